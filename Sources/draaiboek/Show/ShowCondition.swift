import Scenarios
import Times

extension Condition {
  /// As an author writes it, with parentheses only where they are needed; nil: it asks for nothing.
  func text(in scenario: Scenario) -> String? {
    self == .always ? nil : text(in: scenario, within: .disjunction)
  }

  /// How tightly the parts of a condition hold together, loosest first.
  private enum Binding: Int { case disjunction, conjunction, negation }

  private var binding: Binding {
    switch self {
    case .any(let parts): parts.count > 1 ? .disjunction : .negation
    case .all(let parts): parts.count > 1 ? .conjunction : .negation
    default: .negation
    }
  }

  private func text(in scenario: Scenario, within outer: Binding) -> String {
    let text = bare(in: scenario)
    return binding.rawValue < outer.rawValue ? "(\(text))" : text
  }

  private func bare(in scenario: Scenario) -> String {
    switch self {
    case .always: "always"
    case .not(let inner): "not " + inner.text(in: scenario, within: .negation)
    case .all(let parts):
      parts.map { $0.text(in: scenario, within: .conjunction) }.joined(separator: " and ")
    case .any(let parts):
      parts.map { $0.text(in: scenario, within: .disjunction) }.joined(separator: " or ")
    case .milestone(let index): scenario.milestones[index].name
    case .step(let index): scenario.steps[index].name
    case .action(let index): scenario.actions[index].name
    case .delivered(let index): scenario.injects[index].name
    case .watch(let index): scenario.watches[index].text(in: scenario)
    case .time(let comparison, let time): "time \(comparison.rawValue) \(time.authored)"
    }
  }
}

extension Watch {
  fileprivate func text(in scenario: Scenario) -> String {
    "\(scenario.quantities[quantity].name) \(comparison.rawValue) \(Quantity.authored(threshold))"
  }
}

extension Quantity {
  /// A value in whole units as an author writes it, with the decimals that it has.
  static func authored(_ value: Int64) -> String {
    let thousandths = value / (fine / 1000)
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    var text = "\(thousandths < 0 ? "-" : "")\(whole)"
    if rest > 0 {
      var decimals = String("\(1000 + rest)".dropFirst())
      while decimals.last == "0" { decimals.removeLast() }
      text += "." + decimals
    }
    return text
  }
}

extension StoryTime {
  /// As an author writes it: `T+1d2h`.
  var authored: String {
    var rest = milliseconds / 1000
    var text = ""
    for (sign, seconds) in [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)] as [(String, Int64)] {
      if rest >= seconds { text += "\(rest / seconds)\(sign)" }
      rest %= seconds
    }
    return "T+" + (text.isEmpty ? "0m" : text)
  }
}
