extension Int128 {
  /// Never negative; of nothing and a number it is that number.
  func greatestCommonDivisor(with other: Int128) -> Int128 {
    var (a, b) = (magnitude, other.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Int128(truncatingIfNeeded: a)
  }

  /// Nil when it does not fit.
  func leastCommonMultiple(with other: Int128) -> Int128? {
    let divisor = greatestCommonDivisor(with: other)
    return divisor == 0 ? 0 : times(other / divisor)
  }

  /// Nil when the product does not fit.
  func times(_ other: Int128) -> Int128? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }

  /// Nil when the sum does not fit.
  func plus(_ other: Int128) -> Int128? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }

  /// A hundred times this fraction: its floor, and what is left over (0 …< `denominator`).
  func hundredths(over denominator: Int128) -> (quotient: Int128, remainder: Int128) {
    let (whole, part) = quotientAndRemainder(dividingBy: denominator)
    // Whole numbers apart, so that only the part below one is multiplied.
    let (quotient, remainder) = (part * 100).quotientAndRemainder(dividingBy: denominator)
    return remainder < 0
      ? (whole * 100 + quotient - 1, remainder + denominator)
      : (whole * 100 + quotient, remainder)
  }
}
