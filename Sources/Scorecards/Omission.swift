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

  package init(step: Index<Step>, reason: Reason) {
    self.step = step
    self.reason = reason
  }
}
