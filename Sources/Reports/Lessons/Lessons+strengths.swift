import Exercises
import Scenarios
import Scorecards
import Wording

extension Lessons {
  /// What was right the first time and in time, once for all rubrics together.
  func strengths(beside gaps: [Drawn]) -> [Drawn] {
    var found: [Drawn] = []
    for (card, rubric) in cards {
      for merit in card.merits(card.charges(card.ledger())) {
        let loss = Lesson.Loss(rubric: rubric, points: merit.points)
        if let known = found.firstIndex(where: { $0.decision == merit.act.decision }) {
          found[known].losses.append(loss)
          continue
        }
        var strength = Drawn(
          isStrength: true, subject: .step(merit.step), step: merit.step,
          finding: merit.finding(in: scenario, at: exercise.timeline, language), losses: [loss])
        strength.decision = merit.act.decision
        strength.causes = reason(of: merit.act.decision).map { [$0] } ?? []
        found.append(strength)
      }
    }
    // On another card it may have cost more than it earned.
    let costly = Set(
      gaps.filter { $0.weight > 0 }.compactMap { gap in
        found.contains { $0.decision == gap.decision && $0.weight <= gap.weight }
          ? gap.decision : nil
      })
    return found.filter { strength in strength.decision.map { !costly.contains($0) } ?? true }
  }

  /// Objectives that people rated M or U.
  func ratedGaps(_ gaps: [Drawn]) -> [Drawn] {
    rated(gaps) { $0.worse.position >= Rubric.Band.major.position }
  }

  /// Objectives that everybody rated P.
  func ratedStrengths(_ gaps: [Drawn]) -> [Drawn] {
    rated(gaps) { $0.worse == .performed }.map { drawn in
      var drawn = drawn
      (drawn.isStrength, drawn.always) = (true, false)
      return drawn
    }
  }

  private func rated(_ gaps: [Drawn], _ holds: (Median) -> Bool) -> [Drawn] {
    scenario.objectives.keys.compactMap { objective in
      let ratings = exercise.ratings.filter { $0.subject == .objective(objective) }
      guard let median = Median(of: ratings.map(\.level)), holds(median) else { return nil }
      // What cost most of what carries the objective says what to do; before it, what the raters speak of.
      let reasons = ratings.map(\.reason).joined(separator: " ")
      let carried = gaps.ranked.filter { gap in
        gap.step.map { scenario.steps[$0].objectives.contains(objective) } ?? false
      }
      let dearest = carried.sortedStably {
        $0.words(in: scenario).shared(with: reasons) > $1.words(in: scenario).shared(with: reasons)
      }.first
      var drawn = Drawn(
        subject: .objective(objective), step: dearest?.step,
        finding: median.finding(on: scenario.objectives[objective].title, language))
      drawn.shortfall = dearest?.shortfall
      drawn.causes = ratings.map { .rating($0) }
      drawn.always = true
      return drawn
    }
  }
}
