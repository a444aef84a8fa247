import Exercises
import Scenarios
import Scorecards
import Testing
import Times
import Wording

@Suite struct ScoreTests {
  private static func act(
    _ action: Int, _ minutes: Int, gaps: Int = 0, record: Int = 2
  ) -> Trace.Act {
    Trace.Act(Index(action), at: .zero + .minutes(minutes), gaps: gaps, record: record)
  }

  private func card(_ acts: [Trace.Act]) throws -> (Scenario, Scorecard) {
    let scenario = try Story.scenario()
    var coverage = Coverage(everythingIn: scenario)
    coverage.played[1] = nil
    let model = try ScoringModel(scenario, rubric: 0, coverage: coverage)
    return (scenario, model.score(Trace(acts: acts, clocks: [.zero + .minutes(105)])))
  }

  private func ledger(_ acts: [Trace.Act], _ language: Language) throws -> [String] {
    let (scenario, card) = try card(acts)
    return card.ledger().map {
      $0.sentence(in: scenario, rubric: 0, at: scenario.timeline, language)
    }
  }

  typealias Case = (acts: [Trace.Act], dutch: [String], english: [String])

  static let cases: [Case] = [
    (
      [],
      [
        "\"Logs veiliggesteld\" en \"Systemen schoon\" niet gedaan · volgorde: eerst \"Logs "
          + "veiliggesteld\", dan \"Systemen schoon\" · SP 800-61r2 §3.3.2",
        "\"IT/Security gebeld\" niet gedaan · gedaan: hoort bij \"Overzicht krijgen\" · seed "
          + "000, h. 4",
        "\"IT/Security gebeld\" niet gedaan, dus ook niet op tijd · op tijd: tot 15 min na T+0 "
          + "telt alles, na 30 min is het te laat · seed 000, h. 4",
        "\"Systemen schoon\" niet gedaan · gedaan: hoort bij \"Melden\" · SP 800-61r2",
        "\"Systemen schoon\" niet gedaan · beperkt: \"Systemen schoon\" zo snel als nodig, zo "
          + "beperkt als kan · SP 800-61r2",
        "\"Voorlopige melding gedaan\" niet gedaan · gedaan: hoort bij \"Melden\" · AVG art. 33",
        "\"Voorlopige melding gedaan\" niet gedaan, dus ook niet op tijd · op tijd: tot 24 uur "
          + "na de start van \"72-uurstermijn AP\" telt alles, na 72 uur is het te laat · AVG "
          + "art. 33",
        "\"IT/Security gebeld\" en \"Voorlopige melding gedaan\" niet gedaan · volgorde: eerst "
          + "\"IT/Security gebeld\", dan \"Voorlopige melding gedaan\" · AP",
        "\"Voorlopige melding gedaan\" niet gedaan na \"Bevestigd\" · volgorde: eerst "
          + "\"Bevestigd\", dan \"Voorlopige melding gedaan\" · AVG art. 33",
        "\"IT/Security gebeld\" niet gedaan, dus ook niet vastgelegd · bewijs: dit besluit "
          + "hoort in het logboek, met een reden · test",
        "\"Logs veiliggesteld\" niet gedaan · bewijs: hoort bij \"Overzicht krijgen\" · SP "
          + "800-86",
      ],
      [
        "\"Logs veiliggesteld\" and \"Systemen schoon\" not done · order: first \"Logs "
          + "veiliggesteld\", then \"Systemen schoon\" · SP 800-61r2 §3.3.2",
        "\"IT/Security gebeld\" not done · done: part of \"Get an overview\" · seed 000, h. 4",
        "\"IT/Security gebeld\" not done, so not in time either · in time: until 15 min after "
          + "T+0 all of it counts, after 30 min it is too late · seed 000, h. 4",
        "\"Systemen schoon\" not done · done: part of \"Notify\" · SP 800-61r2",
        "\"Systemen schoon\" not done · limited: \"Systemen schoon\" as fast as needed, as "
          + "limited as possible · SP 800-61r2",
        "\"Voorlopige melding gedaan\" not done · done: part of \"Notify\" · AVG art. 33",
        "\"Voorlopige melding gedaan\" not done, so not in time either · in time: until 24 "
          + "hours after the start of \"72-uurstermijn AP\" all of it counts, after 72 hours "
          + "it is too late · AVG art. 33",
        "\"IT/Security gebeld\" and \"Voorlopige melding gedaan\" not done · order: first "
          + "\"IT/Security gebeld\", then \"Voorlopige melding gedaan\" · AP",
        "\"Voorlopige melding gedaan\" not done after \"Bevestigd\" · order: first "
          + "\"Bevestigd\", then \"Voorlopige melding gedaan\" · AVG art. 33",
        "\"IT/Security gebeld\" not done, so not recorded either · evidence: this decision "
          + "belongs in the log, with a reason · test",
        "\"Logs veiliggesteld\" not done · evidence: part of \"Get an overview\" · SP 800-86",
      ]
    ),
    (
      [act(2, 200), act(1, 290), act(0, 20, record: 0), act(3, 6000, gaps: 1)],
      [
        "\"Systemen herinstalleren\" (dag 0 16:40) · plafond 5: Bewijs gewist · NIST",
        "\"Systemen herinstalleren\" (dag 0 16:40) vóór \"Logs veiliggesteld\" (dag 0 18:10) · "
          + "volgorde: eerst \"Logs veiliggesteld\", dan \"Systemen schoon\" · SP 800-61r2 "
          + "§3.3.2",
        "\"Voorlopig melden bij de AP\" (dag 4 17:20) 1 dag 2 u 15 min te laat · op tijd: tot "
          + "24 uur na de start van \"72-uurstermijn AP\" telt alles, na 72 uur is het te laat "
          + "· AVG art. 33",
        "\"Systemen herinstalleren\" (dag 0 16:40) voordat \"Logs veiliggesteld\" was gedaan · "
          + "schade: Sporen zijn weg · SP 800-86",
        "\"IT/Security bellen\" (dag 0 13:40) niet in het logboek · bewijs: dit besluit hoort "
          + "in het logboek, met een reden · test",
        "Verder ingegrepen dan nodig met \"Systemen herinstalleren\" · beperkt: \"Systemen "
          + "schoon\" zo snel als nodig, zo beperkt als kan · SP 800-61r2",
        "\"Voorlopige melding gedaan\" maar voor een deel, met \"Voorlopig melden bij de AP\" "
          + "(dag 4 17:20) · gedaan: telt mee voor het deel dat gedaan is · AVG art. 33",
        "\"IT/Security bellen\" (dag 0 13:40) 5 min na het beste moment · op tijd: tot 15 min "
          + "na T+0 telt alles, na 30 min is het te laat · seed 000, h. 4",
      ],
      [
        "\"Systemen herinstalleren\" (day 0 16:40) · cap 5: Evidence wiped · NIST",
        "\"Systemen herinstalleren\" (day 0 16:40) before \"Logs veiliggesteld\" (day 0 18:10) "
          + "· order: first \"Logs veiliggesteld\", then \"Systemen schoon\" · SP 800-61r2 "
          + "§3.3.2",
        "\"Voorlopig melden bij de AP\" (day 4 17:20) 1 day 2 h 15 min too late · in time: "
          + "until 24 hours after the start of \"72-uurstermijn AP\" all of it counts, after "
          + "72 hours it is too late · AVG art. 33",
        "\"Systemen herinstalleren\" (day 0 16:40) before \"Logs veiliggesteld\" was done · "
          + "harm: Sporen zijn weg · SP 800-86",
        "\"IT/Security bellen\" (day 0 13:40) not in the log · evidence: this decision belongs "
          + "in the log, with a reason · test",
        "Went further than needed with \"Systemen herinstalleren\" · limited: \"Systemen "
          + "schoon\" as fast as needed, as limited as possible · SP 800-61r2",
        "\"Voorlopige melding gedaan\" only in part, by \"Voorlopig melden bij de AP\" (day 4 "
          + "17:20) · done: counts for the part that was done · AVG art. 33",
        "\"IT/Security bellen\" (day 0 13:40) 5 min after the best moment · in time: until 15 "
          + "min after T+0 all of it counts, after 30 min it is too late · seed 000, h. 4",
      ]
    ),
    (
      [
        act(0, 40, record: 1), act(2, 10), act(1, 13), act(5, 70), act(3, 100, gaps: 2),
        act(3, 103),
      ],
      [
        "\"Systemen herinstalleren\" (dag 0 13:30) · plafond 5: Bewijs gewist · NIST",
        "\"IT/Security bellen\" (dag 0 14:00) 10 min te laat · op tijd: tot 15 min na T+0 telt "
          + "alles, na 30 min is het te laat · seed 000, h. 4",
        "\"Logs veiliggesteld\" (dag 0 13:33) en \"Systemen herinstalleren\" (dag 0 13:30) "
          + "bijna tegelijk · volgorde: eerst \"Logs veiliggesteld\", dan \"Systemen schoon\" "
          + "· SP 800-61r2 §3.3.2",
        "\"Systemen herinstalleren\" (dag 0 13:30) voordat \"Logs veiliggesteld\" was gedaan · "
          + "schade: Sporen zijn weg · SP 800-86",
        "Verder ingegrepen dan nodig met \"Systemen herinstalleren\" · beperkt: \"Systemen "
          + "schoon\" zo snel als nodig, zo beperkt als kan · SP 800-61r2",
        "\"Bevestigd\" en \"Voorlopig melden bij de AP\" (dag 0 15:03) bijna tegelijk · "
          + "volgorde: eerst \"Bevestigd\", dan \"Voorlopige melding gedaan\" · AVG art. 33",
        "\"IT/Security bellen\" (dag 0 14:00) in het logboek, zonder reden · bewijs: dit "
          + "besluit hoort in het logboek, met een reden · test",
        "\"Voorlopig melden bij de AP\" (dag 0 15:03) pas bij poging 2 · gedaan: de eerste "
          + "keer telt het meest, elke nieuwe poging kost iets · AVG art. 33",
        "1 extra handeling · ruis: wat niets bijdraagt, kost tijd en aandacht",
      ],
      [
        "\"Systemen herinstalleren\" (day 0 13:30) · cap 5: Evidence wiped · NIST",
        "\"IT/Security bellen\" (day 0 14:00) 10 min too late · in time: until 15 min after "
          + "T+0 all of it counts, after 30 min it is too late · seed 000, h. 4",
        "\"Logs veiliggesteld\" (day 0 13:33) and \"Systemen herinstalleren\" (day 0 13:30) at "
          + "about the same time · order: first \"Logs veiliggesteld\", then \"Systemen "
          + "schoon\" · SP 800-61r2 §3.3.2",
        "\"Systemen herinstalleren\" (day 0 13:30) before \"Logs veiliggesteld\" was done · "
          + "harm: Sporen zijn weg · SP 800-86",
        "Went further than needed with \"Systemen herinstalleren\" · limited: \"Systemen "
          + "schoon\" as fast as needed, as limited as possible · SP 800-61r2",
        "\"Bevestigd\" and \"Voorlopig melden bij de AP\" (day 0 15:03) at about the same time "
          + "· order: first \"Bevestigd\", then \"Voorlopige melding gedaan\" · AVG art. 33",
        "\"IT/Security bellen\" (day 0 14:00) in the log, without a reason · evidence: this "
          + "decision belongs in the log, with a reason · test",
        "\"Voorlopig melden bij de AP\" (day 0 15:03) only at attempt 2 · done: the first time "
          + "counts most, each new attempt costs something · AVG art. 33",
        "1 extra act · noise: what adds nothing costs time and attention",
      ]
    ),
    (
      [act(2, 10), act(2, 20)],
      [
        "\"Systemen herinstalleren\" (dag 0 13:30) zonder \"Logs veiliggesteld\" · volgorde: "
          + "eerst \"Logs veiliggesteld\", dan \"Systemen schoon\" · SP 800-61r2 §3.3.2",
        "\"IT/Security gebeld\" niet gedaan · gedaan: hoort bij \"Overzicht krijgen\" · seed "
          + "000, h. 4",
        "\"IT/Security gebeld\" niet gedaan, dus ook niet op tijd · op tijd: tot 15 min na T+0 "
          + "telt alles, na 30 min is het te laat · seed 000, h. 4",
        "\"Voorlopige melding gedaan\" niet gedaan · gedaan: hoort bij \"Melden\" · AVG art. 33",
        "\"Voorlopige melding gedaan\" niet gedaan, dus ook niet op tijd · op tijd: tot 24 uur "
          + "na de start van \"72-uurstermijn AP\" telt alles, na 72 uur is het te laat · AVG "
          + "art. 33",
        "\"IT/Security gebeld\" en \"Voorlopige melding gedaan\" niet gedaan · volgorde: eerst "
          + "\"IT/Security gebeld\", dan \"Voorlopige melding gedaan\" · AP",
        "\"Voorlopige melding gedaan\" niet gedaan na \"Bevestigd\" · volgorde: eerst "
          + "\"Bevestigd\", dan \"Voorlopige melding gedaan\" · AVG art. 33",
        "\"Systemen herinstalleren\" (dag 0 13:30) voordat \"Logs veiliggesteld\" was gedaan · "
          + "schade: Sporen zijn weg · SP 800-86",
        "\"Systemen herinstalleren\" (dag 0 13:40) voordat \"Logs veiliggesteld\" was gedaan, "
          + "voor de 2e keer · schade: Sporen zijn weg · SP 800-86",
        "\"IT/Security gebeld\" niet gedaan, dus ook niet vastgelegd · bewijs: dit besluit "
          + "hoort in het logboek, met een reden · test",
        "\"Logs veiliggesteld\" niet gedaan · bewijs: hoort bij \"Overzicht krijgen\" · SP "
          + "800-86",
        "Verder ingegrepen dan nodig met \"Systemen herinstalleren\" · beperkt: \"Systemen "
          + "schoon\" zo snel als nodig, zo beperkt als kan · SP 800-61r2",
      ],
      [
        "\"Systemen herinstalleren\" (day 0 13:30) without \"Logs veiliggesteld\" · order: "
          + "first \"Logs veiliggesteld\", then \"Systemen schoon\" · SP 800-61r2 §3.3.2",
        "\"IT/Security gebeld\" not done · done: part of \"Get an overview\" · seed 000, h. 4",
        "\"IT/Security gebeld\" not done, so not in time either · in time: until 15 min after "
          + "T+0 all of it counts, after 30 min it is too late · seed 000, h. 4",
        "\"Voorlopige melding gedaan\" not done · done: part of \"Notify\" · AVG art. 33",
        "\"Voorlopige melding gedaan\" not done, so not in time either · in time: until 24 "
          + "hours after the start of \"72-uurstermijn AP\" all of it counts, after 72 hours "
          + "it is too late · AVG art. 33",
        "\"IT/Security gebeld\" and \"Voorlopige melding gedaan\" not done · order: first "
          + "\"IT/Security gebeld\", then \"Voorlopige melding gedaan\" · AP",
        "\"Voorlopige melding gedaan\" not done after \"Bevestigd\" · order: first "
          + "\"Bevestigd\", then \"Voorlopige melding gedaan\" · AVG art. 33",
        "\"Systemen herinstalleren\" (day 0 13:30) before \"Logs veiliggesteld\" was done · "
          + "harm: Sporen zijn weg · SP 800-86",
        "\"Systemen herinstalleren\" (day 0 13:40) before \"Logs veiliggesteld\" was done, for "
          + "the 2nd time · harm: Sporen zijn weg · SP 800-86",
        "\"IT/Security gebeld\" not done, so not recorded either · evidence: this decision "
          + "belongs in the log, with a reason · test",
        "\"Logs veiliggesteld\" not done · evidence: part of \"Get an overview\" · SP 800-86",
        "Went further than needed with \"Systemen herinstalleren\" · limited: \"Systemen "
          + "schoon\" as fast as needed, as limited as possible · SP 800-61r2",
      ]
    ),
  ]

  @Test(arguments: cases)
  func `every lost point has a sentence`(_ example: Case) throws {
    #expect(try ledger(example.acts, .dutch) == example.dutch)
    #expect(try ledger(example.acts, .english) == example.english)
  }

  @Test func `lost points have a sign`() throws {
    let (_, card) = try card([Self.act(2, 200), Self.act(1, 290)])
    let line = try #require(card.ledger().last)
    #expect(line.points(.dutch) == "-" + Language.dutch.hundredths(line.hundredths))
    #expect(card.ledger().allSatisfy { $0.points(.english).contains(".") })
  }

  @Test func `a total comes with its band`() throws {
    #expect(try card([]).1.verdict(.dutch) == "0,00 · U – niet kunnen uitvoeren")
    #expect(try card([]).1.verdict(.english) == "0.00 · Unable to be performed (U)")
    let scenario = try Story.scenario()
    var coverage = Coverage(everythingIn: scenario)
    coverage.open = [true, true]
    let model = try ScoringModel(scenario, rubric: 0, coverage: coverage)
    let card = model.score(Trace(acts: []))
    #expect(card.verdict(.dutch) == "0,00 tot 100,00 · nog open")
    #expect(card.verdict(.english) == "0.00 to 100.00 · still open")
  }

  @Test(
    arguments: [
      (.performed, "P – uitgevoerd zonder problemen", "Performed without challenges (P)"),
      (.some, "S – uitgevoerd met enkele problemen", "Performed with some challenges (S)"),
      (.major, "M – uitgevoerd met grote problemen", "Performed with major challenges (M)"),
      (.unable, "U – niet kunnen uitvoeren", "Unable to be performed (U)"),
    ] as [(Rubric.Band, String, String)])
  func `bands have HSEEP's words`(_ band: Rubric.Band, _ dutch: String, _ english: String) {
    #expect(band.title(.dutch) == dutch)
    #expect(band.title(.english) == english)
  }

  @Test func `the order is counted`() throws {
    let tally = try card([Self.act(2, 200), Self.act(1, 290), Self.act(3, 106)]).1.orderTally
    #expect(
      tally.sentence(.dutch)
        == "0 van de 3 paren in de goede volgorde, 1 bijna tegelijk, 1 omgekeerd, 1 onvolledig")
    #expect(
      tally.sentence(.english)
        == "0 of 3 pairs in the right order, 1 about the same time, 1 reversed, 1 incomplete")
  }

  @Test(
    arguments: [
      (
        .phaseNotPlayed(Index(1)),
        "\"Directie bijgepraat\" telt niet mee: fase \"Daarna\" is niet gespeeld",
        "\"Directie bijgepraat\" does not count: phase \"Daarna\" was not played"
      ),
      (
        .triggerWithheld(Index(1)),
        "\"Directie bijgepraat\" telt niet mee: bericht \"Bevestigd\" deed deze keer niet mee",
        "\"Directie bijgepraat\" does not count: inject \"Bevestigd\" was left out this time"
      ),
      (
        .dependsOnPlayers(Index(3)),
        "\"Directie bijgepraat\" telt niet mee: bericht \"Een gerucht\" komt alleen als spelers er "
          + "aanleiding toe geven",
        "\"Directie bijgepraat\" does not count: inject \"Een gerucht\" comes only when players give "
          + "cause for it"
      ),
      (
        .roleNotPlayed(RoleSet([Index(1), Index(2)])),
        "\"Directie bijgepraat\" telt niet mee: niemand speelde Legal / FG of IT/Security",
        "\"Directie bijgepraat\" does not count: nobody played Legal / FG or IT/Security"
      ),
    ] as [(Omission.Reason, String, String)])
  func `what does not count says why`(
    _ reason: Omission.Reason, _ dutch: String, _ english: String
  ) throws {
    let scenario = try Story.scenario()
    let group = try #require([Omission(step: Index(4), reason: reason)].grouped.first)
    #expect(group.sentence(in: scenario, .dutch) == dutch)
    #expect(group.sentence(in: scenario, .english) == english)
  }

  @Test func `every lint of the scoring has a sentence of its own in each language`() throws {
    let scenario = try Story.scenario()
    let lints: [ScoringLint] = [
      .problem(.cycle([.step(Index(0)), .inject(Index(1))])), .problem(.nothingExercised),
      .problem(.tooManyExcuses(limit: 64)), .problem(.tooFine(.window(Index(0)))),
      .problem(.tooFine(.quality(Index(0)))), .problem(.tooFine(.proportionality(Index(0)))),
      .problem(.tooFine(.rubric)), .problem(.tooFine(.orderWeight(0))),
      .problem(.tooFine(.weights)), .pairDeclaredIndependent(Index(0), Index(1), by: []),
      .dimensionWithoutItems(.evidence), .stepInUnusedDimension(Index(0), .communication),
      .capWithoutTrigger(0), .everythingScores(Points(61)),
    ]
    for language in Language.allCases {
      let sentences = lints.map { $0.sentence(in: scenario, rubric: 0, language) }
      #expect(Set(sentences).count == lints.count)
      #expect(sentences.allSatisfy { $0.hasSuffix(".") })
    }
    #expect(
      lints[0].sentence(in: scenario, rubric: 0, .dutch)
        == "De volgorde in rubric 'rubric' loopt rond: \"IT/Security gebeld\" → \"Bevestigd\" → "
        + "\"IT/Security gebeld\". Haal een van de regels onder 'order' weg, of kies een andere stap "
        + "in 'landmarks'.")
  }
}
