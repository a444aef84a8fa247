import Scenarios
import Scorecards
import Wording

/// Per dimension a bar for each framework, out of 100.
struct DimensionChart {
  private static let width = 760.0
  private static let (left, right) = (200.0, 690.0)
  private static let fills = [Ink.dark, Ink.middle, Ink.white, Ink.grey, Ink.pale, Ink.black]

  let account: Account
  let language: Language

  /// The dimensions that any framework weighs, with each framework's own title for the first that does.
  private var dimensions: [(Rubric.Dimension, String)] {
    Rubric.Dimension.allCases.compactMap { dimension in
      let rule = account.cards.lazy
        .map { account.scenario.rubrics[$0.rubric].dimensions[dimension.position] }
        .first { $0.weight > 0 }
      return rule.map { (dimension, $0.title(language)) }
    }
  }

  private func points(_ card: Account.Card, _ dimension: Rubric.Dimension) -> Points? {
    let weight = account.scenario.rubrics[card.rubric].dimensions[dimension.position].weight
    return weight > 0 ? card.card.points(for: dimension) : nil
  }

  var drawing: Drawing {
    var drawing = Drawing(width: Self.width)
    var y = legend(&drawing)
    let scale = (Self.right - Self.left) / 100
    let top = y
    for (dimension, title) in dimensions {
      let bars = account.cards.enumerated().compactMap { place, card in
        points(card, dimension).map { (place, $0) }
      }
      guard !bars.isEmpty else { continue }
      let lines = title.lines(within: Self.left - 24, size: 11)
      let height = max(Double(bars.count) * 15, Double(lines.count) * 11.0.leading) + 10
      drawing.label(lines, 4, y + 15, size: 11)
      for (row, (place, points)) in bars.enumerated() {
        let from = y + 5 + Double(row) * 15
        let wide = Double(points.hundredths) / 100 * scale
        drawing.rectangle(
          Self.left, from, max(1, wide), 12, fill: Self.fills[place % Self.fills.count])
        drawing.label(points.text(language), Self.left + max(1, wide) + 6, from + 9.5, size: 10)
      }
      drawing.line(0, y + height, Self.width, y + height, colour: Ink.pale)
      y += height
    }
    drawing.line(Self.left, top, Self.left, y)
    drawing.height = y + 6
    return drawing
  }

  private func legend(_ drawing: inout Drawing) -> Double {
    var (x, y) = (4.0, 10.0)
    for (place, card) in account.cards.enumerated() {
      let lines = account.scenario.rubrics[card.rubric].title(language).lines(within: 330, size: 10)
      let wide = 22 + (lines.map { $0.width(size: 10) }.max() ?? 0) + 20
      if x + wide > Self.width { (x, y) = (4, y + 26) }
      drawing.rectangle(x, y - 6, 14, 12, fill: Self.fills[place % Self.fills.count])
      drawing.label(lines, x + 22, y + 3.5, size: 10)
      x += wide
    }
    return y + 22
  }

  var data: Table {
    Table(
      ReportLabel.data.text(language),
      [Table.Column("")]
        + account.cards.map {
          Table.Column(account.scenario.rubrics[$0.rubric].title(language), isNumber: true)
        },
      dimensions.map { dimension, title in
        [Table.Cell(title)]
          + account.cards.map { card in
            points(card, dimension).map { Table.Cell($0.text(language), exact: $0.description) }
              ?? "–"
          }
      })
  }
}
