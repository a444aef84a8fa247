import Wording

extension String {
  /// About how wide it is in DejaVu Sans, rather too much than too little.
  func width(size: Double, isBold: Bool = false) -> Double {
    let ems = reduce(0) { $0 + $1.ems }
    return ems * size * (isBold ? 1.12 : 1)
  }

  /// In lines no wider than `width`, broken between words where that is possible.
  func lines(within width: Double, size: Double, isBold: Bool = false) -> [String] {
    var lines: [String] = []
    var line = ""
    func isWide(_ text: String) -> Bool { text.width(size: size, isBold: isBold) > width }
    for word in legible.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if !isWide(longer) {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, isWide(line + String(character)) {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}

extension Character {
  /// Of the height of its type.
  fileprivate var ems: Double {
    if cells > 1 { return 1.3 }
    switch self {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", " ", "!": return 0.36
    case "f", "t", "r", "(", ")", "[", "]", "/", "-", "·", "\"": return 0.46
    case "m", "M", "W", "w", "@", "%", "…", "—": return 1.03
    case "0"..."9": return 0.64
    case "A"..."Z": return 0.76
    case "a"..."z": return 0.63
    default: return 0.85
    }
  }
}
