import Wording

/// A whole window: what always shows above, what was said last below it, and room for one line to type.
///
/// What is longer than the room for it begins at its top, and takes the window until somebody has read on.
struct Canvas {
  /// More than is asked for at once.
  private static let kept = 400

  var board: [Paragraph] = []
  /// How to read on.
  var more = ""
  private var said: [Paragraph] = []
  /// How many rows of what was said are still below the window; nil: nobody leafs, and the whole board shows.
  private var below: Int?

  /// What happens meanwhile doesn't take the window, and doesn't move what is being read.
  mutating func say(_ paragraphs: [Paragraph], isNews: Bool, on screen: Screen) {
    said = Array((said + paragraphs).suffix(Canvas.kept))
    let rows = screen.lines(of: paragraphs).count
    if !isNews, rows > room(on: screen) {
      below = 0
      below = max(0, rows - room(on: screen))
    } else if let below, below > 0 {
      self.below = below + rows
    }
  }

  /// Beyond the end, the board is back.
  mutating func leafOn(on screen: Screen) {
    guard let below else { return }
    self.below = below > 0 ? max(0, below - room(on: screen)) : nil
  }

  mutating func leafBack(on screen: Screen) {
    guard let below else {
      self.below = 0
      return
    }
    let room = room(on: screen)
    self.below = min(below + room, max(0, screen.lines(of: said).count - room))
  }

  mutating func stopLeafing() { below = nil }

  /// Paints everything, and leaves the cursor at the beginning of the last row.
  func text(on screen: Screen) -> String {
    let (above, room) = (above(on: screen), room(on: screen))
    let lines =
      above + [rule(on: screen)] + screen.lines(of: said).dropLast(below ?? 0).suffix(room)
    let blank = [String](repeating: "", count: max(0, above.count + 1 + room - lines.count))
    // Cleared before it is written: at the very end of a row, that would take the last letter.
    let text = (lines + blank).map { "\u{1B}[K" + $0 }.joined(separator: "\r\n")
    return "\u{1B}[H" + text + "\r\n\u{1B}[K"
  }

  private func rule(on screen: Screen) -> String {
    let width = min(screen.columns, screen.width)
    let label = (below ?? 0) > 0 ? "── " + more.shortened(to: max(1, width - 8)) + " " : ""
    return label + String(repeating: "─", count: max(0, width - label.cells))
  }

  private func rows(on screen: Screen) -> Int { max(4, screen.rows) - 1 }

  /// What was said keeps a third of the window, at least.
  private func above(on screen: Screen) -> [String] {
    let rows = rows(on: screen)
    let shown = below == nil ? board : Array(board.prefix(1))
    return Array(screen.lines(of: shown).prefix(rows - max(2, rows / 3)))
  }

  private func room(on screen: Screen) -> Int { rows(on: screen) - above(on: screen).count - 1 }
}
