package import Scenarios

/// A step of the rubric that does not count, and why; listed beside the score.
package struct Omission: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case phaseNotPlayed(Index<Phase>)
    case triggerWithheld(Index<Inject>)
    /// Its trigger depends on what players do: its consequence is a harm or a quantity.
    case dependsOnPlayers(Index<Inject>)
    /// Neither an owner nor who decides for one is played.
    case roleNotPlayed(RoleSet)
  }

  package let step: Index<Step>
  package let reason: Reason

  /// Steps that do not count for one reason, in the order of the script.
  package struct Group: Sendable {
    package let reason: Reason
    package let steps: [Index<Step>]
  }

  package init(step: Index<Step>, reason: Reason) {
    self.step = step
    self.reason = reason
  }
}

extension [Omission] {
  package var grouped: [Omission.Group] {
    var reasons: [Omission.Reason] = []
    for omission in self where !reasons.contains(omission.reason) {
      reasons.append(omission.reason)
    }
    return reasons.map { reason in
      Omission.Group(reason: reason, steps: filter { $0.reason == reason }.map(\.step))
    }
  }
}
