import Reports
import Scenarios
import Scorecards
import Terminals
import Times
import Wording

/// A comparison to read in a terminal of 80 columns.
struct ComparisonSheet {
  let comparison: ExerciseComparison
  let archives: (Archive, Archive)
  let held: (CivilDate, CivilDate)
  let measures: Measures
  let language: Language

  /// Of a title, before the figures.
  private static let titleWidth = 38
  private static let figureWidth = 13

  var paragraphs: [Paragraph] {
    var text = heading
    for framework in comparison.frameworks {
      text += [.empty, Paragraph(framework.title(language), style: .strong)]
      text += columns
      if let total = framework.total { text += row(label(.total), total) }
      if let distance = framework.distance { text += rows(distance) }
      text += section(.dimensions, framework.dimensions)
      text += section(.stages, framework.stages)
      text += section(.objectives, framework.objectives)
    }
    return text + ratings + baseline + discussions + [.empty, Paragraph(label(.method))]
  }

  private var heading: [Paragraph] {
    var text = [Paragraph(label(.heading), style: .strong)]
    for (mark, archive, day) in [
      (label(.earlier), archives.0, held.0), (label(.later), archives.1, held.1),
    ] {
      let title = "\(archive.scenario.title) (\(archive.scenario.edition)), \(day.written)"
      text.append(Paragraph(title, mark: "  " + (mark + ":").filled(to: 9)))
    }
    for warning in comparison.warnings {
      text += [.empty, Paragraph(label(warning), mark: "! ", style: .caution)]
    }
    return text
  }

  private var columns: [Paragraph] {
    [line("", label(.earlier), label(.later), "", style: .dim)].flatMap { $0 }
  }

  private func section(_ heading: ComparisonLabel, _ rows: [ExerciseComparison.Row]) -> [Paragraph]
  {
    guard !rows.isEmpty else { return [] }
    return [Paragraph(label(heading), mark: "  ", style: .strong)]
      + rows.flatMap { row($0.title(language), $0) }
  }

  private func row(_ title: String, _ row: ExerciseComparison.Row) -> [Paragraph] {
    line(
      title, figure(row.earlier), figure(row.later), verdict(row.verdict), style: style(row.verdict)
    )
  }

  private func rows(_ distance: ExerciseComparison.Distance) -> [Paragraph] {
    line(
      label(.reference), distance.earlier.meanText(language), distance.later.meanText(language), "",
      style: .plain)
      + line(
        label(.distance), distance.earlier.differenceText(language),
        distance.later.differenceText(language), verdict(distance.verdict),
        style: style(distance.verdict))
  }

  private var ratings: [Paragraph] {
    guard !comparison.ratings.isEmpty else { return [] }
    return [.empty, Paragraph(label(.ratings), style: .strong)] + columns
      + comparison.ratings.flatMap { rated in
        line(
          rated.title, rated.earlier?.letters ?? "–", rated.later?.letters ?? "–",
          verdict(rated.verdict), style: style(rated.verdict))
      }
  }

  private var baseline: [Paragraph] {
    guard !comparison.baseline.isEmpty else { return [] }
    return [.empty, Paragraph(label(.baseline), style: .strong)] + columns
      + comparison.baseline.flatMap { arranged in
        line(
          measures[arranged.measure]?.title(language) ?? arranged.measure,
          arranged.earlier?.word(language) ?? "–", arranged.later?.word(language) ?? "–",
          verdict(arranged.verdict), style: style(arranged.verdict))
      }
  }

  private var discussions: [Paragraph] {
    guard !comparison.discussions.isEmpty else { return [] }
    var text = [Paragraph.empty, Paragraph(label(.discussions), style: .strong)]
    for discussed in comparison.discussions {
      text.append(Paragraph(discussed.question, mark: "  "))
      for (mark, answers) in [
        (label(.earlier), discussed.earlier), (label(.later), discussed.later),
      ] {
        let said = answers.isEmpty ? ["–"] : answers
        text += said.map { Paragraph($0, mark: "    " + (mark + ":").filled(to: 9)) }
      }
    }
    return text
  }

  /// A title over as many lines as it takes, with the figures behind the first.
  private func line(
    _ title: String, _ earlier: String, _ later: String, _ verdict: String, style: Style
  ) -> [Paragraph] {
    let titles = Paragraph(title).lines(width: Self.titleWidth)
    let figures =
      earlier.inFigures(Self.figureWidth) + later.inFigures(Self.figureWidth)
      + (verdict.isEmpty ? "" : "  " + verdict)
    return titles.enumerated().map { position, part in
      let text = position == 0 ? part.filled(to: Self.titleWidth) + figures : part
      return Paragraph("", mark: "    " + text, style: style, isVerbatim: true)
    }
  }

  private func figure(_ range: PointRange?) -> String {
    guard let range else { return "–" }
    let lowest = language.hundredths(range.lowest.hundredths)
    guard range.lowest != range.highest else { return lowest }
    return lowest + "–" + language.hundredths(range.highest.hundredths)
  }

  private func verdict(_ verdict: ExerciseComparison.Verdict?) -> String {
    verdict.map { label($0.label) } ?? ""
  }

  private func style(_ verdict: ExerciseComparison.Verdict?) -> Style {
    switch verdict {
    case .better: .strong
    case .worse: .caution
    case .equal, nil: .plain
    }
  }

  private func label(_ label: ComparisonLabel) -> String { label.text(language) }
}

extension String {
  /// Aligned to the left in so many cells.
  fileprivate func filled(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - cells))
  }

  /// Aligned to the right in so many cells.
  fileprivate func inFigures(_ width: Int) -> String {
    String(repeating: " ", count: max(1, width - cells)) + self
  }
}
