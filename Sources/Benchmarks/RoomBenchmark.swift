import Foundation

/// A room of the size that is usual: what the server takes when nothing happens, and how long a decision is on
/// its way to every screen that shows it.
struct RoomBenchmark {
  private static let screens = 50
  private static let decisions = 20
  /// Between two of them, in milliseconds; the yardsticks keep the same rhythm.
  private static let pause = 50

  func run(_ yardsticks: Yardsticks, _ table: inout Table) async throws {
    let folder = try TemporaryFolder()
    let (exercise, server) = try await HostedExercise.start(
      [SimulationBenchmark.folder, "--journal", folder.file("room.journal")], in: folder)
    defer { server.end() }
    try await Task.sleep(for: .seconds(3))
    if let now = server.megabytes("VmRSS") {
      table.add("memory of an idle server", [now], "MB", atMost: 45)
    }
    try await measure(exercise, folder, yardsticks, &table)
  }

  /// The devices of the role that decides, and observers: they all see it.
  private func measure(
    _ exercise: HostedExercise, _ folder: TemporaryFolder, _ yardsticks: Yardsticks,
    _ table: inout Table
  ) async throws {
    var tokens: [String] = []
    for number in 0..<Self.screens {
      tokens.append(
        number % 5 < 3 ? try await exercise.join("manager") : try await exercise.observe())
    }
    let file = folder.file("tokens")
    try tokens.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    try await exercise.post("/api/commands/enter-next-phase")
    let line = try PlainConnection(port: exercise.port)
    var times: [Double] = []
    var limits: [Double] = []
    for _ in 0..<5 {
      let disk = try yardsticks.figures(
        "disk", [folder.path, "\(Self.decisions * 3)", "\(Self.pause)"], of: "p99"
      ).median
      let sending = try yardsticks.fanOut(
        clients: Self.screens, messages: Self.decisions, pause: Self.pause)
      limits.append(disk + (sending["all"]?.median ?? 0))
      let room = try yardsticks.listen(
        to: exercise, clients: Self.screens, messages: Self.decisions, tokens: file)
      for _ in 0..<Self.decisions {
        try await Task.sleep(for: .milliseconds(Self.pause))
        try exercise.postPlainly(
          "/api/decisions",
          """
          {"role":"manager","words":"T\(nanoseconds()); iedereen belt terug",\
          "reason":"omdat het nu moet"}
          """, by: line)
      }
      times.append(try room.figures()["all", default: []].median)
    }
    table.add(
      "a decision to \(Self.screens) screens, p99", times, "ms",
      yardstick: ("keeping and sending as many bytes, in C", limits), atMostTimes: 3)
  }
}
