#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Synchronization

/// Signals as something to wait for: each writes its number into a pipe.
///
/// While one exists, SIGINT, SIGTERM and SIGHUP no longer end the program, SIGTSTP no longer stops it; whoever
/// reads the pipe sees to that. There can be one at a time.
final class Signals {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH, SIGPIPE]
  private static let writeEnd = Atomic<Int32>(-1)

  private let read: Descriptor
  private let write: Descriptor
  private var before: [(number: Int32, action: sigaction)] = []

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (read, write) = (Descriptor(number: ends[0]), Descriptor(number: ends[1]))
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    Signals.writeEnd.store(ends[1], ordering: .releasing)
    for number in Signals.numbers {
      var action = sigaction()
      // Under nohup and the like, what is ignored stays so.
      guard sigaction(number, nil, &action) == 0, !action.isIgnored else { continue }
      before.append((number, action))
      // That nobody reads any more is found out by writing.
      _ = signal(number, number == SIGPIPE ? SIG_IGN : Signals.note)
    }
  }

  deinit {
    for (number, before) in before {
      var action = before
      _ = sigaction(number, &action, nil)
    }
    Signals.writeEnd.store(-1, ordering: .releasing)
    _ = close(read.number)
    _ = close(write.number)
  }

  var descriptor: Descriptor { read }

  /// What came since the last call.
  func arrived() -> [Int32] { (read.read() ?? []).map { Int32($0) } }

  /// Stops the program as SIGTSTP does by itself, until somebody continues it.
  func stop() {
    _ = signal(SIGTSTP, SIG_DFL)
    _ = kill(getpid(), SIGTSTP)
    _ = signal(SIGTSTP, Signals.note)
  }

  // Only what is safe in a handler: https://man7.org/linux/man-pages/man7/signal-safety.7.html
  private static let note: @convention(c) (Int32) -> Void = { number in
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = put(writeEnd.load(ordering: .acquiring), &byte)
    errno = saved
  }
}

private func put(_ descriptor: Int32, _ byte: UnsafePointer<UInt8>) -> Int {
  write(descriptor, byte, 1)
}

extension sigaction {
  fileprivate var isIgnored: Bool {
    #if canImport(Darwin)
      let handler = unsafeBitCast(__sigaction_u.__sa_handler, to: Int.self)
    #elseif canImport(Musl)
      let handler = unsafeBitCast(__sa_handler.sa_handler, to: Int.self)
    #else
      let handler = unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self)
    #endif
    return handler == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
