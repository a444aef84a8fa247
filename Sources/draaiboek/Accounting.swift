import Exercises
import Foundation
import Journals
import Reports
import Scenarios
import Times
import Wording

/// Gathers what a report tells: from the journal, and from what lies beside it.
struct Accounting {
  let archive: Archive
  let caller: Caller
  let language: Language
  var withNames = false
  /// A scripted team to hold it against, by its file; nil: the scenario's own, if it is found.
  var against: String?
  /// Journals of exercises before it.
  var earlier: [String] = []

  func account() throws -> Account {
    let beside = BesideJournal(journal: archive.path)
    let measures = try beside.measures(caller)
    return Account(
      try subject(),
      Imprint(
        date: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)),
        version: Draaiboek.version),
      lessons: archive.lessons(measures, language),
      plan: FileManager.default.fileExists(atPath: beside.plan)
        ? try BesideJournal.plan(at: beside.plan, caller) : nil,
      past: try past(measures))
  }

  private func subject() throws -> Subject {
    do {
      return Subject(
        scenario: archive.scenario, exercise: archive.exercise, entries: archive.entries,
        head: "\(archive.head)", journal: (archive.path as NSString).lastPathComponent,
        names: withNames ? try archive.journal.names() : [:],
        example: try ExampleTeam.find(against, for: archive),
        feedback: try archive.journal.feedback().compactMap { answers in
          try? JSONDecoder().decode([String: String].self, from: Data(answers.utf8))
        })
    } catch let error as JournalError {
      throw Complaint.journal(archive.path, error)
    }
  }

  private func past(_ measures: Measures) throws -> Past {
    // Nobody asked for a comparison: then a mistake in a baseline is no reason to make no report.
    guard !earlier.isEmpty else { return .none }
    let own = try archive.side(caller)
    let exercises = try earlier.map { path in
      let other = try Archive(path, for: .reading)
      let side = try other.side(caller)
      guard ExerciseComparison.isPossible(side, own) else {
        throw Complaint.notComparable(path, archive.path)
      }
      return (began: other.entries.first?.recorded, Past.Held(on: other.held(side.entries), side))
    }
    let ordered = exercises.enumerated().sorted { left, right in
      let began = [left, right].map { $0.element.began ?? Instant(milliseconds: 0) }
      return (began[0], left.offset) < (began[1], right.offset)
    }
    return Past(
      exercises: ordered.map(\.element.1), baseline: own.baseline, measures: measures)
  }
}
