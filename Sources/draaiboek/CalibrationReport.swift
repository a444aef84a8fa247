import Exercises
import Scenarios
import Simulations
import Terminals
import Wording

/// What simulated teams made of a scenario, to read in a terminal.
struct CalibrationReport {
  private let calibration: Calibration
  private let language: Language

  init(_ calibration: Calibration, _ language: Language) {
    self.calibration = calibration
    self.language = language
  }

  private var scenario: Scenario { calibration.preparation.scenario }

  private func phrase(_ phrase: CalibrationPhrase) -> String { phrase.text(language) }

  var paragraphs: [Paragraph] {
    let scope = calibration.preparation.scope
    var text = [
      Paragraph(phrase(.heading(scenario.title.legible)), style: .strong),
      Paragraph(
        phrase(
          .scope(
            cast: scenario.casts[scope.cast].title.legible,
            plan: scenario.plans[scope.plan].title.legible, seed: calibration.seed))),
    ]
    for rubric in scenario.rubrics.indices { text += [.empty] + table(of: rubric) }
    text += [.empty, Paragraph(phrase(.checks), style: .strong)]
    text += calibration.checks.map { check in
      Paragraph(
        check.sentence(in: scenario, language), mark: check.holds ? "  ✓ " : "  ✗ ",
        style: check.holds ? .plain : .alarm)
    }
    return text
  }

  private func table(of rubric: Int) -> [Paragraph] {
    var text = [Paragraph(scenario.rubrics[rubric].title(language), style: .strong)]
    text.append(row(phrase(.strategy), phrase(.columns).split(separator: " ").map(String.init)))
    for (strategy, spreads) in calibration.spreads {
      let spread = spreads[rubric]
      let shares = Rubric.Band.allCases.map { percent(spread.share(of: $0)) }
      let figures =
        [spread.runs].map(language.number)
        + [spread.mean, spread.percentile(5), spread.percentile(95)].map(language.hundredths)
        + [spread.dimensions[Rubric.Dimension.order.position].map(language.hundredths) ?? "–"]
        + shares
      text.append(row(strategy.title(language), figures))
    }
    text += [.empty, Paragraph(phrase(.steps), style: .strong)]
    let shown: [Strategy] = [.uniform, .rightActions, .rightOrder]
    text.append(row(phrase(.step), shown.map { $0.column(language) }))
    for step in scenario.steps.keys {
      guard let verdict = calibration.verdict(on: step, rubric: rubric) else { continue }
      let figures = shown.map { lost(step, by: $0, rubric) }
      let line = row(scenario.steps[step].name, figures).text
      let note = verdict.note(language).map { "  " + $0 } ?? ""
      text.append(Paragraph(line + note, mark: "  ", isVerbatim: true))
    }
    return text
  }

  private func lost(_ step: Index<Step>, by strategy: Strategy, _ rubric: Int) -> String {
    guard
      let spread = calibration.spreads.first(where: { $0.strategy == strategy })?.rubrics[rubric],
      let losses = spread.losses[step.position]
    else { return "–" }
    return percent(losses * 1000 / max(1, spread.runs))
  }

  private func percent(_ thousandths: Int) -> String { language.number(thousandths / 10) + "%" }

  /// A line of a table: as wide as its columns ask for, whatever the window.
  private func row(_ name: String, _ figures: [String]) -> Paragraph {
    let padded = name + String(repeating: " ", count: max(0, 24 - name.cells))
    let columns = figures.map { String(repeating: " ", count: max(1, 8 - $0.cells)) + $0 }
    return Paragraph(padded + columns.joined(), mark: "  ", isVerbatim: true)
  }
}
