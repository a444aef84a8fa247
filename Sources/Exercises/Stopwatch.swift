package import Times

/// Exercise time: how long an exercise has been played, pauses and gaps left out.
///
/// It knows no clock: whoever holds one gives its readings, which never fall and go on while a machine sleeps.
package struct Stopwatch: Hashable, Sendable {
  /// A longer time between two readings means that the machine slept or the program stood still.
  package static let longestGap = Interval.seconds(5)

  package private(set) var elapsed: Interval
  /// The last reading; nil while it stands still.
  private var last: Interval?

  /// - Parameter elapsed: Where to count on from.
  package init(elapsed: Interval = .zero) { self.elapsed = elapsed }

  package var isRunning: Bool { last != nil }

  package mutating func start(at reading: Interval) {
    if last == nil { last = reading }
  }

  /// Counts up to a reading and then stands still.
  /// - Returns: The gap before it, if there was one.
  @discardableResult
  package mutating func stop(at reading: Interval) -> Interval? {
    defer { last = nil }
    return read(reading)
  }

  /// Counts up to a reading.
  /// - Returns: A gap that was left out, nil if there was none.
  @discardableResult
  package mutating func read(_ reading: Interval) -> Interval? {
    guard let last, reading > last else { return nil }
    self.last = reading
    let passed = reading - last
    if passed > Stopwatch.longestGap { return passed }
    elapsed = elapsed + passed
    return nil
  }
}
