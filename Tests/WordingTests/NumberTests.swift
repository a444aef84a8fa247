import Scenarios
import TestSupport
import Testing
import Times
import Wording

@Suite struct NumberTests {
  @Test(
    arguments: [
      ("0", "0", "0"), ("83.25", "83,25", "83.25"), ("-0.76", "-0,76", "-0.76"),
      ("4812", "4.812", "4,812"), ("1234567.5", "1.234.567,5", "1,234,567.5"),
      ("-999", "-999", "-999"), ("-1000", "-1.000", "-1,000"),
    ])
  func `decimals are written with the signs of the language`(
    _ exact: String, _ dutch: String, _ english: String
  ) {
    #expect(Language.dutch.decimal(exact) == dutch)
    #expect(Language.english.decimal(exact) == english)
  }

  @Test(arguments: [(0, "0,00"), (8325, "83,25"), (-76, "-0,76"), (10_000, "100,00"), (5, "0,05")])
  func `hundredths have two decimals`(_ value: Int, _ text: String) {
    #expect(Language.dutch.hundredths(value) == text)
  }

  @Test(
    arguments: [
      (Interval.zero, "0 s", "0 s"), (.seconds(45), "45 s", "45 s"),
      (.seconds(330), "5 min 30 s", "5 min 30 s"), (.minutes(200), "3 u 20 min", "3 h 20 min"),
      (.hours(24), "1 dag", "1 day"), (.hours(52), "2 dagen 4 u", "2 days 4 h"),
      (.days(1) + .seconds(59), "1 dag", "1 day"), (.hours(1) + .seconds(5), "1 u", "1 h"),
      (.days(3) + .minutes(5), "3 dagen 5 min", "3 days 5 min"),
      (.zero - .minutes(3), "-3 min", "-3 min"), (Interval(milliseconds: 999), "0 s", "0 s"),
    ])
  func `a length of time in words`(_ interval: Interval, _ dutch: String, _ english: String) {
    #expect(interval.text(.dutch) == dutch)
    #expect(interval.text(.english) == english)
  }

  @Test func `a legal term is told in hours`() {
    #expect(Interval.hours(72).asLimit(.dutch) == "72 uur")
    #expect(Interval.hours(1).asLimit(.english) == "1 hour")
    #expect(Interval.minutes(90).asLimit(.english) == "1 h 30 min")
    #expect((Interval.hours(51) + .minutes(45)).inHours(.dutch) == "51 u 45 min")
  }

  @Test(
    arguments: [
      (Interval.hours(48) - .minutes(1), "47 u 59 min", "47 h 59 min"),
      (.hours(48), "2 dagen", "2 days"), (.hours(49), "2 dagen en 1 uur", "2 days and 1 hour"),
      (.hours(650) + .minutes(40), "27 dagen en 3 uur", "27 days and 3 hours"),
      (.hours(71) + .minutes(30), "3 dagen", "3 days"),
    ])
  func `what is days too late is told in days`(
    _ interval: Interval, _ dutch: String, _ english: String
  ) {
    #expect(interval.inDays(.dutch) == dutch)
    #expect(interval.inDays(.english) == english)
  }

  @Test(
    arguments: [
      (Interval.seconds(59), "minder dan 1 minuut", "less than 1 minute"),
      (.seconds(78), "1 minuut", "1 minute"), (.seconds(1_799), "29 minuten", "29 minutes"),
      (.minutes(80), "1 u 20 min", "1 h 20 min"), (.hours(52), "2 dagen 4 u", "2 days 4 h"),
    ])
  func `a plan is told to the minute`(_ interval: Interval, _ dutch: String, _ english: String) {
    #expect(interval.inMinutes(.dutch) == dutch)
    #expect(interval.inMinutes(.english) == english)
  }

  @Test func `a moment has a day of the story, a weekday and a date`() throws {
    let timeline = try Story.scenario().timeline
    let time = StoryTime.zero + .minutes(4)
    #expect(timeline.moment(time, .dutch) == "dag 0 13:24")
    #expect(timeline.moment(time + .hours(11), .english) == "day 1 00:24")
    #expect(timeline.clock(time) == "13:24")
    #expect(timeline.date(time, .dutch) == "dinsdag 24 november 13:24")
    #expect(timeline.fullDate(.zero, .dutch) == "dinsdag 24 november 2026 13:20")
    #expect(timeline.fullDate(time + .days(38), .english) == "Friday 1 January 2027 13:24")
  }

  @Test(
    arguments: [
      (4812, 0, "dossiers", "4.812 dossiers", "4,812 dossiers"), (70, 0, "%", "70 %", "70%"),
      (69, 1, "", "70", "70"), (-69, -1, "%", "-70 %", "-70%"), (0, -1, "", "-1", "-1"),
      (0, 0, "uur", "0 uur", "0 uur"),
    ] as [(Int64, Int64, String, String, String)])
  func `quantities are rounded to whole units, halves away from zero`(
    _ whole: Int64, _ halves: Int64, _ unit: String, _ dutch: String, _ english: String
  ) throws {
    let script = Story.script.replacing(
      "unit: dossiers,", with: unit.isEmpty ? "" : "unit: \"\(unit)\",")
    let scenario = try #require(Scenario.read(text: script, rubric: Story.rubric).scenario)
    let value = whole * Quantity.fine + halves * (Quantity.fine / 2)
    #expect(scenario.quantities[0].text(of: value, .dutch) == dutch)
    #expect(scenario.quantities[0].text(of: value, .english) == english)
  }
}
