/// An exact fraction as an author writes one: `1/2`, `0.75`, `2`. In lowest terms, denominator positive.
package struct Fraction: Hashable, Sendable {
  package let numerator: Int
  package let denominator: Int

  package static let zero = Fraction(0)
  package static let one = Fraction(1)
  package static let half = Fraction(1, 2)

  /// - Precondition: `denominator` is positive.
  package init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator > 0)
    var (a, b) = (numerator.magnitude, UInt(denominator))
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = a == 0 ? 1 : Int(a)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  package static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }
}

extension Fraction: Comparable {
  package static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension Fraction {
  /// As an author writes it: `3/4`, or `2` when it is whole.
  package var text: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }

  /// Reads `3`, `-3`, `3/4` or `0.75`; at most six decimals and numbers below a billion, so that products
  /// of two stay exact. Nil for anything else.
  package init?(parsing text: String) {
    let limit = 1_000_000_000
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let numerator = Int(parts[0]), let denominator = Int(parts[1]),
        denominator > 0, denominator < limit, abs(numerator) < limit
      else { return nil }
      self.init(numerator, denominator)
      return
    }
    let decimals = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = decimals.first, let integer = Int(whole), abs(integer) < limit else {
      return nil
    }
    guard decimals.count == 2 else {
      guard decimals.count == 1 else { return nil }
      self.init(integer)
      return
    }
    let digits = decimals[1]
    guard (1...6).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }),
      let fraction = Int(digits)
    else { return nil }
    let scale = (0..<digits.count).reduce(1) { scale, _ in scale * 10 }
    let sign = whole.hasPrefix("-") ? -1 : 1
    self.init(sign * (abs(integer) * scale + fraction), scale)
  }
}
