package import Scenarios
import Times

/// How one trace scores in one rubric: a total with its ledger, and its parts.
package struct Scorecard: Sendable {
  package let model: ScoringModel
  /// With its acts sorted by everything that a score depends on.
  package let trace: Trace
  let reckoning: Reckoning
  /// Per dimension: weight times credit, in units.
  let earned: [Int128]
  /// In parts of `model.weighing.denominator`, as are `lower` and `upper`.
  let base: Int128
  let lower: Int128
  let upper: Int128
  /// The cap that set the total.
  let hit: CapHit?

  init(_ trace: Trace, _ model: ScoringModel) {
    let reckoning = Reckoning(trace, model)
    self.model = model
    self.reckoning = reckoning
    self.trace = Trace(
      acts: reckoning.acts, deliveries: trace.deliveries, clocks: trace.clocks,
      ratings: trace.ratings)
    earned = model.earned(reckoning, trace, in: .all, hoping: false)
    base = model.weighing.points(earned)
    let toll = model.toll(reckoning)
    let cap = model.lowestCap(reckoning, trace, hoping: false)
    let before = base - toll.harm - toll.noise
    let capped = cap.map { min(before, model.ceiling(of: $0)) } ?? before
    hit = capped < before ? cap : nil
    lower = max(0, capped)
    guard model.hasOpenItems else {
      upper = lower
      return
    }
    let hope = model.weighing.points(model.earned(reckoning, trace, in: .all, hoping: true))
    let remaining = model.lowestCap(reckoning, trace, hoping: true)
    let best = hope - toll.harm - toll.noise
    upper = max(0, remaining.map { min(best, model.ceiling(of: $0)) } ?? best)
  }
}

extension ScoringModel {
  package func score(_ trace: Trace) -> Scorecard { Scorecard(trace, self) }
}

extension Scorecard {
  /// Exact; what is open counts as not done.
  package var total: Points { Points(lower, over: model.weighing.denominator) }
  package var lowest: Points { total }
  /// The total if every open item were still done perfectly.
  package var highest: Points { Points(upper, over: model.weighing.denominator) }

  /// Nil: open items decide which.
  package var band: Rubric.Band? {
    let bands = (band(at: lower), band(at: upper))
    return bands.0 == bands.1 ? bands.0 : nil
  }

  private func band(at points: Int128) -> Rubric.Band {
    for (limit, band) in zip(model.parameters.bands, Rubric.Band.allCases)
    where points >= Int128(limit) * model.weighing.denominator {
      return band
    }
    return .unable
  }

  /// The critical failures, as positions in `Rubric.caps`, the gravest first; of several for one step only that
  /// one. They bound the total, also where it is lower for other reasons. What can still be done is none yet:
  /// they hold in the highest total as well.
  package var criticalFailures: [Int] {
    var seen: [Fact.CapCause] = []
    let hits = model.caps.indices
      .compactMap { model.hit(of: $0, reckoning, trace, hoping: true) }
      .sorted { model.caps[$0.cap].limit < model.caps[$1.cap].limit }
    return hits.compactMap { hit in
      guard !seen.contains(hit.cause) else { return nil }
      seen.append(hit.cause)
      return model.caps[hit.cap].position
    }
  }

  /// What the total came to before harm, noise and caps.
  package var beforeDeductions: Points { Points(base, over: model.weighing.denominator) }

  /// Out of 100; nil: no items. The order dimension is a figure of its own beside the total.
  package func points(for dimension: Rubric.Dimension, in slice: Slice = .all) -> Points? {
    let position = dimension.position
    let sums = slice == .all ? model.weighing.sums : sums(in: slice)
    guard sums[position] > 0 else { return nil }
    let earned = slice == .all ? earned : credits(in: slice)
    return Points(100 * earned[position], over: sums[position] * model.units.one)
  }

  /// The same formula on a part of the items, without harm, noise and caps; nil: no items.
  package func points(in slice: Slice) -> Points? {
    // It fitted when the model was compiled.
    guard
      let weighing = try? Weighing(
        sums: sums(in: slice), weights: model.parameters.weights, unit: model.units.one,
        surplus: 0)
    else { return nil }
    return Points(weighing.points(credits(in: slice)), over: weighing.denominator)
  }

  private func sums(in slice: Slice) -> [Int128] {
    ScoringModel.sums(slice, model.requirements, model.pairs, model.parameters)
  }

  private func credits(in slice: Slice) -> [Int128] {
    model.earned(reckoning, trace, in: slice, hoping: false)
  }
}
