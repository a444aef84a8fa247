import Exercises
import Scenarios
import Scorecards
import Simulations
import TestSupport
import Testing
import Times

/// The Energiecontact case, played by teams that we know: what an expert would expect of it.
@Suite struct CaseTests {
  let scenario: Scenario

  init() throws {
    scenario = try #require(Shipped.manuscript(Shipped.energiecontact)?.scenario)
  }

  func play(_ name: String) throws -> Play {
    try #require(Shipped.play(name, of: scenario)?.play)
  }

  func playthrough(_ decisions: [Play.Decision], cast: String = "full") throws -> Playthrough {
    let cast: Index<Cast> = try #require(scenario.index(of: cast))
    let scope = Scope(cast: cast, plan: Index(0), start: scenario.timeline.start)
    return Playthrough(scenario, scope: scope, decisions: decisions)
  }

  func cards(_ exercise: Exercise) throws -> [Scorecard] {
    try scenario.rubrics.indices.map { rubric in
      let model = try ScoringModel(exercise, rubric: rubric)
      return model.score(Trace(exercise, for: model))
    }
  }

  @Test func `doing nothing scores nothing`() throws {
    for card in try cards(try playthrough([]).exercise) { #expect(card.total == .zero) }
  }

  @Test func `the run of the document reproduces the facts of the document`() throws {
    func value(_ name: String, _ exercise: Exercise) throws -> Int64 {
      let quantity: Index<Quantity> = try #require(scenario.index(of: name))
      return exercise.value(of: quantity) / Quantity.fine
    }
    var capacity: [Int64] = []
    var escalations: [Int64] = []
    let decisions = try play("seed").decisions
    let through = try playthrough(decisions)
    #expect(try (1000...9999).contains(value("viewed", through.exercise)))
    // On days 1 to 3 the floor runs at 70 %; from the letter on, escalations are doubled.
    var replay = Exercise(scenario)
    let cast: Index<Cast> = try #require(scenario.index(of: "full"))
    _ = Playthrough(
      scenario, scope: Scope(cast: cast, plan: Index(0), start: scenario.timeline.start),
      decisions: decisions
    ) { moment in
      replay.apply(
        moment.occurrence.event, at: moment.occurrence.story, exercise: moment.exercise)
      let day = scenario.timeline.day(moment.occurrence.story)
      if (2...3).contains(day) { capacity.append((try? value("capacity", replay)) ?? 0) }
      if (4...14).contains(day) { escalations.append((try? value("escalations", replay)) ?? 0) }
    }
    #expect(!capacity.isEmpty && capacity.allSatisfy { $0 == 70 })
    let before = try #require(escalations.first)
    let most = try #require(escalations.max())
    #expect(most >= 2 * before)
  }

  @Test func `who waits is worse off: more is looked at and taken`() throws {
    let quantities = ["viewed", "exported"].compactMap {
      scenario.index(of: $0) as Index<Quantity>?
    }
    let seed = try playthrough(play("seed").decisions).exercise
    let opposite = try playthrough(play("opposite").decisions).exercise
    for quantity in quantities {
      #expect(opposite.value(of: quantity) > 5 * seed.value(of: quantity))
    }
  }

  @Test func `nothing the case ships is wrong by its own scoring rules`() {
    for rubric in scenario.rubrics.indices {
      #expect(ScoringLint.lints(of: scenario, rubric: rubric) == [])
    }
  }
}
