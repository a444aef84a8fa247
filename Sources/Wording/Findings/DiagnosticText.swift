package import Scenarios
package import YAML

/// Writes findings out for a terminal: place, message, the line with a mark under the token, a hint.
package struct DiagnosticText {
  private let sources: [Source]
  private let language: Language
  private let isColored: Bool

  /// `sources` are those that the locations count in; colours are ANSI escape sequences.
  package init(over sources: [Source], in language: Language, isColored: Bool = false) {
    self.sources = sources
    self.language = language
    self.isColored = isColored
  }

  /// Every finding with an empty line after it, and how many there are; ends with a line break.
  package func report(_ findings: [Located<Finding>]) -> String {
    findings.map { text($0) + "\n\n" }.joined() + summary(findings) + "\n"
  }

  /// `3 fouten, 1 waarschuwing`.
  package func summary(_ findings: [Located<Finding>]) -> String {
    let counts = [Finding.Severity.error, .warning].compactMap { severity -> String? in
      let count = findings.count { $0.problem.severity == severity }
      return count == 0 ? nil : severity.count(count, language)
    }
    return counts.isEmpty
      ? Finding.Severity.error.none(language) : counts.joined(separator: ", ")
  }

  /// One finding in several lines, without a break after the last.
  package func text(_ finding: Located<Finding>) -> String {
    let severity = finding.problem.severity
    let location = finding.location
    let label = painted("\(severity.text(language))[\(finding.problem.code)]", severity.color)
    let message = painted(finding.problem.message(language), .bold)
    let margin = String(repeating: " ", count: "\(location.line)".count)
    var lines = ["\(place(location)): \(label): \(message)"]
    if let excerpt = excerpt(at: location) {
      lines.append(margin + " " + painted("|", .blue))
      lines.append(painted("\(location.line) |", .blue) + " " + excerpt.text)
      let mark = painted(excerpt.mark, severity.color)
      lines.append(margin + " " + painted("|", .blue) + " " + excerpt.indentation + mark)
    }
    if let (words, other) = finding.problem.reference(language) {
      lines.append(remark(words, place(other), margin))
    }
    if let hint = finding.problem.hint(language) {
      lines.append(remark(language.hintWord, hint, margin))
    }
    return lines.joined(separator: "\n")
  }

  /// `file:line:column`.
  package func place(_ location: Location) -> String {
    let name = sources.indices.contains(location.source) ? sources[location.source].name : "?"
    return "\(name.legible):\(location.line):\(location.column)"
  }

  private func excerpt(at location: Location) -> Excerpt? {
    guard sources.indices.contains(location.source) else { return nil }
    let width = 100 - "\(location.line) | ".count
    // Of a line of megabytes, what stands far behind the token is not looked at.
    let far = location.column + min(location.length, width) + width
    let line = String(sources[location.source].line(location.line).prefix(far))
    guard !line.showsNothing else { return nil }
    return Excerpt(
      of: line, from: location.column - 1, length: location.length, width: width)
  }

  private func remark(_ word: String, _ text: String, _ margin: String) -> String {
    margin + " " + painted("=", .blue) + " " + painted("\(word):", .bold) + " " + text
  }

  /// Select Graphic Rendition (ECMA-48, 8.3.117).
  fileprivate enum Color: String { case bold = "1", red = "1;31", yellow = "1;33", blue = "1;34" }

  private func painted(_ text: String, _ color: Color) -> String {
    isColored ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Finding.Severity {
  fileprivate var color: DiagnosticText.Color {
    switch self {
    case .error: .red
    case .warning: .yellow
    }
  }

  fileprivate func none(_ language: Language) -> String {
    switch language {
    case .dutch: "geen fouten"
    case .english: "no errors"
    }
  }
}

extension Language {
  fileprivate var hintWord: String {
    switch self {
    case .dutch: "tip"
    case .english: "hint"
    }
  }
}
