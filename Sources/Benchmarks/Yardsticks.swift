import Foundation

/// The C programs of `Tests/Yardsticks`, built by `make bench`.
struct Yardsticks {
  let folder: String

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The last column of each line that a yardstick prints, of those lines that begin with `name`.
  func figures(_ program: String, _ arguments: [String], of name: String) throws -> [Double] {
    try output(program, arguments).split(separator: "\n").compactMap { line in
      let columns = line.split(separator: " ")
      guard columns.first == name[...] else { return nil }
      return columns.last.flatMap { Double($0) }
    }
  }

  func output(_ program: String, _ arguments: [String]) throws -> String {
    try Yardsticks.run(path(program), arguments)
  }

  func path(_ program: String) -> String { folder + "/" + program }

  /// Runs a program to its end and returns what it wrote.
  static func run(_ path: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(path) ended with \(process.terminationStatus)")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// What telling so many listeners that many messages costs at the least, in milliseconds.
  func fanOut(clients: Int, messages: Int, pause: Int) throws -> [String: [Double]] {
    let server = try RunningProgram(
      path("fan_server"), ["\(clients)", "\(pause)", "\(messages)"])
    guard let port = server.line() else { throw Failure(description: "fan_server said no port") }
    let room = try RunningProgram(
      path("fan_client"), [port, "\(clients)", "\(messages)", "/"])
    return try room.figures()
  }

  /// Opens the streams of so many people and returns when each has begun.
  func listen(
    to exercise: HostedExercise, clients: Int, messages: Int, tokens: String
  ) throws -> RunningProgram {
    let room = try RunningProgram(
      path("fan_client"),
      ["\(exercise.port)", "\(clients)", "\(messages)", "/api/events", tokens])
    try room.wait(for: "ready")
    return room
  }
}
