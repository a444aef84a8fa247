import Exercises
import Foundation
import Journals
import Scenarios
import Times
import YAML

/// The report of a very long exercise, as a user waits for it: 10,000 entries, everything but the PDF.
struct ReportBenchmark {
  private static let entries = 10_000

  func run(_ table: inout Table) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("draaiboek-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let journal = folder.appendingPathComponent("long.journal").path
    try Self.write(to: journal)
    let page = folder.appendingPathComponent("report.html").path
    var (times, sizes): ([Double], [Double]) = ([], [])
    for _ in 0..<5 {
      times.append(
        try seconds {
          let usage = try StartBenchmark.run(
            [".build/release/draaiboek", "report", journal, "--output", page])
          // Linux counts in KiB, macOS in bytes.
          #if os(Linux)
            sizes.append(Double(usage.ru_maxrss) / 1024)
          #else
            sizes.append(Double(usage.ru_maxrss) / 1_048_576)
          #endif
        } * 1000)
    }
    table.add("report of 10,000 entries", times, "ms", atMost: 1000)
    table.add("its memory at most", sizes, "MiB", atMost: 200)
  }

  /// The team of the document's own decisions, and between them notes, decisions in own words and messages.
  private static func write(to path: String) throws {
    let scenario = try SimulationBenchmark.scenario()
    guard let source = SimulationBenchmark.source(SimulationBenchmark.folder + "/plays/seed.yaml"),
      let play = Play.read(source, for: scenario).play
    else { throw Yardsticks.Failure(description: "the play cannot be read") }
    let zone = String(
      decoding: try JSONEncoder().encode(scenario.timeline.zone), as: UTF8.self)
    let journal = try Journal.create(
      at: path, documents: try documents(of: scenario), settings: [Setting(.zone, zone)])
    let coder = EntryCoder(scenario)
    var exercise = Exercise(scenario)
    var drafts: [Draft] = []
    func perform(_ command: Command) throws {
      // Ten seconds from one to the next.
      let played = Interval(milliseconds: Int64(drafts.count) * 10_000)
      for occurrence in try exercise.perform(command, at: played) {
        drafts.append(
          try coder.draft(
            occurrence, exercise: played,
            recorded: Instant(milliseconds: 1_795_500_000_000) + played,
            author: "a"))
      }
    }
    try perform(.open(Scope(cast: play.cast, plan: Index(0), start: scenario.timeline.start)))
    for phase in scenario.phases {
      try perform(.enterNextPhaseAtStart)
      for decision in play.decisions where phase.from <= decision.at && decision.at < phase.to {
        if decision.at > exercise.now { try perform(.advance(to: decision.at)) }
        try perform(
          .decide(
            Choice(
              role: decision.by, action: decision.action, reason: decision.reason,
              answers: decision.answers)))
        let role = decision.by
        let goal = drafts.count + entries / play.decisions.count
        while drafts.count < min(goal, entries - 40) {
          switch drafts.count % 3 {
          case 0:
            try perform(
              .note(
                Note(text: "Gezien bij besluit \(drafts.count): \(decision.reason)", role: role)))
          case 1:
            try perform(
              .decide(
                Choice(
                  role: role, action: nil, words: "Nog iets, nummer \(drafts.count)",
                  reason: decision.reason)))
          default:
            try perform(
              .improvise(
                Message(
                  to: [role], from: "Tegenspel", text: "Hoe staat het ervoor? \(drafts.count)")))
          }
        }
      }
      if exercise.phase != nil { try perform(.advance(to: phase.to)) }
    }
    while drafts.count < entries - 1 {
      try perform(.note(Note(text: "Achteraf opgemerkt, nummer \(drafts.count)")))
    }
    try perform(.finish)
    guard drafts.count == entries else {
      throw Yardsticks.Failure(description: "\(drafts.count) entries instead of \(entries)")
    }
    _ = try journal.append(drafts, after: 0)
  }

  private static func documents(of scenario: Scenario) throws -> [Journals.Document] {
    let folder = SimulationBenchmark.folder
    let parts = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") && $0 != "scenario.yaml" }.sorted()
    let files =
      (["scenario.yaml"] + parts).map { (Journals.Document.Role.scenario, $0, "\(folder)/\($0)") }
      + scenario.rubrics.map { (.rubric, "\($0.name).yaml", "scoring/\($0.name).yaml") }
    return try files.map { role, name, path in
      guard let source = SimulationBenchmark.source(path) else {
        throw Yardsticks.Failure(description: "\(path) cannot be read")
      }
      return Journals.Document(role: role, name: name, content: source.bytes)
    }
  }
}
