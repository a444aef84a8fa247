import Foundation

/// How long a user waits for the program itself, started anew each time.
struct StartBenchmark {
  func run(_ table: inout Table) throws {
    let program = ".build/release/draaiboek"
    try measure([program, "--help"], "draaiboek --help", atMost: 30, &table)
    try measure(
      [program, "check", SimulationBenchmark.folder], "draaiboek check on the case", atMost: 60,
      &table)
  }

  private func measure(
    _ command: [String], _ name: String, atMost ceiling: Double, _ table: inout Table
  ) throws {
    try StartBenchmark.run(command)
    var times: [Double] = []
    var limits: [Double] = []
    for _ in 0..<15 {
      times.append(try seconds { try StartBenchmark.run(command) } * 1000)
      limits.append(try seconds { try StartBenchmark.run(["/bin/true"]) } * 1000)
    }
    table.add(
      name, times, "ms", atMost: ceiling, yardstick: ("a program that does nothing", limits))
  }

  /// Runs a program to its end. Not Foundation's `Process`: its waiting looks up only every 50 ms or so.
  @discardableResult
  static func run(_ command: [String]) throws -> rusage {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var words = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid = pid_t()
    var status: Int32 = 0
    var usage = rusage()
    guard posix_spawn(&pid, command[0], &actions, nil, &words, environ) == 0,
      wait4(pid, &status, 0, &usage) == pid, status == 0
    else { throw Yardsticks.Failure(description: "\(command[0]) did not end well") }
    return usage
  }
}
