import Scenarios
import Wording

extension Playbook {
  /// As a page that needs nothing beside it, for the screen and for two sheets of A4.
  package var html: String {
    let candidates = PlaybookSheet.Detail.all.map { PlaybookSheet(self, $0) }
    let sheet = candidates.first(where: HTML.fits) ?? candidates[candidates.count - 1]
    let sheets = HTML.divided(sheet.sections)
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(XML.escaped("\(sheet.drill) · \(sheet.title)"))</title>
      <style>
      \(HTML.style)
      @page { @top-center { content: "\(sheet.drill)"; font: bold 9pt sans-serif; } }
      </style>
      </head>
      <body class="\(HTML.isCrowded(sheet) ? "crowded" : "roomy")">
      <main>
      <div class="sheet">
      <p class="drill">\(XML.escaped(sheet.drill))</p>
      <h1>\(XML.escaped(sheet.title))</h1>
      <p class="from">\(XML.escaped(sheet.subtitle))</p>
      <p>\(XML.escaped(sheet.phrase(.howMade)))</p>
      <div class="columns">
      \(sheets.first.map(HTML.section).joined(separator: "\n"))
      </div>
      </div>
      <div class="sheet">
      <p class="drill">\(XML.escaped(sheet.drill))</p>
      <div class="columns">
      \(sheets.second.map(HTML.section).joined(separator: "\n"))
      </div>
      \(HTML.card(sheet))
      <p class="from">\(XML.escaped(sheet.phrase(.notForAppraisal)))</p>
      </div>
      </main>
      </body>
      </html>

      """
  }
}

private enum HTML {
  static let style = """
    body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.4 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
    h1 { font-size: 1.6em; margin: 0; }
    h2 { font-size: 1.1em; margin: 0 0 .2em; border-bottom: 2px solid #1a1a1a; }
    p { margin: .3em 0; }
    ul { margin: .2em 0 0; padding: 0; list-style: none; }
    li { margin: 0 0 .35em; overflow-wrap: anywhere; }
    section { margin: 0 0 .9em; }
    h2 { break-after: avoid; }
    li { break-inside: avoid; }
    .drill { font-weight: bold; letter-spacing: .3em; }
    .from, .hint { color: #4a4a4a; }
    .hint { font-style: italic; }
    .lead { font-weight: bold; display: block; }
    .hole { border: 1px dashed #595959; padding: .2em .4em; }
    .hole .lead, .term .lead { display: inline; }
    .doubt { border-left: 4px solid #1a1a1a; padding-left: .5em; }
    .card { margin-top: 1em; border: 2px dashed #1a1a1a; padding: .5em .8em; break-inside: avoid; }
    .card .columns { display: flex; gap: 1.5em; flex-wrap: wrap; }
    .card .columns > div { flex: 1 1 14em; }
    .card h3 { font-size: 1em; margin: .2em 0; }
    @media (min-width: 48rem) { .sheet > .columns { columns: 2; column-gap: 2em; } }
    @page { size: A4; margin: 12mm; }
    @media print {
      body { max-width: none; padding: 0; font-size: 9.6pt; line-height: 1.3; }
      .hole { min-height: 2.4em; }
      .crowded { font-size: 8.2pt; line-height: 1.2; }
      .crowded .hole { min-height: 0; }
      .sheet > .columns { columns: 2; column-gap: 6mm; }
      .sheet + .sheet { break-before: page; }
    }
    """

  /// What two sheets of A4 hold in the smaller type, with the card, in lines of half a sheet's width. Measured with
  /// Chromium; a quarter is left for what a column can't use.
  private static let room = 260
  private static let roomInLargeType = 165

  static func fits(_ sheet: PlaybookSheet) -> Bool { lines(sheet.sections) <= room }
  static func isCrowded(_ sheet: PlaybookSheet) -> Bool {
    lines(sheet.sections) > roomInLargeType
  }

  private static func lines(_ sections: [PlaybookSheet.Section]) -> Int {
    sections.reduce(0) { $0 + lines($1) }
  }

  private static func lines(_ section: PlaybookSheet.Section) -> Int {
    func lines(_ text: String) -> Int { (text.count + 49) / 50 }
    return section.items.reduce(3 + lines(section.hint)) { sum, item in
      switch item.kind {
      case .decided, .said, .doubt: sum + lines(item.lead) + lines(item.text)
      case .term, .hole, .more: sum + 1 + lines(item.lead + item.text)
      }
    }
  }

  /// As evenly over two sheets as sections allow, with room on the second for the card.
  static func divided(
    _ sections: [PlaybookSheet.Section]
  ) -> (first: [PlaybookSheet.Section], second: [PlaybookSheet.Section]) {
    let total = lines(sections)
    var (sum, count) = (0, 0)
    for section in sections {
      sum += lines(section)
      if sum > (total + 30) / 2, count > 0 { break }
      count += 1
    }
    return (Array(sections.prefix(count)), Array(sections.dropFirst(count)))
  }

  static func section(_ section: PlaybookSheet.Section) -> String {
    var lines = ["<section>", "<h2>\(XML.escaped(section.heading))</h2>"]
    if !section.hint.isEmpty { lines.append("<p class=\"hint\">\(XML.escaped(section.hint))</p>") }
    lines.append("<ul>")
    lines += section.items.map(item)
    return (lines + ["</ul>", "</section>"]).joined(separator: "\n")
  }

  private static func item(_ item: PlaybookSheet.Item) -> String {
    let (lead, text) = (XML.escaped(item.lead), XML.escaped(item.text))
    let name: String
    let isInline: Bool
    switch item.kind {
    case .decided: (name, isInline) = ("decided", false)
    case .said: (name, isInline) = ("said", false)
    case .doubt: (name, isInline) = ("doubt", false)
    case .term: (name, isInline) = ("term", true)
    case .hole: (name, isInline) = ("hole", true)
    case .more: return "<li class=\"more\">\(text)</li>"
    }
    let between = isInline && !text.isEmpty ? ": " : ""
    return "<li class=\"\(name)\"><span class=\"lead\">\(lead)</span>\(between)\(text)</li>"
  }

  static func card(_ sheet: PlaybookSheet) -> String {
    guard !sheet.cards.isEmpty else { return "" }
    var lines = [
      "<section class=\"card\">",
      "<h2>\(XML.escaped(sheet.phrase(.card))) · \(XML.escaped(sheet.drill))</h2>",
      "<p class=\"from\">\(XML.escaped(sheet.phrase(.cardFold)))</p>",
      "<div class=\"columns\">",
    ]
    for card in sheet.cards {
      lines += ["<div>", "<h3>\(XML.escaped(card.question))</h3>", "<ul>"]
      lines += card.lines.map { "<li>\(XML.escaped($0))</li>" }
      lines += ["</ul>", "</div>"]
    }
    return (lines + ["</div>", "</section>"]).joined(separator: "\n")
  }
}
