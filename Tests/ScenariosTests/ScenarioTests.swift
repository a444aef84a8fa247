@testable import Scenarios
import TestSupport
import Testing
import Times
import YAML

/// Each mistake is planted in a script that is right; `«` marks where its finding must point.
@Suite struct ScenarioTests {
  static let right = """
    draaiboek: 1
    scenario: small
    edition: "1"
    title: Klein
    language: nl
    timezone: Europe/Amsterdam
    start: 2026-11-24 13:20
    rubrics: [rubric]
    roles:
      manager: { title: Manager }
      legal: { title: Legal, falls_to: manager }
    casts:
      everyone: { title: Iedereen, played: all }
    plans:
      plan: { title: Plan, phases: { day: 30 } }
    phases:
      day: { title: Dag, from: T+0m, to: T+1d 18:00, pace: stepped, moments: [T+0m, T+1d 09:00] }
    milestones:
      stone: { title: Steen }
    quantities:
      viewed: { title: Ingezien, start: 10, max: 100, rates: [900/h while not stopped] }
    injects:
      first: { at: T+0m, to: [manager], from: Zuid, text: Hallo, source: test }
      second: { phase: day, when: viewed > 50 and not stone, to: all, from: Zuid, text: Hoi, source: test }
    steps:
      stopped: { title: Gestopt, phase: day, owner: [manager], stages: { rubric: first }, source: test }
    actions:
      stop: { title: Stoppen, roles: [manager], offered: [day], fulfils: stopped, takes: 10m, sets: { stone: true, viewed: -5 }, source: test }
    clocks:
      clock: { title: Klok, starts: [first, T+4h], limit: 72h, stops: stopped, source: test }
    """

  @Test func `a script that is right is read without findings`() throws {
    let manuscript = Scenario.read(text: Self.right)
    #expect(manuscript.findings.isEmpty)
    let scenario = try #require(manuscript.scenario)
    #expect(scenario.phases[0].moments.last == StoryTime.zero + .minutes(19 * 60 + 40))
    #expect(scenario.quantities[0].rates[0].thousandthsPerHour == 900_000)
    #expect(scenario.actions[0].effects.changes[0].kind == .add)
    let watch = Watch(
      quantity: Index(0), comparison: .more, threshold: 50 * Quantity.fine)
    #expect(scenario.watches == [watch])
    guard case .conditional(let condition, _, let until, _) = scenario.injects[1].trigger else {
      Issue.record("the second inject is conditional")
      return
    }
    #expect(condition == .all([.watch(Index(0)), .not(.milestone(Index(0)))]))
    #expect(until == scenario.phases[0].to)
  }

  typealias Mistake = (replace: String, with: String, finding: Finding)

  static let mistakes: [Mistake] = [
    ("title: Klein", "«titel: Klein", .unknownKey("titel", suggestion: "title")),
    ("draaiboek: 1", "draaiboek: «2", .wrongVersion(found: "2")),
    ("start: 2026-11-24 13:20", "start: «2026-03-29 02:30", .missingLocalTime("2026-03-29 02:30")),
    (
      "start: 2026-11-24 13:20", "start: «2026-10-25 02:30",
      .ambiguousLocalTime("2026-10-25 02:30")
    ),
    ("timezone: Europe/Amsterdam", "timezone: «Europe/Utrecht", .unknownZone("Europe/Utrecht")),
    ("rubrics: [rubric]", "rubrics: [rubric, «other]", .rubricNotFound("other.yaml", folders: [])),
    ("language: nl", "language: «de", .notOneOf("de", allowed: ["nl", "en"], suggestion: nil)),
    (
      "falls_to: manager", "falls_to: «manger", .unknownName(.role, "manger", suggestion: "manager")
    ),
    ("to: [manager]", "to: [«legl]", .unknownName(.role, "legl", suggestion: "legal")),
    ("offered: [day]", "offered: [«dya]", .unknownName(.phase, "dya", suggestion: "day")),
    (
      "not stone,", "not «stonne,",
      .unknownName(.milestone, "stonne", suggestion: "stone")
    ),
    ("viewed > 50", "«viewed", .comparisonMissing("viewed")),
    ("viewed > 50", "viewed > «many", .expectedNumber(found: "many")),
    ("viewed > 50 and not stone", "«(viewed > 50 and stone", .unclosedParenthesis),
    ("viewed > 50 and not stone", "stone «stone", .unexpectedText("stone")),
    ("while not stopped", "while «viewed > 5", .rateDepends(on: "quantity")),
    ("takes: 10m", "takes: «10 min", .wrongShape(expected: .interval, found: "10 min")),
    ("at: T+0m", "at: «T+0x", .wrongShape(expected: .time, found: "T+0x")),
    ("at: T+0m", "«at: T+9d", .outsidePhase("")),
    (
      "fulfils: stopped,", "fulfils: stopped, quality: «3/2,",
      .outOfRange("3/2", least: "1/100", most: "1")
    ),
    ("viewed: -5", "viewed: «few", .wrongShape(expected: .change, found: "few")),
    ("moments: [T+0m,", "moments: [«T+5m,", .firstMomentIsFrom),
    (
      "pace: stepped", "pace: «slow",
      .notOneOf("slow", allowed: ["running", "stepped"], suggestion: nil)
    ),
    (
      "stages: { rubric: first }", "stages: { rubric: «firts }",
      .unknownName(.stage, "firts", suggestion: "first")
    ),
    ("phases: { day: 30 }", "«phases: {}", .planLacksPhase("day")),
    (
      "starts: [first, T+4h]", "starts: [«frist]",
      .unknownName(.inject, "frist", suggestion: "first")
    ),
    (
      "stopped: { title: Gestopt,", "«stone: { title: Gestopt,",
      .unknownName(.step, "stopped", suggestion: nil)
    ),
    (
      "  second: {", "  «first: {",
      .yaml(.duplicateKey("first", first: Location(source: 0, line: 23, column: 3, length: 5)))
    ),
  ]

  @Test(arguments: mistakes)
  func `a planted mistake is found where it stands`(_ mistake: Mistake) throws {
    let marked = Self.right.replacing(mistake.replace, with: mistake.with, maxReplacements: 1)
    let before = try #require(marked.split(separator: "«", maxSplits: 1).first)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let findings = Scenario.read(text: marked.replacing("«", with: "")).findings
    let found = try #require(
      findings.first { $0.problem == mistake.finding }, "found instead: \(findings)")
    // The same name for two things, and a name that is gone, are found elsewhere too.
    guard case .unknownName(.step, _, _) = mistake.finding else {
      #expect(found.location.line == lines.count)
      #expect(found.location.column == (lines.last?.unicodeScalars.count ?? 0) + 1)
      return
    }
  }

  @Test func `all mistakes are reported at once, in the order of the text`() {
    let text = Self.right.replacing("falls_to: manager", with: "falls_to: manger")
      .replacing("takes: 10m", with: "takes: soon").replacing("title: Klein\n", with: "")
    let findings = Scenario.read(text: text).findings
    #expect(findings.count == 3)
    #expect(findings.map(\.location.line) == findings.map(\.location.line).sorted())
  }

  @Test(arguments: ["[stopped]", "[stopped, stopped, stopped]"])
  func `what is declared independent is a pair`(_ list: String) {
    let findings = Scenario.read(text: Self.right + "\nindependent: [\(list)]").findings
    #expect(findings.count == 1)
    guard case .notAPair = findings.first?.problem else {
      Issue.record("found instead: \(findings)")
      return
    }
  }

  @Test func `a rubric that is missing is reported once, not at every mention`() {
    let text = Self.right.replacing("rubrics: [rubric]", with: "rubrics: [lost]")
      .replacing("rubric: first", with: "lost: first")
    #expect(
      Scenario.read(text: text).findings.map(\.problem) == [
        .rubricNotFound("lost.yaml", folders: [])
      ])
  }

  @Test func `a rubric that is missing hides no other mistake`() {
    let text = Self.right.replacing("rubrics: [rubric]", with: "rubrics: [lost]")
      .replacing("rubric: first", with: "lost: first")
      .replacing("owner: [manager]", with: "owner: [manger]")
    #expect(Self.right.contains("owner: [manager]"))
    let found = Scenario.read(text: text).findings.map(\.problem)
    #expect(found.contains(.unknownName(.role, "manger", suggestion: "manager")), "\(found)")
    #expect(found.contains(.rubricNotFound("lost.yaml", folders: [])))
  }

  @Test func `what may follow from a file that can't be read is kept back`() {
    let parts = Self.right.split(separator: "injects:\n", maxSplits: 1)
    let text = parts[0].replacing(
      "rubrics: [rubric]", with: "rubrics: [rubric]\ninclude: [more.yaml]")
    let manuscript = Scenario.read(
      text: String(text), includes: ["more.yaml": "injects:\n\tfirst: { at: T+0m }\n"])
    #expect(manuscript.findings.map(\.problem) == [.yaml(.tab)])
  }

  @Test func `names may be used before they are declared, and in another file`() {
    let parts = Self.right.split(separator: "injects:\n", maxSplits: 1)
    let text = parts[0].replacing(
      "rubrics: [rubric]", with: "rubrics: [rubric]\ninclude: [more.yaml]")
    let manuscript = Scenario.read(
      text: String(text), includes: ["more.yaml": "injects:\n" + parts[1]])
    #expect(manuscript.findings.isEmpty)
    #expect(manuscript.parts == [.scenario, .include, .rubric])
  }

  @Test(arguments: [
    ("1/2", Fraction(1, 2)), ("0.75", Fraction(3, 4)), ("3", Fraction(3)),
    ("-0.5", Fraction(-1, 2)),
    ("6/8", Fraction(3, 4)),
  ])
  func `a fraction is read exactly`(_ text: String, _ value: Fraction) {
    #expect(Fraction(parsing: text) == value)
  }

  @Test(arguments: ["", "1/0", "half", "0.1234567", "1e3", "--1", "1.", ".5", "9999999999"])
  func `what is no fraction is refused`(_ text: String) {
    #expect(Fraction(parsing: text) == nil)
  }
}
