import Scenarios
import Times

/// A triggered cap, and what triggered it.
struct CapHit: Sendable {
  /// The position in `ScoringModel.caps`.
  let cap: Int
  let cause: Fact.CapCause
  let act: Int?
}

extension ScoringModel {
  /// Weight times credit per dimension. With `hoping`, every open item that is not done earns it all.
  func earned(
    _ reckoning: Reckoning, _ trace: Trace, in slice: Slice, hoping: Bool
  ) -> [Int128] {
    var earned = [Int128](repeating: 0, count: Rubric.Dimension.allCases.count)
    for step in requirements.indices {
      let requirement = requirements[step]
      guard requirement.status != .leftOut, slice.contains(requirement) else { continue }
      let weight = Int128(requirement.weight)
      let progress = reckoning.steps[step]
      let isHoped = hoping && hopes(for: step, reckoning)
      func earn(_ dimension: Rubric.Dimension, _ credit: Int128) {
        earned[dimension.position] += weight * (isHoped ? units.one : credit)
      }
      earn(requirement.dimension, progress.coverage)
      if requirement.window != nil { earn(.timeliness, timeliness(of: step, reckoning, trace)) }
      if requirement.isProportionate { earn(.proportionality, progress.proportionality) }
      if requirement.isRecorded { earn(.evidence, record(of: step, reckoning)) }
    }
    earned[Rubric.Dimension.order.position] = orderly(reckoning, in: slice, hoping: hoping)
    return earned
  }

  func hopes(for step: Int, _ reckoning: Reckoning) -> Bool {
    let requirement = requirements[step]
    guard !requirement.isObserved else {
      return requirement.status != .leftOut && reckoning.steps[step].median == nil
    }
    return requirement.status == .open && reckoning.steps[step].first == nil
  }

  func timeliness(of step: Int, _ reckoning: Reckoning, _ trace: Trace) -> Int128 {
    guard let first = reckoning.steps[step].first else { return 0 }
    let time = reckoning.acts[first].time
    return credit(for: punctuality(of: step, at: time, in: trace), step: step)
  }

  func record(of step: Int, _ reckoning: Reckoning) -> Int128 {
    guard let first = reckoning.steps[step].first else { return 0 }
    return units.one / 2 * Int128(min(max(0, reckoning.acts[first].record), 2))
  }

  private func orderly(_ reckoning: Reckoning, in slice: Slice, hoping: Bool) -> Int128 {
    let tolerance = parameters.tolerance.milliseconds
    let steps = requirements.count
    var halves: Int128 = 0
    for pair in pairs {
      let (before, after) = (reckoning.times[pair.before], reckoning.times[pair.after])
      let credit: Int
      if before != Reckoning.absent && after != Reckoning.absent {
        let lead = after &- before
        credit = lead > tolerance ? 2 : lead >= -tolerance ? 1 : 0
      } else if hoping && canStillCome(pair, reckoning) {
        credit = 2
      } else {
        credit = 0
      }
      guard credit > 0 else { continue }
      if slice == .all || slice.contains(requirements[Self.owner(of: pair, steps)]) {
        halves += Int128(pair.weight &* credit)
      }
    }
    return halves * (units.one / 2)
  }

  private func canStillCome(_ pair: Precedence.Pair, _ reckoning: Reckoning) -> Bool {
    func isThereOrHoped(_ node: Int) -> Bool {
      reckoning.times[node] != Reckoning.absent
        || node < requirements.count && hopes(for: node, reckoning)
    }
    return isThereOrHoped(pair.before) && isThereOrHoped(pair.after)
  }

  /// What harm and noise cost, in parts of the denominator.
  func toll(_ reckoning: Reckoning) -> (harm: Int128, noise: Int128) {
    let harm = reckoning.blows.reduce(0) { sum, blow in
      sum + (worths[reckoning.acts[blow.act].action.position].damage?.points ?? 0)
    }
    let denominator = weighing.denominator
    let extras = Int128(max(0, reckoning.extras - parameters.noiseFree))
    let points = parameters.noisePoints
    let parts = extras * Int128(points.numerator)
    let maximum = Int128(parameters.noiseMaximum)
    let noise =
      parts >= maximum * Int128(points.denominator)
      ? maximum * denominator : denominator / Int128(points.denominator) * parts
    return (Int128(harm) * denominator, noise)
  }

  func ceiling(of hit: CapHit) -> Int128 {
    Int128(min(100, caps[hit.cap].limit)) * weighing.denominator
  }

  /// The triggered cap with the lowest limit, of equals the first. With `hoping`, what an open step may
  /// still prevent has not been triggered.
  func lowestCap(_ reckoning: Reckoning, _ trace: Trace, hoping: Bool) -> CapHit? {
    var lowest: CapHit?
    for position in caps.indices {
      if let lowest, caps[lowest.cap].limit <= caps[position].limit { continue }
      lowest = hit(of: position, reckoning, trace, hoping: hoping) ?? lowest
    }
    return lowest
  }

  /// Whether the cap at this position was triggered, and by what.
  func hit(
    of position: Int, _ reckoning: Reckoning, _ trace: Trace, hoping: Bool
  ) -> CapHit? {
    guard let landmark = caps[position].landmark else {
      return reckoning.harmCaps.first { $0.cap == position }.map { harm in
        CapHit(cap: position, cause: .action(reckoning.acts[harm.act].action), act: harm.act)
      }
    }
    let first = reckoning.steps[landmark.position].first
    guard requirements[landmark.position].status != .leftOut,
      !(hoping && hopes(for: landmark.position, reckoning)),
      isTriggered(caps[position].trigger, first, reckoning, trace)
    else { return nil }
    return CapHit(cap: position, cause: .step(landmark), act: first)
  }

  /// A step that was not done was not in time either, once the clock has started; otherwise doing it late
  /// could lower the total (M4).
  private func isTriggered(
    _ trigger: CapRule.Trigger, _ first: Int?, _ reckoning: Reckoning, _ trace: Trace
  ) -> Bool {
    let act = first.map { reckoning.acts[$0] }
    switch trigger {
    case .missing: return act == nil
    case .notWithin(_, let limit): return act.map { $0.time > limit } ?? true
    case .expired(_, let clock, let limit, let excuse):
      guard let start = trace.start(of: clock) else { return false }
      guard let act else { return true }
      guard act.time > start + limit else { return false }
      guard let excuse else { return true }
      return (act.excuses >> UInt64(excuse.field) & 1 == 1) == excuse.given
    case .harm: return false
    }
  }
}
