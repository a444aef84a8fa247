package import Scenarios
package import Times

extension Timeline {
  /// The story's own day and the clock on the wall: `dag 0 13:24`.
  package func moment(_ time: StoryTime, _ language: Language) -> String {
    switch language {
    case .dutch: "dag \(day(time)) \(clock(time))"
    case .english: "day \(day(time)) \(clock(time))"
    }
  }

  /// `13:24`.
  package func clock(_ time: StoryTime) -> String {
    let civil = civil(time)
    return "\(civil.hour.twoDigits):\(civil.minute.twoDigits)"
  }

  /// `vrijdag 27 november 15:05`.
  package func date(_ time: StoryTime, _ language: Language) -> String {
    "\(civil(time).date.text(language)) \(clock(time))"
  }

  /// `vrijdag 27 november 2026 15:05`.
  package func fullDate(_ time: StoryTime, _ language: Language) -> String {
    let date = civil(time).date
    return "\(date.text(language)) \(date.year) \(clock(time))"
  }
}

extension CivilDate {
  /// `vrijdag 27 november`.
  package func text(_ language: Language) -> String {
    "\(weekday.text(language)) \(day) \(language.month(month))"
  }
}

extension Weekday {
  package func text(_ language: Language) -> String {
    switch language {
    case .dutch:
      switch self {
      case .monday: "maandag"
      case .tuesday: "dinsdag"
      case .wednesday: "woensdag"
      case .thursday: "donderdag"
      case .friday: "vrijdag"
      case .saturday: "zaterdag"
      case .sunday: "zondag"
      }
    case .english:
      switch self {
      case .monday: "Monday"
      case .tuesday: "Tuesday"
      case .wednesday: "Wednesday"
      case .thursday: "Thursday"
      case .friday: "Friday"
      case .saturday: "Saturday"
      case .sunday: "Sunday"
      }
    }
  }
}

extension Language {
  /// From 1 to 12.
  func month(_ month: Int) -> String {
    let names =
      switch self {
      case .dutch:
        [
          "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
          "oktober", "november", "december",
        ]
      case .english:
        [
          "January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December",
        ]
      }
    return names[month - 1]
  }
}

extension Int {
  fileprivate var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
