extension Interval {
  private static let longestAuthored = Interval.days(100_000)

  /// Reads the form that authors write, `1h30m`; nil for any other.
  ///
  /// Days, hours, minutes and seconds in this order, each at most once, 100,000 days at most.
  package init?(parsing text: String) {
    let units: [(sign: Unicode.Scalar, length: Interval)] = [
      ("d", .days(1)), ("h", .hours(1)), ("m", .minutes(1)), ("s", .seconds(1)),
    ]
    var cursor = Cursor(text)
    var left = units[...]
    var total = Interval.zero
    repeat {
      guard let count = cursor.takeNumber(),
        let unit = left.firstIndex(where: { cursor.take($0.sign) })
      else { return nil }
      let (part, overflow) = Int64(count)
        .multipliedReportingOverflow(by: left[unit].length.milliseconds)
      guard !overflow, part <= Self.longestAuthored.milliseconds else { return nil }
      total.milliseconds += part
      left = left[(unit + 1)...]
    } while !cursor.isAtEnd
    guard total <= Self.longestAuthored else { return nil }
    self = total
  }
}
