import Exercises
import Foundation
import Journals
import Scenarios
import Times

/// From the command to the first answer over HTTP, with a journal of a hundred thousand entries.
struct ResumeBenchmark {
  private static let entries = 100_000

  func run(_ table: inout Table) async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("long.journal")
    try LongExercise(entries: Self.entries).write(to: path, in: folder)
    var times: [Double] = []
    for _ in 0..<5 {
      let start = ContinuousClock.now
      let (_, server) = try await HostedExercise.start(
        [SimulationBenchmark.folder, "--journal", path], in: folder)
      times.append(seconds(since: start))
      server.end()
    }
    table.add("\(Self.entries) entries resumed", times, "s", atMost: 1)
  }
}

/// An exercise of the case that goes on and on: notes, messages, decisions, talks and pauses, as they are
/// written when they happen.
struct LongExercise {
  let entries: Int

  /// The journal that `draaiboek host` makes for the case, with everything that happened appended.
  func write(to path: String, in folder: TemporaryFolder) throws {
    let scenario = try SimulationBenchmark.scenario()
    let made = try RunningProgram(
      HostedExercise.program,
      ["host", SimulationBenchmark.folder, "--journal", path, "--port", "0", "--language", "en"])
    try made.wait(for: "To stop")
    made.end()

    let journal = try Journal.open(at: path)
    let coder = EntryCoder(scenario)
    var exercise = Exercise(scenario)
    var drafts: [Draft] = []
    var last = 0
    func happen(_ command: Command) throws {
      for occurrence in try exercise.perform(command, at: .zero) {
        drafts.append(
          try coder.draft(
            occurrence, exercise: .zero, recorded: Instant(milliseconds: 0), author: nil))
      }
    }
    try happen(.open(Scope(cast: Index(0), plan: Index(0), start: scenario.timeline.start)))
    try happen(.enterNextPhase)
    var turn = 0
    while last + drafts.count < entries {
      try happen(command(turn, scenario))
      turn += 1
      guard drafts.count >= 5000 || last + drafts.count >= entries else { continue }
      drafts.removeLast(max(0, last + drafts.count - entries))
      _ = try journal.append(drafts, after: last)
      last += drafts.count
      drafts = []
    }
  }

  private func command(_ turn: Int, _ scenario: Scenario) -> Command {
    let role = Index<Role>(turn / 8 % 2)
    switch turn % 8 {
    case 0, 1, 2, 3:
      return .note(Note(text: "Waarneming \(turn): het gesprek gaat over wie er belt."))
    case 4:
      return .improvise(
        Message(to: [role], from: "IT", text: "Bericht \(turn): wij kijken ernaar."))
    case 5:
      return .decide(
        Choice(
          role: role, action: nil, words: "Besluit \(turn): we bellen zelf terug",
          reason: "het moet nu"))
    case 6: return .pause(.facilitator)
    default: return .resume
    }
  }
}
