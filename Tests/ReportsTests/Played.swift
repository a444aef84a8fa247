import Exercises
import Reports
import Scenarios
import Simulations
import TestSupport
import Testing
import Times
import YAML

/// The Energiecontact case as a team played it, with an example, to make reports of.
struct Played {
  /// Read once for all tests: it never changes.
  private static let shipped = Shipped.manuscript(Shipped.energiecontact)?.scenario

  let scenario: Scenario

  init() throws { scenario = try #require(Self.shipped) }

  static let imprint = Imprint(
    date: Instant(milliseconds: 1_795_600_000_000), version: "0.0.0 (test)")

  func named<Element: Named>(_ name: String) throws -> Index<Element> {
    try #require(scenario.index(of: name), "nothing is called '\(name)'")
  }

  func play(_ name: String) throws -> Play {
    try #require(Shipped.play(name, of: scenario)?.play)
  }

  var scope: Scope { Scope(cast: Index(2), plan: Index(0), start: scenario.timeline.start) }

  /// What a scripted team came to; `until`: the exercise stands still then, unfinished.
  func subject(
    _ decisions: [Play.Decision], until: StoryTime = .distantFuture,
    and commands: [Command] = [], example: Bool = true, feedback: [[String: String]] = []
  ) throws -> Subject {
    var moments: [Playthrough.Moment] = []
    _ = Playthrough(scenario, scope: scope, decisions: decisions) { moments.append($0) }
    var exercise = Exercise(scenario)
    var entries: [Entry] = []
    func keep(_ occurrence: Occurrence, _ played: Interval) {
      entries.append(
        Entry(
          sequence: entries.count + 1, story: occurrence.story, exercise: played,
          recorded: Instant(milliseconds: 1_795_500_000_000) + played, author: "a1",
          event: occurrence.event))
    }
    for moment in moments where moment.occurrence.story <= until {
      if until < .distantFuture, moment.occurrence.event == .finished { continue }
      exercise.apply(
        moment.occurrence.event, at: moment.occurrence.story, exercise: moment.exercise)
      keep(moment.occurrence, moment.exercise)
    }
    let played = entries.last?.exercise ?? .zero
    for command in commands {
      for occurrence in try exercise.perform(command, at: played) { keep(occurrence, played) }
    }
    return Subject(
      scenario: scenario, exercise: exercise, entries: entries,
      head: String(repeating: "0123456789abcdef", count: 4), journal: "proef.journal",
      example: example ? try self.example() : nil, feedback: feedback)
  }

  /// Played once for all tests.
  private static let earlier = Result { try Sitting("opposite") }

  /// The opposite team in May, of whom less was arranged.
  static func past(_ measures: Measures) throws -> Past {
    let sitting = try earlier.get()
    var (before, after) = (Baseline(on: Sitting.day), Baseline(on: Sitting.day))
    (before["mandate"], after["mandate"]) = (.no, .yes)
    (before["thresholds"], after["thresholds"]) = (.partly, .partly)
    let side = ExerciseComparison.Side(
      exercise: sitting.exercise, entries: sitting.entries, cards: try sitting.cards(),
      baseline: before)
    return Past(
      exercises: [Past.Held(on: Sitting.day.advanced(byDays: -180), side)], baseline: after,
      measures: measures)
  }

  func example() throws -> Subject.Example {
    let play = try play("seed")
    var occurrences: [Occurrence] = []
    _ = Playthrough(scenario, scope: scope, decisions: play.decisions) {
      occurrences.append($0.occurrence)
    }
    return Subject.Example(title: play.title, occurrences: occurrences)
  }

  /// The three exercises of which there are goldens.
  enum Sample: String, CaseIterable {
    case seed, opposite, half

    /// With lessons, and of the seed's team with feedback and the exercise of half a year before.
    func account(_ language: Language) throws -> Account {
      let subject = try subject()
      let cards = Account(subject, Played.imprint).cards.map { ($0.card, $0.rubric) }
      let measures = try Sitting.measures()
      let lessons = Lessons.drawn(
        from: subject.exercise, entries: subject.entries, cards: cards, measures: measures,
        on: Sitting.day, language)
      return Account(
        subject, Played.imprint, lessons: lessons,
        past: self == .seed ? try Played.past(measures) : .none)
    }

    func subject() throws -> Subject {
      let played = try Played()
      switch self {
      case .seed:
        return try played.subject(
          played.play("seed").decisions, and: played.lookingBack, feedback: Played.feedback)
      case .opposite: return try played.subject(played.play("opposite").decisions)
      case .half:
        return try played.subject(
          played.play("seed").decisions, until: .zero + .hours(6), example: false)
      }
    }
  }

  /// What six participants answered afterwards, without their names.
  static let feedback: [[String: String]] = [
    ("5", "4", "De beller die zei van IT te zijn."), ("4", "2", ""),
    ("4", "3", "Meer tijd voor de nabespreking."), ("5", "3", ""), ("4", "2", ""), ("3", "4", ""),
  ].map { believable, pace, keep in ["believable": believable, "pace": pace, "keep": keep] }

  /// What the room said and agreed afterwards.
  var lookingBack: [Command] {
    get throws {
      [
        .answer(
          try named("went-well"), text: "We belden IT meteen, zonder te wachten tot het zeker was."),
        .answer(
          try named("too-late"),
          text: "De directie wist het pas na een uur. Niemand had haar nummer."),
        .agree(
          Improvement(
            what: "Het nummer van de directie op de kaart bij elke supervisor",
            owner: "Contactcentermanager",
            due: try #require(CivilDate(year: 2026, month: 12, day: 18)),
            isUrgent: true)),
        .rate(
          Rating(
            subject: .objective(try named("deadline")), level: .some,
            reason: "Op tijd gemeld, maar niemand wist wie het moest doen.", rater: "waarnemer 1")),
      ]
    }
  }
}
