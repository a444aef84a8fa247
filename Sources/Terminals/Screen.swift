/// Where the console writes: as wide as the window, in colour only where that is welcome.
package struct Screen {
  let output: Descriptor
  let isTerminal: Bool
  let isColoured: Bool
  /// Nobody reads it any more.
  package private(set) var isLost = false

  /// Plain: never an escape code, for screen readers and pipes. No colour: the `NO_COLOR` of the environment
  /// was set (https://no-color.org).
  package init(output: Int32 = 1, isPlain: Bool = false, noColour: Bool = false) {
    self.output = Descriptor(number: output)
    isTerminal = self.output.isTerminal
    isColoured = isTerminal && !isPlain && !noColour
  }

  package mutating func write(_ paragraphs: [Paragraph]) { write(text(of: paragraphs)) }

  /// Longer lines are hard to read.
  var width: Int { min(100, max(20, columns)) }
  var columns: Int { output.columns ?? 80 }
  var rows: Int { output.rows ?? 24 }

  mutating func write(_ text: String) {
    if !output.write(text) { isLost = true }
  }

  func text(of paragraphs: [Paragraph]) -> String {
    lines(of: paragraphs).map { $0 + "\n" }.joined()
  }

  func lines(of paragraphs: [Paragraph]) -> [String] {
    let width = width
    return paragraphs.flatMap { paragraph in
      paragraph.lines(width: width).map { coloured($0, paragraph.style) }
    }
  }

  private func coloured(_ line: String, _ style: Style) -> String {
    guard isColoured, style != .plain, !line.isEmpty else { return line }
    return "\u{1B}[\(style.code)m\(line)\u{1B}[0m"
  }
}
