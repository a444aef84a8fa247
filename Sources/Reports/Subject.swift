package import Exercises
package import Scenarios
package import Times

/// What a report is about: an exercise as its journal tells it.
package struct Subject: Sendable {
  /// A scripted team that played the same scenario, to hold this one against.
  package struct Example: Sendable {
    package let title: String
    package let occurrences: [Occurrence]

    package init(title: String, occurrences: [Occurrence]) {
      self.title = title
      self.occurrences = occurrences
    }
  }

  package let scenario: Scenario
  package let exercise: Exercise
  package let entries: [Entry]
  /// The hash of the last entry, as the journal shows it.
  package let head: String
  /// The file's own name, without a folder: a report must not tell whose computer it lay on.
  package let journal: String
  /// By id; empty unless names were asked for.
  package let names: [String: String]
  /// Nil: no scripted team was found that plays this scenario.
  package let example: Example?
  /// What each participant answered afterwards, by the name of the question; without a name, in no order.
  package let feedback: [[String: String]]

  package init(
    scenario: Scenario, exercise: Exercise, entries: [Entry], head: String, journal: String,
    names: [String: String] = [:], example: Example? = nil, feedback: [[String: String]] = []
  ) {
    self.scenario = scenario
    self.exercise = exercise
    self.entries = entries
    self.head = head
    self.journal = journal
    self.names = names
    self.example = example
    self.feedback = feedback
  }
}

/// When a report was made, and by which version of the program: arguments, so that a report can be made again
/// to the byte.
package struct Imprint: Hashable, Sendable {
  package let date: Instant
  package let version: String

  package init(date: Instant, version: String) {
    self.date = date
    self.version = version
  }
}

/// For whom a report is.
package enum Readership: String, Hashable, Sendable, CaseIterable {
  case management, full, participants
}
