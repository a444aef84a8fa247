extension String {
  /// How many cells of a terminal it takes, once its control characters have been dealt with.
  package var cells: Int { reduce(0) { $0 + $1.cells } }
}

extension Character {
  /// How many cells of a terminal it takes: 2 for East Asian wide characters and emoji, 0 for a mark
  /// that stands on its neighbour (Unicode Standard Annex 11; ambiguous width counts as 1).
  package var cells: Int {
    let scalars = unicodeScalars
    if scalars.contains(where: { $0 == "\u{FE0F}" || $0.properties.isEmojiPresentation }) {
      // A selector alone, or on a digit that no key cap surrounds, is not a picture yet.
      let isBare = scalars.first.map { $0 == "\u{FE0F}" || $0.isASCII } ?? true
      if !isBare || scalars.contains("\u{20E3}") { return 2 }
    }
    return scalars.lazy.map(\.cells).first { $0 > 0 } ?? 0
  }
}

extension Unicode.Scalar {
  fileprivate var cells: Int {
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    // The vowels and final consonants that join a Hangul syllable.
    if (0x1160...0x11FF).contains(value) { return 0 }
    return isWide ? 2 : 1
  }

  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
