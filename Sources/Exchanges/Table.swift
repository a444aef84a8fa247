import Scenarios
import Wording

/// Rows under titles, before anybody decides how they are written down.
package struct Table: Hashable, Sendable {
  package let titles: [String]
  package private(set) var rows: [[Cell]] = []

  package enum Cell: Hashable, Sendable {
    case text(String)
    case number(Int)
  }

  private let marking: Cell

  /// Every row ends with the word that it was an exercise: cut out of the table it still says so.
  init(_ columns: [ColumnTitle], _ language: Language) {
    titles = (columns + [.marking]).map { $0.text(language) }
    marking = .text(ExchangePhrase.drill.text(language))
  }

  /// For a table in which nothing stands: it still says what it is from.
  var emptyRow: [Cell] { titles.dropLast().map { _ in "" } + [marking] }

  mutating func append(_ cells: [Cell]) {
    precondition(cells.count + 1 == titles.count, "a row of \(cells.count) cells under \(titles)")
    rows.append(cells + [marking])
  }
}

extension Table.Cell: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }

  init(_ text: String?) { self = .text(text ?? "") }
}
