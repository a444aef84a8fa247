package import Scenarios
package import Times

/// A critical failure: once triggered, the total can't be above `limit`.
package struct CapRule: Sendable {
  package enum Trigger: Sendable {
    case missing(Index<Step>)
    /// Done later than this, or not at all.
    case notWithin(Index<Step>, StoryTime)
    /// Done later than this after the clock started, or not at all although it started. `Excuse` narrows
    /// it down for a step that was done.
    case expired(Index<Step>, clock: Index<LegalClock>, limit: Interval, excuse: Excuse?)
    /// By harmful actions that name this cap.
    case harm
  }

  /// Counts only if the field was filled in (or left open) in the decision that did the step.
  package struct Excuse: Sendable {
    /// The position in `ScoringModel.excuses`.
    package let field: Int
    package let given: Bool

    package init(field: Int, given: Bool) {
      self.field = field
      self.given = given
    }
  }

  package let limit: Int
  package let trigger: Trigger
  /// The position in `Rubric.caps`.
  package let position: Int

  package init(limit: Int, trigger: Trigger, position: Int) {
    self.limit = limit
    self.trigger = trigger
    self.position = position
  }

  /// The step whose absence or lateness triggers it.
  var landmark: Index<Step>? {
    switch trigger {
    case .missing(let step), .notWithin(let step, _), .expired(let step, _, _, _): step
    case .harm: nil
    }
  }
}
