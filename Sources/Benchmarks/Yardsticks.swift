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
    try Yardsticks.run(folder + "/" + program, arguments)
  }

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
}
