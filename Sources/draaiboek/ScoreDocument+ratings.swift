import Exercises
import Scenarios
import Scorecards

/// What people thought: of objectives beside the score, of observed steps in it.
extension ScoreDocument {
  struct Rating: Encodable {
    let rater: String
    let level: String
    let reason: String

    init(_ rating: Exercises.Rating) {
      rater = rating.rater
      level = rating.level.rawValue
      reason = rating.reason
    }
  }

  struct Proposal: Encodable {
    let rubric: String
    /// Null: what is still open decides.
    @OrNull var band: String?
    let lowest: String
    let highest: String
  }

  struct Objective: Encodable {
    let id: String
    /// One for each rubric in which something carries the objective.
    let proposals: [Proposal]
    let ratings: [Rating]
    /// None, one, or two letters on which the raters are divided.
    let median: [String]
  }

  struct Observed: Encodable {
    let step: String
    let ratings: [Rating]
    let median: [String]
  }

  static func objectives(_ exercise: Exercise, _ rubrics: [Int]) -> [Objective] {
    let cards = rubrics.compactMap { rubric -> (String, Scorecard)? in
      guard let model = try? ScoringModel(exercise, rubric: rubric) else { return nil }
      return (exercise.scenario.rubrics[rubric].name, model.score(Trace(exercise, for: model)))
    }
    return exercise.scenario.objectives.keys.map { objective in
      let ratings = exercise.ratings(of: .objective(objective))
      return Objective(
        id: exercise.scenario.objectives[objective].name,
        proposals: cards.compactMap { name, card in
          card.proposal(for: objective).map { proposal in
            Proposal(
              rubric: name, band: proposal.band?.rawValue,
              lowest: proposal.lowest.description, highest: proposal.highest.description)
          }
        },
        ratings: ratings.map { Rating($0) }, median: letters(ratings))
    }
  }

  static func observed(_ exercise: Exercise) -> [Observed] {
    let steps = exercise.scenario.steps
    return steps.keys.filter { steps[$0].isObserved }.map { step in
      let ratings = exercise.ratings(of: .step(step))
      return Observed(
        step: steps[step].name, ratings: ratings.map { Rating($0) }, median: letters(ratings))
    }
  }

  private static func letters(_ ratings: [Exercises.Rating]) -> [String] {
    guard let median = Median(of: ratings.map(\.level)) else { return [] }
    return (median.isSplit ? [median.better, median.worse] : [median.better]).map(\.rawValue)
  }
}
