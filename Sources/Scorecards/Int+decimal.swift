extension Int {
  /// Hundredths as a decimal number, in no language: 8325 is `83.25`.
  package var decimal: String {
    let (whole, part) = magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(self < 0 ? "-" : "")\(whole).\(part < 10 ? "0" : "")\(part)"
  }
}
