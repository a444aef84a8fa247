package import Exercises
package import Scenarios
package import Times

/// A scripted team playing a whole exercise, without waiting: the same engine, driven by its own script.
package struct Playthrough {
  /// Something that happened, and at which exercise time it would have been.
  package struct Moment: Sendable {
    package let occurrence: Occurrence
    package let exercise: Interval
  }

  /// A decision of the script that the engine did not take.
  package struct Refused: Sendable {
    package let decision: Play.Decision
    package let refusal: Refusal
  }

  package private(set) var exercise: Exercise
  package private(set) var refused: [Refused] = []
  private let observe: ((Moment) -> Void)?

  /// Plays `decisions` in order to the end of the last phase, and finishes.
  /// `observe` is told of everything that happens, in order.
  package init(
    _ scenario: Scenario, scope: Scope, decisions: [Play.Decision],
    observe: ((Moment) -> Void)? = nil
  ) {
    self.init(scenario, observe)
    perform(.open(scope))
    for decision in decisions {
      reach(decision.at)
      do throws(Refusal) {
        try carryOut(
          .decide(
            Choice(
              role: decision.by, action: decision.action, reason: decision.reason,
              answers: decision.answers)))
      } catch {
        refused.append(Refused(decision: decision, refusal: error))
      }
    }
    reach(.distantFuture)
    perform(.finish)
  }

  private init(_ scenario: Scenario, _ observe: ((Moment) -> Void)?) {
    exercise = Exercise(scenario)
    self.observe = observe
  }

  /// Lets the story come to `time`, from phase to phase; not into the time between two phases.
  private mutating func reach(_ time: StoryTime) {
    while true {
      if case .phase(let phase) = exercise.stage {
        let end = exercise.scenario.phases[phase.position].to
        perform(.advance(to: min(time, end)))
        if time < end { return }
      }
      guard exercise.phase == nil else { return }
      guard let next = exercise.nextPhase, exercise.stage != .finished else { return }
      if exercise.hasEnteredAny, exercise.scenario.phases[next.position].from > time { return }
      perform(.enterNextPhaseAtStart)
    }
  }

  private mutating func perform(_ command: Command) {
    do throws(Refusal) {
      try carryOut(command)
    } catch {
      preconditionFailure("the playthrough only gives commands that its stage allows: \(error)")
    }
  }

  private mutating func carryOut(_ command: Command) throws(Refusal) {
    guard let observe else {
      // Nobody asks when it was.
      try exercise.perform(command, at: .zero)
      return
    }
    let occurrences = try exercise.perform(command, at: exercise.plannedTime)
    for occurrence in occurrences {
      observe(Moment(occurrence: occurrence, exercise: exercise.plannedTime))
    }
  }
}

extension Exercise {
  fileprivate var hasEnteredAny: Bool { played.contains { $0 != nil } }

  /// When it would be now, in exercise time, if every phase took just its planned minutes.
  package var plannedTime: Interval {
    guard let scope else { return .zero }
    var total: Int64 = 0
    for position in scenario.phases.indices where played[position] != nil {
      let from = scenario.phases[position].from
      let length = (scenario.phases[position].to - from).milliseconds
      let elapsed = min(max(0, (now - from).milliseconds), length)
      let minutes = scenario.plans[scope.plan.position].phases[position]
      total += Int64(minutes) * 60_000 * elapsed / length
    }
    return Interval(milliseconds: total)
  }
}
