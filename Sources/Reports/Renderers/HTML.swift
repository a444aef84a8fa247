import Scenarios

/// A report as one file that needs nothing else: it reads in a browser and prints on A4.
package struct HTML {
  let report: Report

  package init(_ report: Report) { self.report = report }

  package var text: String {
    "<!DOCTYPE html>\n" + page.written + "\n"
  }

  private var page: Markup {
    .element(
      "html", [("lang", report.language.rawValue)],
      [
        .element(
          "head", [],
          [
            .element("meta", [("charset", "utf-8")]),
            .element(
              "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
            .element(
              "meta",
              [
                ("http-equiv", "Content-Security-Policy"),
                ("content", "default-src 'none'; style-src 'unsafe-inline'"),
              ]),
            .element("title", text: "\(report.drill) · \(report.title) · \(report.kind)"),
            .element(
              "style", [], [.style(Stylesheet.text(drill: report.drill, title: report.kind))]),
          ]),
        .element(
          "body", [("class", report.audience.rawValue)],
          [header] + navigation
            + [.element("main", [], report.sections.map(section)), footer]),
      ])
  }

  private var header: Markup {
    .element(
      "header", [],
      [
        .element("p", [("class", "drill")], text: report.drill),
        .element("p", [("class", "kind")], text: report.kind),
        .element("h1", text: report.title),
      ] + report.preface.map { .element("p", text: $0) })
  }

  private var navigation: [Markup] {
    guard let contents = report.contents else { return [] }
    return [
      .element(
        "nav", [("aria-labelledby", "contents")],
        [
          .element("h2", [("id", "contents")], text: contents),
          .element(
            "ol", [],
            report.sections.map { section in
              .element(
                "li", [], [.element("a", [("href", "#" + section.id)], text: section.heading)])
            }),
        ])
    ]
  }

  private var footer: Markup {
    .element(
      "footer", [],
      report.colophon.map { .element("p", text: $0) }
        + [.element("p", [("class", "drill")], text: report.drill)])
  }

  private func section(_ section: Report.Section) -> Markup {
    let name = section.id + "-heading"
    return .element(
      "section",
      [("id", section.id), ("aria-labelledby", name)]
        + (section.startsPage ? [("class", "page")] : []),
      [.element("h2", [("id", name)], text: section.heading)] + section.blocks.map(block))
  }

  private func block(_ block: Block) -> Markup {
    switch block {
    case .heading(let text): .element("h3", text: text)
    case .subheading(let text): .element("h4", text: text)
    case .paragraph(let text): .element("p", text: text)
    case .alarms(let texts):
      .element("div", [("class", "alarm")], texts.map { .element("p", text: $0) })
    case .quote(let text): .element("blockquote", [], [.element("p", text: text)])
    case .list(let items): .element("ul", [], items.map(item))
    case .table(let table): self.table(table)
    case .facts(let facts):
      .element(
        "dl", [],
        facts.flatMap { fact -> [Markup] in
          [
            .element(
              "div", [], [.element("dt", text: fact.name), .element("dd", text: fact.text)])
          ]
        })
    case .figure(let figure): self.figure(figure)
    case .figures(let figures):
      .element("div", [("class", "figures")], figures.map(self.figure))
    case .columns(let blocks): .element("div", [("class", "columns")], blocks.map(self.block))
    }
  }

  private func item(_ item: Block.Item) -> Markup {
    .element(
      "li", [],
      (item.figure.map { [figure($0), .text(" ")] } ?? []) + [.text(item.text)]
        + (item.notes.isEmpty
          ? []
          : [.element("ul", [("class", "notes")], item.notes.map { .element("li", text: $0) })]))
  }

  private func table(_ table: Table) -> Markup {
    let caption = table.caption.map { [Markup.element("caption", text: $0)] } ?? []
    let head = table.columns.map { column in
      // The corner above the names of the rows heads nothing.
      if column.title.isEmpty { return Markup.element("td", text: "") }
      return Markup.element(
        "th",
        [("scope", "col")]
          + (column.isNumber ? [("class", "number")] : column.isWide ? [("class", "wide")] : []),
        text: column.title)
    }
    let rows = table.rows.map { row in
      Markup.element(
        "tr", [],
        zip(row, table.columns).map { cell, column in
          .element("td", column.isNumber ? [("class", "number")] : [], [figure(cell)])
        })
    }
    return .element(
      "table", [],
      caption + [
        .element("thead", [], [.element("tr", [], head)]), .element("tbody", [], rows),
      ])
  }

  private func figure(_ cell: Table.Cell) -> Markup {
    cell.exact.map { .element("data", [("value", $0)], text: cell.text) } ?? .text(cell.text)
  }

  private func figure(_ figure: Figure) -> Markup {
    .element(
      "figure", [("id", figure.id)],
      [
        .element("figcaption", text: figure.title),
        figure.drawing.markup(titled: figure.title, described: figure.description, id: figure.id),
        .element(
          "details", [],
          [.element("summary", text: figure.data.caption ?? figure.title), table(figure.data.bare)]),
      ])
  }
}

extension Table {
  /// Without a caption, where something else says it.
  fileprivate var bare: Table { Table(nil, columns, rows) }
}
