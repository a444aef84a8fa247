import Foundation
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a line brings, until somebody takes it out; a byte in a pipe tells that there is something.
package final class Letters: Sendable {
  package enum Letter: Sendable {
    /// All of it, at the beginning and whenever the server says to begin anew.
    case whole(Picture, sequence: Int)
    /// Nil: of the server's own, outside the journal.
    case change(Picture, sequence: Int?)
    case lost, found
    /// This session is no longer welcome, or no longer plays the role that it follows.
    case out(isReleased: Bool)
  }

  private let waiting = Mutex<[Letter]>([])
  /// To wait for, with `poll`.
  package let descriptor: Int32
  private let bell: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, bell) = (ends[0], ends[1])
  }

  deinit {
    _ = close(descriptor)
    _ = close(bell)
  }

  func put(_ letter: Letter) {
    waiting.withLock { $0.append(letter) }
    var byte: UInt8 = 1
    _ = write(bell, &byte, 1)
  }

  /// Everything that has come since the last call.
  package func take() -> [Letter] {
    var bytes = [UInt8](repeating: 0, count: 512)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return waiting.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
