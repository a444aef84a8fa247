extension Source {
  /// The bytes without the byte order mark that some editors put before them.
  var text: ArraySlice<UInt8> {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return bytes[(hasMark ? 3 : 0)...]
  }

  /// The text of a line, counted from 1, with what is not UTF-8 repaired; empty beyond the end.
  package func line(_ number: Int) -> String {
    var current = 1
    var position = text.startIndex
    while current < number, position < text.endIndex {
      let length = lineBreak(at: position)
      current += length > 0 ? 1 : 0
      position += max(length, 1)
    }
    guard current == number else { return "" }
    let end = text[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
    return String(decoding: text[position..<end], as: UTF8.self)
  }

  /// How many bytes the line break at `position` takes: 2 for CR LF, 0 when there is none.
  func lineBreak(at position: Int) -> Int {
    switch bytes[position] {
    case 0x0A: 1
    case 0x0D: position + 1 < bytes.endIndex && bytes[position + 1] == 0x0A ? 2 : 1
    default: 0
    }
  }
}
