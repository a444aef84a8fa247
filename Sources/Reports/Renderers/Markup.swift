/// Elements and text, written out so that it is both HTML and well-formed XML. What is text stays text: there is no
/// way to put markup in it.
struct Markup: Sendable {
  enum Content: Sendable {
    case element(String, [(String, String)], [Markup])
    case text(String)
    /// Of ours, as it is: the style sheet.
    case style(String)
  }

  let content: Content

  static func text(_ text: String) -> Markup { Markup(content: .text(text)) }

  static func element(
    _ name: String, _ attributes: [(String, String)] = [], _ children: [Markup] = []
  ) -> Markup {
    Markup(content: .element(name, attributes, children))
  }

  static func element(
    _ name: String, _ attributes: [(String, String)] = [], text: String
  ) -> Markup {
    element(name, attributes, [.text(text)])
  }

  static func style(_ rules: String) -> Markup { Markup(content: .style(rules)) }
}

extension Markup {
  var written: String {
    var output = ""
    write(to: &output)
    return output
  }

  /// Elements that never have content; all others are closed by name.
  private static let void: Set<String> = ["meta", "br", "col"]
  /// In SVG what has no content may close itself.
  private static let shapes: Set<String> = [
    "rect", "line", "circle", "polygon", "polyline", "path",
  ]
  /// Each on a line of its own, so that two reports can be compared line by line.
  private static let blocks: Set<String> = [
    "body", "head", "header", "main", "footer", "section", "nav", "h1", "h2", "h3", "h4", "p", "ul",
    "ol",
    "li", "table", "caption", "thead", "tbody", "tr", "dl", "div", "figure", "figcaption", "svg",
    "g", "meta",
    "title", "style", "details", "summary", "blockquote", "rect", "line", "circle", "polygon",
    "polyline",
    "text", "desc", "path",
  ]

  private func write(to output: inout String) {
    switch content {
    case .text(let text): output += text.escaped
    case .style(let rules): output += rules
    case .element(let name, let attributes, let children):
      if Markup.blocks.contains(name), output.last != "\n" { output += "\n" }
      output += "<" + name
      for (name, value) in attributes { output += " \(name)=\"\(value.escaped)\"" }
      if children.isEmpty, Markup.void.contains(name) || Markup.shapes.contains(name) {
        output += " />"
        return
      }
      output += ">"
      for child in children { child.write(to: &output) }
      output += "</\(name)>"
    }
  }
}

extension String {
  /// Harmless in text and in attributes of HTML and XML; what neither may hold becomes U+FFFD.
  var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\n": text += "\n"
      default:
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        let isNoCharacter = scalar.value & 0xFFFE == 0xFFFE
        text.unicodeScalars.append(isControl || isNoCharacter ? "\u{FFFD}" : scalar)
      }
    }
    return text
  }
}
