/// A table as comma-separated values (RFC 4180), for a spreadsheet or a program.
package struct CSV: Sendable {
  package enum Separator: String, Sendable, CaseIterable {
    case semicolon = ";"
    case comma = ","
    case tab = "\t"
  }

  package let separator: Separator

  package init(_ separator: Separator) { self.separator = separator }

  /// A Dutch spreadsheet splits at semicolons, and takes a file without this mark for another encoding.
  package static let mark = "\u{FEFF}"

  package func text(_ table: Table) -> String {
    var text = separator == .semicolon ? CSV.mark : ""
    text += table.titles.map { written($0) }.joined(separator: separator.rawValue) + "\r\n"
    for row in table.rows.isEmpty ? [table.emptyRow] : table.rows {
      text += row.map { written($0) }.joined(separator: separator.rawValue) + "\r\n"
    }
    return text
  }

  private func written(_ cell: Table.Cell) -> String {
    switch cell {
    case .number(let number): "\(number)"
    case .text(let text): written(text)
    }
  }

  private func written(_ text: String) -> String {
    let inert = CSV.inert(text)
    let needsQuotes = inert.unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "\r" || scalar == "\n" || "\(scalar)" == separator.rawValue
    }
    // By scalars: a quotation mark with an accent over it is still one to who reads bytes.
    guard needsQuotes || inert.first == " " || inert.last == " " else { return inert }
    var quoted = "\""
    for scalar in inert.unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "\""
  }

  /// A spreadsheet takes a cell that begins so for a formula, also after white space that it leaves out and
  /// in the wide forms of East Asian keyboards. https://owasp.org/www-community/attacks/CSV_Injection
  static func inert(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let solid = text.unicodeScalars.first { !$0.properties.isWhitespace && $0.value > 31 }
    let starts = "=+-@＝＋－＠".unicodeScalars
    guard first == "\t" || first == "\r" || first == "\n" || solid.map(starts.contains) ?? false
    else { return text }
    return "'" + text
  }
}
