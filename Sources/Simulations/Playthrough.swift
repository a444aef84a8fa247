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
  ///
  /// - Parameter observe: told of everything that happens, in order.
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
        let end = exercise.scenario.phases[phase].to
        perform(.advance(to: min(time, end)))
        if time < end { return }
      }
      guard exercise.phase == nil else { return }
      guard let next = exercise.nextPhase, exercise.stage != .finished else { return }
      if exercise.hasEnteredAny, exercise.scenario.phases[next].from > time { return }
      perform(.enterNextPhase)
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
    let occurrences = try exercise.perform(command, at: exercise.plannedTime)
    guard let observe else { return }
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
    let minutes = scenario.plans[scope.plan].phases
    var total: Int64 = 0
    for (position, phase) in scenario.phases.enumerated() where played[position] != nil {
      let length = (phase.to - phase.from).milliseconds
      let elapsed = min(max(0, (now - phase.from).milliseconds), length)
      total += Int64(minutes[position]) * 60_000 * elapsed / length
    }
    return Interval(milliseconds: total)
  }
}
