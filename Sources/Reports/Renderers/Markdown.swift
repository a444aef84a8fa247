import Wording

/// A report as CommonMark with tables, to keep beside the script or to paste in a wiki. Charts become their tables.
package struct Markdown {
  let report: Report

  package init(_ report: Report) { self.report = report }

  package var text: String {
    var parts = ["**\(report.drill.marked)**", "# \(report.title.marked)", report.kind.marked]
    parts += report.preface.map(\.marked)
    for section in report.sections {
      parts.append("## " + section.heading.marked)
      parts += section.blocks.map(block)
    }
    parts.append("---")
    parts += report.colophon.map(\.marked)
    parts.append("**\(report.drill.marked)**")
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .heading(let text): "### " + text.marked
    case .subheading(let text): "#### " + text.marked
    case .paragraph(let text): text.marked
    case .alarms(let texts): texts.map { "**\($0.marked)**" }.joined(separator: "\n\n")
    case .quote(let text): "> " + text.marked
    case .list(let items):
      items.flatMap { item in
        ["- " + (item.figure.map { "\($0.text.marked) · " } ?? "") + item.text.marked]
          + item.notes.map { "  - " + $0.marked }
      }.joined(separator: "\n")
    case .table(let table): self.table(table)
    case .facts(let facts):
      facts.map { "- **\($0.name.marked)**: \($0.text.marked)" }.joined(separator: "\n")
    case .figure(let figure): self.figure(figure)
    case .columns(let blocks): blocks.map(self.block).joined(separator: "\n\n")
    case .figures(let figures): figures.map(self.figure).joined(separator: "\n\n")
    }
  }

  private func figure(_ figure: Figure) -> String {
    [
      "**\(figure.title.marked)**", figure.description.marked,
      table(Table(nil, figure.data.columns, figure.data.rows)),
    ]
    .joined(separator: "\n\n")
  }

  private func table(_ table: Table) -> String {
    let caption = table.caption.map { "**\($0.marked)**\n\n" } ?? ""
    let lines =
      [table.columns.map(\.title.marked), table.columns.map { $0.isNumber ? "---:" : "---" }]
      + table.rows.map { $0.map(\.text.marked) }
    return caption + lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

extension String {
  /// On one line, and no sign in it means anything to Markdown or HTML.
  fileprivate var marked: String {
    var text = ""
    let plain = legible
    for (position, character) in plain.enumerated() {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": text += "\\\(character)"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "&": text += "&amp;"
      case "#", "+", "-", "=", ":", "!":
        if position == 0 { text += "\\" }
        text.append(character)
      case ".", ")":
        // A number at the beginning would begin a list.
        if position > 0, plain.prefix(position).allSatisfy(\.isNumber) { text += "\\" }
        text.append(character)
      default: text.append(character)
      }
    }
    return text
  }
}
