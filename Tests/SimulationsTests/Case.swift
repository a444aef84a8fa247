import Exercises
import Scenarios
import Scorecards
import Simulations
import TestSupport
import Testing
import Times

/// The Energiecontact case, and ways to play it.
struct Case {
  /// Read once for all tests: it never changes.
  private static let shipped = Shipped.manuscript(Shipped.energiecontact)?.scenario

  /// Compiled once for whoever played it all.
  private static let models: [ScoringModel] = {
    guard let shipped else { return [] }
    return shipped.rubrics.indices.compactMap {
      try? ScoringModel(shipped, rubric: $0, coverage: Coverage(everythingIn: shipped))
    }
  }()

  let scenario: Scenario

  init() throws { scenario = try #require(Self.shipped) }

  func named<Element: Named>(_ name: String) throws -> Index<Element> {
    try #require(scenario.index(of: name), "nothing is called '\(name)'")
  }

  func decisions(of play: String) throws -> [Play.Decision] {
    try #require(Shipped.play(play, of: scenario)?.play).decisions
  }

  func scope(_ cast: String = "full") throws -> Scope {
    Scope(cast: try named(cast), plan: Index(0), start: scenario.timeline.start)
  }

  func play(_ decisions: [Play.Decision], cast: String = "full") throws -> Playthrough {
    Playthrough(scenario, scope: try scope(cast), decisions: decisions)
  }

  func cards(_ exercise: Exercise) throws -> [Scorecard] {
    let isWhole = Coverage(exercise) == Coverage(everythingIn: scenario)
    return try scenario.rubrics.indices.map { rubric in
      let model =
        try isWhole ? Self.models[rubric] : ScoringModel(exercise, rubric: rubric)
      return model.score(Trace(exercise, for: model))
    }
  }

  func cards(_ decisions: [Play.Decision]) throws -> [Scorecard] {
    try cards(play(decisions).exercise)
  }

  func card(_ exercise: Exercise, _ rubric: String) throws -> Scorecard {
    let position = try #require(scenario.rubrics.firstIndex { $0.name == rubric })
    return try cards(exercise)[position]
  }
}

/// A script of decisions with something changed in it.
extension Case {
  func decision(
    _ action: String, by role: String, at: StoryTime, reason: String = "Daarom.",
    answers: [FormAnswer] = []
  ) throws -> Play.Decision {
    Play.Decision(
      at: at, by: try named(role), action: try named(action), reason: reason, fidelity: .assumed,
      answers: answers, source: "test")
  }

  func without(_ actions: [String], in decisions: [Play.Decision]) throws -> [Play.Decision] {
    let left = try actions.map { try named($0) as Index<Action> }
    return decisions.filter { !left.contains($0.action) }
  }
}

extension [Play.Decision] {
  /// Sorted by time; at one moment in the order in which they stood.
  var inOrder: [Play.Decision] {
    enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  /// Each at the time that `change` gives it.
  func moved(_ change: (Play.Decision) -> StoryTime) -> [Play.Decision] {
    map { decision in
      Play.Decision(
        at: change(decision), by: decision.by, action: decision.action, reason: decision.reason,
        fidelity: decision.fidelity, answers: decision.answers, source: decision.source)
    }
    .inOrder
  }
}
