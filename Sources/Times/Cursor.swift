/// A place in an authored time, moved on by what it finds; after a nil it may stand anywhere.
struct Cursor {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text.utf8[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// A number of as many ASCII digits as there are, or of exactly `digits`; nil if it does not fit.
  mutating func takeNumber(digits: Int? = nil) -> Int? {
    let zero = UInt8(ascii: "0")
    let found = rest.prefix { (zero...zero + 9).contains($0) }
    guard !found.isEmpty, digits == nil || found.count == digits else { return nil }
    rest = rest[found.endIndex...]
    return Int(Substring(found))
  }

  /// An hour and minute of the day, `09:00`.
  mutating func takeClock() -> (hour: Int, minute: Int)? {
    guard let hour = takeNumber(digits: 2), hour < 24, take(":"),
      let minute = takeNumber(digits: 2), minute < 60
    else { return nil }
    return (hour, minute)
  }
}
