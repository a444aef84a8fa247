package import Exercises
import Scenarios

extension Trace {
  /// What happened in an exercise, as a model made for its scenario reads it.
  package init(_ exercise: Exercise, for model: ScoringModel) {
    self.init(
      acts: exercise.decisions.compactMap { Act($0, exercise.scenario, model.excuses) },
      deliveries: exercise.injects.map { inject in
        guard case .delivered(let due, let at) = inject.status else { return nil }
        return Delivery(due: due, delivered: at)
      },
      clocks: exercise.clocks.map(\.started),
      ratings: exercise.ratings.compactMap { rating in
        guard case .step(let step) = rating.subject else { return nil }
        return Rating(step, rating.level)
      })
  }
}

extension Trace.Act {
  /// Nil: not completed, retracted, or in a role's own words only.
  init?(_ decision: Decision, _ scenario: Scenario, _ excuses: [String]) {
    guard case .completed(let time) = decision.status, let action = decision.action else {
      return nil
    }
    func isFilledIn(_ field: String) -> Bool {
      decision.answers.contains { answer in
        answer.field == field && !answer.text.isBlank
      }
    }
    let form = scenario.actions[action].form.map { scenario.forms[$0] }
    let gaps = form?.fields.count { $0.isRequired && !isFilledIn($0.name) }
    var filled: UInt64 = 0
    for (bit, field) in excuses.enumerated() where isFilledIn(field) { filled |= 1 << UInt64(bit) }
    self.init(
      action, at: time, gaps: gaps ?? 0, record: decision.record, excuses: filled,
      decision: decision.number)
  }
}

extension ScoringModel {
  /// Compiled for what an exercise has covered so far.
  package convenience init(_ exercise: Exercise, rubric: Int) throws(ScoringProblem) {
    try self.init(exercise.scenario, rubric: rubric, coverage: Coverage(exercise))
  }
}
