import Exercises
import Scenarios
import Testing
import Times
import Wording

@Suite struct RefusalTests {
  typealias Case = (refusal: Refusal, dutch: String, english: String)

  static let cases: [Case] = [
    (
      .notOpened, "De oefening is nog niet geopend. Kies eerst de bezetting en het tijdplan.",
      "The exercise has not been opened. Choose the cast and the plan first."
    ),
    (
      .phaseNotEnded(Index(0)), "Fase \"Eerste dagen\" is nog bezig. Beëindig die eerst.",
      "Phase \"Eerste dagen\" is still going on. End it first."
    ),
    (
      .past(.zero + .minutes(4)),
      "Dag 0 13:24 is al geweest. De tijd gaat alleen vooruit: kies een later moment.",
      "Day 0 13:24 is past. Time only goes forward: choose a later moment."
    ),
    (
      .roleCannot(Index(1), Index(0)),
      "\"IT/Security bellen\" is niet aan Legal / FG. Vraag het aan Contactcentermanager.",
      "\"IT/Security bellen\" is not up to Legal / FG. Ask Contactcentermanager."
    ),
    (
      .tooEarly(Index(4), Index(1)),
      "\"De directie bijpraten\" komt pas aan de orde in fase \"Daarna\". Kies nu iets anders, of zeg "
        + "het in je eigen woorden.",
      "\"De directie bijpraten\" does not come up before phase \"Daarna\". Choose something else, or "
        + "say it in your own words."
    ),
    (
      .alreadyTaken(Index(0), by: Index(0)),
      "Tot \"IT/Security bellen\" is al besloten, door Contactcentermanager. Kies iets anders, of trek "
        + "dat eerst in.",
      "\"IT/Security bellen\" was decided already, by Contactcentermanager. Choose something else, or "
        + "retract that first."
    ),
    (
      .excluded(Index(5), by: Index(6)),
      "\"Alles dicht\" gaat niet samen met \"Open blijven\", waar al toe is besloten. Trek dat eerst "
        + "in als je van mening verandert.",
      "\"Alles dicht\" does not go together with \"Open blijven\", which was decided already. Retract "
        + "that first if you change your mind."
    ),
    (
      .backdatedTooFar(.minutes(12)),
      "Toen was deze fase nog niet begonnen. Ga hooguit 12 min terug.",
      "This phase had not begun that long ago. Go back 12 min at most."
    ),
    (
      .alreadyDelivered(Index(0)),
      "Bericht \"Een vreemde export\" is al bezorgd. Wil je iets rechtzetten, stuur dan een eigen "
        + "bericht.",
      "Inject \"Een vreemde export\" has been delivered. To put something right, send a message of "
        + "your own."
    ),
    (
      .notAChoice("Heel veel", field: "Ernst", allowed: ["Laag", "Hoog"]),
      "Bij \"Ernst\" kan \"Heel veel\" niet. Kies \"Laag\" of \"Hoog\", of laat het vak open.",
      "\"Heel veel\" is no answer to \"Ernst\". Choose \"Laag\" or \"Hoog\", or leave the field open."
    ),
    (
      .unknownField("bel\u{7}"),
      "Bij dit besluit hoort geen veld \"bel\u{FFFD}\". Laat het leeg, of kies de actie met dat "
        + "formulier.",
      "This decision has no field \"bel\u{FFFD}\". Leave it out, or choose the action with that form."
    ),
  ]

  @Test(arguments: cases)
  func `a refusal names titles and says what to do`(_ example: Case) throws {
    let scenario = try Story.scenario()
    let timeline = scenario.timeline
    #expect(example.refusal.sentence(in: scenario, at: timeline, .dutch) == example.dutch)
    #expect(example.refusal.sentence(in: scenario, at: timeline, .english) == example.english)
  }

  static let all: [Refusal] = [
    .notOpened, .alreadyOpened, .finished, .paused, .notPaused, .discussing, .notDiscussing,
    .noPhase, .phaseNotEnded(Index(0)), .noFurtherPhase, .phaseBegun(Index(0)),
    .notStepped(Index(0)), .past(.zero), .roleCannot(Index(1), Index(0)),
    .tooEarly(Index(4), Index(1)), .unavailable(Index(0)), .alreadyTaken(Index(0), by: Index(0)),
    .excluded(Index(5), by: Index(6)), .queueFull(Index(0), limit: 5), .nothingDecided,
    .unknownField("x"),
    .notAChoice("z", field: "x", allowed: ["a", "b"]), .backdatedTooFar(.minutes(3)),
    .unknownDecision(9), .alreadyRetracted(1),
    .alreadyTied(1), .alreadyDelivered(Index(0)), .alreadySkipped(Index(0)), .withheld(Index(0)),
    .nobodyAddressed, .emptyText, .notObserved(Index(0)),
    .notYetRateable(.objective(Index(0))), .ratingWithoutRater, .ratingWithoutReason,
  ]

  @Test func `every refusal has a sentence of its own in each language`() throws {
    let scenario = try Story.scenario()
    for language in Language.allCases {
      let sentences = Self.all.map { $0.sentence(in: scenario, at: scenario.timeline, language) }
      #expect(Set(sentences).count == Self.all.count)
      #expect(sentences.allSatisfy { $0.hasSuffix(".") && $0.count > 20 })
    }
    for refusal in Self.all {
      let dutch = refusal.sentence(in: scenario, at: scenario.timeline, .dutch)
      #expect(dutch != refusal.sentence(in: scenario, at: scenario.timeline, .english))
    }
  }
}
