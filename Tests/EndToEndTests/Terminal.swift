import Foundation
import Testing

/// The program at a terminal of 80 by 24 that has no window.
final class Terminal {
  let child: Child
  private let controller: Int32
  private let terminal: Int32
  private var bytes: [UInt8] = []
  /// Up to where it has been read.
  private var place = 0
  /// The settings of the terminal before the program began.
  let before: [UInt64]

  convenience init(_ arguments: String..., environment: [String: String] = [:]) throws {
    try self.init(arguments, environment: environment)
  }

  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    var ends: (controller: Int32, terminal: Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&ends.controller, &ends.terminal, nil, nil, &size) == 0)
    // The end of the program is held open here too, so that its settings can be read after it has gone.
    (controller, terminal) = ends
    for end in [controller, terminal] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // Not `ttyname`: tests run beside each other, and that has one buffer for all.
    var path = [CChar](repeating: 0, count: 256)
    try #require(ttyname_r(terminal, &path, path.count) == 0)
    let name = path.withUnsafeBufferPointer { buffer in
      String(
        decoding: buffer.prefix { $0 != 0 }.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
    }
    before = Terminal.settings(of: terminal)
    child = try Child(
      #require(Program.path), arguments, environment: Program.environment(environment),
      files: [.file(name, O_RDWR), .descriptor(0), .descriptor(0)], ownSession: true)
  }

  deinit {
    _ = close(terminal)
    _ = close(controller)
  }

  var settings: [UInt64] { Terminal.settings(of: terminal) }

  private static func settings(of terminal: Int32) -> [UInt64] {
    var now = termios()
    _ = tcgetattr(terminal, &now)
    let modes = [now.c_iflag, now.c_oflag, now.c_cflag, now.c_lflag].map { UInt64($0) }
    return modes + withUnsafeBytes(of: now.c_cc) { $0.map { UInt64($0) } }
  }

  /// Everything that was shown so far.
  var shown: String { String(decoding: bytes, as: UTF8.self) }

  func type(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Types a line when the program asks for one, and returns what was shown up to then.
  @discardableResult
  func answer(_ line: String) throws -> String {
    let text = try read(until: "› ")
    type(line + "\r")
    // What was typed is shown again; what comes after that is the answer.
    try read(until: "› " + line + "\r\n")
    return text
  }

  /// What was shown since the last call, up to and with `text`.
  @discardableResult
  func read(until text: String, within seconds: Double = 60) throws -> String {
    let sought = Array(text.utf8)
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      if let found = bytes[place...].firstRange(of: sought) {
        defer { place = found.upperBound }
        return String(decoding: bytes[place..<found.upperBound], as: UTF8.self)
      }
      guard ContinuousClock.now < deadline, arrive() || child.poll() == nil else {
        throw TooLate(description: "'\(text)' was not shown, but: \(shown)")
      }
    }
  }

  /// How the program ended, once all that it showed has been read.
  func end(within seconds: Double = 60) throws -> Ending.Kind {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      if let ending = child.poll() {
        while arrive(within: 0) {}
        return ending.kind
      }
      _ = arrive()
    }
    throw TooLate(description: "It still runs, and showed: \(shown)")
  }

  /// Whether something was shown.
  private func arrive(within milliseconds: Int32 = 20) -> Bool {
    var waiting = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(controller, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer.prefix(count)
    return true
  }
}
