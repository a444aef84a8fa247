import Scenarios
import Scorecards
import Wording

/// The points of one framework over some exercises, the oldest left: a panel for each part, out of 100.
struct ProgressChart {
  /// One exercise's points of one part; nil: it was not exercised then, or can't be set beside this one.
  typealias Point = PointRange?

  struct Part {
    let title: String
    let points: [Point]
    let verdict: ExerciseComparison.Verdict?
  }

  /// Beside this one; with more, the figures would stand on top of one another.
  static let earlier = 5
  private static let (width, columns) = (760.0, 3)
  private static let (margin, depth, bar) = (24.0, 56.0, 3.5)

  let parts: [Part]
  /// Of the exercises, in order.
  let days: [String]
  let language: Language

  /// Nil: there is nothing earlier by this framework.
  init?(_ account: Account, framework name: String, _ language: Language) {
    let shown = account.comparisons.suffix(Self.earlier)
    guard let last = shown.last?.comparison.frameworks.first(where: { $0.name == name }) else {
      return nil
    }
    func part(
      _ row: ExerciseComparison.Row, _ title: String,
      _ find: (ExerciseComparison.Framework) -> ExerciseComparison.Row?
    ) -> Part {
      let earlier = shown.map { held -> Point in
        held.comparison.frameworks.first { $0.name == name }.flatMap(find)?.earlier
      }
      return Part(title: title, points: earlier + [row.later], verdict: row.verdict)
    }
    let total = last.total.map { row in
      part(row, ComparisonLabel.total.text(language)) { framework in
        // Where not the same was exercised, totals say nothing of each other.
        framework.total.flatMap { $0.verdict == nil ? nil : $0 }
      }
    }
    let dimensions = last.dimensions.map { row in
      part(row, row.title(language)) { $0.dimensions.first { $0.name == row.name } }
    }
    let stages = last.stages.map { row in
      part(row, row.title(language)) { $0.stages.first { $0.name == row.name } }
    }
    parts = ([total].compactMap { $0 } + dimensions + stages)
      .filter { $0.points.contains { $0 != nil } }
    days =
      shown.map { $0.held.dayText(language) }
      + [account.days?.lowerBound ?? account.made]
      .map { $0.dayText(language) }
    self.language = language
  }

  var drawing: Drawing {
    var drawing = Drawing(width: Self.width)
    var y = 12.0
    let key = days.enumerated().map { "\($0 + 1): \($1)" }.joined(separator: " · ")
    let lines = key.lines(within: Self.width - 8, size: 10)
    drawing.label(lines, 4, y, size: 10)
    y += Double(lines.count) * 10.0.leading + 4
    let wide = Self.width / Double(Self.columns)
    for start in stride(from: 0, to: parts.count, by: Self.columns) {
      let row = parts[start..<min(start + Self.columns, parts.count)]
      let titles = row.map { $0.title.lines(within: wide - 16, size: 10, isBold: true) }
      let head = Double(titles.map(\.count).max() ?? 1) * 10.0.leading
      for (column, (part, title)) in zip(row, titles).enumerated() {
        let left = Double(column) * wide
        drawing.label(title, left + 4, y + 10, size: 10, isBold: true)
        if let verdict = part.verdict {
          drawing.label(verdict.label.text(language), left + 4, y + 12 + head, size: 9.5)
        }
        panel(part, &drawing, from: left, top: y + head + 32, wide: wide - 12)
      }
      y += head + 32 + Self.depth + 26
    }
    drawing.height = y
    return drawing
  }

  private func panel(
    _ part: Part, _ drawing: inout Drawing, from left: Double, top: Double, wide: Double
  ) {
    func y(_ points: Points) -> Double {
      top + Self.depth * (1 - Double(points.hundredths) / 10_000)
    }
    for edge in [top, top + Self.depth] {
      drawing.line(left + 4, edge, left + wide, edge, colour: Ink.pale)
    }
    let step = (wide - 2 * Self.margin) / Double(max(1, part.points.count - 1))
    let places = part.points.enumerated().compactMap { number, range in
      range.map { (number: number, x: left + Self.margin + Double(number) * step, range: $0) }
    }
    drawing.polyline(
      places.map { ($0.x, y($0.range.lowest)) }, width: 1.4, colour: Ink.grey)
    for place in places {
      let isOwn = place.number == part.points.count - 1
      if place.range.lowest != place.range.highest {
        drawing.line(
          place.x, y(place.range.lowest), place.x, y(place.range.highest), width: 1.6)
      }
      drawing.shape(
        "circle",
        [
          ("cx", place.x.inSVG), ("cy", y(place.range.lowest).inSVG), ("r", Self.bar.inSVG),
          ("fill", isOwn ? Ink.dark : Ink.white), ("stroke", Ink.black),
        ])
      drawing.label(
        place.range.lowest.text(language), place.x, y(place.range.highest) - 7, size: 9,
        anchor: .middle, isBold: isOwn, isOnWhite: true)
      drawing.label(
        "\(place.number + 1)", place.x, top + Self.depth + 14, size: 9, anchor: .middle)
    }
  }

  var data: Table {
    Table(
      ReportLabel.data.text(language),
      [Table.Column(ReportLabel.stageOf.text(language))]
        + days.map { Table.Column($0, isNumber: true) },
      parts.map { part in
        [Table.Cell(part.title)] + part.points.map { Table.Cell($0.text(language)) }
      })
  }
}

extension PointRange? {
  /// `83,25`, or from what is sure to what is still possible.
  func text(_ language: Language) -> String {
    guard let range = self else { return "–" }
    let lowest = range.lowest.text(language)
    return range.lowest == range.highest ? lowest : "\(lowest)–\(range.highest.text(language))"
  }
}
