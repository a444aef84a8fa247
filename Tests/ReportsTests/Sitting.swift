import Exercises
import Reports
import Scenarios
import Scorecards
import Simulations
import TestSupport
import Testing
import Times

/// The Energiecontact case as a team played it, with all that a report or a lesson draws on.
struct Sitting {
  let scenario: Scenario
  var exercise: Exercise
  var entries: [Entry] = []

  static let day = CivilDate(daysSinceEpoch: 20_779)

  /// Plays `team` up to but not including its decision number `until`.
  init(
    _ team: String, until: Int = .max, edition: String? = nil, lenient: Bool = false,
    cast: String = "full", plan: String = "standard"
  ) throws {
    let scenario = try #require(
      Shipped.manuscript(Shipped.energiecontact, edition: edition, lenient: lenient)?.scenario)
    self.scenario = scenario
    let decisions = try #require(Shipped.play(team, of: scenario)?.play).decisions
    let cast: Index<Cast> = try #require(scenario.index(of: cast))
    let plan: Index<Plan> = try #require(scenario.index(of: plan))
    let scope = Scope(cast: cast, plan: plan, start: scenario.timeline.start)
    var moments: [Playthrough.Moment] = []
    let through = Playthrough(
      scenario, scope: scope, decisions: Array(decisions.prefix(until)),
      observe: {
        moments.append($0)
      })
    exercise = through.exercise
    for moment in moments { add(moment.occurrence) }
    guard until < .max, let last = decisions.prefix(until).last else { return }
    // As a room that left off there: nothing after it happened.
    entries = Array(entries.prefix { $0.story <= last.at && $0.event != .finished })
    exercise = Exercise(scenario, replaying: entries)
  }

  private mutating func add(_ occurrence: Occurrence) {
    entries.append(
      Entry(
        sequence: entries.count + 1, story: occurrence.story, exercise: .zero,
        recorded: Instant(milliseconds: 0), author: nil, event: occurrence.event))
  }

  mutating func perform(_ command: Command) throws {
    for occurrence in try exercise.perform(command, at: .zero) { add(occurrence) }
  }

  func cards() throws -> [CardComparison.Side] {
    try scenario.rubrics.indices.map { rubric in
      let model = try ScoringModel(exercise, rubric: rubric)
      return (model.score(Trace(exercise, for: model)), rubric)
    }
  }

  func lessons(_ language: Language = .dutch) throws -> [Lesson] {
    Lessons.drawn(
      from: exercise, entries: entries, cards: try cards(), measures: try Sitting.measures(),
      on: Sitting.day, language)
  }

  static func measures() throws -> Measures {
    let source = try #require(Shipped.source("scoring/measures.yaml"))
    return try #require(Measures.read(source).measures)
  }
}
