import Dispatch
import Foundation
import Synchronization

/// SIGINT, SIGTERM and SIGHUP, remembered: the exit code tells which it was.
final class StopSignals: Sendable {
  private final class First: Sendable { let signal = Mutex<Int32?>(nil) }

  private static let numbers = [SIGINT, SIGTERM, SIGHUP]
  private let first: First
  // Made once and only cancelled afterwards, which dispatch allows from anywhere.
  private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

  init(_ body: @escaping @Sendable () -> Void) {
    let first = First()
    self.first = first
    sources = StopSignals.numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        first.signal.withLock { $0 = $0 ?? number }
        body()
      }
      source.activate()
      return source
    }
  }

  var received: Int32? { first.signal.withLock { $0 } }

  func stop() {
    for source in sources { source.cancel() }
    for number in StopSignals.numbers { signal(number, SIG_DFL) }
  }
}
