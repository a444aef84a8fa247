/// An exact number of points: a fraction in lowest terms, its denominator positive.
package struct Points: Hashable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  package static let zero = Points(0)

  /// - Precondition: `denominator` is positive.
  package init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator > 0)
    let divisor = max(1, numerator.greatestCommonDivisor(with: denominator))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  package init(hundredths: Int) { self.init(Int128(hundredths), over: 100) }

  /// In hundredths, rounded down: what is printed is never more than what was earned, so a printed 85.00
  /// really is in the band that begins there.
  package var hundredths: Int { Int(numerator.hundredths(over: denominator).quotient) }
}

extension Points: Comparable {
  package static func < (left: Points, right: Points) -> Bool {
    let (a, b) = (
      left.numerator.multipliedFullWidth(by: right.denominator),
      right.numerator.multipliedFullWidth(by: left.denominator)
    )
    return (a.high, a.low) < (b.high, b.low)
  }
}

extension Points: CustomStringConvertible {
  /// `333/4`, or `83` when it is whole.
  package var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}
