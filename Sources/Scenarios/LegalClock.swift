package import Times

/// A term that starts running at the first of its causes and is kept by a step.
package struct LegalClock: Named {
  /// Time, unconditional injects only: a team can't move its own deadline.
  package enum Cause: Sendable {
    case time(StoryTime)
    case inject(Index<Inject>)
  }

  package let name: String
  package let title: String
  package let starts: [Cause]
  package let limit: Interval
  package let stops: Index<Step>
  package let source: String

  package static func listed(in scenario: Scenario) -> [Self] { scenario.clocks }
}
