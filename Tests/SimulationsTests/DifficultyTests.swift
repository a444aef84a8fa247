import Exercises
import Scenarios
import Scorecards
import TestSupport
import Testing
import Times

@testable import Simulations

/// How hard an exercise was, as simulated teams found it.
@Suite struct DifficultyTests {
  private func opened(_ scenario: Scenario, plan: Int = 0) throws -> Exercise {
    var exercise = Exercise(scenario)
    let cast: Index<Cast> = try #require(scenario.index(of: "full"))
    try exercise.perform(
      .open(Scope(cast: cast, plan: Index(plan), start: scenario.timeline.start)), at: .zero)
    return exercise
  }

  private func played(_ scenario: Scenario, phases: Int = .max, plan: Int = 0) throws -> Exercise {
    var exercise = try opened(scenario, plan: plan)
    for _ in scenario.phases.prefix(phases) {
      try exercise.perform(.enterNextPhase, at: .zero)
      try exercise.perform(.endPhase, at: .zero)
    }
    return exercise
  }

  @Test func `a whole exercise is as hard as the calibration of its scenario says, each time`()
    throws
  {
    let scenario = try Case().scenario
    let exercise = try played(scenario, plan: 1)
    let difficulty = try #require(Difficulty(of: exercise, teams: 4))
    let scope = try #require(exercise.scope)
    let calibration = try Calibration(
      Preparation(scenario, scope), teams: 4, seed: 1, strategies: [Difficulty.strategy])
    #expect(difficulty.spreads.map { $0?.totals } == calibration.spreads[0].rubrics.map(\.totals))
    #expect(
      Difficulty(of: exercise, teams: 4)?.spreads.map { $0?.totals }
        == difficulty.spreads.map { $0?.totals })
  }

  @Test func `of half an exercise the teams play half, without what was withheld`() throws {
    let scenario = try Case().scenario
    var exercise = try opened(scenario)
    let withheld = try #require(
      scenario.injects.keys.last { scenario.injects[$0].phase.position == 1 })
    try exercise.perform(.withhold(withheld), at: .zero)
    for _ in 0..<2 {
      try exercise.perform(.enterNextPhase, at: .zero)
      try exercise.perform(.endPhase, at: .zero)
    }
    let preparation = try #require(Preparation(asHeld: exercise))
    let team = SimulatedTeam(preparation, Difficulty.strategy, seed: 1, run: 0).exercise
    #expect(team.stage == .finished)
    #expect(scenario.phases.keys.filter(team.hasEntered).count == 2)
    #expect(team.decisions.count > 10)
    #expect(team.injects[withheld.position].status == .withheld)
    let end = scenario.phases[1].to
    #expect(team.decisions.allSatisfy { $0.taken <= end })
    // What counts is what counted in the room.
    for rubric in scenario.rubrics.indices {
      #expect(
        try ScoringModel(team, rubric: rubric).omissions
          == ScoringModel(exercise, rubric: rubric).omissions)
    }
  }

  @Test func `an exercise that asks no record is easier for who gives no reasons`() throws {
    let lenient = try #require(
      Shipped.manuscript(Shipped.energiecontact, edition: "x", lenient: true)?.scenario)
    let easy = try #require(Difficulty(of: played(lenient), teams: 6))
    let hard = try #require(Difficulty(of: played(Case().scenario), teams: 6))
    for (easy, hard) in zip(easy.spreads, hard.spreads) {
      #expect(try #require(easy).mean > #require(hard).mean + 100)
    }
  }

  @Test func `before anything was played, or when roles changed on the way, nobody can say`() throws
  {
    let scenario = try Case().scenario
    #expect(Difficulty(of: Exercise(scenario), teams: 1) == nil)
    #expect(Difficulty(of: try opened(scenario), teams: 1) == nil)
    var exercise = try played(scenario, phases: 1)
    try exercise.perform(.setPresence(#require(scenario.index(of: "legal")), .vacant), at: .zero)
    #expect(Preparation(asHeld: exercise) != nil)
    try exercise.perform(.enterNextPhase, at: .zero)
    #expect(Preparation(asHeld: exercise) == nil)
  }

  @Test func `the uncertainty of a mean is 1.96 standard errors, rounded up`() {
    func spread(_ totals: [Int]) -> Spread {
      Spread(totals: totals, dimensions: [], bands: [], losses: [])
    }
    #expect(spread([90, 90, 110, 110].map { $0 + 5000 }).uncertainty == 12)
    #expect(spread([80, 100, 100, 120]).uncertainty == 17)
    #expect(spread([7000, 7000]).uncertainty == 0)
    #expect(spread([7000]).uncertainty == 0)
  }
}
