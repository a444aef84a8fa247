import Exercises
import Scenarios
import Testing
import Times
import Wording

@Suite struct EventTests {
  /// Carries commands out and tells what happened, with the moment before each line.
  private func transcript(
    _ commands: [Command], _ language: Language
  ) throws -> [String] {
    var exercise = Exercise(try Story.scenario())
    var lines: [String] = []
    for command in commands {
      let occurrences = try exercise.decide(command, at: .zero)
      for occurrence in occurrences {
        exercise.apply(occurrence.event, at: occurrence.story, exercise: .zero)
        if let line = occurrence.event.line(in: exercise, language) {
          lines.append(exercise.timeline.moment(occurrence.story, language) + "  " + line)
        }
      }
    }
    return lines
  }

  private func commands() throws -> [Command] {
    let scenario = try Story.scenario()
    let (manager, legal) = (Index<Role>(0), Index<Role>(1))
    let scope = Scope(
      cast: Index(0), plan: Index(0), variants: [Index(0)], start: scenario.timeline.start)
    return [
      .open(scope), .setPresence(Index(2), .vacant), .enterNextPhase,
      .decide(
        Choice(role: manager, action: Index(0), reason: "wie het\nweet\u{7}", afterHint: true)),
      .reword(Index(1), text: "Nu zeker."), .hold(Index(3)),
      .decide(Choice(role: manager, action: nil, words: "Eerst een log")),
      .tie(2, Index(1)), .advance(to: .zero + .minutes(110)),
      .discuss(Index(0)), .conclude(outcome: "IT"), .retract(2, reason: "vergissing"),
      .redirect(Index(3), to: [manager, legal]), .skip(Index(3)),
      .improvise(Message(to: [legal], from: "Directie", text: "Al gemeld?")),
      .note(Note(text: "mooi besproken", role: legal)), .pause(.facilitator), .resume,
      .jump(to: .zero + .hours(22) - .minutes(15)),
      .decide(
        Choice(
          role: legal, action: Index(3),
          answers: [
            FormAnswer(field: "contact", text: "FG"), FormAnswer(field: "scope", text: "?"),
          ])),
      .advance(to: .zero + .hours(22)), .endPhase, .finish,
    ]
  }

  @Test func `a transcript in Dutch`() throws {
    #expect(
      try transcript(commands(), .dutch) == [
        "dag 0 13:20  Oefening geopend: Datalek. Bezetting: Iedereen. Tijdplan: Standaard "
          + "(60 minuten). Variant: Zonder pers.",
        "dag 0 13:20  IT/Security: niet bezet",
        "dag 0 13:20  Fase begint: Eerste dagen",
        "dag 0 13:20  Bericht aan Contactcentermanager (chat, van Supervisor team Zuid): Klopt deze "
          + "export? Ik heb niemand iets gevraagd.",
        "dag 0 13:20  Besluit 1 van Contactcentermanager: IT/Security bellen (na een hint). Reden: "
          + "wie het weet\u{FFFD}",
        "dag 0 13:20  Bericht \"Bevestigd\" herschreven: Nu zeker.",
        "dag 0 13:20  Bericht \"Een gerucht\" wordt vastgehouden",
        "dag 0 13:20  Besluit 2 van Contactcentermanager: \"Eerst een log\"",
        "dag 0 13:20  Besluit 2 telt als \"Logs kopiëren\"",
        "dag 0 13:25  Besluit 1 uitgevoerd: IT/Security bellen. IT kijkt mee.",
        "dag 0 13:35  Besluit 2 uitgevoerd: Logs kopiëren",
        "dag 0 15:05  Bericht aan iedereen (telefoon, van Security): Nu zeker.",
        "dag 0 15:05  72-uurstermijn AP loopt tot vrijdag 27 november 15:05",
        "dag 0 15:05  Bespreken: Wie bel je als eerste?",
        "dag 0 15:05  Besproken: Wie bel je als eerste? → IT",
        "dag 0 15:05  Besluit 2 ingetrokken: Logs kopiëren. Reden: vergissing",
        "dag 0 15:05  Bericht \"Een gerucht\" gaat naar Contactcentermanager en Legal / FG",
        "dag 0 15:05  Bericht \"Een gerucht\" overgeslagen door de oefenleider",
        "dag 0 15:05  Bericht aan Legal / FG (van Directie): Al gemeld?",
        "dag 0 15:05  Notitie bij Legal / FG: mooi besproken",
        "dag 0 15:05  Pauze",
        "dag 0 15:05  Weer verder",
        "dag 1 11:05  Besluit 3 van Legal / FG: Voorlopig melden bij de AP",
        "dag 1 11:20  Besluit 3 uitgevoerd: Voorlopig melden bij de AP",
        "dag 1 11:20  72-uurstermijn AP: Voorlopige melding gedaan na 20 u 15 min; nog 51 u 45 min "
          + "van de 72 uur over",
        "dag 5 13:20  Fase voorbij: Eerste dagen",
        "dag 5 13:20  Oefening afgesloten",
      ])
  }

  @Test func `a transcript in English`() throws {
    #expect(
      try transcript(commands(), .english) == [
        "day 0 13:20  Exercise opened: Datalek. Cast: Iedereen. Plan: Standaard (60 minuten). "
          + "Variant: Zonder pers.",
        "day 0 13:20  IT/Security: vacant",
        "day 0 13:20  Phase begins: Eerste dagen",
        "day 0 13:20  Message to Contactcentermanager (chat, from Supervisor team Zuid): Klopt deze "
          + "export? Ik heb niemand iets gevraagd.",
        "day 0 13:20  Decision 1 by Contactcentermanager: IT/Security bellen (after a hint). Reason: "
          + "wie het weet\u{FFFD}",
        "day 0 13:20  Inject \"Bevestigd\" reworded: Nu zeker.",
        "day 0 13:20  Inject \"Een gerucht\" is held back",
        "day 0 13:20  Decision 2 by Contactcentermanager: \"Eerst een log\"",
        "day 0 13:20  Decision 2 counts as \"Logs kopiëren\"",
        "day 0 13:25  Decision 1 carried out: IT/Security bellen. IT kijkt mee.",
        "day 0 13:35  Decision 2 carried out: Logs kopiëren",
        "day 0 15:05  Message to everyone (phone, from Security): Nu zeker.",
        "day 0 15:05  72-uurstermijn AP runs until Friday 27 November 15:05",
        "day 0 15:05  To discuss: Wie bel je als eerste?",
        "day 0 15:05  Discussed: Wie bel je als eerste? → IT",
        "day 0 15:05  Decision 2 retracted: Logs kopiëren. Reason: vergissing",
        "day 0 15:05  Inject \"Een gerucht\" goes to Contactcentermanager and Legal / FG",
        "day 0 15:05  Inject \"Een gerucht\" skipped by the facilitator",
        "day 0 15:05  Message to Legal / FG (from Directie): Al gemeld?",
        "day 0 15:05  Note on Legal / FG: mooi besproken",
        "day 0 15:05  Pause",
        "day 0 15:05  Resumed",
        "day 1 11:05  Decision 3 by Legal / FG: Voorlopig melden bij de AP",
        "day 1 11:20  Decision 3 carried out: Voorlopig melden bij de AP",
        "day 1 11:20  72-uurstermijn AP: Voorlopige melding gedaan after 20 h 15 min; 51 h 45 min "
          + "left of 72 hours",
        "day 5 13:20  Phase over: Eerste dagen",
        "day 5 13:20  Exercise finished",
      ])
  }

  @Test(
    arguments: [
      (
        .injectSkipped(inject: Index(3), byFacilitator: false),
        "Bericht \"Een gerucht\" kwam niet voor", "Inject \"Een gerucht\" did not occur"
      ),
      (
        .injectWithheld(inject: Index(2)),
        "Bericht \"Een journalist belt\" doet deze keer niet mee",
        "Inject \"Een journalist belt\" is left out this time"
      ),
      (
        .clockExpired(clock: Index(0)), "72-uurstermijn AP is verlopen",
        "72-uurstermijn AP has run out"
      ),
      (
        .paused(reason: .gap), "Pauze: de computer stond stil of het programma was weg",
        "Pause: the computer stood still or the program was gone"
      ),
      (
        .paused(reason: .left), "Oefening onderbroken, om later verder te gaan",
        "Exercise left, to be resumed later"
      ),
      (
        .discussionConcluded(question: Index(0), outcome: " "), "Besproken: Wie bel je als eerste?",
        "Discussed: Wie bel je als eerste?"
      ),
      (
        .rated(
          rating: Rating(
            subject: .objective(Index(0)), level: .some, reason: "twee\nversies",
            rater: "waarnemer 1")),
        "Oordeel van waarnemer 1 over \"Volgorde\": S. Reden: twee versies",
        "Rating by waarnemer 1 of \"Volgorde\": S. Reason: twee versies"
      ),
      (.moved, nil, nil), (.quantityCrossed(quantity: Index(0)), nil, nil),
      (.decisionStarted(number: 1, until: .zero), nil, nil),
      (.injectArmed(inject: Index(0), due: .zero), nil, nil),
    ] as [(Event, String?, String?)])
  func `some events by themselves`(_ event: Event, _ dutch: String?, _ english: String?) throws {
    let exercise = try Story.opened()
    #expect(event.line(in: exercise, .dutch) == dutch)
    #expect(event.line(in: exercise, .english) == english)
  }
}
