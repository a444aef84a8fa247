import Testing
import Wording

@Suite struct TextTests {
  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("één", 3), ("e\u{301}e\u{301}n", 3), ("漢字", 4), ("한글", 4),
      ("ｆｕｌｌ", 8), ("👍", 2), ("👩‍👩‍👧", 2), ("🇳🇱", 2), ("☂️", 2), ("☂", 1), ("1️⃣", 2),
      ("\u{200B}", 0), ("\u{7}", 0), ("…", 1), ("–", 1), ("\u{FFFD}", 1),
    ] as [(String, Int)])
  func `a text takes this many cells of a terminal`(_ text: String, _ cells: Int) {
    #expect(text.cells == cells)
  }

  @Test(
    arguments: [
      ("gewoon", "gewoon"), ("twee\nregels", "twee regels"), ("twee\r\n\tregels", "twee regels"),
      ("rood \u{1B}[31m", "rood \u{FFFD}[31m"), ("bel\u{7}", "bel\u{FFFD}"),
      ("om\u{202E}gekeerd", "om\u{FFFD}gekeerd"), ("👩‍👧", "👩‍👧"),
    ])
  func `what moves the cursor does not get through`(_ text: String, _ shown: String) {
    #expect(text.legible == shown)
  }
}
