import Exercises
import Scenarios
import Scorecards
import Terminals
import Times
import Wording

/// The scorecards of an exercise, to read in a terminal: side by side in meaning, never averaged.
struct ScorecardReport {
  let exercise: Exercise
  let language: Language
  /// Every step and every lost point is shown, and not just what cost most.
  let isComplete: Bool

  init(_ exercise: Exercise, _ language: Language, isComplete: Bool = false) {
    self.exercise = exercise
    self.language = language
    self.isComplete = isComplete
  }

  var scenario: Scenario { exercise.scenario }

  /// Those of the rubrics at these positions; all of them, unless told otherwise.
  func show(_ rubrics: [Int]? = nil) throws {
    var screen = Screen(noColour: Caller.noColour)
    var sides: [CardComparison.Side] = []
    for rubric in rubrics ?? Array(scenario.rubrics.indices) {
      do throws(ScoringProblem) {
        let model = try ScoringModel(exercise, rubric: rubric)
        let card = model.score(Trace(exercise, for: model))
        sides.append((card, rubric))
        screen.write(paragraphs(card, rubric))
      } catch {
        throw Complaint.unscorable(rubric: scenario.rubrics[rubric].title(language))
      }
    }
    if sides.count > 1 {
      screen.write(comparison(CardComparison(sides[0], sides[1], in: scenario)))
    }
    screen.write(clocks)
    screen.write(ratings(rubrics ?? Array(scenario.rubrics.indices)))
    if screen.isLost { throw Complaint.unwritable }
  }

  private func paragraphs(_ card: Scorecard, _ position: Int) -> [Paragraph] {
    head(card, position) + stages(card, position) + decisions(card, position)
      + omissions(card.model.omissions)
  }

  private func head(_ card: Scorecard, _ position: Int) -> [Paragraph] {
    let rubric = scenario.rubrics[position]
    var text = [
      Paragraph("\(label(.drill)) · \(rubric.title(language))", style: .strong),
      Paragraph(card.verdict(language), mark: "  ", style: .strong),
    ]
    text += card.criticalFailures.map { failure in
      let cap = rubric.caps[failure]
      return Paragraph(
        "\(cap.title(language)): \(atMost(cap.limit))", mark: "  ! ", style: .alarm)
    }
    text.append(.empty)
    for dimension in Rubric.Dimension.allCases
    where rubric.dimensions[dimension.position].weight > 0 {
      let points = card.points(for: dimension)?.text(language) ?? "–"
      let title = rubric.dimensions[dimension.position].title(language)
      text.append(Paragraph(title, mark: points.inColumn))
    }
    return text + [.empty, Paragraph(card.orderTally.sentence(language), mark: "  "), .empty]
  }

  private func omissions(_ omissions: [Omission]) -> [Paragraph] {
    if omissions.isEmpty, !isComplete { return [] }
    let heading = label(omissions.isEmpty ? .allExercised : .notExercised)
    return [Paragraph(heading, mark: "  ", style: .strong)]
      + omissions.grouped.map { group in
        Paragraph(
          isComplete
            ? group.sentence(in: scenario, language) : group.summary(in: scenario, language),
          mark: "    ")
      } + [.empty]
  }

  private var clocks: [Paragraph] {
    scenario.clocks.keys.filter(exercise.takesPart).flatMap { clock in
      let account = exercise.account(of: clock, language)
      let style: Style =
        switch account.outcome {
        case .grace: .caution
        case .late: .alarm
        case .inTime, nil: .strong
        }
      let mark = scenario.clocks[clock].title.legible + ": "
      let hang = String(repeating: " ", count: mark.cells)
      let note = scenario.clocks[clock].note
      return account.sentences.enumerated().map { position, sentence in
        Paragraph(sentence, mark: position == 0 ? mark : hang, style: style)
      } + (note.isEmpty ? [] : [Paragraph(note, mark: "  ", style: .dim)])
    }
  }

  private func atMost(_ limit: Int) -> String {
    switch language {
    case .dutch: "het totaal is hooguit \(limit)"
    case .english: "the total is at most \(limit)"
    }
  }

  func label(_ label: ScoreLabel) -> String { label.text(language) }
}

extension String {
  /// A figure before the text that it belongs to, aligned to the right.
  var inColumn: String { "  " + padded(to: 6) + "  " }

  /// Aligned to the right in so many cells.
  private func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - cells)) + self
  }
}
