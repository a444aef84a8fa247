import AsyncHTTPClient
import Foundation
import Scenarios

/// An hour of an exercise in one minute, while fifty people join, listen, lose the line, come back and leave:
/// what the server takes must not grow with that.
struct HourBenchmark {
  private static let people = 50
  private static let minutes = 60

  func run(_ table: inout Table) async throws {
    let folder = try TemporaryFolder()
    let (exercise, server) = try await HostedExercise.start(
      [SimulationBenchmark.folder, "--rehearse", "--cast", "full"], in: folder)
    defer { server.end() }
    let roles = try SimulationBenchmark.scenario().roles.map(\.name)
    try await exercise.post("/api/commands/enter-next-phase")
    let (megabytes, visits) = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<Self.people {
        group.addTask {
          var visits = 0
          while !Task.isCancelled {
            try? await Self.visit(exercise, as: roles[number % roles.count], number)
            visits += 1
          }
          return visits
        }
      }
      let megabytes = try await hurry(exercise, server)
      group.cancelAll()
      return (megabytes, try await group.reduce(0, +))
    }
    guard megabytes.count == Self.minutes else { return }
    let middle = Array(megabytes[20..<30]).median
    let end = Array(megabytes[50..<60]).median
    table.add(
      "memory after \(visits) visits in an hour", [end], "MB")
    table.add("… of what it was halfway", [end / middle * 100], "%", atMost: 110)
  }

  /// A minute a second. What the server takes after each; empty where that can't be read.
  private func hurry(
    _ exercise: HostedExercise, _ server: RunningProgram
  ) async throws -> [Double] {
    var megabytes: [Double] = []
    for minute in 0..<Self.minutes {
      let start = ContinuousClock.now
      try await exercise.post("/api/commands/simulate", ["minutes": 1])
      try await exercise.post(
        "/api/notes", ["text": "Minuut \(minute): iedereen praat, niemand schrijft mee."])
      // Refused where there is nothing to go on to: a phase is under way, or the clock runs by itself.
      try? await exercise.post("/api/commands/enter-next-phase")
      try? await exercise.post("/api/commands/moment")
      if let now = server.megabytes("VmRSS") { megabytes.append(now) }
      try await Task.sleep(until: start + .seconds(1), clock: .continuous)
    }
    return megabytes
  }

  /// Joins, listens for some seconds in all, loses the line in between, and leaves.
  private static func visit(
    _ exercise: HostedExercise, as role: String, _ number: Int
  ) async throws {
    let token = try await exercise.join(role)
    for turn in 0..<3 {
      try await exercise.listen(
        as: token, for: .milliseconds(300 + (number * 37 + turn * 411) % 1500))
    }
    try await exercise.leave(as: token)
  }
}
