import Scenarios
import TestSupport
import Testing
import YAML

/// Steps that people rate, and what a rubric gives for it.
@Suite struct ObservedTests {
  static let right = ScenarioTests.right.replacing(
    "actions:\n",
    with: """
        calm: { title: Rust, phase: day, owner: [manager], stages: { rubric: first }, \
      observed: true, source: test }
      actions:

      """)

  private func problems(_ text: String, rubric: String = Scenario.plainRubric) -> [Finding] {
    Scenario.read(text: text, rubric: rubric).findings.map(\.problem)
  }

  @Test func `an observed step needs no action`() throws {
    let manuscript = Scenario.read(text: Self.right)
    #expect(manuscript.findings.isEmpty, "\(manuscript.findings)")
    #expect(try #require(manuscript.scenario).steps.map(\.isObserved) == [false, true])
  }

  typealias Mistake = (replace: String, with: String, key: String)

  static let mistakes: [Mistake] = [
    ("observed: true", "observed: true, window: { full: T+1h, hard: T+2h }", "window"),
    ("observed: true", "observed: true, proportionate: true", "proportionate"),
    ("observed: true", "observed: true, repeats: true", "repeats"),
    ("fulfils: stopped", "fulfils: calm", "fulfils"),
    ("stops: stopped", "stops: calm", "stops"),
    ("when: viewed > 50", "when: not (stone or calm)", "when"),
    ("takes: 10m", "when: calm, takes: 10m", "when"),
    ("while not stopped", "while not calm", "rates"),
    (
      "clocks:", "order: [{ before: stopped, after: calm, rubric: rubric, source: test }]\nclocks:",
      "order"
    ),
    ("clocks:", "landmarks: { rubric: { first: calm } }\nclocks:", "landmarks"),
    (
      "clocks:",
      "  rush: { title: Haast, roles: [manager], offered: [day], harm: { points: 2, guard: calm, "
        + "why: x, source: test }, source: test }\nclocks:", "guard"
    ),
  ]

  @Test(arguments: mistakes)
  func `nothing may hang on when an observed step was done`(_ mistake: Mistake) throws {
    try #require(Self.right.contains(mistake.replace))
    let found = problems(Self.right.replacing(mistake.replace, with: mistake.with))
    #expect(found.contains(.notForObserved("calm", mistake.key)), "\(found)")
  }

  @Test func `a rubric without ratings, as old journals hold, gives the usual ones`() throws {
    let usual = try #require(Scenario.read(text: Self.right).scenario).rubrics[0].ratings
    #expect(usual == [.one, Fraction(3, 4), Fraction(2, 5), .zero])
    let own = Scenario.plainRubric + "\nratings: { P: 1, S: 1/2, M: 1/3, U: 0.1 }\n"
    let read = try #require(Scenario.read(text: Self.right, rubric: own).scenario)
    #expect(read.rubrics[0].ratings == [.one, .half, Fraction(1, 3), Fraction(1, 10)])
  }

  @Test(
    arguments: [
      ("{ P: 1, S: 1/2, M: 3/4, U: 0 }", .outOfRange("3/4", least: "0", most: "1/2")),
      ("{ P: 2, S: 1/2, M: 1/4, U: 0 }", .outOfRange("2", least: "0", most: "1")),
      ("{ P: 1, S: 1/2, M: 1/4 }", .missingKey("U")),
    ] as [(String, Finding)])
  func `ratings fall from P to U`(_ ratings: String, _ finding: Finding) {
    let rubric = Scenario.plainRubric + "\nratings: \(ratings)\n"
    #expect(problems(Self.right, rubric: rubric).contains(finding))
  }
}
