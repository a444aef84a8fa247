/// A length of time in whole milliseconds; the standard library's `Duration` would store as a pair.
package struct Interval: Hashable, Comparable, Sendable {
  package var milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static let zero = Interval(milliseconds: 0)
  package static func seconds(_ count: Int) -> Interval {
    Interval(milliseconds: Int64(count) * 1000)
  }
  package static func minutes(_ count: Int) -> Interval { .seconds(count * 60) }
  package static func hours(_ count: Int) -> Interval { .minutes(count * 60) }
  package static func days(_ count: Int) -> Interval { .hours(count * 24) }

  package static func + (left: Interval, right: Interval) -> Interval {
    Interval(milliseconds: left.milliseconds + right.milliseconds)
  }

  package static func - (left: Interval, right: Interval) -> Interval {
    Interval(milliseconds: left.milliseconds - right.milliseconds)
  }
}

/// Stored as a bare number of milliseconds.
extension Interval: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}

/// Written out so that other modules can inline them: the engine compares all the time.
extension Interval {
  @inlinable package static func == (left: Interval, right: Interval) -> Bool {
    left.milliseconds == right.milliseconds
  }

  @inlinable package static func < (left: Interval, right: Interval) -> Bool {
    left.milliseconds < right.milliseconds
  }

  @inlinable package static func <= (left: Interval, right: Interval) -> Bool {
    left.milliseconds <= right.milliseconds
  }

  @inlinable package static func > (left: Interval, right: Interval) -> Bool {
    left.milliseconds > right.milliseconds
  }

  @inlinable package static func >= (left: Interval, right: Interval) -> Bool {
    left.milliseconds >= right.milliseconds
  }
}
