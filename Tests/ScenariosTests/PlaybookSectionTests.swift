import Scenarios
import TestSupport
import Testing
import YAML

/// What feeds the plan that a team takes home. `«` marks where the finding of a planted mistake must point.
@Suite struct PlaybookSectionTests {
  static let right =
    Scenario.aroundTheStory.replacing(
      "    title: Formulier\n", with: "    title: Formulier\n    document: register\n")
      + """

      playbook:
        calls:
          title: Wie belt
          hint: Eén nummer.
          card: Wie bel je?
          steps: [done]
          actions: [act]
          answers: { paper: [who] }
          blanks: [Het nummer, De vervanger]
        rest: { title: De rest, hint: Wat blijft open? }
      """

  @Test func `sections are read, with all that feeds them`() throws {
    let manuscript = Scenario.read(text: Self.right)
    #expect(manuscript.findings.isEmpty, "\(manuscript.findings)")
    let scenario = try #require(manuscript.scenario)
    #expect(scenario.forms[0].document == .register)
    #expect(scenario.playbook.map(\.name) == ["calls", "rest"])
    let calls = scenario.playbook[0]
    #expect(calls.card == "Wie bel je?")
    #expect(calls.steps == [Index(0)] && calls.actions == [Index(0)])
    #expect(calls.answers.map(\.form) == [Index(0)] && calls.answers.map(\.field) == ["who"])
    #expect(calls.blanks == ["Het nummer", "De vervanger"])
    #expect(scenario.playbook[1].card == nil && scenario.playbook[1].steps.isEmpty)
  }

  typealias Mistake = (replace: String, with: String, finding: Finding)

  static let mistakes: [Mistake] = [
    ("steps: [done]", "steps: [«dne]", .unknownName(.step, "dne", suggestion: "done")),
    ("actions: [act]", "actions: [«akt]", .unknownName(.action, "akt", suggestion: "act")),
    ("{ paper: [who] }", "{ «papr: [who] }", .unknownName(.form, "papr", suggestion: "paper")),
    ("{ paper: [who] }", "{ paper: [«whoo] }", .unknownName(.field, "whoo", suggestion: "who")),
    ("hint: Eén nummer.", "«hnt: Eén nummer.", .unknownKey("hnt", suggestion: "hint")),
    (
      "document: register", "document: «registr",
      .notOneOf("registr", allowed: ["notification", "register"], suggestion: "register")
    ),
    (
      "rest: { title: De rest,",
      "«rest: { hint: Wat blijft open? }\n  more: { title: De rest,",
      .missingKey("title")
    ),
  ]

  @Test(arguments: mistakes.indices)
  func `a planted mistake is found where it stands`(_ position: Int) throws {
    let (old, new, finding) = Self.mistakes[position]
    let marked = Self.right.replacing(old, with: new)
    #expect(marked != Self.right)
    let source = marked.replacing("«", with: "")
    let place = try #require(marked.split(separator: "«", maxSplits: 1).first)
    let lines = place.split(separator: "\n", omittingEmptySubsequences: false)
    let findings = Scenario.read(text: source).findings
    let found = try #require(findings.first { $0.problem == finding }, "\(findings)")
    #expect(found.location.line == lines.count)
    #expect(found.location.column == (lines.last?.count ?? 0) + 1)
  }
}
