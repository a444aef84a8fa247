package import Scenarios
import Scorecards
import Simulations
import Wording

extension ExerciseComparison {
  /// By one framework: how far each team was above or below the mean of simulated teams of one kind that played under
  /// its own conditions. That may be compared where totals may not.
  package struct Distance: Sendable {
    package struct Side: Sendable {
      /// Of the simulated teams, in hundredths of a point.
      package let mean: Int
      /// Of that mean, in hundredths, with a certainty of 95 %.
      package let uncertainty: Int
      /// This team's total less that mean, in hundredths; an interval of what is open, without the uncertainty.
      package let difference: ClosedRange<Int>
    }

    package let earlier: Side
    package let later: Side
    package let verdict: Verdict
    package let teams: Int
  }
}

extension ExerciseComparison.Distance {
  init?(
    _ earlier: (PointRange, Difficulty, rubric: Int), _ later: (PointRange, Difficulty, rubric: Int)
  ) {
    guard let before = Side(earlier.0, earlier.1, earlier.rubric),
      let after = Side(later.0, later.1, later.rubric)
    else { return nil }
    self.earlier = before
    self.later = after
    teams = earlier.1.teams
    verdict = ExerciseComparison.verdict(before.range, after.range) ?? .equal
  }
}

extension ExerciseComparison.Distance.Side {
  fileprivate init?(_ total: PointRange, _ difficulty: Difficulty, _ rubric: Int) {
    guard let spread = difficulty.spreads[rubric] else { return nil }
    mean = spread.mean
    uncertainty = spread.uncertainty
    difference = (total.lowest.hundredths - mean)...(total.highest.hundredths - mean)
  }

  /// With the uncertainty.
  fileprivate var range: PointRange {
    PointRange(
      lowest: Points(hundredths: difference.lowerBound - uncertainty),
      highest: Points(hundredths: difference.upperBound + uncertainty))
  }
}

extension ExerciseComparison.Distance.Side {
  /// `73,12 ±0,49`.
  package func meanText(_ language: Language) -> String {
    "\(language.hundredths(mean)) ±\(language.hundredths(uncertainty))"
  }

  /// `+19,15 ±0,49`; of an exercise in which something is open `-12,49…+30,49`, the uncertainty included.
  package func differenceText(_ language: Language) -> String {
    func signed(_ hundredths: Int) -> String {
      (hundredths > 0 ? "+" : "") + language.hundredths(hundredths)
    }
    guard difference.lowerBound == difference.upperBound else {
      return signed(difference.lowerBound - uncertainty) + "…"
        + signed(difference.upperBound + uncertainty)
    }
    return "\(signed(difference.lowerBound)) ±\(language.hundredths(uncertainty))"
  }
}
