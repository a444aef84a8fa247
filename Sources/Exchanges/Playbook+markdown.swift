import Wording

extension Playbook {
  /// As Markdown (CommonMark), to go on writing in.
  package var markdown: String {
    let sheet = PlaybookSheet(self)
    var lines = [
      "# \(Markdown.escaped(sheet.title))", "",
      "**\(sheet.drill)** · \(Markdown.escaped(sheet.subtitle))", "",
      Markdown.escaped(sheet.phrase(.howMade)), "",
    ]
    for section in sheet.sections {
      lines += ["## \(Markdown.escaped(section.heading))", ""]
      if !section.hint.isEmpty { lines += ["_\(Markdown.escaped(section.hint))_", ""] }
      lines += section.items.map(Markdown.item) + [""]
    }
    lines += ["## \(Markdown.escaped(sheet.phrase(.card)))", ""]
    lines += ["**\(sheet.drill)** · \(Markdown.escaped(sheet.phrase(.cardFold)))", ""]
    for card in sheet.cards {
      lines += ["**\(Markdown.escaped(card.question))**", ""]
      lines += card.lines.map { "- \(Markdown.escaped($0))" } + [""]
    }
    lines += [Markdown.escaped(sheet.phrase(.notForAppraisal)), ""]
    return lines.joined(separator: "\n")
  }
}

private enum Markdown {
  static func item(_ item: PlaybookSheet.Item) -> String {
    let (lead, text) = (escaped(item.lead), escaped(item.text))
    return switch item.kind {
    case .decided, .said, .term, .doubt:
      text.isEmpty ? "- **\(lead)**" : "- **\(lead)**  \n  \(text)"
    case .hole: text.isEmpty ? "- [ ] \(lead)" : "- [ ] \(lead): \(text)"
    case .more: "- \(text)"
    }
  }

  /// What somebody typed is text, whatever it looks like.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>|~#".contains(character) { escaped += "\\" }
      escaped += character == "&" ? "&amp;" : String(character)
    }
    return escaped
  }
}
