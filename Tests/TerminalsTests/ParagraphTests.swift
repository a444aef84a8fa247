import Testing

@testable import Terminals

@Suite struct ParagraphTests {
  static let layouts: [(text: String, mark: String, width: Int, lines: [String])] = [
    ("", "", 20, [""]),
    ("een twee drie", "", 20, ["een twee drie"]),
    ("een twee drie", "", 8, ["een twee", "drie"]),
    ("een twee drie", " 1. ", 12, [" 1. een twee", "    drie"]),
    ("Aansprakelijkheid", "", 10, ["Aansprakel", "ijkheid"]),
    ("日本語 日本語", "", 8, ["日本語", "日本語"]),
    ("日本語日本語", "", 9, ["日本語日", "本語"]),
    ("een\ntwee\t\tdrie", "", 20, ["een twee drie"]),
    ("\u{1B}[2Jweg \u{202E}om", "", 20, ["\u{FFFD}[2Jweg \u{FFFD}om"]),
    ("", "  ", 20, [""]),
  ]

  @Test(arguments: layouts)
  func `text is laid out on these lines`(
    _ example: (text: String, mark: String, width: Int, lines: [String])
  ) {
    let paragraph = Paragraph(example.text, mark: example.mark)
    #expect(paragraph.lines(width: example.width) == example.lines)
  }
}
