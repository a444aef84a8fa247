import Exercises
import Scenarios
import Simulations

/// What `simulate --format json` writes: never localised, scores in whole hundredths.
struct CalibrationDocument: Encodable {
  struct Card: Encodable {
    let rubric: String
    let strategies: [Distribution]
    let steps: [StepLosses]
  }

  struct Distribution: Encodable {
    let strategy: String
    let runs: Int
    let mean: Int
    let p5: Int
    let p95: Int
    /// The mean per dimension that has items.
    let dimensions: [String: Int]
    /// Runs per band.
    let bands: [String: Int]
  }

  struct StepLosses: Encodable {
    let step: String
    let verdict: String
    /// Runs per strategy in which it cost something.
    let lost: [String: Int]
  }

  struct Check: Encodable {
    let strategy: String
    let rubric: String
    let below: Int
    let mean: Int
    let holds: Bool
  }

  let scenario: String
  let edition: String
  let cast: String
  let plan: String
  let variants: [String]
  let seed: UInt64
  let rubrics: [Card]
  let checks: [Check]

  init(_ calibration: Calibration) {
    let scenario = calibration.preparation.scenario
    let scope = calibration.preparation.scope
    self.scenario = scenario.name
    edition = scenario.edition
    cast = scenario.casts[scope.cast].name
    plan = scenario.plans[scope.plan].name
    variants = scope.variants.map { scenario.variants[$0].name }
    seed = calibration.seed
    rubrics = scenario.rubrics.indices.map { Card(calibration, rubric: $0) }
    checks = calibration.checks.map { check in
      Check(
        strategy: check.strategy.rawValue, rubric: scenario.rubrics[check.rubric].name,
        below: check.limit, mean: check.mean, holds: check.holds)
    }
  }
}

extension CalibrationDocument.Card {
  init(_ calibration: Calibration, rubric position: Int) {
    let scenario = calibration.preparation.scenario
    rubric = scenario.rubrics[position].name
    strategies = calibration.spreads.map { strategy, rubrics in
      let spread = rubrics[position]
      let means = zip(Rubric.Dimension.allCases, spread.dimensions).compactMap { dimension, mean in
        mean.map { (dimension.rawValue, $0) }
      }
      let bands = zip(Rubric.Band.allCases, spread.bands).map { ($0.rawValue, $1) }
      return CalibrationDocument.Distribution(
        strategy: strategy.rawValue, runs: spread.runs, mean: spread.mean,
        p5: spread.percentile(5), p95: spread.percentile(95),
        dimensions: Dictionary(uniqueKeysWithValues: means),
        bands: Dictionary(uniqueKeysWithValues: bands))
    }
    steps = scenario.steps.keys.compactMap { step in
      guard let verdict = calibration.verdict(on: step, rubric: position) else { return nil }
      let lost = calibration.spreads.compactMap { strategy, rubrics in
        rubrics[position].losses[step.position].map { (strategy.rawValue, $0) }
      }
      return CalibrationDocument.StepLosses(
        step: scenario.steps[step].name, verdict: verdict.rawValue,
        lost: Dictionary(uniqueKeysWithValues: lost))
    }
  }
}
