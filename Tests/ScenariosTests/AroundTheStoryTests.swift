import Scenarios
import TestSupport
import Testing
import Times
import YAML

/// What stands around the story: variants and plans that change it, and what helps who plays or leads it.
/// `«` marks where the finding of a planted mistake must point.
@Suite struct AroundTheStoryTests {
  static let right = Scenario.aroundTheStory

  @Test func `everything around the story is read`() throws {
    let manuscript = Scenario.read(text: Self.right)
    #expect(manuscript.findings.isEmpty, "\(manuscript.findings)")
    let scenario = try #require(manuscript.scenario)
    #expect(scenario.variants[0].adds == [Index(2)])
    #expect(scenario.plans[1].withholds == [Index(1)])
    #expect(scenario.phases[0].background.map(\.text).last == "Een op de drie te laat.")
    #expect(scenario.interludes.map(\.place) == [.after(Index(0)), .debrief])
    #expect(scenario.practice?.choices == ["Ik", "Jij"])
    #expect(scenario.practice?.channel == .chat)
    #expect(scenario.cards[0].lines == ["Kijk naar de gegevens.", "Tel op."])
    #expect(scenario.cards[0].roles.members == [Index(1)])
    #expect(scenario.forms[0].version == "2026")
    #expect(scenario.forms[0].fields.map(\.choices) == [["Laag", "Hoog"], []])
    #expect(scenario.clocks[0].stops == nil && scenario.clocks[0].note == "Telt niet mee.")
  }

  @Test func `variants and plans settle which injects take part`() throws {
    let scenario = try #require(Scenario.read(text: Self.right).scenario)
    let (long, short, friday) = (Index<Plan>(0), Index<Plan>(1), Index<Variant>(0))
    #expect(scenario.withheld(plan: long, variants: []) == [Index(2)])
    #expect(scenario.withheld(plan: short, variants: []) == [Index(1), Index(2)])
    #expect(scenario.withheld(plan: long, variants: [friday]) == [Index(0)])
  }

  @Test func `a plan's own moments replace those of the phase`() throws {
    let scenario = try #require(Scenario.read(text: Self.right).scenario)
    let morning = StoryTime.zero + .minutes(19 * 60 + 40)
    #expect(scenario.moments(of: Index(1), plan: Index(0)) == [.zero + .hours(4), morning])
    #expect(scenario.moments(of: Index(1), plan: Index(1)) == [.zero + .hours(6), morning])
  }

  typealias Mistake = (replace: String, with: String, finding: Finding)

  static let mistakes: [Mistake] = [
    ("adds: [closed]", "adds: [«closd]", .unknownName(.inject, "closd", suggestion: "closed")),
    ("adds: [closed]", "«adds: [first]", .addedAndWithheld("first")),
    ("withholds: [chatter]", "«withholds: [first]", .withholdsRequired("first")),
    (
      "moments: { days: [T+6h", "moments: { «day: [T+6h",
      .unknownName(.phase, "day", suggestion: "days")
    ),
    ("days: [T+6h,", "days: [«T+3h,", .outsidePhase("days")),
    ("days: [T+6h, T+1d 09:00]", "days: [T+6h, «T+5h]", .momentsAscend),
    ("days: [T+6h, T+1d 09:00]", "days: «[]", .wrongShape(expected: .time, found: "")),
    ("moments: { days: [T+6h", "«moments: { hour: [T+6m], days: [T+6h", .momentsOnlyWhenStepped),
    (
      "- { text: Elk jaar 30.000 meldingen., source: rapport 2025 }",
      "- «{ text: Elk jaar 30.000 meldingen. }", .missingKey("source")
    ),
    ("after: hour", "after: «houer", .unknownName(.phase, "houer", suggestion: "hour")),
    ("  lisa:", "  «attacker:", .yaml(.duplicateKey("attacker", first: place("attacker:")))),
    ("choices: [Ik, Jij]", "«choices: [Ik]", .wrongNumberOfChoices(1, least: 2, most: 4)),
    ("choices: [Ik, Jij]", "choices: [Ik, «Ik]", .duplicateChoice("Ik")),
    (
      "choices: [Laag, Hoog]", "«choices: [Laag]",
      .wrongNumberOfChoices(1, least: 2, most: 20)
    ),
    (
      "channel: chat", "channel: «fax",
      .notOneOf("fax", allowed: Inject.Channel.allCases.map(\.rawValue), suggestion: nil)
    ),
    ("roles: [legal]", "roles: [«legl]", .unknownName(.role, "legl", suggestion: "legal")),
    ("offered: [days]", "offered: [«day]", .unknownName(.phase, "day", suggestion: "days")),
    ("interludes:", "«interlude:", .unknownKey("interlude", suggestion: "interludes")),
  ]

  /// Where a word first stands.
  private static func place(_ word: String) -> Location {
    let lines = right.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.firstIndex { $0.contains(word) } ?? 0
    return Location(source: 0, line: line + 1, column: 3, length: word.count - 1)
  }

  @Test(arguments: mistakes)
  func `a planted mistake is found where it stands`(_ mistake: Mistake) throws {
    let marked = Self.right.replacing(mistake.replace, with: mistake.with, maxReplacements: 1)
    let before = try #require(marked.split(separator: "«", maxSplits: 1).first)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let findings = Scenario.read(text: marked.replacing("«", with: "")).findings
    let found = try #require(
      findings.first { $0.problem == mistake.finding }, "found instead: \(findings)")
    #expect(found.location.line == lines.count)
    #expect(found.location.column == (lines.last?.unicodeScalars.count ?? 0) + 1)
  }

  @Test func `an interlude may be longer than a message, but not without end`() {
    let words = { (count: Int) in Array(repeating: "woord", count: count).joined(separator: " ") }
    let long = Self.right.replacing("Hij belde gewoon.", with: words(150))
    #expect(Scenario.read(text: long).findings.isEmpty)
    let longer = Self.right.replacing("Hij belde gewoon.", with: words(151))
    #expect(
      Scenario.read(text: longer).findings.map(\.problem) == [.textTooLong(words: 151, limit: 150)])
  }

  @Test func `interludes and cards have names of their own`() {
    let text = Self.right.replacing("  attacker:", with: "  first:")
      .replacing("  severity:", with: "  first:")
    #expect(Scenario.read(text: text).findings.isEmpty)
  }

  @Test func `a second practice message, in another file, is one too many`() {
    let text = Self.right.replacing(
      "rubrics: [rubric]", with: "rubrics: [rubric]\ninclude: [more.yaml]")
    let more = "practice: { from: A, text: B, choices: [C, D], result: E }\n"
    let findings = Scenario.read(text: text, includes: ["more.yaml": more]).findings
    #expect(findings.count == 1)
    guard case .yaml(.duplicateKey("practice", _)) = findings.first?.problem else {
      Issue.record("found instead: \(findings)")
      return
    }
  }

  static let answers: [(String, Finding?)] = [
    ("complete", nil), ("{ level: Hoog }", nil),
    (
      "{ level: Hog }",
      .notOneOf("Hog", allowed: ["Laag", "Hoog"], suggestion: "Hoog")
    ),
  ]

  @Test(arguments: answers)
  func `a play fills a field with one of its choices`(_ form: String, _ finding: Finding?) throws {
    let scenario = try #require(Scenario.read(text: Self.right).scenario)
    let draft = Play.read(
      Source(
        name: "play.yaml",
        text: """
          draaiboek: 1
          play: team
          title: Team
          decisions: [{ at: T+4m, by: manager, action: act, form: \(form) }]
          """), for: scenario)
    #expect(draft.findings.map(\.problem) == [finding].compactMap { $0 })
    if finding == nil {
      let level = try #require(draft.play?.decisions[0].answers.first)
      #expect(scenario.forms[0].fields[0].accepts(level.text))
    }
  }
}
