package import Exercises
package import Scenarios
import Times

/// What simulated teams can know of a scenario with this cast, laid out once for any number of runs.
package final class Preparation: Sendable {
  package let scenario: Scenario
  package let scope: Scope
  /// Opened, before its first phase.
  let opened: Exercise
  /// Those that are played: all, or the first so many.
  let phases: [Index<Phase>]
  /// The roles that somebody plays.
  let roles: [Index<Role>]
  /// Per role of the scenario: all that it may decide, its own first, then what falls to it.
  let decidable: [[Index<Action>]]
  /// Per phase, per role: those of them that are put forward then.
  let offered: [[[Index<Action>]]]
  /// Per action its form, filled in.
  let answers: [[FormAnswer]]
  let right: [RightAction]
  /// Per right action the phases in which it can be put forward, in their order.
  let chances: [[Index<Phase>]]
  /// Per right action: the phases in which it can be chosen, put forward or found.
  let openings: [[Index<Phase>]]

  package convenience init(_ scenario: Scenario, _ scope: Scope) throws(Refusal) {
    var exercise = Exercise(scenario)
    try exercise.perform(.open(scope), at: .zero)
    self.init(exercise, scope, Array(scenario.phases.keys))
  }

  /// For teams that play what was played, under the same conditions: cast, plan and variants, the phases that were
  /// entered, and without the injects that were withheld. Nil: nothing was played, or roles changed on the way, which
  /// no team of a fixed kind does after it.
  convenience init?(asHeld held: Exercise) {
    let phases = held.scenario.phases.keys.filter(held.hasEntered)
    guard let scope = held.scope, let first = phases.first,
      let played = held.played[first.position],
      phases.allSatisfy({ held.played[$0.position] == played })
    else { return nil }
    var exercise = Exercise(held.scenario)
    do throws(Refusal) {
      try exercise.perform(.open(scope), at: .zero)
      for role in held.scenario.roles.keys
      where exercise.playedNow.contains(role) != played.contains(role) {
        try exercise.perform(
          .setPresence(role, played.contains(role) ? .played : .counterplay), at: .zero)
      }
      for inject in held.scenario.injects.keys
      where held.injects[inject.position].status == .withheld
        && exercise.injects[inject.position].status != .withheld
      {
        try exercise.perform(.withhold(inject), at: .zero)
      }
    } catch {
      return nil
    }
    self.init(exercise, scope, phases)
  }

  private init(_ exercise: Exercise, _ scope: Scope, _ phases: [Index<Phase>]) {
    let scenario = exercise.scenario
    self.scenario = scenario
    self.scope = scope
    self.phases = phases
    opened = exercise
    roles = exercise.playedNow.members
    let decidable = scenario.roles.keys.map { role -> [Index<Action>] in
      let all = scenario.actions.keys.filter { exercise.mayDecide(role, $0) }
      return all.filter { scenario.actions[$0].roles.contains(role) }
        + all.filter { !scenario.actions[$0].roles.contains(role) }
    }
    offered = scenario.phases.keys.map { phase in
      decidable.map { $0.filter { scenario.actions[$0].offered.contains(phase) } }
    }
    answers = scenario.actions.map { action in
      guard let form = action.form.map({ scenario.forms[$0] }) else { return [] }
      return form.fields.map { FormAnswer(field: $0.name, text: $0.choices.first ?? $0.title) }
    }
    self.decidable = decidable
    let played = roles
    right = RightAction.all(in: scenario) { action in
      played.contains { decidable[$0.position].contains(action) }
        && phases.contains { scenario.actions[action].offered.contains($0) }
    }
    chances = right.map { right in
      phases.filter { phase in
        right.actions.contains { scenario.actions[$0].offered.contains(phase) }
      }
    }
    openings = chances.map { chances in
      phases.filter { phase in chances.first.map { $0 <= phase } ?? false }
    }
  }
}
