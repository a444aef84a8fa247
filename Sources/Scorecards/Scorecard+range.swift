package import Scenarios

/// What a part of a card comes to, as long as something of it is open.
package struct PointRange: Hashable, Sendable {
  /// What is open counts as not done; without harm, noise and caps.
  package let lowest: Points
  /// Once all that is open were done perfectly.
  package let highest: Points

  package init(lowest: Points, highest: Points) {
    self.lowest = lowest
    self.highest = highest
  }
}

extension Scorecard {
  /// Nil: no items.
  package func range(in slice: Slice) -> PointRange? {
    let sums = ScoringModel.sums(slice, model.requirements, model.pairs, model.parameters)
    // It fitted when the model was compiled.
    guard
      let weighing = try? Weighing(
        sums: sums, weights: model.parameters.weights, unit: model.units.one, surplus: 0)
    else { return nil }
    func points(hoping: Bool) -> Points {
      let earned = model.earned(reckoning, trace, in: slice, hoping: hoping)
      return Points(weighing.points(earned), over: weighing.denominator)
    }
    return PointRange(lowest: points(hoping: false), highest: points(hoping: true))
  }

  /// Nil: no items.
  package func range(for dimension: Rubric.Dimension) -> PointRange? {
    let position = dimension.position
    let sum = model.weighing.sums[position]
    guard sum > 0 else { return nil }
    func points(hoping: Bool) -> Points {
      let earned = model.earned(reckoning, trace, in: .all, hoping: hoping)
      return Points(100 * earned[position], over: sum * model.units.one)
    }
    return PointRange(lowest: points(hoping: false), highest: points(hoping: true))
  }

  package var range: PointRange { PointRange(lowest: lowest, highest: highest) }

  /// Whether the step counts and may still be done.
  package func isOpen(_ step: Index<Step>) -> Bool {
    model.requirements[step.position].status == .open
  }
}
