import Testing
import Times

@Suite struct ParsingTests {
  static let lengths: [(text: String, seconds: Int)] = [
    ("10m", 600), ("4h", 14_400), ("1h30m", 5400), ("3d", 259_200), ("0m", 0), ("45s", 45),
    ("1d2h3m4s", 93_784), ("90m", 5400), ("72h", 259_200), ("1h90m", 9000), ("05m", 300),
    ("100000d", 8_640_000_000),
  ]

  @Test(arguments: lengths)
  func `a length is read`(_ example: (text: String, seconds: Int)) {
    #expect(Interval(parsing: example.text) == .seconds(example.seconds))
    #expect(StoryTimeText(parsing: "T+" + example.text) == .elapsed(.seconds(example.seconds)))
  }

  @Test(arguments: [
    "", "10", "m", "-5m", "+5m", "30m1h", "1h1h", "1h 30m", " 1h", "1h ", "1.5h", "1H", "1w",
    "1h30",
    "100000d1s", "100001d", "99999999999999999999s", "9223372036854775807d", "١m", "1m\u{301}",
  ])
  func `what is no length is not read`(_ text: String) {
    #expect(Interval(parsing: text) == nil)
    #expect(StoryTimeText(parsing: "T+" + text) == nil)
  }

  @Test func `a clock time is read after whole days`() {
    #expect(StoryTimeText(parsing: "T+4d 09:00") == .wall(day: 4, hour: 9, minute: 0))
    #expect(StoryTimeText(parsing: "T+0d 23:59") == .wall(day: 0, hour: 23, minute: 59))
  }

  @Test(arguments: [
    "4d", "t+4d", "T4d", "T-4d", "T+", "T+4d 9:00", "T+4d  09:00", "T+4d 09:00 ", "T+4d 24:00",
    "T+4d 09:60", "T+4h 09:00", "T+4d2h 09:00", "T+ 09:00", "T+4d ", "T+4d 09", "T+4d\t09:00",
    "T+100001d 09:00", "T+4d 09:00:00", "T + 4d", "T+٤d",
  ])
  func `what is no story time is not read`(_ text: String) {
    #expect(StoryTimeText(parsing: text) == nil)
  }

  @Test func `a wall-clock moment is read`() throws {
    let date = try #require(CivilDate(year: 2026, month: 11, day: 24))
    #expect(CivilTime(parsing: "2026-11-24 13:20") == CivilTime(date: date, hour: 13, minute: 20))
  }

  @Test(arguments: [
    "", "2026-11-24", "2026-11-24T13:20", "2026-11-24 13:20:00", "2026-11-31 13:20",
    "2026-02-29 13:20", "26-11-24 13:20", "2026-11-24 24:00", "2026-11-24 1:20", "24-11-2026 13:20",
    "2026-11-24  13:20", "0000-01-01 00:00", "２０２６-11-24 13:20",
  ])
  func `what is no wall-clock moment is not read`(_ text: String) {
    #expect(CivilTime(parsing: text) == nil)
  }
}
