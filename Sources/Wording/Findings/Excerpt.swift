/// The part of an author's line that is shown, with a mark under the token.
struct Excerpt {
  /// What is shown of one character.
  private struct Glyph {
    let text: String
    let cells: Int
    /// In scalars of the author's line.
    let place: Range<Int>
  }

  private(set) var text = ""
  private(set) var indentation = ""
  /// `^~~~`; at least one cell.
  let mark: String

  /// `start` scalars stand before the token, which has `length` of them; what does not fit in `width`
  /// cells is cut off around the token.
  init(of line: String, from start: Int, length: Int, width: Int) {
    let glyphs = Excerpt.glyphs(of: line)
    let total = glyphs.reduce(0) { $0 + $1.cells }
    let first = glyphs.firstIndex { $0.place.upperBound > start } ?? glyphs.endIndex
    let last = glyphs.firstIndex { $0.place.lowerBound >= start + length } ?? glyphs.endIndex
    let token = first..<max(first, last)
    let before = glyphs[..<first].reduce(0) { $0 + $1.cells }
    let covered = max(1, glyphs[token].reduce(0) { $0 + $1.cells })

    var shown = 0..<max(total, before + 1)
    if shown.count > width {
      // Room for a sign of omission on either side, and the token in the middle.
      let room = width - 2
      let lead = max(0, (room - covered) / 2)
      let from = max(0, min(before - lead, total - room))
      shown = from..<from + room
    }
    var position = 0
    var end = 0
    var skipped = 0
    for glyph in glyphs {
      let next = position + glyph.cells
      if position < shown.lowerBound {
        skipped = next
      } else if next <= shown.upperBound {
        text += glyph.text
        end = next
      }
      position = next
    }
    let omission = skipped > 0 ? 1 : 0
    if skipped > 0 { text = "…" + text }
    if end < total { text += "…" }
    while text.last == " " { text.removeLast() }
    indentation = String(repeating: " ", count: max(0, before - skipped) + omission)
    let marked = max(1, min(covered, max(end, before + 1) - before))
    mark = "^" + String(repeating: "~", count: marked - 1)
  }

  /// Tabs go on to the next multiple of four; what can't be shown becomes U+FFFD.
  private static func glyphs(of line: String) -> [Glyph] {
    var glyphs: [Glyph] = []
    var place = 0
    var cells = 0
    for character in line {
      let count = character.unicodeScalars.count
      let shown: String
      if character == "\t" {
        shown = String(repeating: " ", count: 4 - cells % 4)
      } else {
        shown = String(
          String.UnicodeScalarView(
            character.unicodeScalars.map { $0.isLegible ? $0 : "\u{FFFD}" }))
      }
      glyphs.append(Glyph(text: shown, cells: shown.cells, place: place..<place + count))
      cells += shown.cells
      place += count
    }
    return glyphs
  }
}
