import Exchanges
import Exercises
import Scenarios
import Simulations
import TestSupport
import Testing
import Times

/// The shipped case as three teams played it, with times that do not depend on when the test runs.
enum Sample: String, CaseIterable, CustomTestStringConvertible {
  case seed, opposite
  /// The seed's team, stopped in the middle of the third phase.
  case half

  var testDescription: String { rawValue }

  static let start = Instant(milliseconds: 1_800_000_000_000)

  static let scenario = Shipped.manuscript(Shipped.energiecontact)?.scenario

  func played(
    _ language: Language = .dutch, names: [String: String] = [:], more: [Event] = []
  ) throws -> PlayedExercise {
    let scenario = try #require(Self.scenario)
    let entries = try Self.entries(of: self, more)
    return PlayedExercise(
      Exercise(scenario, replaying: entries), entries: entries, names: names, language)
  }

  static func entries(of sample: Sample, _ more: [Event] = []) throws -> [Entry] {
    let scenario = try #require(Self.scenario)
    let play = try #require(
      Shipped.play(sample == .opposite ? "opposite" : "seed", of: scenario)?.play)
    let scope = Scope(cast: play.cast, plan: Index(0), start: scenario.timeline.start)
    var moments: [Playthrough.Moment] = []
    _ = Playthrough(scenario, scope: scope, decisions: play.decisions) { moments.append($0) }
    if sample == .half {
      let end = scenario.phases[2].from + .hours(5)
      moments = Array(moments.prefix { $0.occurrence.story < end })
    }
    var entries = moments.enumerated().map { position, moment in
      entry(position + 1, moment.occurrence.event, moment.occurrence.story, moment.exercise)
    }
    for event in more {
      let last = try #require(entries.last)
      entries.append(entry(last.sequence + 1, event, last.story, last.exercise))
    }
    return entries
  }

  static func entry(
    _ sequence: Int, _ event: Event, _ story: StoryTime, _ exercise: Interval
  ) -> Entry {
    Entry(
      sequence: sequence, story: story, exercise: exercise, recorded: start + exercise,
      author: "someone", event: event)
  }
}

extension Sample {
  /// As much as a room can say: every question discussed at length, every improvement agreed, every reason long.
  static func talkative() throws -> PlayedExercise {
    let scenario = try #require(scenario)
    let long = String(repeating: "dat hebben we lang besproken en daarna opgeschreven, ", count: 12)
    var entries: [Entry] = []
    var exercise = Exercise(scenario)
    func perform(_ command: Command) throws {
      for occurrence in try exercise.perform(command, at: .zero) {
        entries.append(entry(entries.count + 1, occurrence.event, occurrence.story, .zero))
      }
    }
    let play = try #require(Shipped.play("seed", of: scenario)?.play)
    try perform(.open(Scope(cast: play.cast, plan: Index(0), start: scenario.timeline.start)))
    for phase in scenario.phases.keys {
      try perform(.enterNextPhaseAtStart)
      for decision in play.decisions where decision.at < scenario.phases[phase].to {
        if decision.at < scenario.phases[phase].from { continue }
        try perform(.advance(to: decision.at))
        try? perform(
          .decide(
            Choice(
              role: decision.by, action: decision.action, words: long, reason: long,
              answers: decision.answers)))
      }
      for question in scenario.phases[phase].questions {
        try perform(.discuss(question))
        try perform(.conclude(outcome: long))
      }
      try? perform(.decide(Choice(role: Index(0), action: nil, words: long)))
      try perform(.endPhase)
    }
    for question in scenario.hotWash.keys { try perform(.answer(question, text: long)) }
    for month in 1...12 {
      let due = try #require(CivilDate(year: 2027, month: month, day: 1))
      try perform(.agree(Improvement(what: long, owner: long, due: due)))
    }
    return PlayedExercise(exercise, entries: entries, .dutch)
  }
}
