package import Scenarios
package import Scorecards

extension Rubric.Band {
  /// HSEEP's words for the rating (Dutch: ours).
  package func title(_ language: Language) -> String {
    switch (language, self) {
    case (.dutch, .performed): "P – uitgevoerd zonder problemen"
    case (.dutch, .some): "S – uitgevoerd met enkele problemen"
    case (.dutch, .major): "M – uitgevoerd met grote problemen"
    case (.dutch, .unable): "U – niet kunnen uitvoeren"
    case (.english, .performed): "Performed without challenges (P)"
    case (.english, .some): "Performed with some challenges (S)"
    case (.english, .major): "Performed with major challenges (M)"
    case (.english, .unable): "Unable to be performed (U)"
    }
  }
}

extension Points {
  /// In two decimals, rounded down as a band is.
  package func text(_ language: Language) -> String { language.hundredths(hundredths) }
}

extension Scorecard {
  /// The total and its band, or what they can still become.
  package func verdict(_ language: Language) -> String {
    let total = total.text(language)
    if let band, lowest == highest { return "\(total) · \(band.title(language))" }
    let best = highest.text(language)
    let range =
      switch language {
      case .dutch: "\(total) tot \(best)"
      case .english: "\(total) to \(best)"
      }
    return "\(range) · \(band?.title(language) ?? language.undecided)"
  }
}

extension Language {
  fileprivate var undecided: String {
    switch self {
    case .dutch: "nog open"
    case .english: "still open"
    }
  }
}

extension OrderTally {
  /// `14 van de 18 paren in de goede volgorde, 1 bijna tegelijk, 2 omgekeerd, 1 onvolledig`.
  package func sentence(_ language: Language) -> String {
    let parts: [(Int, String)] =
      switch language {
      case .dutch: [(tied, "bijna tegelijk"), (inverted, "omgekeerd"), (missing, "onvolledig")]
      case .english:
        [(tied, "about the same time"), (inverted, "reversed"), (missing, "incomplete")]
      }
    let head =
      switch language {
      case .dutch: "\(kept) van de \(pairs) paren in de goede volgorde"
      case .english: "\(kept) of \(pairs) pairs in the right order"
      }
    return ([head] + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }).joined(separator: ", ")
  }
}
