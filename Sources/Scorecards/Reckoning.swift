import Scenarios
import Times

/// One pass over a trace: what was done first, how well, and what did harm.
struct Reckoning: Sendable {
  /// A harmful act that counts.
  struct Blow: Sendable {
    let act: Int
    /// 1 for the first of its action.
    let nth: Int
  }

  /// Sorted by everything that a score depends on, the worst first.
  let acts: [Trace.Act]
  private(set) var steps: [Progress]
  /// Per node of the order, in milliseconds; `absent`: not done.
  private(set) var times: [Int64]
  private(set) var blows: [Blow] = []
  /// Caps that harmful acts triggered, with the act: the first for each.
  private(set) var harmCaps: [(cap: Int, act: Int)] = []
  private(set) var extras = 0

  static let absent = Int64.max

  init(_ trace: Trace, _ model: ScoringModel) {
    acts = model.sorted(trace.acts)
    steps = [Progress](repeating: Progress(), count: model.requirements.count)
    times = [Int64](repeating: Self.absent, count: model.precedence.count)
    var uses = [Int](repeating: 0, count: model.worths.count)
    for position in acts.indices {
      let action = acts[position].action.position
      uses[action] += 1
      if let step = model.worths[action].fulfils?.position {
        fulfil(step, position, model)
      } else if model.worths[action].isNeutral {
        extras += 1
      }
    }
    for (position, scheduled) in model.schedule.enumerated() {
      let delivered = trace.delivery(of: Index(position))?.delivered ?? scheduled
      times[steps.count + position] = delivered?.milliseconds ?? Self.absent
    }
    takeMeans(uses, model)
    takeRatings(trace.ratings, model)
    strike(model)
  }

  private mutating func fulfil(_ step: Int, _ position: Int, _ model: ScoringModel) {
    // People say how it was done.
    guard !model.requirements[step].isObserved else { return }
    let repeats = model.requirements[step].repeats
    let grade = model.grade(of: acts[position])
    let nth = steps[step].count
    steps[step].count += 1
    if nth >= model.parameters.noiseRepeats && !repeats { extras += 1 }
    if grade.isAdequate && steps[step].first == nil {
      steps[step].first = position
      times[step] = acts[position].time.milliseconds
    }
    let revisions = repeats ? 0 : nth
    // From here on a revision can't earn anything, and the product might not fit.
    guard Int128(revisions) * max(1, model.discount) <= model.units.one else { return }
    let credit = grade.quality - model.discount * Int128(revisions)
    if credit > steps[step].coverage {
      steps[step].coverage = credit
      steps[step].best = position
      steps[step].revisions = revisions
    }
  }

  private mutating func takeMeans(_ uses: [Int], _ model: ScoringModel) {
    for (step, means) in model.means {
      var sum: Int128 = 0
      var count: Int128 = 0
      for action in means where uses[action] > 0 {
        sum += model.proportions[action]
        count += 1
      }
      if count > 0 { steps[step].proportionality = sum / count }
    }
  }

  private mutating func takeRatings(_ ratings: [Trace.Rating], _ model: ScoringModel) {
    guard !ratings.isEmpty else { return }
    for (step, median) in model.medians(ratings).enumerated()
    where model.requirements[step].isObserved {
      steps[step].median = median
      steps[step].coverage = median.map { model.credit(for: $0) } ?? 0
    }
  }

  private mutating func strike(_ model: ScoringModel) {
    guard model.hasDamage else { return }
    var nths = [Int](repeating: 0, count: model.worths.count)
    for position in acts.indices {
      let action = acts[position].action.position
      guard let damage = model.worths[action].damage else { continue }
      if let guardStep = damage.guardStep,
        times[guardStep.position] < acts[position].time.milliseconds
      {
        continue
      }
      nths[action] += 1
      if nths[action] <= model.parameters.harmRepeats {
        blows.append(Blow(act: position, nth: nths[action]))
      }
      if nths[action] == 1 { harmCaps += damage.caps.map { ($0, position) } }
    }
  }
}

extension ScoringModel {
  func grade(of act: Trace.Act) -> Grade {
    let action = act.action.position
    return grades[gradeStarts[action] + min(max(0, act.gaps), worths[action].parts)]
  }

  /// The whole key decides, so that the order of the input can't. The record comes last of what counts:
  /// a better one must not put another act first (M9).
  fileprivate func sorted(_ acts: [Trace.Act]) -> [Trace.Act] {
    acts.sorted { left, right in
      if left.time != right.time { return left.time < right.time }
      let qualities = (grade(of: left).quality, grade(of: right).quality)
      if qualities.0 != qualities.1 { return qualities.0 < qualities.1 }
      if left.action != right.action { return left.action < right.action }
      if left.excuses != right.excuses { return left.excuses < right.excuses }
      if left.record != right.record { return left.record < right.record }
      return left.decision < right.decision
    }
  }
}
