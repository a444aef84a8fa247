package import Scenarios

extension Language {
  /// A number written exactly, with this language's signs: `4812.5` becomes `4.812,5` in Dutch.
  package func decimal(_ exact: String) -> String {
    let parts = exact.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first else { return exact }
    let digits = Array(whole.drop { $0 == "-" })
    var grouped = whole.hasPrefix("-") ? "-" : ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { grouped += thousandsSign }
      grouped.append(digit)
    }
    return parts.count == 2 ? grouped + decimalSign + parts[1] : grouped
  }

  package func number(_ value: Int) -> String { decimal("\(value)") }

  /// A number of hundredths, in two decimals: 8325 is `83,25`.
  package func hundredths(_ value: Int) -> String {
    let (whole, part) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    return decimal("\(value < 0 ? "-" : "")\(whole).\(part < 10 ? "0" : "")\(part)")
  }

  private var decimalSign: String {
    switch self {
    case .dutch: ","
    case .english: "."
    }
  }

  private var thousandsSign: String {
    switch self {
    case .dutch: "."
    case .english: ","
    }
  }
}

extension Language {
  /// `a, b en c`.
  package func all(_ parts: [String]) -> String {
    switch self {
    case .dutch: parts.joined(lastBy: "en")
    case .english: parts.joined(lastBy: "and")
    }
  }

  /// `a, b of c`.
  func any(_ parts: [String]) -> String {
    switch self {
    case .dutch: parts.joined(lastBy: "of")
    case .english: parts.joined(lastBy: "or")
    }
  }
}

extension [String] {
  fileprivate func joined(lastBy word: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) \(last)"
  }
}
