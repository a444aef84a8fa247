package import Times

/// A term that starts running at the first of its causes and is kept by a step, if any keeps it.
package struct LegalClock: Named {
  /// Time, unconditional injects only: a team can't move its own deadline.
  package enum Cause: Sendable {
    case time(StoryTime)
    case inject(Index<Inject>)
  }

  /// A rule by which a term in hours of EU law may be read more leniently than to the letter.
  package enum Rounding: String, Sendable, CaseIterable {
    /// Regulation (EEC, Euratom) 1182/71 art. 3(1): the hour of the event is not counted.
    case regulation1182 = "1182/71"
  }

  package let name: String
  package let title: String
  package let starts: [Cause]
  package let limit: Interval
  /// Nil: it is only shown.
  package let stops: Index<Step>?
  /// What has to be known beside it; may be empty.
  package let note: String
  package let source: String
  /// How its law rounds it; nil: not at all.
  package let rounding: Rounding?

  package static func listed(in scenario: Scenario) -> [Self] { scenario.clocks }
}
