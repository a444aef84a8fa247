import Scenarios
package import Times

extension Exercise {
  /// Lets story time pass up to `target`: handles everything that falls due, in order, each at its own time.
  ///
  /// `advance(to: a)` and then `advance(to: b)` gives the same as `advance(to: b)`.
  /// `target` is not beyond the end of the phase; `seen` is when the room sees what falls due on the way, nil: at
  /// its own time.
  mutating func advance(
    to target: StoryTime, seen: StoryTime? = nil, at exercise: Interval,
    _ occurrences: inout [Occurrence]
  ) {
    while let (time, what) = due(by: target) {
      now = time
      if let event = event(for: what, seen: seen) {
        emit(event, at: exercise, &occurrences)
        if case .phaseEnd = what { return }
      }
    }
    now = max(now, target)
  }

  mutating func emit(
    _ event: Event, at exercise: Interval, _ occurrences: inout [Occurrence]
  ) {
    apply(event, at: now, exercise: exercise)
    occurrences.append(Occurrence(story: now, event: event))
  }

  private func event(for what: Due, seen: StoryTime?) -> Event? {
    switch what {
    case .start(let role):
      let number = queues[role.position][0]
      return .decisionStarted(number: number, until: now + takes(number))
    case .completion(let role):
      return .decisionCompleted(number: queues[role.position][0], at: now)
    case .crossing(let quantity): return .quantityCrossed(quantity: quantity)
    case .clockStart(let clock, let at): return .clockStarted(clock: clock, at: at)
    case .clockStop(let clock):
      let stopped = scenario.clocks[clock.position].stops.flatMap { done($0) }
      return .clockStopped(clock: clock, at: stopped ?? now)
    case .clockLimit(let clock): return .clockExpired(clock: clock)
    case .inject(let inject, let due):
      // A jump is no delay in the story: what starts a legal clock starts it when it was due.
      let startsClock = scenario.mechanics.startsClock[inject.position]
      return .injectDelivered(
        inject: inject, due: due, delivered: startsClock ? now : seen ?? now)
    case .arming(let inject, let due): return .injectArmed(inject: inject, due: due)
    case .mark: return nil
    case .expiry(let inject): return .injectSkipped(inject: inject, byFacilitator: false)
    case .phaseEnd(let phase): return .phaseEnded(phase: phase)
    }
  }

  /// When a step was first done adequately; nil: it was not.
  private func done(_ step: Index<Step>) -> StoryTime? {
    var first: StoryTime?
    for decision in decisions {
      guard case .completed(let at) = decision.status, let action = decision.action,
        scenario.actions[action.position].fulfils == step, quality(of: decision) >= .half
      else { continue }
      first = min(first ?? at, at)
    }
    return first
  }

  func takes(_ number: Decision.Number) -> Interval {
    decisions[number - 1].action.map { scenario.actions[$0.position].takes } ?? .zero
  }

  /// Where story time stands at an exercise time: it counts on from the anchor in a running phase, so that
  /// the phase lasts its planned minutes, and stands still otherwise.
  package func storyTime(at exercise: Interval) -> StoryTime {
    guard let pace, pause == nil, discussion == nil else { return now }
    let elapsed = max(0, exercise.milliseconds - anchor.exercise.milliseconds)
    let (product, overflow) = elapsed.multipliedReportingOverflow(by: pace.story)
    let story = overflow ? pace.end : anchor.story + Interval(milliseconds: product / pace.real)
    return max(now, min(story, pace.end))
  }

  /// How story time runs in the current phase: `story` milliseconds in `real` ones, until `end`; nil where it
  /// stands still.
  package var pace: (story: Int64, real: Int64, end: StoryTime)? {
    guard case .phase(let index) = stage, let scope,
      case let phase = scenario.phases[index], phase.pace == .running
    else { return nil }
    let minutes = scenario.plans[scope.plan].phases[index.position]
    return ((phase.to - phase.from).milliseconds, Int64(max(1, minutes)) * 60_000, phase.to)
  }
}
