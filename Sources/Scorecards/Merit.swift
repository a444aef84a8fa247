package import Scenarios
package import Times

/// A decision that did its step well, and what that earned.
package struct Merit: Sendable {
  package let act: Trace.Act
  package let step: Index<Step>
  /// Until when it would have been in time; nil: no window.
  package let due: StoryTime?
  /// How many pairs of the order, of which it is the later end, came in that order.
  package let pairs: Int
  /// It had to be on record with a reason, and is.
  package let isRecorded: Bool
  /// The most limited means, where that is asked for.
  package let isLimited: Bool
  /// What its items and pairs with full credit are worth.
  package let points: Points
}

extension Scorecard {
  /// Decisions that did a step in full, at the first try and in time, the worthiest first.
  ///
  /// Never one that did harm or set the cap, nor one that cost more than it earned.
  package func merits(_ charges: [Charge]) -> [Merit] {
    let harmful = Set(reckoning.blows.map(\.act))
    var costs: [Trace.Act: Points] = [:]
    for charge in charges {
      if case .decision(let act) = charge.subject { costs[act] = charge.lost }
    }
    let merits = model.requirements.indices.compactMap { step -> Merit? in
      guard let first = reckoning.steps[step].first, !harmful.contains(first), first != hit?.act,
        let merit = merit(step, first)
      else { return nil }
      return merit.points > costs[merit.act] ?? .zero ? merit : nil
    }
    return merits.enumerated().sorted { left, right in
      left.element.points == right.element.points
        ? left.offset < right.offset : left.element.points > right.element.points
    }.map(\.element)
  }

  private func merit(_ step: Int, _ first: Int) -> Merit? {
    let requirement = model.requirements[step]
    let progress = reckoning.steps[step]
    let one = model.units.one
    guard requirement.status != .leftOut, progress.best == first, progress.coverage == one,
      model.timeliness(of: step, reckoning, trace) == one
    else { return nil }
    var earned = worth(requirement.dimension, requirement.weight)
    if requirement.window != nil { earned += worth(.timeliness, requirement.weight) }
    let isRecorded = requirement.isRecorded && model.record(of: step, reckoning) == one
    if isRecorded { earned += worth(.evidence, requirement.weight) }
    let isLimited = requirement.isProportionate && progress.proportionality == one
    if isLimited { earned += worth(.proportionality, requirement.weight) }
    let kept = model.pairs.filter { pair in
      ScoringModel.owner(of: pair, model.requirements.count) == step && disorder(of: pair) == nil
    }
    for pair in kept { earned += worth(.order, pair.weight) }
    return Merit(
      act: reckoning.acts[first], step: Index(step), due: due(step)?.full, pairs: kept.count,
      isRecorded: isRecorded, isLimited: isLimited,
      points: Points(earned, over: model.weighing.denominator))
  }

  private func worth(_ dimension: Rubric.Dimension, _ weight: Int) -> Int128 {
    100 * model.weighing.factors[dimension.position] * Int128(weight) * model.units.one
  }
}
