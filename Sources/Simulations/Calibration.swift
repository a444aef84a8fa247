import Exercises
package import Scenarios
package import Scorecards

/// What a scenario makes of teams that we know: whether it tells those who choose from those who don't.
package struct Calibration: Sendable {
  package let preparation: Preparation
  package let seed: UInt64
  /// Per strategy, and in it per rubric of the scenario.
  package let spreads: [(strategy: Strategy, rubrics: [Spread])]

  /// Lets `teams` teams of every strategy play; the same seed gives the same to the last bit.
  ///
  /// - Throws: Why the scenario can't be scored.
  package init(
    _ preparation: Preparation, teams: Int, seed: UInt64,
    strategies: [Strategy] = Strategy.allCases
  ) throws(ScoringProblem) {
    self.preparation = preparation
    self.seed = seed
    // What counts depends on cast and variants only, so one team's exercise serves for all.
    let sample = SimulatedTeam(preparation, .nothing, seed: seed, run: 0).exercise
    var models: [ScoringModel] = []
    for rubric in preparation.scenario.rubrics.indices {
      models.append(try ScoringModel(sample, rubric: rubric))
    }
    spreads = strategies.map { strategy in
      let runs = strategy.isDeterministic ? 1 : max(1, teams)
      var tallies = models.map { _ in Spread.Tally() }
      for run in 0..<runs {
        let team = SimulatedTeam(preparation, strategy, seed: seed, run: run)
        for (position, model) in models.enumerated() {
          tallies[position].enter(model.score(Trace(team.exercise, for: model)))
        }
      }
      return (strategy, tallies.map { Spread($0) })
    }
  }
}

extension Calibration {
  /// A mean that has to stay below a limit.
  package struct Check: Sendable {
    package let strategy: Strategy
    /// The position in `Scenario.rubrics`.
    package let rubric: Int
    package let limit: Int
    /// In hundredths.
    package let mean: Int
    package let holds: Bool
  }

  package var checks: [Check] {
    spreads.flatMap { strategy, rubrics -> [Check] in
      guard let limit = strategy.limit else { return [] }
      return rubrics.enumerated().map { rubric, spread in
        Check(
          strategy: strategy, rubric: rubric, limit: limit, mean: spread.mean,
          holds: spread.isBelow(limit))
      }
    }
  }

  /// What a step tells of a team in one rubric.
  package enum Verdict: String, Sendable {
    case tells
    /// No team that did anything lost a point on it.
    case nobodyFails = "nobody-fails"
    /// No team at all earned all of it, not even one that knows the order.
    case nobodyPasses = "nobody-passes"
  }

  /// Nil: the step doesn't count in this rubric.
  package func verdict(on step: Index<Step>, rubric: Int) -> Verdict? {
    var (lost, runs) = (0, 0)
    for (strategy, rubrics) in spreads where strategy != .nothing {
      guard let losses = rubrics[rubric].losses[step.position] else { return nil }
      lost += losses
      runs += rubrics[rubric].runs
    }
    return lost == 0 ? .nobodyFails : lost == runs ? .nobodyPasses : .tells
  }
}
