extension QRCode {
  /// Two rows of modules in one of text, with a quiet edge of two. What is light is drawn, for a dark terminal;
  /// in colour it is black on white whatever the terminal's own colours are.
  package func lines(inColour: Bool) -> [String] {
    func isDark(_ column: Int, _ row: Int) -> Bool {
      (0..<size).contains(column) && (0..<size).contains(row) && self[column, row]
    }
    return stride(from: -2, to: size + 2, by: 2).map { row in
      let line = (-2..<(size + 2)).map { column -> String in
        switch (isDark(column, row), isDark(column, row + 1)) {
        case (false, false): "█"
        case (false, true): "▀"
        case (true, false): "▄"
        case (true, true): " "
        }
      }.joined()
      return inColour ? "\u{1B}[97;40m\(line)\u{1B}[0m" : line
    }
  }

  /// For a page: one path, a quiet edge of four, no colours of its own but black on white.
  package var svg: String {
    var path = ""
    for row in 0..<size {
      for column in 0..<size where self[column, row] {
        path += "M\(column + 4) \(row + 4)h1v1h-1z"
      }
    }
    let side = size + 8
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" \
      shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(side)v\(side)H0z"/>\
      <path d="\(path)"/></svg>
      """
  }
}
