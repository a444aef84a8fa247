/// A moment of the real calendar, whatever the zone.
///
/// Arithmetic stops at the ends of the range instead of trapping.
package struct Instant: Hashable, Comparable, Sendable {
  /// Since 1970-01-01T00:00Z, without leap seconds.
  package var milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package static func + (instant: Instant, interval: Interval) -> Instant {
    Instant(clamping: Int128(instant.milliseconds) + Int128(interval.milliseconds))
  }

  package static func - (instant: Instant, interval: Interval) -> Instant {
    Instant(clamping: Int128(instant.milliseconds) - Int128(interval.milliseconds))
  }

  package static func - (left: Instant, right: Instant) -> Interval {
    let difference = Int128(left.milliseconds) - Int128(right.milliseconds)
    return Interval(milliseconds: Int64(clamping: difference))
  }

  init(clamping milliseconds: Int128) {
    self.init(milliseconds: Int64(clamping: milliseconds))
  }

  func advanced(bySeconds seconds: Int128) -> Instant {
    Instant(clamping: Int128(milliseconds) + seconds * 1000)
  }
}

/// Stored as a bare number of milliseconds.
extension Instant: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
