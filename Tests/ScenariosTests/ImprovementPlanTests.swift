import Scenarios
import Simulations
import Testing
import Times
import YAML

@Suite struct ImprovementPlanTests {
  private func read(_ text: String) -> ImprovementPlan.Draft {
    ImprovementPlan.read(Source(name: "plan.yaml", text: text))
  }

  /// Letters that a file of ours could stumble over.
  private static let letters = Array(
    "abc é\u{301}ü—:#'\"\\{}[],&*!|>%@`-?\t\n\r\u{7}\u{85}\u{2028}\u{FEFF}\u{200D}😀🇳🇱"
      .unicodeScalars)

  private func text(_ random: inout SplitMix64, empty: Bool = false) -> String {
    var text = ""
    for _ in 0..<Int.random(in: empty ? 0...20 : 1...40, using: &random) {
      text.unicodeScalars.append(Self.letters.randomElement(using: &random) ?? "a")
    }
    // An author's text has no spaces around it.
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    let kept = String(trimmed.reversed())
    return kept.isEmpty && !empty ? "x" : kept
  }

  private func plan(seed: UInt64) -> ImprovementPlan {
    var random = SplitMix64(seed: seed)
    func day() -> CivilDate {
      CivilDate(daysSinceEpoch: Int.random(in: 0...40_000, using: &random))
    }
    var plan = ImprovementPlan(
      exercise: text(&random), title: text(&random), held: day())
    for number in 0..<Int.random(in: 0...4, using: &random) {
      let status = CorrectiveAction.Status.allCases.randomElement(using: &random) ?? .open
      let isClosed = status == .done || status == .dropped
      let start = Bool.random(using: &random) ? day() : nil
      let due = Bool.random(using: &random) ? (start ?? day()).advanced(byDays: number) : nil
      plan.actions.append(
        CorrectiveAction(
          id: "action-\(number)", title: text(&random), text: text(&random, empty: true),
          finding: text(&random, empty: true), source: text(&random, empty: true),
          element: Bool.random(using: &random)
            ? CorrectiveAction.Element.allCases.randomElement(using: &random) : nil,
          owner: text(&random, empty: true), start: start, due: due,
          isAgreed: .random(using: &random), isUrgent: .random(using: &random), status: status,
          closed: isClosed ? day() : nil))
    }
    return plan
  }

  @Test(arguments: 0..<300)
  func `what is written is read back as it was`(_ seed: Int) {
    let plan = plan(seed: UInt64(seed))
    let draft = read(plan.yaml(heading: ["OEFENING \n # draaiboek: 2"]))
    #expect(draft.findings.isEmpty)
    #expect(draft.plan == plan)
  }

  @Test(arguments: 0..<50)
  func `actions can be written under a plan`(_ seed: Int) {
    var plan = plan(seed: UInt64(seed))
    let more = CorrectiveAction(id: "agreed-1", title: "Nog een: dit", owner: "Zuid")
    let text = plan.yaml(heading: []) + more.yaml
    plan.actions.append(more)
    #expect(read(text).plan == plan)
  }

  private static let head =
    "draaiboek: 1\nimprovement_plan: x\ntitle: T\nheld: 2026-11-24\nactions:\n"

  @Test(arguments: [
    ("  a: { title: T, stauts: open }", Finding.unknownKey("stauts", suggestion: "status")),
    (
      "  a: { title: T, status: klaar }",
      .notOneOf("klaar", allowed: ["open", "busy", "done", "dropped"], suggestion: nil)
    ),
    ("  a: { title: T, due: 1 mei }", .wrongShape(expected: .date, found: "1 mei")),
    ("  a: { title: T, due: 2026-02-30 }", .wrongShape(expected: .date, found: "2026-02-30")),
    ("  a: { title: T, status: done }", .missingKey("closed")),
    ("  a: { title: T, closed: 2026-12-01 }", .closedWhileOpen),
    ("  a: { title: T, start: 2026-12-02, due: 2026-12-01 }", .dueBeforeStart),
    ("  A: { title: T }", .invalidName("A")), ("  a: { owner: Wij }", .missingKey("title")),
  ])
  func `a mistake of who edits it has its place`(_ line: String, _ finding: Finding) throws {
    let draft = read(Self.head + line + "\n")
    #expect(draft.plan == nil)
    let found = try #require(draft.findings.first)
    #expect(draft.findings.count == 1)
    #expect(found.problem == finding)
    #expect(found.location.line == 6)
  }

  @Test func `a plan knows what is new, and keeps what people made of the rest`() throws {
    let edited =
      Self.head + "  mandate: { title: Ons mandaat, status: dropped, closed: 2026-12-01 }\n"
    let plan = try #require(read(edited).plan)
    let proposed = ["mandate", "one-message", "one-message"].map {
      CorrectiveAction(id: $0, title: "Voorstel")
    }
    #expect(plan.lacking(proposed).map(\.id) == ["one-message"])
    #expect(plan["mandate"]?.title == "Ons mandaat")
    #expect(plan.check == CivilDate(year: 2027, month: 2, day: 22))
  }

  @Test func `overdue is what is open after its day`() throws {
    let day = try #require(CivilDate(parsing: "2026-12-01"))
    var action = CorrectiveAction(id: "a", title: "T", due: day)
    #expect(!action.isOverdue(on: day))
    #expect(action.isOverdue(on: day.advanced(byDays: 1)))
    action.status = .busy
    #expect(action.isOverdue(on: day.advanced(byDays: 1)))
    action.status = .done
    #expect(!action.isOverdue(on: day.advanced(byDays: 1)))
  }

  @Test(arguments: ["2026-1-01", "2026-13-01", "2026-02-29", "26-01-01", "2026-01-01 ", ""])
  func `only a day of the calendar is a day`(_ text: String) {
    #expect(CivilDate(parsing: text) == nil)
  }

  @Test func `a baseline is read back, and a half-year that asked something else too`() throws {
    var baseline = Baseline(on: CivilDate(daysSinceEpoch: 20_000))
    baseline["mandate"] = .partly
    baseline["gone-since"] = .no
    baseline["mandate"] = .yes
    let read = Baseline.read(Source(name: "b.yaml", text: baseline.yaml))
    #expect(read.findings.isEmpty)
    #expect(read.baseline == baseline)
    #expect(baseline.lines.map(\.measure) == ["mandate", "gone-since"])
    let empty = Baseline(on: CivilDate(daysSinceEpoch: 0))
    #expect(Baseline.read(Source(name: "b.yaml", text: empty.yaml)).baseline == empty)
    let wrong = Baseline.read(
      Source(
        name: "b.yaml", text: "draaiboek: 1\nbaseline: 2026-11-24\nanswers: { mandate: soms }"))
    #expect(wrong.baseline == nil)
    #expect(
      wrong.findings.map(\.problem) == [
        .notOneOf("soms", allowed: ["no", "partly", "yes"], suggestion: nil)
      ])
  }
}
