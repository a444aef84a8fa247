package import Scenarios
import Simulations
package import Times

/// What an exercise is held against: those that came before it, and what was arranged by then.
package struct Past: Sendable {
  package struct Held: Sendable {
    package let day: CivilDate
    package let side: ExerciseComparison.Side

    package init(on day: CivilDate, _ side: ExerciseComparison.Side) {
      self.day = day
      self.side = side
    }
  }

  /// The oldest first.
  package let exercises: [Held]
  /// Of the exercise that the report is about.
  package let baseline: Baseline?
  /// What the lines of a baseline ask.
  package let measures: Measures

  /// How many simulated teams say how hard exercises were that were not held alike.
  package let teams: Int

  package static let none = Past(exercises: [], baseline: nil, measures: .none)

  package init(
    exercises: [Held], baseline: Baseline?, measures: Measures, teams: Int = Difficulty.teams
  ) {
    self.teams = teams
    self.exercises = exercises
    self.baseline = baseline
    self.measures = measures
  }
}
