import Times

extension ImprovementPlan {
  /// The file of this plan; `heading` are the lines of comment at its top. What is empty is left out.
  package func yaml(heading: [String]) -> String {
    heading.map { "# \($0.onOneLine)\n" }.joined() + """

      draaiboek: 1
      improvement_plan: \(exercise.quotedYAML)
      title: \(title.quotedYAML)
      held: \(held.written)
      actions:

      """ + actions.map(\.yaml).joined()
  }
}

extension CorrectiveAction {
  /// As it stands under `actions:`, to be added at the end of a plan too.
  package var yaml: String {
    var lines = ["  \(id):", "    title: \(title.quotedYAML)"]
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("    \(key): \(value)") }
    }
    func add(_ key: String, text: String) { add(key, text.isEmpty ? nil : text.quotedYAML) }
    add("text", text: text)
    add("finding", text: finding)
    add("source", text: source)
    add("element", element?.rawValue)
    add("owner", text: owner)
    add("start", start?.written)
    add("due", due?.written)
    if isAgreed { add("agreed", "true") }
    if isUrgent { add("urgent", "true") }
    add("status", status.rawValue)
    add("closed", closed?.written)
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// Between double quotation marks (YAML 1.2, 7.3.1): whatever it holds, it is read back as it is.
  var quotedYAML: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      default:
        if scalar.isPrintableYAML {
          text.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          let width = scalar.value > 0xFFFF ? 8 : 4
          text += (width == 8 ? "\\U" : "\\u")
          text += String(repeating: "0", count: width - digits.count) + digits
        }
      }
    }
    return text + "\""
  }

  /// For a comment, which a line break would end.
  fileprivate var onOneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isPrintableYAML ? $0 : " " }))
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintableYAML: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned,
      .format:
      false
    default: true
    }
  }
}
