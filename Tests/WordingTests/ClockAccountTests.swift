import Exercises
import Scenarios
import TestSupport
import Testing
import Times
import Wording

/// The law's clock on the scorecard: strict, with the rounding of Regulation 1182/71 beside it.
@Suite struct ClockAccountTests {
  /// The clock starts 1 h 45 min after `start`; the notification is done `elapsed` later.
  private func account(
    _ start: String, _ elapsed: Interval?, _ language: Language
  ) throws -> ClockAccount {
    let script = Story.script
      .replacing("start: 2026-11-24 13:20", with: "start: \(start)")
      .replacing("limit: 72h,", with: "limit: 72h, rounding: 1182/71,")
    let scenario = try #require(Scenario.read(text: script, rubric: Story.rubric).scenario)
    var exercise = Exercise(scenario)
    let scope = Scope(cast: Index(0), plan: Index(0), start: scenario.timeline.start)
    try exercise.perform(.open(scope), at: .zero)
    try exercise.perform(.enterNextPhase, at: .zero)
    if let elapsed {
      let taken = StoryTime.zero + .minutes(105) + elapsed - .minutes(15)
      try exercise.perform(.advance(to: taken), at: .zero)
      let answers = ["contact", "scope"].map { FormAnswer(field: $0, text: "FG") }
      try exercise.perform(
        .decide(Choice(role: Index(1), action: Index(3), answers: answers)), at: .zero)
    }
    try exercise.perform(.advance(to: .zero + .days(4)), at: .zero)
    return exercise.account(of: Index(0), language)
  }

  typealias Case = (start: String, elapsed: Interval?, passes: Bool?, dutch: [String])

  static let term =
    "kennisname dinsdag 24 november 15:05, dus uiterlijk vrijdag 27 november 15:05, 72 uur later."

  static let cases: [Case] = [
    (
      "2026-11-24 13:20", .hours(72) - .minutes(20), true,
      [
        term,
        "Voorlopige melding gedaan: 71 u 40 min na kennisname, vrijdag 27 november 14:45: op tijd, "
          + "nog 20 min over.",
      ]
    ),
    (
      "2026-11-24 13:20", .hours(72), true,
      [
        term,
        "Voorlopige melding gedaan: 72 u na kennisname, vrijdag 27 november 15:05: op tijd, precies "
          + "op de grens.",
      ]
    ),
    (
      "2026-11-24 13:20", .hours(72) + .minutes(30), false,
      [
        term,
        "Voorlopige melding gedaan: 72 u 30 min na kennisname, vrijdag 27 november 15:35: 30 min te "
          + "laat. Binnen de afronding van Vo. 1182/71 art. 3(1), tot vrijdag 27 november 16:00; "
          + "strikt te laat.",
      ]
    ),
    (
      "2026-11-24 13:20", .hours(72) + .minutes(56), false,
      [
        term,
        "Voorlopige melding gedaan: 72 u 56 min na kennisname, vrijdag 27 november 16:01: 56 min te "
          + "laat.",
      ]
    ),
    (
      "2026-11-24 13:20", nil, nil,
      [term, "Voorlopige melding gedaan: niet gedaan, en de termijn is voorbij."]
    ),
    // Over the night in which the clocks go back: 72 hours that passed, not three days on the wall.
    (
      "2026-10-23 08:32", .hours(72), true,
      [
        "kennisname vrijdag 23 oktober 10:17, dus uiterlijk maandag 26 oktober 09:17, 72 uur later.",
        "Voorlopige melding gedaan: 72 u na kennisname, maandag 26 oktober 09:17: op tijd, precies "
          + "op de grens.",
      ]
    ),
    // The case's Friday variant: a weekend counts.
    (
      "2026-11-27 16:10", .hours(72) + .minutes(1), false,
      [
        "kennisname vrijdag 27 november 17:55, dus uiterlijk maandag 30 november 17:55, 72 uur later.",
        "Voorlopige melding gedaan: 72 u 1 min na kennisname, maandag 30 november 17:56: 1 min te "
          + "laat. Binnen de afronding van Vo. 1182/71 art. 3(1), tot maandag 30 november 18:00; "
          + "strikt te laat.",
      ]
    ),
  ]

  @Test(arguments: cases)
  func `a term is told to the letter, by hours that passed`(_ example: Case) throws {
    let account = try account(example.start, example.elapsed, .dutch)
    #expect(account.sentences == example.dutch)
    #expect(account.outcome?.passes == example.passes)
  }

  @Test func `in English too`() throws {
    #expect(
      try account("2026-11-24 13:20", .hours(72) + .minutes(30), .english).sentences == [
        "aware on Tuesday 24 November 15:05, so at the latest on Friday 27 November 15:05, 72 hours "
          + "later.",
        "Voorlopige melding gedaan: 72 h 30 min after awareness, Friday 27 November 15:35: 30 min "
          + "late. Within the rounding of Regulation 1182/71 art. 3(1), until Friday 27 November "
          + "16:00; strictly too late.",
      ])
    #expect(
      try account("2026-11-24 13:20", nil, .english).sentences.last
        == "Voorlopige melding gedaan: not done, and the term is over.")
  }

  /// On a Friday the weekend leaves only parts of two working days in the term.
  @Test func `the contested reading is for the facilitator, and never counts`() throws {
    func readings(_ start: String, _ language: Language) throws -> String? {
      let script = Story.script
        .replacing("start: 2026-11-24 13:20", with: "start: \(start)")
        .replacing("limit: 72h,", with: "limit: 72h, rounding: 1182/71,")
      return try #require(Scenario.read(text: script, rubric: Story.rubric).scenario)
        .readings(of: Index(0), withheld: [], holidays: .netherlands, language)
    }
    let friday = try #require(try readings("2026-11-27 16:10", .dutch))
    #expect(friday.contains("uiterlijk maandag 30 november 17:55; alleen dat telt."))
    #expect(friday.contains("art. 3(1) tot maandag 30 november 18:00: telt hier als te laat"))
    #expect(friday.contains("Betwist is art. 3(5)") && friday.contains("telt nooit mee."))
    let tuesday = try #require(try readings("2026-11-24 13:20", .english))
    #expect(tuesday.contains("changes nothing here."))
    #expect(
      try Story.scenario().readings(of: Index(0), withheld: [], holidays: .netherlands, .dutch)
        == nil)
  }
}
