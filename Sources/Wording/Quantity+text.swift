package import Scenarios

extension Quantity {
  /// Between two values: of percentages it is told in points.
  package func difference(of value: Int64, _ language: Language) -> String {
    guard unit == "%" else { return text(of: value, language) }
    let number = text(of: value, language).prefix { $0 != "%" }.split(separator: " ").joined()
    return switch language {
    case .dutch: "\(number) procentpunt"
    case .english: "\(number) percentage \(["1", "-1"].contains(number) ? "point" : "points")"
    }
  }

  /// A value in whole units, halves rounded away from zero: `4.812 dossiers`.
  package func text(of value: Int64, _ language: Language) -> String {
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: Quantity.fine.magnitude)
    let rounded = whole + (rest * 2 >= Quantity.fine.magnitude ? 1 : 0)
    let number = language.decimal("\(value < 0 && rounded > 0 ? "-" : "")\(rounded)")
    return language.amount(number, unit: unit)
  }
}

extension Language {
  /// A number with its unit, if it has one.
  package func amount(_ number: String, unit: String) -> String {
    unit.isEmpty ? number : number + gap(before: unit) + unit.legible
  }

  fileprivate func gap(before unit: String) -> String {
    switch self {
    case .dutch: " "
    case .english: unit == "%" ? "" : " "
    }
  }
}
