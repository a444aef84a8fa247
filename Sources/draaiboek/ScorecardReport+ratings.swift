import Exercises
import Scenarios
import Scorecards
import Terminals
import Wording

extension ScorecardReport {
  /// What people thought, with their reasons: of observed steps, which count, and of objectives, which don't.
  func ratings(_ rubrics: [Int]) -> [Paragraph] {
    let scenario = exercise.scenario
    let cards = rubrics.compactMap { rubric -> (rubric: Int, card: Scorecard)? in
      guard let model = try? ScoringModel(exercise, rubric: rubric) else { return nil }
      return (rubric, model.score(Trace(exercise, for: model)))
    }
    let observed = scenario.steps.keys.filter { scenario.steps[$0].isObserved }
    var text: [Paragraph] = []
    if !observed.isEmpty {
      text += [.empty, Paragraph(phrase(.observed), style: .strong)]
      for step in observed {
        text += ratings(of: .step(step), titled: scenario.steps[step].title)
      }
      text += undecided(cards)
    }
    guard !scenario.objectives.isEmpty else { return text }
    text += [.empty, Paragraph(phrase(.objectives), style: .strong)]
    for objective in scenario.objectives.keys {
      text += ratings(of: .objective(objective), titled: scenario.objectives[objective].title)
      let proposals = cards.compactMap { rubric, card -> String? in
        guard let proposal = card.proposal(for: objective) else { return nil }
        let letter = proposal.band?.rawValue ?? phrase(.open)
        return "\(scenario.rubrics[rubric].label): \(letter)"
      }
      if !proposals.isEmpty {
        text.append(
          Paragraph(
            proposals.joined(separator: " · "), mark: "    " + phrase(.proposal) + ": ",
            style: .dim))
      }
    }
    return text
  }

  private func ratings(of subject: Rating.Subject, titled title: String) -> [Paragraph] {
    let ratings = exercise.ratings(of: subject)
    let letters = Median(of: ratings.map(\.level))?.letters ?? phrase(.unrated)
    return [Paragraph("\(title.legible): \(letters)", mark: "  ")]
      + ratings.map { rating in
        Paragraph(
          rating.reason, mark: "    \(rating.rater.legible), \(rating.level.rawValue): ")
      }
  }

  /// Which letters hang on ratings that are still to be given.
  private func undecided(_ cards: [(rubric: Int, card: Scorecard)]) -> [Paragraph] {
    cards.filter { _, card in
      card.band == nil && !card.model.unrated(in: card.trace).isEmpty
    }.map { rubric, _ in
      Paragraph(
        "\(exercise.scenario.rubrics[rubric].title(language)): \(phrase(.bandWaits))",
        mark: "  ! ", style: .alarm)
    }
  }

  private enum Phrase {
    case observed, objectives, proposal, unrated, open, bandWaits
  }

  private func phrase(_ phrase: Phrase) -> String {
    switch (language, phrase) {
    case (.dutch, .observed): "Door mensen beoordeeld, en meegeteld:"
    case (.dutch, .objectives): "Oefendoelen, naast de score:"
    case (.dutch, .proposal): "voorstel"
    case (.dutch, .unrated): "nog niet beoordeeld"
    case (.dutch, .open): "nog open"
    case (.dutch, .bandWaits): "welke letter het wordt, hangt nog af van wat niet beoordeeld is"
    case (.english, .observed): "Rated by people, and counted:"
    case (.english, .objectives): "Objectives, beside the score:"
    case (.english, .proposal): "proposal"
    case (.english, .unrated): "not rated yet"
    case (.english, .open): "still open"
    case (.english, .bandWaits): "which letter it will be still hangs on what was not rated"
    }
  }
}
