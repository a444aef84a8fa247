import Testing
import Times

@Suite struct HolidaysTests {
  static func date(_ text: String) -> CivilDate? { CivilTime(parsing: text + " 00:00")?.date }

  static let years: [(year: Int, count: Int, source: Holidays.Source)] = [
    (2020, 11, .unverified), (2025, 10, .officialJournal), (2026, 11, .officialJournal),
    (2027, 11, .unverified),
  ]

  @Test(arguments: years)
  func `a year has all its holidays, and a source`(
    _ example: (year: Int, count: Int, source: Holidays.Source)
  ) throws {
    let year = try #require(Holidays.netherlands.years[example.year])
    #expect(year.dates.count == example.count)
    #expect(year.dates.allSatisfy { $0.year == example.year })
    #expect(year.source == example.source)
  }

  @Test func `there are no other years`() {
    #expect(Set(Holidays.netherlands.years.keys) == Set(Self.years.map(\.year)))
  }

  static let days: [(date: String, isHoliday: Bool?, isWorkingDay: Bool?)] = [
    ("2026-04-02", false, true), ("2026-04-03", true, false), ("2026-04-04", false, false),
    ("2026-04-05", true, false), ("2026-04-06", true, false), ("2026-04-07", false, true),
    ("2025-05-30", true, false), ("2026-05-15", false, true), ("2025-04-26", true, false),
    ("2026-12-24", false, true), ("2027-03-26", true, false), ("2020-12-24", false, true),
    ("2026-06-13", false, false), ("2026-06-14", false, false), ("2026-06-15", false, true),
    ("2019-01-14", nil, nil), ("2024-12-25", nil, nil), ("2028-01-01", nil, nil),
  ]

  @Test(arguments: days)
  func `a day is a holiday, a working day, neither or unknown`(
    _ example: (date: String, isHoliday: Bool?, isWorkingDay: Bool?)
  ) throws {
    let date = try #require(Self.date(example.date))
    #expect(Holidays.netherlands.isHoliday(date) == example.isHoliday)
    #expect(Holidays.netherlands.isWorkingDay(date) == example.isWorkingDay)
  }

  /// Butcher's algorithm for the Gregorian Easter, against slips of the pen in our own lists.
  @Test(arguments: [2020, 2025, 2026, 2027])
  func `the movable holidays stand where Easter puts them`(year: Int) throws {
    let (century, ofCentury) = year.quotientAndRemainder(dividingBy: 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * (year % 19) + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let shift = (year % 19 + 11 * epact + 22 * weekday) / 451
    let fromMarch = epact + weekday - 7 * shift + 114
    let easter = try #require(
      CivilDate(year: year, month: fromMarch / 31, day: fromMarch % 31 + 1))
    for offset in [-2, 1, 39, 50] {
      let date = CivilDate(daysSinceEpoch: easter.daysSinceEpoch + offset)
      #expect(Holidays.netherlands.isHoliday(date) == true, "\(date)")
    }
  }
}
