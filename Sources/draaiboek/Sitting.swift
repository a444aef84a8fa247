import ArgumentParser
import Exercises
import Foundation
import Journals
import Scenarios
import Terminals

/// An exercise on this terminal, from a new journal or an earlier one, to its end or until later.
struct Sitting {
  let journal: Journal
  let path: String
  let author: String
  let isPlain: Bool

  func hold(_ scenario: Scenario, _ scope: Scope, _ language: Language) throws {
    var console = try PlayConsole(
      scenario, journal: journal,
      options: PlayOptions(
        language: language, isPlain: isPlain, noColour: Caller.noColour, author: author,
        resumption: "draaiboek resume \(quoted(path))"))
    let departure: PlayConsole.Departure
    do {
      departure = try console.run(opening: scope)
    } catch let error as JournalError {
      throw Complaint.journal(path, error)
    }
    switch departure {
    case .left: return
    case .interrupted(let signal): throw ExitCode(128 + signal)
    case .finished:
      try ScorecardReport(console.exercise, language).show()
    }
  }

  /// As a shell takes it for one word.
  private func quoted(_ path: String) -> String {
    guard path.contains(where: { !$0.isLetter && !$0.isNumber && !"/._-+:,@%".contains($0) }) else {
      return path
    }
    return "'" + path.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
