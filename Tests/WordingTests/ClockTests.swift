import Exercises
import Scenarios
import Testing
import Times
import Wording

@Suite struct ClockTests {
  /// The clock starts at 15:05 on day 0; the notification takes 15 minutes.
  private func exercise(decidingAt hours: Int?, until end: Int) throws -> Exercise {
    var exercise = try Story.opened()
    if let hours {
      try exercise.perform(.advance(to: .zero + .hours(hours)), at: .zero)
      try exercise.perform(
        .decide(
          Choice(
            role: Index(1), action: Index(3),
            answers: [
              FormAnswer(field: "contact", text: "FG"), FormAnswer(field: "scope", text: "400"),
            ])), at: .zero)
    }
    try exercise.perform(.advance(to: .zero + .hours(end)), at: .zero)
    return exercise
  }

  typealias Case = (decidingAt: Int?, until: Int, dutch: String, english: String)

  static let cases: [Case] = [
    (nil, 1, "deze termijn is niet gaan lopen", "this clock never started"),
    (
      nil, 2,
      "Voorlopige melding gedaan: nog niet gedaan; de termijn loopt tot vrijdag 27 november "
        + "15:05",
      "Voorlopige melding gedaan: not done yet; the clock runs until Friday 27 November 15:05"
    ),
    (
      nil, 90,
      "Voorlopige melding gedaan: niet gedaan; de termijn liep af op vrijdag 27 november "
        + "15:05",
      "Voorlopige melding gedaan: not done; the limit passed on Friday 27 November 15:05"
    ),
    (
      22, 90, "Voorlopige melding gedaan na 20 u 30 min; nog 51 u 30 min van de 72 uur over",
      "Voorlopige melding gedaan after 20 h 30 min; 51 h 30 min left of 72 hours"
    ),
    (
      82, 90, "Voorlopige melding gedaan na 80 u 30 min: 8 u 30 min te laat",
      "Voorlopige melding gedaan after 80 h 30 min: 8 h 30 min late"
    ),
  ]

  @Test func `a step that is days too late is told in days`() throws {
    var exercise = try Story.opened()
    try exercise.perform(.advance(to: .zero + .days(5)), at: .zero)
    try exercise.perform(.enterNextPhase, at: .zero)
    try exercise.perform(.jump(to: .zero + .days(6) + .hours(20)), at: .zero)
    let fields = ["contact", "scope"].map { FormAnswer(field: $0, text: "x") }
    try exercise.perform(
      .decide(Choice(role: Index(1), action: Index(3), answers: fields)), at: .zero)
    try exercise.perform(.advance(to: .zero + .days(6) + .hours(21)), at: .zero)
    #expect(
      exercise.outcome(of: Index(0), .dutch)
        == "Voorlopige melding gedaan na 6 dagen en 19 uur: 3 dagen en 19 uur te laat")
    #expect(
      exercise.outcome(of: Index(0), .english)
        == "Voorlopige melding gedaan after 6 days and 19 hours: 3 days and 19 hours late")
  }

  @Test(arguments: cases)
  func `a clock tells what came of it`(_ example: Case) throws {
    let exercise = try exercise(decidingAt: example.decidingAt, until: example.until)
    #expect(exercise.outcome(of: Index(0), .dutch) == example.dutch)
    #expect(exercise.outcome(of: Index(0), .english) == example.english)
  }
}
