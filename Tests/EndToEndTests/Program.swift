import Foundation
import TestSupport
import Testing

/// The built program, as somebody runs it.
enum Program {
  /// Beside the tests, where `swift build` puts both.
  static let path = CommandLine.arguments.lazy.compactMap { argument -> String? in
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard let bundle = parts.firstIndex(where: { $0.hasSuffix(".xctest") }) else { return nil }
    let path = (parts[..<bundle] + ["draaiboek"]).joined(separator: "/")
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }.first

  static let scenario = "\(Shipped.root)/scenarios/\(Shipped.energiecontact)"

  /// Ours, without anything that would change how the program answers.
  static func environment(_ own: [String: String] = [:]) -> [String: String] {
    let ours = ProcessInfo.processInfo.environment.filter { name, _ in
      !["LANG", "LANGUAGE", "NO_COLOR", "TERM", "XDG_DATA_HOME"].contains(name)
        && !name.hasPrefix("LC_")
    }
    return ours.merging(["TERM": "xterm-256color"]) { $1 }.merging(own) { $1 }
  }

  /// Runs it until it ends. Nothing is typed unless `input` says so.
  static func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input, environment: environment)
  }

  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(#require(path), arguments, input: input, environment: environment)
  }

  /// Another program, by its full path, that reads what ours wrote.
  static func tool(_ path: String, _ arguments: String...) throws -> Outcome {
    try run(path, arguments, input: "", environment: [:])
  }

  private static func run(
    _ path: String, _ arguments: [String], input: String, environment: [String: String]
  ) throws -> Outcome {
    let folder = try TemporaryFolder()
    let files = [
      try folder.write(input, to: "input"), folder.file("output"), folder.file("errors"),
    ]
    let child = try Child(
      path, arguments, environment: self.environment(environment),
      files: [.file(files[0], O_RDONLY)]
        + files.dropFirst().map { .file($0, O_WRONLY | O_CREAT | O_TRUNC) })
    let ending = try child.end()
    return Outcome(
      ending: ending.kind, seconds: ending.seconds, output: try folder.text("output"),
      errors: try folder.text("errors"))
  }
}

/// How a run ended and what it said.
struct Outcome {
  let ending: Ending.Kind
  /// Of a processor: other tests run at the same time.
  let seconds: Double
  let output: String
  let errors: String

  /// Nil: it was killed.
  var exit: Int32? {
    if case .exit(let code) = ending { code } else { nil }
  }
}
