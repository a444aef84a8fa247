package import Exercises
package import Scenarios
package import Times
import Wording

/// An exercise as far as it was played, with all that an exchange can say of it.
package struct PlayedExercise: Sendable {
  package let exercise: Exercise
  package let entries: [Entry]
  /// Who is behind the entries' authors; empty: nobody is named.
  package let names: [String: String]
  package let language: Language

  package init(
    _ exercise: Exercise, entries: [Entry], names: [String: String] = [:], _ language: Language
  ) {
    self.exercise = exercise
    self.entries = entries
    self.names = names
    self.language = language
  }

  package var scenario: Scenario { exercise.scenario }
  var timeline: Timeline { exercise.timeline }

  func title(_ column: ColumnTitle) -> String { column.text(language) }
  func phrase(_ phrase: ExchangePhrase) -> String { phrase.text(language) }

  func role(_ role: Index<Role>) -> String { scenario.roles[role].title.legible }

  func roles(_ roles: RoleSet) -> String { roles.members.map { role($0) }.joined(separator: "; ") }

  /// The real day on which the exercise began, in the scenario's zone; nil: nothing was written down yet.
  package var day: CivilDate? {
    entries.first.map { timeline.zone.civil(at: $0.recorded).date }
  }

  /// `2026-11-24 13:24`, which a spreadsheet takes for a moment.
  func moment(_ time: StoryTime) -> String {
    let civil = timeline.civil(time)
    return "\(civil.date.written) \(two(civil.hour)):\(two(civil.minute))"
  }
}

extension Interval {
  /// `0:42:10`, counted on beyond a day.
  var clock: String {
    let seconds = milliseconds / 1000
    return "\(seconds / 3600):\(two(Int(seconds / 60 % 60))):\(two(Int(seconds % 60)))"
  }
}

/// With a zero before a single digit.
func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
