import Foundation
import Scenarios

/// One message of the facilitator to thousands of telephones in seven roles, beside the least that it can cost.
///
/// Ours is timed from before the request to the last byte read: deciding, keeping it on disk, making a view
/// for each role and sending it. The yardstick only sends.
struct FanOutBenchmark {
  let roles: [String]

  init() throws {
    roles = try SimulationBenchmark.scenario().roles.prefix(7).map(\.name)
  }

  func run(_ yardsticks: Yardsticks, _ table: inout Table) async throws {
    for (clients, messages, pause) in [(1000, 5, 300), (5000, 3, 1000)] {
      try await measure(clients, messages: messages, pause: pause, yardsticks, &table)
    }
  }

  private func measure(
    _ clients: Int, messages: Int, pause: Int, _ yardsticks: Yardsticks, _ table: inout Table
  ) async throws {
    let folder = try TemporaryFolder()
    let (exercise, server) = try await HostedExercise.start(
      [SimulationBenchmark.folder, "--cast", "full", "--journal", folder.file("room.journal")],
      in: folder)
    defer { server.end() }
    let tokens = folder.file("tokens")
    try await join(clients, exercise).joined(separator: "\n")
      .write(toFile: tokens, atomically: true, encoding: .utf8)
    try await exercise.post("/api/commands/enter-next-phase")

    var times: [Double] = []
    var limits: [Double] = []
    for _ in 0..<5 {
      limits.append(
        try yardsticks.fanOut(clients: clients, messages: messages, pause: pause)[
          "p99", default: []
        ]
        .median)
      let room = try yardsticks.listen(
        to: exercise, clients: clients, messages: messages, tokens: tokens)
      for _ in 0..<messages {
        try await Task.sleep(for: .milliseconds(pause))
        let padding = String(repeating: "x", count: 256)
        try await exercise.post(
          "/api/commands/improvise",
          ["from": "IT", "to": roles, "text": "T\(nanoseconds());\(padding)"])
      }
      times.append(try room.figures()["p99", default: []].median)
    }
    table.add(
      "one message to \(clients) screens, p99", times, "ms",
      yardstick: ("sending the same bytes, in C", limits), atMostTimes: 2.5)
    if let most = server.megabytes("VmHWM") {
      table.add("memory of that server, at most", [most], "MB", atMost: 300)
    }
  }

  /// Everybody comes by the code, some at a time.
  private func join(_ clients: Int, _ exercise: HostedExercise) async throws -> [String] {
    var tokens: [String] = []
    for first in stride(from: 0, to: clients, by: 50) {
      tokens += try await withThrowingTaskGroup { group in
        for number in first..<min(first + 50, clients) {
          group.addTask { try await exercise.join(roles[number % roles.count]) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
    }
    return tokens
  }
}
