import Foundation
import Testing

/// Who plays the Energiecontact case.
enum Team: String, CaseIterable {
  case seed, opposite
  /// Everybody is there, and nobody decides anything.
  case idle
}

extension TemporaryFolder {
  /// A journal of the Energiecontact case, played by a team at full speed.
  func journal(of team: Team, named name: String = "een journaal", _ more: String...) throws
    -> String
  {
    var play = team.rawValue
    if team == .idle {
      play = try write(
        "draaiboek: 1\nplay: idle\ntitle: Niets\ncast: full\ndecisions: []\n", to: "idle.yaml")
    }
    let outcome = try Program.run(
      ["play", Program.scenario, "--team", play, "--fast", "--journal", file(name)] + more)
    try #require(outcome.ending == .exit(0), "\(outcome.errors)")
    return file(name)
  }

  /// A journal of the Energiecontact case that was left after two decisions.
  func halfPlayedJournal() throws -> String {
    let path = file("half")
    let lines = ["volgende", "m 1 omdat het moet", "spring T+10m", "m 1 omdat het kan", "stop"]
    let outcome = try Program.run(
      "play", Program.scenario, "--journal", path, input: lines.joined(separator: "\n") + "\n")
    try #require(outcome.ending == .exit(0), "\(outcome.errors)")
    return path
  }
}
