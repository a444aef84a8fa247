package import Times

/// What a good team gets done; scored in a rubric when it has a stage there.
package struct Step: Named {
  /// The dimension in which doing it at all is counted.
  package enum Dimension: String, Sendable, CaseIterable { case coverage, communication, evidence }

  package let name: String
  package let title: String
  package let owners: RoleSet
  package let phase: Index<Phase>
  /// The stage in each rubric of the scenario, in the order of `Scenario.rubrics`; nil: not in that rubric.
  package let stages: [Index<Rubric.Stage>?]
  package let dimension: Dimension
  /// The decision must be logged with a reason.
  package let isRecorded: Bool
  /// It matters how limited the chosen action is ("as fast as needed, as limited as possible").
  package let isProportionate: Bool
  /// Doing it again is neither a revision nor an extra.
  package let repeats: Bool
  /// People rate how it was done, instead of the engine; so it has no time.
  package let isObserved: Bool
  package let window: Window?
  package let weight: Int
  /// The inject that poses it; withheld inject: not exercised. A late delivery moves the window with it.
  package let trigger: Index<Inject>?
  package let objectives: [Index<Objective>]
  package let references: [String]
  package let source: String

  package static func listed(in scenario: Scenario) -> [Self] { scenario.steps }
}

/// When a step is in time: full credit until `full`, falling linearly to `atHard` at `hard`, then `late`.
package struct Window: Sendable {
  package let full: Interval
  package let hard: Interval
  package let atHard: Fraction
  package let late: Fraction
  /// Counted from this clock's start instead of T+0.
  package let anchor: Index<LegalClock>?
}
