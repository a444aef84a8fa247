package import Exercises
import Scenarios
import Scorecards

/// How hard an exercise was as it was held: what simulated teams of one fixed kind get there.
///
/// Why this kind is in `docs/improvement.md`.
package struct Difficulty: Sendable {
  package static let strategy = Strategy.rightActions
  /// So many that the mean is certain to less than a point, in every framework of the shipped case and of variations
  /// on it.
  package static let teams = 400
  /// Always the same, so that one journal has one difficulty.
  private static let seed: UInt64 = 1

  package let teams: Int
  /// Per rubric of the scenario; nil: nothing counts in it.
  package let spreads: [Spread?]

  /// Nil: nobody can play it as it was held, or nothing counts.
  package init?(of held: Exercise, teams count: Int = Self.teams) {
    guard let preparation = Preparation(asHeld: held) else { return nil }
    let teams = (0..<max(1, count)).map { run in
      SimulatedTeam(preparation, Self.strategy, seed: Self.seed, run: run).exercise
    }
    spreads = held.scenario.rubrics.indices.map { rubric in
      // What counts depends on the conditions only, so the first serves for all.
      guard let model = try? ScoringModel(teams[0], rubric: rubric) else { return nil }
      var tally = Spread.Tally()
      for team in teams { tally.enter(model.score(Trace(team, for: model))) }
      return Spread(tally)
    }
    self.teams = teams.count
    if spreads.allSatisfy({ $0 == nil }) { return nil }
  }
}
