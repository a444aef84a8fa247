package import Scenarios
package import Times

extension Interval {
  /// `2 dagen 4 u`, `3 u 20 min`, `45 s`; seconds only within the hour, less than a second is `0 s`.
  package func text(_ language: Language) -> String {
    let days = hours / 24
    guard days > 0 else { return inHours(language) }
    let words = "\(sign)\(days) \(language.days(days))"
    let minutes = Int(milliseconds.magnitude / 60_000 % (24 * 60))
    return minutes == 0 ? words : words + " " + Interval.minutes(minutes).inHours(language)
  }

  /// As `text`, but without days: `51 u 45 min`.
  package func inHours(_ language: Language) -> String {
    let minutes = Int(milliseconds.magnitude / 60_000 % 60)
    let seconds = hours > 0 ? 0 : Int(milliseconds.magnitude / 1000 % 60)
    let parts = [(hours, language.hourSign), (minutes, "min"), (seconds, "s")]
      .filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "0 s" : sign + parts.joined(separator: " ")
  }

  /// `27 dagen en 3 uur`, from two days on and to the hour; what is shorter as `inHours`.
  package func inDays(_ language: Language) -> String {
    guard hours >= 48 else { return inHours(language) }
    let whole = Int((milliseconds.magnitude + 1_800_000) / 3_600_000)
    let (days, rest) = whole.quotientAndRemainder(dividingBy: 24)
    let words =
      ["\(days) \(language.days(days))"]
      + (rest == 0 ? [] : ["\(rest) \(language.hours(rest))"])
    return sign + language.all(words)
  }

  /// As `text`, but nothing shorter than a minute: `1 minuut`.
  package func inMinutes(_ language: Language) -> String {
    guard milliseconds.magnitude < 3_600_000 else { return text(language) }
    let minutes = Int(milliseconds.magnitude / 60_000)
    return switch (language, minutes) {
    case (.dutch, 0): "minder dan 1 minuut"
    case (.dutch, 1): "1 minuut"
    case (.dutch, _): "\(sign)\(minutes) minuten"
    case (.english, 0): "less than 1 minute"
    case (.english, 1): "1 minute"
    case (.english, _): "\(sign)\(minutes) minutes"
    }
  }

  /// How a term is spoken of: `72 uur`, but `7 dagen`; as `text` when it is not a number of hours.
  package func asLimit(_ language: Language) -> String {
    guard hours > 0, milliseconds.magnitude % 3_600_000 == 0 else { return text(language) }
    if hours > 72, hours % 24 == 0 { return text(language) }
    return "\(sign)\(hours) \(language.hours(hours))"
  }

  private var hours: Int { Int(milliseconds.magnitude / 3_600_000) }
  private var sign: String { milliseconds <= -1000 ? "-" : "" }
}

extension Language {
  fileprivate var hourSign: String {
    switch self {
    case .dutch: "u"
    case .english: "h"
    }
  }

  fileprivate func days(_ count: Int) -> String {
    switch self {
    case .dutch: count == 1 ? "dag" : "dagen"
    case .english: count == 1 ? "day" : "days"
    }
  }

  fileprivate func hours(_ count: Int) -> String {
    switch self {
    case .dutch: "uur"
    case .english: count == 1 ? "hour" : "hours"
    }
  }
}
