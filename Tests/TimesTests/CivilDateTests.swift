import Foundation
import Testing
import Times

@Suite struct CivilDateTests {
  @Test func `every day from 1600 to 2400 comes back, and follows the one before`() throws {
    let first = try #require(CivilDate(year: 1600, month: 1, day: 1)).daysSinceEpoch
    let last = try #require(CivilDate(year: 2400, month: 12, day: 31)).daysSinceEpoch
    #expect(last - first + 1 == 801 * 365 + 195)
    var previous = CivilDate(daysSinceEpoch: first - 1)
    for days in first...last {
      let date = CivilDate(daysSinceEpoch: days)
      let isRight =
        date.daysSinceEpoch == days && previous < date
        && CivilDate(year: date.year, month: date.month, day: date.day) == date
        && date.weekday.rawValue == previous.weekday.rawValue % 7 + 1
      #expect(isRight, "\(date)")
      previous = date
    }
  }

  static let known: [(year: Int, month: Int, day: Int, days: Int, weekday: Weekday)] = [
    (1970, 1, 1, 0, .thursday), (1969, 12, 31, -1, .wednesday), (2000, 2, 29, 11_016, .tuesday),
    (2026, 11, 24, 20_781, .tuesday), (1600, 1, 1, -135_140, .saturday),
    (1, 1, 1, -719_162, .monday), (9999, 12, 31, 2_932_896, .friday),
  ]

  @Test(arguments: known)
  func `known dates have known days`(
    _ known: (year: Int, month: Int, day: Int, days: Int, weekday: Weekday)
  ) throws {
    let date = try #require(CivilDate(year: known.year, month: known.month, day: known.day))
    #expect(date.daysSinceEpoch == known.days)
    #expect(date.weekday == known.weekday)
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
    (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (Int.max, 1, 1), (Int.min, 1, 1),
  ])
  func `dates that are on no calendar are refused`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func `times and dates are stored as bare numbers`() throws {
    let date = CivilDate(daysSinceEpoch: 20_781)
    let instant = Instant(milliseconds: -5)
    #expect(try String(data: JSONEncoder().encode(date), encoding: .utf8) == "20781")
    #expect(try String(data: JSONEncoder().encode(instant), encoding: .utf8) == "-5")
    #expect(try JSONDecoder().decode(CivilDate.self, from: Data("20781".utf8)) == date)
    #expect(try JSONDecoder().decode(Instant.self, from: Data("-5".utf8)) == instant)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(CivilDate.self, from: Data("\(Int.max)".utf8))
    }
  }
}
