import Exercises
import Scenarios
import Scorecards
import Times
import Wording

/// What evaluators fill in (HSEEP: EEG): per objective a row with what was noted and how it was rated, and below it
/// what a good team gets done for it and what this team did. What nobody rated stays open.
package enum EvaluationGuide {
  package static func table(_ played: PlayedExercise) -> Table {
    var table = Table(
      [
        .exerciseName, .exerciseDate, .exerciseObjective, .coreCapability, .target, .tasks,
        .sources, .observations, .rating, .proposal, .finalRating,
      ], played.language)
    let cards = Cards(played.exercise)
    let name = Table.Cell.text(played.scenario.title.legible)
    let date = Table.Cell(played.day?.written)
    for objective in played.scenario.objectives.keys {
      let steps = played.scenario.steps.keys.filter {
        played.scenario.steps[$0].objectives.contains(objective)
      }
      let title = Table.Cell.text(played.scenario.objectives[objective].title.legible)
      let capabilities = InjectList.capabilities(
        steps.map { played.scenario.steps[$0] }, played)
      table.append([
        name, date, title, .text(capabilities.joined(separator: "; ")), "", "", "",
        .text(remarks(on: objective, played)), "",
        .text(cards.proposals(for: objective, played)),
        .text(letters(.objective(objective), played)),
      ])
      for index in steps {
        let step = played.scenario.steps[index]
        table.append([
          name, date, title,
          .text(InjectList.capabilities([step], played).joined(separator: "; ")),
          .text(target(step, played)), .text(tasks(index, played)),
          .text((step.references + [step.source]).map(\.legible).joined(separator: "; ")),
          .text(observations(of: index, cards, played)), .text(letters(.step(index), played)),
          "", "",
        ])
      }
    }
    return table
  }

  private static func letters(_ subject: Rating.Subject, _ played: PlayedExercise) -> String {
    Median(of: played.exercise.ratings(of: subject).map(\.level))?.letters ?? ""
  }

  /// What was noted about an objective, and why raters gave it their letter.
  private static func remarks(
    on objective: Index<Objective>, _ played: PlayedExercise
  ) -> String {
    var remarks = played.entries.compactMap { entry -> String? in
      guard case .noted(let note) = entry.event, note.objective == objective else { return nil }
      return "\(played.timeline.moment(entry.story, played.language)): \(note.text.legible)"
    }
    remarks += played.exercise.ratings(of: .objective(objective)).map {
      "\($0.rater.legible), \($0.level.rawValue): \($0.reason.legible)"
    }
    return remarks.joined(separator: " · ")
  }

  private static func target(_ step: Step, _ played: PlayedExercise) -> String {
    guard let window = step.window else { return step.title.legible }
    let (full, hard) = (window.full.text(played.language), window.hard.text(played.language))
    let within =
      window.anchor.map { clock in
        ExchangePhrase.withinOf(
          clock: played.scenario.clocks[clock].title.legible, full: full, hard: hard)
      } ?? .within(full: full, hard: hard)
    return "\(step.title.legible), \(played.phrase(within))"
  }

  private static func tasks(_ step: Index<Step>, _ played: PlayedExercise) -> String {
    played.scenario.actions.filter { $0.fulfils == step && $0.quality >= .half }
      .map(\.title.legible).joined(separator: "; ")
  }

  private static func observations(
    of step: Index<Step>, _ cards: Cards, _ played: PlayedExercise
  ) -> String {
    let scenario = played.scenario
    let done = played.exercise.decisions.compactMap { decision -> String? in
      guard let action = decision.action, scenario.actions[action].fulfils == step else {
        return nil
      }
      var text = "\(played.timeline.moment(decision.taken, played.language)) "
      text += "\(played.role(decision.role)): \(scenario.actions[action].title.legible)"
      if !decision.words.isBlank { text += ", \"\(decision.words.legible)\"" }
      if decision.afterHint { text += " (\(played.phrase(.afterHint)))" }
      if decision.status == .retracted { text += " (\(played.phrase(.retracted)))" }
      return decision.reason.isBlank
        ? text : "\(text). \(played.phrase(.because(decision.reason.legible)))"
    }
    if !done.isEmpty { return done.joined(separator: " · ") }
    guard let cause = cards.omission(of: step, played) else {
      return played.phrase(cards.isEmpty ? .notExercised : .notDone)
    }
    return "\(played.phrase(.notExercised)): \(cause)"
  }
}

/// The scorecards by which a letter is proposed; those of a rubric of which nothing was played are left out.
private struct Cards {
  private var cards: [(rubric: Int, card: Scorecard)] = []

  init(_ exercise: Exercise) {
    for rubric in exercise.scenario.rubrics.indices {
      guard let model = try? ScoringModel(exercise, rubric: rubric) else { continue }
      cards.append((rubric, model.score(Trace(exercise, for: model))))
    }
  }

  var isEmpty: Bool { cards.isEmpty }

  /// `De volgorde van de AP: S; De levenscyclus van NIST: P`.
  func proposals(for objective: Index<Objective>, _ played: PlayedExercise) -> String {
    cards.compactMap { rubric, card in
      guard let band = card.proposal(for: objective)?.band else { return nil }
      let title = played.scenario.rubrics[rubric].title(played.language).legible
      return "\(title): \(band.rawValue)"
    }.joined(separator: "; ")
  }

  func omission(of step: Index<Step>, _ played: PlayedExercise) -> String? {
    for (_, card) in cards {
      for group in card.model.omissions.grouped where group.steps.contains(step) {
        return group.cause(in: played.scenario, played.language)
      }
    }
    return nil
  }
}
