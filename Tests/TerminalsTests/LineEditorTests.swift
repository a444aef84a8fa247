import Testing

@testable import Terminals

@Suite struct LineEditorTests {
  /// What is typed, in bytes as a terminal sends them, and what then stands left and right of the cursor.
  static let edits: [(typed: String, before: String, after: String)] = [
    ("bel it", "bel it", ""),
    ("bel\u{7F}\u{7F}", "b", ""),
    ("bel\u{1B}[D\u{1B}[D", "b", "el"),
    ("bel\u{1B}[D\u{1B}[3~", "be", ""),
    ("bel\u{1B}[Haan ", "aan ", "bel"),
    ("bel\u{01}x\u{05}y", "xbely", ""),
    ("bel it nu\u{17}", "bel it ", ""),
    ("bel it nu\u{17}\u{17}", "bel ", ""),
    ("bel it\u{15}", "", ""),
    ("bel it\u{01}\u{0B}", "", ""),
    ("bel it\u{1B}b\u{0B}", "bel ", ""),
    ("bel it\u{1B}[1;5D", "bel ", "it"),
    ("e\u{301}\u{7F}", "", ""),
    ("👩‍🚒!\u{1B}[D\u{7F}", "", "!"),
    ("één\u{1B}[D", "éé", "n"),
    // Nothing to go to, or to remove.
    ("\u{7F}\u{1B}[D\u{1B}[C\u{1B}[3~\u{1B}[A\u{1B}[B", "", ""),
    // Keys and reports that mean nothing here are swallowed whole.
    ("a\u{1B}[15~b\u{1B}[?1;2cc\u{1B}]0;titel\u{07}d\u{1B}]0;x\u{1B}\\e", "abcde", ""),
    ("a\u{1B}xb\u{00}\u{1C}c", "abc", ""),
    // Pasted line breaks don't submit; controls in it do nothing.
    ("\u{1B}[200~een\ntwee\u{07}\u{1B}[A\u{1B}[201~!", "een twee  [A!", ""),
  ]

  @Test(arguments: edits)
  func `typing leaves this before and behind the cursor`(
    _ example: (typed: String, before: String, after: String)
  ) {
    var (decoder, editor) = (KeyDecoder(), LineEditor())
    for key in decoder.keys(from: example.typed.utf8) { _ = editor.handle(key) }
    #expect(editor.before == example.before)
    #expect(editor.after == example.after)
  }

  @Test(arguments: edits)
  func `it is the same when every byte comes by itself`(
    _ example: (typed: String, before: String, after: String)
  ) {
    var (decoder, editor) = (KeyDecoder(), LineEditor())
    for byte in example.typed.utf8 {
      for key in decoder.keys(from: [byte]) { _ = editor.handle(key) }
    }
    #expect(editor.before == example.before)
    #expect(editor.after == example.after)
  }

  @Test func `enter submits, escape gives up, and the end is only the end on an empty line`() {
    var editor = LineEditor()
    _ = editor.handle(.scalar("a"))
    #expect(editor.handle(.endOfInput) == .none)
    #expect(editor.handle(.enter) == .submitted("a"))
    #expect(editor.text.isEmpty)
    _ = editor.handle(.scalar("b"))
    #expect(editor.handle(.escape) == .cancelled)
    #expect(editor.text.isEmpty)
    #expect(editor.handle(.endOfInput) == .endOfInput)
  }

  @Test func `the history goes up and back down to what was being typed`() {
    var (decoder, editor) = (KeyDecoder(), LineEditor())
    for key in decoder.keys(from: "een\rtwee\rtwee\r  \rdr".utf8) { _ = editor.handle(key) }
    _ = editor.handle(.up)
    #expect(editor.text == "twee")
    _ = editor.handle(.up)
    #expect(editor.text == "een")
    #expect(editor.handle(.up) == .none)
    _ = editor.handle(.down)
    _ = editor.handle(.down)
    #expect(editor.text == "dr")
  }

  @Test func `a tab completes the last word as far as it can`() {
    var (decoder, editor) = (KeyDecoder(), LineEditor())
    for key in decoder.keys(from: "m Be".utf8) { _ = editor.handle(key) }
    let words = ["bespreek", "berichten", "stop"]
    #expect(editor.handle(.tab, completing: words) == .candidates(["bespreek", "berichten"]))
    _ = editor.handle(.scalar("s"))
    #expect(editor.handle(.tab, completing: words) == .changed)
    #expect(editor.text == "m bespreek ")
    #expect(editor.handle(.tab, completing: []) == .none)
  }

  @Test func `a line has an end`() {
    var editor = LineEditor()
    #expect(editor.handle(.paste(String(repeating: "é", count: 5_000))) == .cut)
    #expect(editor.handle(.scalar("a")) == .none)
    #expect(editor.text.count == LineEditor.limit)
  }

  @Test func `an escape alone is a key once nothing follows`() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0x1B]) == [])
    #expect(decoder.awaitsRest)
    #expect(decoder.settle() == [.escape])
    #expect(decoder.keys(from: [0x1B, 0x5B]) == [])
    #expect(decoder.settle() == [])
    #expect(decoder.keys(from: [0x61]) == [.scalar("a")])
  }

  @Test(
    arguments: [[0xFF], [0xC0, 0x80], [0xE2, 0x28], [0xED, 0xA0, 0x80], [0xF5]] as [[UInt8]])
  func `bytes that are no text show as such`(_ bytes: [UInt8]) {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: bytes).first == .scalar("\u{FFFD}"))
  }

  @Test func `any bytes at all leave the decoder willing`() {
    var state: UInt64 = 7
    for _ in 0..<300 {
      var decoder = KeyDecoder()
      var editor = LineEditor()
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 56)
        // Escape often, so that sequences are begun and broken off.
        for key in decoder.keys(from: [state >> 32 % 5 == 0 ? 0x1B : byte]) {
          _ = editor.handle(key, completing: ["aap"])
        }
      }
      #expect(!editor.text.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }
}
