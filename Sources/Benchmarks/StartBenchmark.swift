import Foundation

/// How long a user waits for the program itself, started anew each time.
struct StartBenchmark {
  func run(_ table: inout Table) throws {
    let program = ".build/release/draaiboek"
    try measure(program, ["--help"], "draaiboek --help", atMost: 30, &table)
    try measure(
      program, ["check", SimulationBenchmark.folder], "draaiboek check on the case", atMost: 60,
      &table)
  }

  private func measure(
    _ program: String, _ arguments: [String], _ name: String, atMost ceiling: Double,
    _ table: inout Table
  ) throws {
    _ = try Yardsticks.run(program, arguments)
    let times = try (0..<15).map { _ in
      try seconds { _ = try Yardsticks.run(program, arguments) } * 1000
    }
    table.add(name, times, "ms", atMost: ceiling)
  }
}
