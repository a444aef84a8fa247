#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
@testable import Terminals

/// A terminal without a window: what is written to the one end arrives at the other as if it were typed.
final class PseudoTerminal {
  let controller: Descriptor
  let terminal: Descriptor

  init?(columns: UInt16 = 80) {
    var ends: (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.0, &ends.1, nil, nil, &size) == 0 else { return nil }
    controller = Descriptor(number: ends.0)
    terminal = Descriptor(number: ends.1)
  }

  deinit {
    _ = close(terminal.number)
    _ = close(controller.number)
  }

  /// The local modes, and the ones for input.
  var modes: [tcflag_t] {
    var attributes = termios()
    _ = tcgetattr(terminal.number, &attributes)
    return [attributes.c_lflag, attributes.c_iflag]
  }

  /// What was shown since the last call.
  func shown() -> String {
    var bytes: [UInt8] = []
    while Descriptor.wait(for: [controller], milliseconds: 20) == [controller] {
      guard let more = controller.read(), !more.isEmpty else { break }
      bytes += more
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
