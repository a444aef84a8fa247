/// A date of the Gregorian calendar, which also counts before its introduction.
package struct CivilDate: Hashable, Sendable {
  package let year: Int
  /// From 1 to 12.
  package let month: Int
  /// From 1 to as many days as the month has.
  package let day: Int

  /// Nil when there is no such date, or the year has not one to four digits.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date so many days after 1970-01-01; any that an `Instant` can reach.
  package init(daysSinceEpoch days: Int) {
    // The years begin in March here, so that the leap day is the last of its year; an era is the
    // 400 years after which the calendar repeats (Howard Hinnant, chrono-Compatible Low-Level Date
    // Algorithms).
    let (era, dayOfEra) = (days + 719_468).flooredDivision(by: 146_097)
    let leapless = dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096
    let yearOfEra = leapless / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Counted from 1970-01-01; negative before.
  package var daysSinceEpoch: Int {
    let (era, yearOfEra) = (month <= 2 ? year - 1 : year).flooredDivision(by: 400)
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday, three days into the week.
    Weekday.allCases[(daysSinceEpoch + 3).flooredDivision(by: 7).remainder]
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate: Comparable {
  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// Stored as a bare number of days since 1970-01-01.
extension CivilDate: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // As many days as an instant's milliseconds can hold.
    let reach = Int(Int64.max / 86_400_000)
    let days = try container.decode(Int.self)
    guard (-reach...reach).contains(days) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no such date")
    }
    self.init(daysSinceEpoch: days)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(daysSinceEpoch)
  }
}
