import Foundation

/// A program that runs beside us and says something while it does.
final class RunningProgram {
  private let process = Process()
  private let output = Pipe()
  private var unread = Data()

  /// What it says on standard error is ours to pass on, so that a failure explains itself.
  init(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws {
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  deinit { end() }

  /// The next line; nil when there are no more.
  func line() -> String? {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: unread[unread.startIndex..<end], as: UTF8.self)
        unread = Data(unread[unread.index(after: end)...])
        return line
      }
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { return nil }
      unread += more
    }
  }

  /// Reads up to a line that holds `text`.
  func wait(for text: String) throws {
    while let line = line() { if line.contains(text) { return } }
    throw Yardsticks.Failure(description: "\(path) ended without saying “\(text)”")
  }

  /// All figures that it still prints, by the word before them, when it has ended well.
  func figures() throws -> [String: [Double]] {
    var figures: [String: [Double]] = [:]
    while let line = line() {
      let words = line.split(separator: " ")
      guard words.count == 2, let value = Double(words[1]) else { continue }
      figures[String(words[0]), default: []].append(value)
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Yardsticks.Failure(description: "\(path) ended with \(process.terminationStatus)")
    }
    return figures
  }

  func end() {
    guard process.isRunning else { return }
    process.terminate()
    process.waitUntilExit()
  }

  /// What the system counts of it, in megabytes: `VmRSS` is what it takes now, `VmHWM` the most it took.
  /// Nil where there is no `/proc`.
  func megabytes(_ name: String) -> Double? {
    let status = try? String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
      .map { $0 / 1024 }
  }

  private var path: String { process.executableURL?.lastPathComponent ?? "" }
}
