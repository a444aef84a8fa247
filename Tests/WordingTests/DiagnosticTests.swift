import Scenarios
import TestSupport
import Testing
import Wording
import YAML

@Suite struct DiagnosticTests {
  private func location(_ line: Int, _ column: Int, _ length: Int) -> Location {
    Location(source: 0, line: line, column: column, length: length)
  }

  private func text(
    _ finding: Finding, _ line: String, _ column: Int, _ length: Int,
    in language: Language = .english, isColored: Bool = false
  ) -> String {
    DiagnosticText(
      over: [Source(name: "s.yaml", text: line)], in: language, isColored: isColored
    ).text(Located(finding, at: location(1, column, length)))
  }

  @Test func `a finding shows its place, its line, a mark and a hint`() {
    let source = Source(
      name: "scenarios/x/scenario.yaml",
      text: String(repeating: "\n", count: 211) + "    to: [legl, communicatie]\n")
    let finding = Located(
      Finding.unknownName(.role, "legl", suggestion: "legal"), at: location(212, 10, 4))
    #expect(
      DiagnosticText(over: [source], in: .english).text(finding) == """
        scenarios/x/scenario.yaml:212:10: error[unknown-role]: no role is called 'legl'
            |
        212 |     to: [legl, communicatie]
            |          ^~~~
            = hint: did you mean 'legal'?
        """)
    #expect(
      DiagnosticText(over: [source], in: .dutch).text(finding) == """
        scenarios/x/scenario.yaml:212:10: fout[unknown-role]: geen rol heet 'legl'
            |
        212 |     to: [legl, communicatie]
            |          ^~~~
            = tip: bedoel je 'legal'?
        """)
  }

  @Test func `a script with mistakes is reported whole, with the first of two names`() {
    let script = Story.script
      .replacing("to: [manager]", with: "to: [manger]", maxReplacements: 1)
      .replacing("      rumour:", with: "      confirmed:")
      .replacing("  rumour:", with: "  confirmed:")
    let manuscript = Scenario.read(text: script, rubric: Story.rubric)
    let report = DiagnosticText(over: manuscript.sources, in: .dutch).report(manuscript.findings)
    #expect(
      report == """
        scenario.yaml:32:10: fout[unknown-role]: geen rol heet 'manger'
           |
        32 |     to: [manger]
           |          ^~~~~~
           = tip: bedoel je 'manager'?

        scenario.yaml:43:3: fout[duplicate-key]: sleutel 'confirmed' staat hier voor de tweede keer
           |
        43 |   confirmed: { title: Een gerucht, at: T+2h, when: called, until: T+3h, to: [legal],
           |   ^~~~~~~~~
           = eerder hier: scenario.yaml:39:3
           = tip: haal een van de twee weg; de tweede zou de eerste stil vervangen

        2 fouten

        """)
  }

  @Test(
    arguments: [
      ("to: [legl]", 6, 4, "to: [legl]", "     ^~~~"),
      // Two accents as one scalar, or as two: the mark stays under the token.
      ("é: legl", 4, 4, "é: legl", "   ^~~~"),
      ("e\u{301}: legl", 5, 4, "e\u{301}: legl", "   ^~~~"),
      ("漢字: legl", 5, 4, "漢字: legl", "      ^~~~"),
      ("to: 漢字", 5, 2, "to: 漢字", "    ^~~~"),
      ("👩‍👧: legl", 6, 4, "👩‍👧: legl", "    ^~~~"),
      ("a\tlegl", 3, 4, "a   legl", "    ^~~~"),
      ("\t\tx", 3, 1, "        x", "        ^"),
      ("a\u{1B}[31m legl", 8, 4, "a\u{FFFD}[31m legl", "       ^~~~"),
      // Beyond the end of the line, as for something that is missing.
      ("to:", 4, 1, "to:", "   ^"),
      ("to: legl   ", 5, 40, "to: legl", "    ^~~~~~~"),
    ] as [(String, Int, Int, String, String)])
  func `the mark stands under the token`(
    _ line: String, _ column: Int, _ length: Int, _ shown: String, _ mark: String
  ) {
    #expect(
      text(.emptyText, line, column, length) == """
        s.yaml:1:\(column): error[empty-text]: there is no text here
          |
        1 | \(shown)
          | \(mark)
          = hint: fill something in, or take the key away if it is not required
        """)
  }

  @Test(arguments: [0, 1, 50, 94, 95, 96, 97, 150, 250, 396])
  func `a long line is cut around the token`(_ before: Int) {
    let line =
      String(repeating: "x", count: before) + "LEGL" + String(repeating: "y", count: 396 - before)
    let lines = text(.emptyText, line, before + 1, 4).split(separator: "\n")
    let (shown, marked) = (lines[2], lines[3])
    #expect(shown.count <= 100)
    #expect(shown.contains("LEGL"))
    #expect(shown.hasSuffix("…") == (before < 396 - 50))
    let start = marked.firstIndex(of: "^").map { marked.distance(from: marked.startIndex, to: $0) }
    let token = shown.firstRange(of: "LEGL").map {
      shown.distance(from: shown.startIndex, to: $0.lowerBound)
    }
    #expect(start == token)
    #expect(marked.hasSuffix("^~~~"))
  }

  @Test func `a token that is longer than the line that is shown is marked as far as it goes`() {
    let lines = text(.emptyText, "a: " + String(repeating: "漢", count: 200), 4, 200)
      .split(separator: "\n")
    #expect(lines[2].last == "…")
    #expect(String(lines[2]).cells <= 100)
    #expect(lines[3].count <= 100)
  }

  @Test func `an empty line is not shown`() {
    #expect(
      text(.yaml(.empty), "", 1, 1, in: .dutch) == """
        s.yaml:1:1: fout[empty-file]: er staat niets in dit bestand
          = tip: begin met 'draaiboek: 1'; docs/scenario-format.md laat zien wat erna komt
        """)
  }

  @Test func `colours are there when they are asked for, and a warning is a warning`() {
    let finding = Finding.textTooLong(words: 80, limit: 60)
    #expect(
      text(finding, "text: …", 1, 4, in: .dutch, isColored: true) == """
        s.yaml:1:1: \u{1B}[1;33mwaarschuwing[text-too-long]\u{1B}[0m: \
        \u{1B}[1mdeze tekst is 80 woorden lang; na 60 haakt een groep af\u{1B}[0m
          \u{1B}[1;34m|\u{1B}[0m
        \u{1B}[1;34m1 |\u{1B}[0m text: …
          \u{1B}[1;34m|\u{1B}[0m \u{1B}[1;33m^~~~\u{1B}[0m
          \u{1B}[1;34m=\u{1B}[0m \u{1B}[1mtip:\u{1B}[0m kort het in, of maak er twee van
        """)
  }

  @Test(
    arguments: [
      ([], "geen fouten", "no errors"), ([.emptyText], "1 fout", "1 error"),
      ([.logNeverStarts], "1 waarschuwing", "1 warning"),
      (
        [.emptyText, .logNeverStarts, .emptyText, .emptyText], "3 fouten, 1 waarschuwing",
        "3 errors, 1 warning"
      ),
      (
        [.emptyText, .emptyText, .logNeverStarts, .logNeverStarts], "2 fouten, 2 waarschuwingen",
        "2 errors, 2 warnings"
      ),
    ] as [([Finding], String, String)])
  func `the last line counts`(_ findings: [Finding], _ dutch: String, _ english: String) {
    let located = findings.map { Located($0, at: location(1, 1, 1)) }
    #expect(DiagnosticText(over: [], in: .dutch).summary(located) == dutch)
    #expect(DiagnosticText(over: [], in: .english).summary(located) == english)
  }

  @Test func `an unclosed quotation mark says where it began`() {
    let source = Source(name: "s.yaml", text: "a: 1\nb: \"open\nc: 2\n")
    let document = Document(parsing: source, index: 0)
    let findings = document.problems.map { Located(Finding.yaml($0.problem), at: $0.location) }
    #expect(
      DiagnosticText(over: [source], in: .english).report(findings) == """
        s.yaml:4:1: error[yaml-syntax]: the quotation mark is never closed
          = began here: s.yaml:2:4
          = hint: put the same quotation mark at the end of the text

        1 error

        """)
  }
}
