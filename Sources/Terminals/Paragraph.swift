import Wording

/// Text to be laid out over as many lines as it takes.
package struct Paragraph: Hashable, Sendable {
  /// What stands before the first line; the others hang under what follows it.
  package let mark: String
  package let text: String
  package let style: Style
  /// Stays one line, however wide: something to be copied.
  package let isVerbatim: Bool

  /// Whoever wrote the text: nothing in it can move the cursor.
  package init(
    _ text: String, mark: String = "", style: Style = .plain, isVerbatim: Bool = false
  ) {
    self.isVerbatim = isVerbatim
    self.mark = mark
    self.text = text.legible
    self.style = style
  }

  package static let empty = Paragraph("")

  /// The lines, of at most `width` cells each where words and the mark allow it.
  package func lines(width: Int) -> [String] {
    if isVerbatim { return [mark + text] }
    let room = max(8, width - mark.cells)
    let indent = String(repeating: " ", count: mark.cells)
    var lines: [String] = []
    var line = ""
    var used = 0
    func end() {
      lines.append((lines.isEmpty ? mark : indent) + line)
      (line, used) = ("", 0)
    }
    for word in text.split(separator: " ") {
      let cells = String(word).cells
      if used > 0, used + 1 + cells > room { end() }
      if used > 0 {
        line += " "
        used += 1
      }
      guard cells > room else {
        line += word
        used += cells
        continue
      }
      for character in word {
        if used + character.cells > room { end() }
        line.append(character)
        used += character.cells
      }
    }
    if used > 0 || lines.isEmpty { end() }
    return lines.map { line in
      line.last == " " ? String(line.reversed().drop { $0 == " " }.reversed()) : line
    }
  }
}
