/// A fraction as the program writes it: `333/4`, `-5`, `0`.
struct Exact: Hashable {
  let numerator: Int128
  let denominator: Int128

  init(_ numerator: Int128, _ denominator: Int128 = 1) {
    var (high, low) = (numerator.magnitude, denominator.magnitude)
    while low != 0 { (high, low) = (low, high % low) }
    let divisor = max(1, Int128(high)) * denominator.signum()
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int128($0) }
    guard let numerator = parts[0] else { return nil }
    guard parts.count > 1 else {
      self.init(numerator)
      return
    }
    guard parts.count == 2, let denominator = parts[1], denominator > 0 else { return nil }
    self.init(numerator, denominator)
  }

  // Traps when it doesn't fit in 128 bits.
  static func + (one: Exact, other: Exact) -> Exact {
    Exact(
      one.numerator * other.denominator + other.numerator * one.denominator,
      one.denominator * other.denominator)
  }

  static func - (one: Exact, other: Exact) -> Exact {
    one + Exact(-other.numerator, other.denominator)
  }
}

extension Int {
  /// `83.25` is 8325.
  init?(hundredths text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2 else { return nil }
    self.init(parts.joined())
  }
}
