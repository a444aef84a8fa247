import Exercises
import Journals
import Reports
import Scenarios
import Scorecards
import Times

extension Archive {
  /// By each rubric that there is something to score by; none before the first phase.
  var cards: [CardComparison.Side] {
    scenario.rubrics.indices.compactMap { rubric in
      guard let model = try? ScoringModel(exercise, rubric: rubric) else { return nil }
      return (model.score(Trace(exercise, for: model)), rubric)
    }
  }

  /// The day on which the exercise began, where it was held.
  func held(_ entries: [Entry]) -> CivilDate {
    let recorded = entries.first?.recorded ?? Instant(milliseconds: 0)
    return exercise.timeline.zone.civil(at: recorded).date
  }

  var identity: String {
    ((try? journal.settings[.exercise]) ?? nil) ?? scenario.name
  }

  /// This exercise, to put beside another.
  func side(_ caller: Caller) throws -> ExerciseComparison.Side {
    ExerciseComparison.Side(
      exercise: exercise, entries: entries, cards: cards,
      baseline: try BesideJournal(journal: path).baseline(before: held(entries), caller))
  }

  func lessons(_ measures: Measures, _ language: Language) -> [Lesson] {
    Lessons.drawn(
      from: exercise, entries: entries, cards: cards, measures: measures, on: held(entries),
      language)
  }

  /// The plan as we would propose it: what the room agreed, and measures against what was lost.
  func proposedPlan(_ measures: Measures, _ language: Language) throws(Complaint)
    -> ImprovementPlan
  {
    var plan = ImprovementPlan(exercise: identity, title: scenario.title, held: held(entries))
    plan.propose(lessons(measures, language).compactMap(\.action))
    return plan
  }
}
