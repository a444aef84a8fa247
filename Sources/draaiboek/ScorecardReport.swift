import Exercises
import Scenarios
import Scorecards
import Terminals
import Wording

/// The scorecards of an exercise, to read in a terminal: side by side in meaning, never averaged.
struct ScorecardReport {
  let exercise: Exercise
  let language: Language

  init(_ exercise: Exercise, _ language: Language) {
    self.exercise = exercise
    self.language = language
  }

  private var scenario: Scenario { exercise.scenario }

  /// Those of the rubrics at these positions; all of them, unless told otherwise.
  func show(_ rubrics: [Int]? = nil) throws {
    var screen = Screen(noColour: Caller.noColour)
    for rubric in rubrics ?? Array(scenario.rubrics.indices) {
      do throws(ScoringProblem) {
        let model = try ScoringModel(exercise, rubric: rubric)
        screen.write(paragraphs(model.score(Trace(exercise, for: model)), rubric))
      } catch {
        throw Complaint.unscorable(rubric: scenario.rubrics[rubric].title(language))
      }
    }
    screen.write(clocks)
    screen.write(ratings(rubrics ?? Array(scenario.rubrics.indices)))
    if screen.isLost { throw Complaint.unwritable }
  }

  private func paragraphs(_ card: Scorecard, _ position: Int) -> [Paragraph] {
    let rubric = scenario.rubrics[position]
    var text = [
      Paragraph("\(drill) · \(rubric.title(language))", style: .strong),
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
      text.append(Paragraph(title, mark: "  " + points.padded(to: 6) + "  "))
    }
    text += [.empty, Paragraph(card.orderTally.sentence(language), mark: "  "), .empty]
    let lines = card.ledger()
    text.append(Paragraph(dearest(lines.count), mark: "  ", style: .strong))
    text += lines.prefix(10).map { line in
      Paragraph(
        line.sentence(in: scenario, rubric: position, at: exercise.timeline, language),
        mark: "  " + line.points(language).padded(to: 6) + "  ")
    }
    if lines.count > 10 { text.append(Paragraph(rest, mark: "          ", style: .dim)) }
    let omissions = card.model.omissions
    text.append(.empty)
    text.append(Paragraph(notExercised(omissions.count), mark: "  ", style: .strong))
    text += omissions.grouped.map { group in
      Paragraph(group.sentence(in: scenario, language), mark: "    ")
    }
    return text + [.empty]
  }

  private var clocks: [Paragraph] {
    scenario.clocks.keys.flatMap { clock in
      let outcome = Paragraph(
        exercise.outcome(of: clock, language),
        mark: scenario.clocks[clock].title.legible + ": ", style: .strong)
      let note = scenario.clocks[clock].note
      return note.isEmpty ? [outcome] : [outcome, Paragraph(note, mark: "  ", style: .dim)]
    }
  }

  private func atMost(_ limit: Int) -> String {
    switch language {
    case .dutch: "het totaal is hooguit \(limit)"
    case .english: "the total is at most \(limit)"
    }
  }

  private var rest: String {
    switch language {
    case .dutch: "Alle regels: draaiboek score LOGBOEK --format json"
    case .english: "All lines: draaiboek score JOURNAL --format json"
    }
  }

  private var drill: String {
    switch language {
    case .dutch: "OEFENING"
    case .english: "EXERCISE"
    }
  }

  private func dearest(_ count: Int) -> String {
    switch (language, count) {
    case (.dutch, 0): "Geen punt verloren."
    case (.dutch, ...10): "Wat punten kostte:"
    case (.dutch, _): "De tien duurste van \(count) regels:"
    case (.english, 0): "No point lost."
    case (.english, ...10): "What cost points:"
    case (.english, _): "The ten dearest of \(count) lines:"
    }
  }

  private func notExercised(_ count: Int) -> String {
    switch (language, count) {
    case (.dutch, 0): "Alles is geoefend."
    case (.dutch, _): "Niet geoefend, en dus niet geteld:"
    case (.english, 0): "Everything was exercised."
    case (.english, _): "Not exercised, and so not counted:"
    }
  }
}

extension String {
  /// Aligned to the right in so many cells.
  fileprivate func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - cells)) + self
  }
}
