extension String {
  /// On one line, and nothing in it that moves a cursor, rings a bell or turns the writing round.
  ///
  /// Line breaks and tabs become one space; other control characters become U+FFFD.
  package var legible: String {
    var text = String.UnicodeScalarView()
    var isAfterBreak = false
    for scalar in unicodeScalars {
      if scalar.isBreak {
        if !isAfterBreak { text.append(" ") }
      } else {
        text.append(scalar.isLegible ? scalar : "\u{FFFD}")
      }
      isAfterBreak = scalar.isBreak
    }
    return String(text)
  }

  /// Legible, between double quotation marks.
  var quoted: String { "\"\(legible)\"" }

  /// Legible, between single ones and cut short: how findings show what an author wrote.
  var cited: String {
    let text = String(prefix(200)).legible
    return text.count > 60 ? "'\(text.prefix(59))…'" : "'\(text)'"
  }

  package var capitalized: String { prefix(1).uppercased() + dropFirst() }

  /// With a full stop, if it does not end a sentence yet.
  var ended: String { last.map { ".!?".contains($0) } ?? true ? self : self + "." }

  var showsNothing: Bool { allSatisfy(\.isWhitespace) }
}

extension Unicode.Scalar {
  /// Whether it can be shown as it is.
  var isLegible: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return false
    default: break
    }
    switch value {
    // Marks that turn the direction of writing, by which a line can show something else than it says.
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: return false
    default: return true
    }
  }

  fileprivate var isBreak: Bool {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
