import ArgumentParser
import Foundation
import Journals
import Scenarios
import Terminals
import Wording

/// Who called the program, and how they want to be answered.
struct Caller: ParsableArguments {
  @Option(
    name: .long,
    help: "nl or en; otherwise as LC_ALL, LC_MESSAGES or LANG say, or the scenario's own.")
  var language: Language?

  /// What the flag or the environment says; nil: neither does.
  private var chosen: Language? {
    if let language { return language }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale.flatMap { Language(rawValue: String($0.prefix(2)).lowercased()) }
  }

  func language(for scenario: Scenario?) -> Language {
    language(else: scenario?.language ?? .english)
  }

  func language(else other: Language) -> Language { chosen ?? other }

  var wantsColour: Bool { isatty(2) == 1 && !Caller.noColour }

  static var noColour: Bool {
    !(ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }
}

extension Language: ExpressibleByArgument {}

/// Says on stderr what is wrong and ends the program.
func fail(_ complaint: Complaint, _ language: Language) -> ExitCode {
  complain("draaiboek: " + complaint.text(language) + "\n")
  return complaint.exit
}

/// Writes to stderr, if that can be written to.
func complain(_ text: String) {
  try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
}

/// Writes to stdout; a reader that has gone away ends the program quietly, by SIGPIPE.
func show(_ text: String) throws(Complaint) {
  do {
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  } catch {
    throw .unwritable
  }
}
