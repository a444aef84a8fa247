#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file of the system: a keyboard, a screen, a pipe.
struct Descriptor: Hashable, Sendable {
  let number: Int32

  static let standardInput = Descriptor(number: STDIN_FILENO)
  static let standardOutput = Descriptor(number: STDOUT_FILENO)

  var isTerminal: Bool { isatty(number) == 1 }

  /// Of the window that it shows in; nil where there is none.
  var columns: Int? {
    var size = winsize()
    guard ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  var rows: Int? {
    var size = winsize()
    guard ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }

  /// What has arrived; empty at the end, nil when a signal came in between.
  func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    // Qualified by nothing: the module's name differs per system.
    let count = systemRead(number, &buffer, buffer.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN ? nil : [] }
    return Array(buffer.prefix(count))
  }

  /// - Returns: Whether all of it arrived; false when nobody reads any more.
  func write(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(number, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, 1000)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Waits until something arrives on one of these.
  /// - Returns: Which of them; none when the time was up or a signal came.
  static func wait(for descriptors: [Descriptor], milliseconds: Int) -> [Descriptor] {
    var waiting = descriptors.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
    let time = Int32(clamping: max(0, milliseconds))
    guard poll(&waiting, nfds_t(waiting.count), time) > 0 else { return [] }
    return zip(descriptors, waiting).filter { $0.1.revents != 0 }.map(\.0)
  }
}

private func systemRead(_ number: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(number, buffer, count)
}

private func systemWrite(_ number: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(number, buffer, count)
}
