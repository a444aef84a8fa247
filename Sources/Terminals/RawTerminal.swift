#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Synchronization

/// A terminal that gives every key at once and shows none of them by itself.
///
/// It is put back when this goes away, when the program exits, and, as far as that can be done, when it
/// crashes. The keys for interrupt and suspend keep their meaning. There can be one at a time.
final class RawTerminal {
  private let terminal: Descriptor
  private let screen: Descriptor
  private let isFullScreen: Bool
  private var isRaw = false

  /// Nil: that is no terminal. Full screen: on the alternate screen, so that what stood there comes back.
  init?(_ terminal: Descriptor, screen: Descriptor, isFullScreen: Bool = false) {
    var attributes = termios()
    guard tcgetattr(terminal.number, &attributes) == 0 else { return nil }
    self.terminal = terminal
    self.screen = screen
    self.isFullScreen = isFullScreen
    Rescue.attributes.pointee = attributes
    Rescue.prepare()
    enter()
  }

  deinit { leave() }

  func enter() {
    guard !isRaw else { return }
    isRaw = true
    Rescue.terminal.store(terminal.number, ordering: .releasing)
    var raw = Rescue.attributes.pointee
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    raw.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON | ISTRIP)
    withUnsafeMutableBytes(of: &raw.c_cc) { controls in
      controls[Int(VMIN)] = 1
      controls[Int(VTIME)] = 0
    }
    _ = tcsetattr(terminal.number, TCSADRAIN, &raw)
    // Pasted text comes marked as such.
    _ = screen.write("\u{1B}[?2004h")
    guard isFullScreen else { return }
    Rescue.screen.store(screen.number, ordering: .releasing)
    _ = screen.write("\u{1B}[?1049h")
  }

  func leave() {
    guard isRaw else { return }
    isRaw = false
    _ = screen.write("\u{1B}[?2004l")
    Rescue.restore(TCSADRAIN)
  }
}

/// What puts the terminal back when nobody else can any more.
private enum Rescue {
  /// -1: there is nothing to put back.
  static let terminal = Atomic<Int32>(-1)
  /// -1: it does not show the alternate screen.
  static let screen = Atomic<Int32>(-1)
  /// Back from the alternate screen, and no marks around what is pasted.
  nonisolated(unsafe) private static let farewell = {
    let text = Array("\u{1B}[?2004l\u{1B}[?1049l".utf8)
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    _ = bytes.initialize(from: text)
    return bytes
  }()
  nonisolated(unsafe) static let attributes = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  /// By the number of the signal: what a crash did before.
  nonisolated(unsafe) private static let before = {
    let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: 32)
    actions.initialize(repeating: sigaction(), count: 32)
    return actions
  }()
  private static let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGQUIT]

  /// Once: a static is initialised once, however often it is asked for.
  static func prepare() {
    _ = farewell
    _ = prepared
  }

  private static let prepared: Bool = {
    for number in crashes {
      _ = sigaction(number, nil, before + Int(number))
      _ = signal(number) { number in
        restore(TCSANOW)
        // It comes again when this returns, and now does what it would have done.
        _ = sigaction(number, before + Int(number), nil)
        _ = raise(number)
      }
    }
    return atexit { restore(TCSANOW) } == 0
  }()

  static func restore(_ moment: Int32) {
    let window = screen.exchange(-1, ordering: .acquiringAndReleasing)
    if window >= 0 { _ = put(window, farewell.baseAddress, farewell.count) }
    let number = terminal.exchange(-1, ordering: .acquiringAndReleasing)
    guard number >= 0 else { return }
    // From the background this would stop the program instead.
    let handler = signal(SIGTTOU, SIG_IGN)
    _ = tcsetattr(number, moment, attributes)
    _ = signal(SIGTTOU, handler)
  }
}

// Only what is safe in a handler: https://man7.org/linux/man-pages/man7/signal-safety.7.html
private func put(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
