package import Scenarios

/// What the items that carry an objective say of it in one rubric: a proposal beside the score. A person rates.
package struct Proposal: Hashable, Sendable {
  /// What is open counts as not done; without harm, noise and caps.
  package let lowest: Points
  /// Once all that is open were done perfectly.
  package let highest: Points
  /// Nil: what is open decides.
  package let band: Rubric.Band?
}

extension Scorecard {
  /// Nil: no item of the rubric carries the objective.
  package func proposal(for objective: Index<Objective>) -> Proposal? {
    let slice = Slice.objective(objective)
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
    let (lowest, highest) = (points(hoping: false), points(hoping: true))
    let bands = (band(at: lowest), band(at: highest))
    return Proposal(
      lowest: lowest, highest: highest, band: bands.0 == bands.1 ? bands.0 : nil)
  }

  private func band(at points: Points) -> Rubric.Band {
    for (limit, band) in zip(model.parameters.bands, Rubric.Band.allCases)
    where points >= Points(Int128(limit)) {
      return band
    }
    return .unable
  }
}
