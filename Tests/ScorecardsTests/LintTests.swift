import Scenarios
import Testing
import Times

@testable import Scorecards

@Suite struct LintTests {
  @Test func `doing everything is found out`() throws {
    let breach = try Breach()
    let everything = try breach.model().score(.everything(in: breach.scenario)).total
    let lints = ScoringLint.lints(of: breach.scenario, rubric: 0)
    #expect(lints == (everything >= Points(50) ? [.everythingScores(everything)] : []))
  }

  @Test func `a cap, a dimension and a landmark that nothing uses are named`() throws {
    let breach = try Breach(rubric: "nist-sp-800-61")
    let lints = ScoringLint.lints(of: breach.scenario, rubric: 0)
    #expect(!lints.contains { if case .capWithoutTrigger = $0 { true } else { false } })
    #expect(!lints.contains { if case .problem = $0 { true } else { false } })
  }

  @Test func `a pair declared independent that others order is named, with the way`() throws {
    let edge = "- { before: declared, after: evidence, rubric: RUBRIC, source: t }"
    let script = Breach.text
      .replacing("order:\n", with: "order:\n  \(edge)\n")
      .replacing("evidence, after: learned", with: "evidence, after: exports-blocked")
    let breach = try Breach(script: script)
    let evidence: Index<Step> = try breach.index("evidence")
    let blocked: Index<Step> = try breach.index("exports-blocked")
    let lints = ScoringLint.lints(of: breach.scenario, rubric: 0)
    #expect(lints.contains(.pairDeclaredIndependent(evidence, blocked, by: [.edge(1)])))
  }

  @Test func `the way through a closure is the shortest, the earliest declared first`() {
    let order = Precedence(
      count: 4,
      rules: [
        .init(before: 0, after: 1, weight: 1), .init(before: 1, after: 3, weight: 1),
        .init(before: 0, after: 2, weight: 1), .init(before: 2, after: 3, weight: 1),
      ])
    #expect(order.path(from: 0, to: 3) == [0, 1])
    #expect(order.path(from: 2, to: 3) == [3])
    #expect(order.path(from: 1, to: 2) == [])
  }

  @Test func `the closure takes the greatest weight on the way`() {
    let order = Precedence(
      count: 4,
      rules: [
        .init(before: 0, after: 1, weight: 1), .init(before: 1, after: 2, weight: 5),
        .init(before: 2, after: 3, weight: 2), .init(before: 0, after: 3, weight: 1),
      ])
    #expect(
      order.pairs == [
        .init(before: 0, after: 1, weight: 1), .init(before: 0, after: 2, weight: 5),
        .init(before: 0, after: 3, weight: 5), .init(before: 1, after: 2, weight: 5),
        .init(before: 1, after: 3, weight: 5), .init(before: 2, after: 3, weight: 2),
      ])
  }

  @Test func `an order that bites its own tail is refused with the circle`() {
    func rule(_ before: Int, _ after: Int) -> OrderRule {
      OrderRule(
        .step(Index(before)), before: .step(Index(after)), weight: .one, origin: .edge(0))
    }
    let steps = (0..<4).map { _ in Requirement(weight: 1, phase: Index(0)) }
    #expect(throws: ScoringProblem.cycle([.step(Index(1)), .step(Index(2)), .step(Index(3))])) {
      try ScoringModel(
        requirements: steps, worths: [], rules: [rule(0, 1), rule(1, 2), rule(2, 3), rule(3, 1)],
        parameters: .example())
    }
  }

  @Test func `numbers that no common denominator fits are refused by name`() {
    let primes = [
      999_999_937, 999_999_929, 999_999_893, 999_999_883, 999_999_797, 999_999_761,
    ]
    let worths = primes.map { Worth(fulfils: Index(0), quality: Fraction(1, $0)) }
    #expect(throws: ScoringProblem.tooFine(.quality(Index(4)))) {
      try ScoringModel(
        requirements: [Requirement(weight: 1, phase: Index(0))], worths: worths,
        parameters: .example())
    }
  }
}
