import Exercises
import Scenarios
import TestSupport
import Testing
import Times

@testable import Simulations

/// Simulated teams, on the shipped case and on random scripts.
@Suite struct StrategyTests {
  @Test func `the same seed plays the same exercise, another seed another`() throws {
    let shipped = try Case()
    let preparation = try Preparation(shipped.scenario, shipped.scope())
    for strategy in Strategy.allCases where !strategy.isDeterministic {
      func exercise(seed: UInt64, run: Int) -> Exercise {
        SimulatedTeam(preparation, strategy, seed: seed, run: run).exercise
      }
      let first = exercise(seed: 3, run: 7)
      #expect(first == exercise(seed: 3, run: 7), "\(strategy)")
      // Who knows it all does the same whatever the chance.
      guard strategy != .rightOrder else { continue }
      #expect(first.decisions != exercise(seed: 4, run: 7).decisions, "\(strategy)")
      #expect(first.decisions != exercise(seed: 3, run: 8).decisions, "\(strategy)")
    }
  }

  @Test func `runs of one seed have nothing in common`() {
    let drawn = (0..<1000).flatMap { run in
      var random = SplitMix64(seed: 1, run: run)
      return (0..<8).map { _ in random.next() }
    }
    #expect(Set(drawn).count == drawn.count)
  }

  @Test func `teams see the offers that the engine makes`() throws {
    let shipped = try Case()
    for cast in ["supervisors", "full"] {
      let preparation = try Preparation(shipped.scenario, shipped.scope(cast))
      let team = SimulatedTeam(preparation, .uniform, seed: 1, run: 1)
      var exercise = preparation.opened
      var compared = 0
      for entry in team.exercise.decisions.prefix(40) {
        while exercise.phase.map({ shipped.scenario.phases[$0].to <= entry.taken }) ?? true {
          if exercise.phase != nil { try exercise.perform(.endPhase, at: .zero) }
          try exercise.perform(.enterNextPhase, at: .zero)
        }
        try exercise.perform(.advance(to: entry.taken), at: .zero)
        let phase = try #require(exercise.phase)
        let probe = SimulatedTeam(standingIn: exercise, preparation)
        for role in preparation.roles {
          #expect(probe.offers(to: role, in: phase) == exercise.offers(for: role))
          compared += 1
        }
        _ = try? exercise.perform(
          .decide(
            Choice(role: entry.role, action: entry.action, reason: "x", answers: entry.answers)),
          at: .zero)
      }
      #expect(compared > 40)
    }
  }

  @Test func `every strategy plays any script to its end`() throws {
    var played = 0
    for seed in Seeds.take(25) {
      guard let scenario = RandomScript.scenario(seed: seed) else { continue }
      let scope = Scope(cast: Index(0), plan: Index(0), start: scenario.timeline.start)
      let preparation = try Preparation(scenario, scope)
      for strategy in Strategy.allCases {
        let team = SimulatedTeam(preparation, strategy, seed: seed, run: 0)
        #expect(team.exercise.stage == .finished, "seed \(seed) \(strategy)")
        played += 1
      }
    }
    #expect(played > 50)
  }

  @Test func `who does nothing decides nothing, and a role never does two things at a time`() throws
  {
    let shipped = try Case()
    let preparation = try Preparation(shipped.scenario, shipped.scope("supervisors"))
    #expect(SimulatedTeam(preparation, .nothing, seed: 1, run: 0).exercise.decisions.isEmpty)
    let team = SimulatedTeam(preparation, .uniform, seed: 1, run: 0)
    let decisions = team.exercise.decisions
    #expect(decisions.count > 20 && decisions.count < 100)
    for role in preparation.roles {
      var free = StoryTime.zero
      for decision in decisions where decision.role == role {
        guard case .completed(let at) = decision.status, let action = decision.action else {
          continue
        }
        #expect(at - shipped.scenario.actions[action].takes >= free)
        free = at
      }
    }
  }

  @Test func `knowing teams choose only what is right`() throws {
    let shipped = try Case()
    let preparation = try Preparation(shipped.scenario, shipped.scope())
    for strategy in [Strategy.rightActions, .rightOrder] {
      let team = SimulatedTeam(preparation, strategy, seed: 9, run: 1)
      for decision in team.exercise.decisions {
        let action = shipped.scenario.actions[try #require(decision.action)]
        let canBeHarmless = action.harm.map { $0.guardStep != nil } ?? true
        #expect(canBeHarmless && action.quality == .one)
        #expect(decision.reason.isEmpty == (strategy == .rightActions))
      }
    }
  }

  @Test func `a spread counts as one would by hand`() {
    let spread = Spread(
      totals: Array(stride(from: 100, through: 2000, by: 100)), dimensions: [],
      bands: [1, 2, 3, 14],
      losses: [])
    #expect(spread.mean == 1050)
    #expect(spread.percentile(5) == 100)
    #expect(spread.percentile(95) == 1900)
    #expect(spread.percentile(100) == 2000)
    #expect(spread.share(of: .unable) == 700)
    #expect(!spread.isBelow(10) && spread.isBelow(11))
  }
}
