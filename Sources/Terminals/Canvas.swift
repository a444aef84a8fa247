/// A whole window: what always shows above, what was said last below it, and room for one line to type.
struct Canvas {
  /// More than any window shows.
  private static let kept = 200

  var board: [Paragraph] = []
  private var said: [Paragraph] = []

  mutating func say(_ paragraphs: [Paragraph]) {
    said = Array((said + paragraphs).suffix(Canvas.kept))
  }

  /// Paints everything, and leaves the cursor at the beginning of the last row.
  func text(on screen: Screen) -> String {
    let rows = max(4, screen.rows) - 1
    // What was said keeps a third of the window, at least.
    let above = screen.lines(of: board).prefix(rows - max(2, rows / 3))
    let below = screen.lines(of: said).suffix(rows - above.count - 1)
    let rule = String(repeating: "─", count: min(screen.columns, screen.width))
    let lines = Array(above) + [rule] + below
    let blank = [String](repeating: "", count: max(0, rows - lines.count))
    // Cleared before it is written: at the very end of a row, that would take the last letter.
    let text = (lines + blank).map { "\u{1B}[K" + $0 }.joined(separator: "\r\n")
    return "\u{1B}[H" + text + "\r\n\u{1B}[K"
  }
}
