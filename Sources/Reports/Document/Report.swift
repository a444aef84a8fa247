package import Scenarios

/// A report as it is read: sections of blocks, in one language, without any format yet.
package struct Report: Sendable {
  package struct Section: Sendable {
    /// Within the report, for links.
    package let id: String
    package let heading: String
    package let blocks: [Block]
    /// Begins on a page of its own in print.
    package let startsPage: Bool
  }

  package let language: Language
  package let audience: Readership
  /// What stands on every page.
  package let drill: String
  package let kind: String
  package let title: String
  /// Under the title: when it was held, and what it must not be taken for.
  package let preface: [String]
  package let sections: [Section]
  /// The last lines: whence it comes.
  package let colophon: [String]
  /// The heading of the list of sections; nil: too short for one.
  package let contents: String?
}

extension Report {
  /// All charts, in the order in which they stand.
  package var figures: [Figure] {
    sections.flatMap(\.blocks).flatMap { block -> [Figure] in
      switch block {
      case .figure(let figure): [figure]
      case .figures(let figures): figures
      default: []
      }
    }
  }
}

/// A piece of a section. Every text in it is plain: a renderer makes it harmless.
package enum Block: Sendable {
  case heading(String)
  case subheading(String)
  case paragraph(String)
  /// What must not be missed.
  case alarms([String])
  case list([Item])
  case table(Table)
  /// Names with what belongs to them.
  case facts([(name: String, text: String)])
  /// Somebody's own words.
  case quote(String)
  case figure(Figure)
  case figures([Figure])
  /// Much that is short: in two columns on paper.
  case columns([Block])

  /// A line of a list, with what explains it.
  package struct Item: Sendable {
    package let text: String
    package let notes: [String]
    /// What stands before it: what it cost.
    package let figure: Table.Cell?

    init(_ text: String, notes: [String] = [], figure: Table.Cell? = nil) {
      self.text = text
      self.notes = notes
      self.figure = figure
    }
  }
}

package struct Table: Sendable {
  package struct Column: Sendable {
    let title: String
    /// Figures, aligned to the right.
    let isNumber: Bool
    /// Sentences, which need room beside columns of a word or two.
    let isWide: Bool

    init(_ title: String, isNumber: Bool = false, isWide: Bool = false) {
      self.title = title
      self.isNumber = isNumber
      self.isWide = isWide
    }
  }

  package struct Cell: Sendable, ExpressibleByStringInterpolation {
    let text: String
    /// The same figure, exact, for programs.
    let exact: String?

    init(_ text: String, exact: String? = nil) {
      self.text = text
      self.exact = exact
    }

    package init(stringLiteral text: String) { self.init(text) }
  }

  let caption: String?
  let columns: [Column]
  let rows: [[Cell]]

  init(_ caption: String? = nil, _ columns: [Column], _ rows: [[Cell]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

/// A chart with what it shows in words and in figures.
package struct Figure: Sendable {
  package let id: String
  let title: String
  /// What there is to see, for who can't.
  let description: String
  package let drawing: Drawing
  let data: Table
}
