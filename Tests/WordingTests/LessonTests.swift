import Scenarios
import Scorecards
import Testing
import Times
import Wording

/// What the scorecard teaches: by decision, by step, what went well, and where frameworks part.
@Suite struct LessonTests {
  private static func act(
    _ action: Int, _ minutes: Int, gaps: Int = 0, record: Int = 2, decision: Int = 0
  ) -> Trace.Act {
    Trace.Act(
      Index(action), at: .zero + .minutes(minutes), gaps: gaps, record: record, decision: decision)
  }

  private func card(_ acts: [Trace.Act], open: Bool = false) throws -> (Scenario, Scorecard) {
    let scenario = try Story.scenario()
    var coverage = Coverage(everythingIn: scenario)
    coverage.played[1] = nil
    if open { coverage.open[0] = true }
    let model = try ScoringModel(scenario, rubric: 0, coverage: coverage)
    return (scenario, model.score(Trace(acts: acts, clocks: [.zero + .minutes(105)])))
  }

  private func charges(_ acts: [Trace.Act], _ language: Language) throws -> [String] {
    let (scenario, card) = try card(acts)
    return card.charges(card.ledger()).flatMap { charge in
      [charge.heading(in: scenario, at: scenario.timeline, language)]
        + charge.lines.map {
          "- " + $0.explanation(in: scenario, rubric: 0, at: scenario.timeline, language)
        }
    }
  }

  /// Everything that can be wrong with a decision, at least once.
  static let everyKind: [[Trace.Act]] = [
    [], [act(2, 10)], [act(2, 10), act(2, 20)],
    [act(2, 200), act(1, 290), act(0, 20, record: 0), act(3, 6000, gaps: 1)],
    [
      act(0, 40, record: 1), act(2, 10), act(1, 13), act(5, 70), act(3, 100, gaps: 2),
      act(3, 103),
    ],
    [act(3, 60), act(0, 90)], [act(1, 10), act(0, 20)],
  ]

  @Test(arguments: everyKind)
  func `the charges are the ledger, each line once, and add up with it`(_ acts: [Trace.Act]) throws
  {
    let (_, card) = try card(acts)
    let ledger = card.ledger()
    let charges = card.charges(ledger)
    #expect(charges.flatMap(\.lines).count == ledger.count)
    #expect(
      charges.reduce(0) { $0 + $1.hundredths } == ledger.reduce(0) { $0 + $1.hundredths })
    #expect(Set(charges.map(\.subject)).count == charges.count)
    let dear = charges.filter { $0.subject != .run }.map(\.lost)
    #expect(dear == dear.sorted(by: >))
  }

  @Test func `every kind of lost point has a sentence of its own in each language`() throws {
    for language in Language.allCases {
      let sentences = try Self.everyKind.flatMap { try charges($0, language) }
      #expect(sentences.allSatisfy { !$0.isEmpty })
      // Those of the other language say something else.
      let other: Language = language == .dutch ? .english : .dutch
      #expect(try Self.everyKind.flatMap { try charges($0, other) } != sentences)
    }
  }

  @Test func `a decision has a heading, and what was wrong with it`() throws {
    let acts = [
      Self.act(2, 200, decision: 3), Self.act(1, 290, decision: 4),
      Self.act(0, 20, record: 0, decision: 1), Self.act(3, 6000, gaps: 1, decision: 5),
    ]
    #expect(
      try charges(acts, .dutch) == [
        "\"Systemen herinstalleren\" (besluit 3, dag 0 16:40)",
        "- Plafond 5: Bewijs gewist. · NIST",
        "- Dit kwam 1 u 30 min vóór \"Logs veiliggesteld\" (dag 0 18:10), en hoort erna. · SP "
          + "800-61r2 §3.3.2",
        "- Schade: Sporen zijn weg. Eerst hoort \"Logs veiliggesteld\". · SP 800-86",
        "- Ging verder dan nodig: \"Systemen schoon\" moet zo snel als nodig, zo beperkt als "
          + "kan. · SP 800-61r2",
        "\"Voorlopig melden bij de AP\" (besluit 5, dag 4 17:20)",
        "- 1 dag 2 u 15 min te laat: tot 24 uur na de start van \"72-uurstermijn AP\" telt "
          + "alles, na 72 uur is het te laat. · AVG art. 33",
        "- \"Voorlopige melding gedaan\" is hiermee maar voor een deel gedaan. · AVG art. 33",
        "\"IT/Security bellen\" (besluit 1, dag 0 13:40)",
        "- Niet in het logboek, en daar hoort dit besluit met een reden. · test",
        "- 5 min na het beste moment: tot 15 min na T+0 telt alles, na 30 min is het te laat. · "
          + "seed 000, h. 4",
      ])
    #expect(
      try charges(acts, .english).prefix(4) == [
        "\"Systemen herinstalleren\" (decision 3, day 0 16:40)",
        "- Cap 5: Evidence wiped. · NIST",
        "- This came 1 h 30 min before \"Logs veiliggesteld\" (day 0 18:10) and belongs after "
          + "it. · SP 800-61r2 §3.3.2",
        "- Harm: Sporen zijn weg. First comes \"Logs veiliggesteld\". · SP 800-86",
      ])
  }

  @Test func `what was never done is grouped by step`() throws {
    let dutch = try charges([], .dutch)
    let english = try charges([], .english)
    #expect(dutch.contains("\"IT/Security gebeld\" niet gedaan"))
    #expect(dutch.contains("- Hoort bij \"Overzicht krijgen\". · seed 000, h. 4"))
    #expect(
      dutch.contains(
        "- Hoort na \"Logs veiliggesteld\", en dat is ook niet gedaan. · SP 800-61r2 §3.3.2"))
    #expect(english.contains("\"IT/Security gebeld\" not done"))
    #expect(english.contains("- So not on record either. · test"))
    #expect(try charges([Self.act(1, 10)], .dutch).contains { $0.hasPrefix("- Hoort na \"Logs") })
    #expect(try charges([Self.act(2, 10)], .dutch).contains { $0.hasPrefix("- Hoort vóór \"Sys") })
  }

  private func standings(
    _ acts: [Trace.Act], _ language: Language, open: Bool = false
  ) throws -> [String] {
    let (scenario, card) = try card(acts, open: open)
    return scenario.rubrics[0].stages.keys.flatMap { stage in
      card.standings(in: stage).map {
        $0.sign + " " + $0.sentence(in: scenario, at: scenario.timeline, language)
      }
    }
  }

  @Test func `a step says when it was expected and when it was done`() throws {
    let acts = [Self.act(0, 20), Self.act(1, 10), Self.act(3, 105 + 73 * 60)]
    #expect(
      try standings(acts, .dutch) == [
        "~ IT/Security gebeld · tot dag 0 13:35, uiterlijk 13:50 · gedaan 13:40, 5 min na het "
          + "beste moment",
        "✓ Logs veiliggesteld · gedaan dag 0 13:30", "✗ Systemen schoon · niet gedaan",
        "! Voorlopige melding gedaan · tot dag 1 15:05, uiterlijk dag 3 15:05 · gedaan 16:05, 1 u "
          + "te laat",
      ])
    #expect(
      try standings(acts, .english) == [
        "~ IT/Security gebeld · until day 0 13:35, at the latest 13:50 · done 13:40, 5 min after "
          + "the best moment",
        "✓ Logs veiliggesteld · done day 0 13:30", "✗ Systemen schoon · not done",
        "! Voorlopige melding gedaan · until day 1 15:05, at the latest day 3 15:05 · done 16:05, "
          + "1 h too late",
      ])
    #expect(try standings([], .dutch, open: true)[2] == "· Systemen schoon · nog niet gedaan")
    #expect(try standings([], .english, open: true)[2] == "· Systemen schoon · not done yet")
  }

  @Test func `what was right the first time and in time is praised, with why and whose rule`()
    throws
  {
    let (scenario, card) = try card([Self.act(0, 10), Self.act(1, 12), Self.act(3, 200)])
    let merits = card.merits(card.charges(card.ledger()))
    func text(_ language: Language) -> [String] {
      merits.map { $0.sentence(in: scenario, rubric: 0, at: scenario.timeline, language) }
    }
    #expect(merits.map(\.points) == merits.map(\.points).sorted(by: >))
    #expect(
      text(.dutch) == [
        "\"Voorlopig melden bij de AP\" (dag 0 16:40) hoort bij \"Melden\" en was in één keer "
          + "goed: op tijd (dat kon tot dag 1 15:05) en na 2 dingen die eerst moesten. · AVG art. "
          + "33",
        "\"IT/Security bellen\" (dag 0 13:30) hoort bij \"Overzicht krijgen\" en was in één keer "
          + "goed: op tijd (dat kon tot dag 0 13:35) en met de reden in het logboek. · seed 000, "
          + "h. 4",
        "\"Logs kopiëren\" (dag 0 13:32) hoort bij \"Overzicht krijgen\" en was in één keer "
          + "goed. · SP 800-86",
      ])
    #expect(
      text(.english).first
        == "\"Voorlopig melden bij de AP\" (day 0 16:40) is part of \"Notify\" and was right the "
        + "first time: in time (until day 1 15:05) and after 2 things that had to come first. · "
        + "AVG art. 33")
  }

  /// Reinstalling before the logs are safe does its step and does harm.
  @Test func `harm, a late step and a second try are never praised`() throws {
    let (_, card) = try card([
      Self.act(2, 10), Self.act(0, 20), Self.act(3, 200, gaps: 2), Self.act(3, 300),
    ])
    #expect(card.merits(card.charges(card.ledger())).isEmpty)
  }
}
