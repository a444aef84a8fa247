package import Exercises
package import Scenarios
import Times

/// What of a scenario is exercised, apart from what players do: it decides which items count.
package struct Coverage: Hashable, Sendable {
  /// Per phase: the roles that were played when it began; nil: it has not begun.
  package var played: [RoleSet?]
  /// Per inject: left out before its phase began.
  package var withheld: [Bool]
  /// Per phase: what was not done may still be done.
  package var open: [Bool]

  package init(played: [RoleSet?], withheld: [Bool], open: [Bool]) {
    self.played = played
    self.withheld = withheld
    self.open = open
  }

  /// Everything, by everyone, and over.
  package init(everythingIn scenario: Scenario) {
    self.init(
      played: scenario.phases.map { _ in RoleSet(scenario.roles.keys) },
      withheld: scenario.injects.map { _ in false }, open: scenario.phases.map { _ in false })
  }

  /// What this exercise has covered so far. As long as it isn't finished, a step of a phase that is over
  /// can still be done late, so it is open.
  package init(_ exercise: Exercise) {
    let runs = exercise.stage != .finished
    self.init(
      played: exercise.played, withheld: exercise.injects.map { $0.status == .withheld },
      open: exercise.played.map { runs && $0 != nil })
  }
}

extension Coverage {
  /// Why a step does not count; nil: it does.
  func omission(of step: Index<Step>, in scenario: Scenario) -> Omission.Reason? {
    let authored = scenario.steps[step]
    guard let roles = played[authored.phase.position] else {
      return .phaseNotPlayed(authored.phase)
    }
    if let trigger = authored.trigger {
      guard case .scheduled = scenario.injects[trigger].trigger else {
        return .dependsOnPlayers(trigger)
      }
      if withheld[trigger.position] { return .triggerWithheld(trigger) }
      let phase = scenario.injects[trigger].phase
      if played[phase.position] == nil { return .phaseNotPlayed(phase) }
    }
    let isDecided = authored.owners.members.contains { owner in
      scenario.deciding(for: owner, played: roles) != nil
    }
    return isDecided ? nil : .roleNotPlayed(authored.owners)
  }

  /// When an inject takes place in the script; nil: it is no part of the order.
  func schedule(of inject: Inject, at position: Int) -> StoryTime? {
    guard case .scheduled(let time) = inject.trigger, !withheld[position],
      played[inject.phase.position] != nil
    else { return nil }
    return time
  }
}
