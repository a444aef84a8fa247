import Scenarios

extension Exercise {
  /// What can be rated now: observed steps and objectives of phases that have begun. Also after the exercise,
  /// for the room rates in the hot wash.
  package var rateable: [Rating.Subject] {
    guard played.contains(where: { $0 != nil }) else { return [] }
    let steps = scenario.steps.keys.filter { scenario.steps[$0].isObserved }
      .map { Rating.Subject.step($0) }
    return (steps + scenario.objectives.keys.map { .objective($0) }).filter(hasBegun)
  }

  /// As they stand: of one rater on one subject only the last.
  package func ratings(of subject: Rating.Subject) -> [Rating] {
    ratings.filter { $0.subject == subject }
  }

  func check(_ rating: Rating) throws(Refusal) {
    if case .step(let step) = rating.subject, !scenario.steps[step].isObserved {
      throw .notObserved(step)
    }
    if !hasBegun(rating.subject) { throw .notYetRateable(rating.subject) }
    if rating.rater.isBlank { throw .ratingWithoutRater }
    if rating.reason.isBlank { throw .ratingWithoutReason }
  }

  mutating func take(_ rating: Rating) {
    if let place = ratings.firstIndex(where: { rating.replaces($0) }) {
      ratings[place] = rating
    } else {
      ratings.append(rating)
    }
  }

  /// An objective comes up with the first phase of a step that carries it; one that no step carries, with the
  /// first phase of all.
  private func hasBegun(_ subject: Rating.Subject) -> Bool {
    switch subject {
    case .step(let step): return hasEntered(scenario.steps[step].phase)
    case .objective(let objective):
      let steps = scenario.steps.filter { $0.objectives.contains(objective) }
      return steps.contains { hasEntered($0.phase) }
        || steps.isEmpty && played.contains { $0 != nil }
    }
  }
}
