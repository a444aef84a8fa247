import Scenarios
import Scorecards
import Testing
import Times

@Suite struct WorkedExampleTests {
  @Test func `the example of docs/scoring.md is right to the hundredth`() throws {
    var declared = Requirement(weight: 1, phase: Index(0))
    declared.window = TimeWindow(full: .minutes(15), hard: .minutes(30))
    var notified = Requirement(weight: 1, phase: Index(0))
    notified.window = TimeWindow(full: .hours(24), hard: .hours(72), anchor: Index(0))
    let steps = (0..<3).map { OrderEdge.End.step(Index($0)) }
    var parameters = ScoringParameters.example()
    parameters.weights = [30, 30, 20, 0, 0, 0]
    let model = try ScoringModel(
      requirements: [declared, Requirement(weight: 1, phase: Index(0)), notified],
      worths: [
        Worth(fulfils: Index(0)), Worth(fulfils: Index(1), quality: Fraction(3, 4)),
        Worth(fulfils: Index(2)),
      ],
      rules: [
        OrderRule(steps[0], before: steps[1], weight: .one, origin: .edge(0)),
        OrderRule(steps[1], before: steps[2], weight: .one, origin: .edge(1)),
      ],
      parameters: parameters)
    let awareness = StoryTime.zero + .hours(2)
    let acts = [
      Trace.Act(Index(1), at: .zero + .minutes(10), decision: 1),
      Trace.Act(Index(0), at: .zero + .minutes(21), decision: 2),
      Trace.Act(Index(2), at: awareness + .hours(40), decision: 3),
    ]
    let card = model.score(Trace(acts: acts, clocks: [awareness]))
    #expect(card.total == Points(1915, over: 24))
    #expect(card.total.hundredths == 7979)
    #expect(card.band == .some)
    let ledger = card.ledger()
    #expect(ledger.map(\.hundredths) == [1250, 313, 250, 208])
    #expect(
      ledger.map(\.fact) == [
        .order(steps[0], before: steps[1], .inverted(by: .minutes(11)), by: [.edge(0)]),
        .coverage(Index(1), .partial(afterRevisions: 0)),
        .timeliness(Index(0), .late(by: .minutes(6))),
        .timeliness(Index(2), .late(by: .hours(16))),
      ])
    #expect(ledger.map { $0.acts.map(\.decision) } == [[2, 1], [1], [2], [3]])
  }

  @Test func `of acts that differ in their record alone, the worst counts`() throws {
    var requirement = Requirement(weight: 1, phase: Index(0))
    requirement.isRecorded = true
    let model = try ScoringModel(
      requirements: [requirement], worths: [Worth(fulfils: Index(0))], parameters: .example())
    for (first, second) in [(0, 2), (2, 0)] {
      let acts = [
        Trace.Act(Index(0), at: .zero, record: first, decision: 1),
        Trace.Act(Index(0), at: .zero, record: second, decision: 2),
      ]
      #expect(model.score(Trace(acts: acts)).points(for: .evidence) == .zero)
    }
  }

  @Test func `a total below nothing is given back by the floor`() throws {
    let model = try ScoringModel(
      requirements: [Requirement(weight: 1, phase: Index(0))],
      worths: [Worth(damage: Damage(points: 8))], parameters: .example())
    let acts = (0..<3).map { Trace.Act(Index(0), at: .zero + .minutes($0)) }
    let card = model.score(Trace(acts: acts))
    #expect(card.total == .zero)
    let ledger = card.ledger()
    #expect(ledger.map(\.fact).last == .floor)
    #expect(ledger.map(\.hundredths) == [10_000, 800, 800, -1600])
    checkLedger(of: card)
  }
}
