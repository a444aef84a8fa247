import Scenarios
import TestSupport
import Testing
import Times

@testable import Scorecards

/// What people's ratings do to a scorecard.
@Suite struct RatingTests {
  static let seeds = Seeds.take(1000)

  typealias Middle = (levels: String, better: Rubric.Band, worse: Rubric.Band, points: Points)

  static let middles: [Middle] = [
    ("P", .performed, .performed, Points(100)), ("S", .some, .some, Points(75)),
    ("M", .major, .major, Points(40)), ("U", .unable, .unable, Points(0)),
    ("PM", .performed, .major, Points(70)), ("MP", .performed, .major, Points(70)),
    ("SM", .some, .major, Points(115, over: 2)), ("PPU", .performed, .performed, Points(100)),
    ("USM", .major, .major, Points(40)), ("PSMU", .some, .major, Points(115, over: 2)),
    ("PPPU", .performed, .performed, Points(100)), ("UUPSS", .some, .some, Points(75)),
  ]

  @Test(arguments: middles)
  func `the middle counts; of an even number the mean of the two`(_ middle: Middle) throws {
    var step = Requirement(weight: 3, phase: Index(0))
    step.observe()
    let model = try ScoringModel(requirements: [step], worths: [], parameters: .example())
    let levels = middle.levels.compactMap { Rubric.Band(rawValue: String($0)) }
    let median = try #require(Median(of: levels))
    #expect(median.better == middle.better && median.worse == middle.worse)
    #expect(median.isSplit == (middle.better != middle.worse))
    let card = model.score(Trace(acts: [], ratings: levels.map { .init(Index(0), $0) }))
    #expect(card.total == middle.points && card.highest == middle.points)
    checkLedger(of: card)
  }

  @Test func `nobody's rating has no middle`() {
    #expect(Median(of: [Rubric.Band]()) == nil)
  }

  @Test func `M0: the ledger explains every rating, and what was not rated`() throws {
    for seed in Self.seeds {
      let example = try RandomCase(seed: seed, observed: true)
      let card = example.model.score(example.trace)
      #expect(card.total >= .zero && card.highest <= Points(100), "seed \(seed)")
      checkLedger(of: card, "seed \(seed)")
      let unrated = card.ledger().count { line in
        if case .coverage(_, .unrated) = line.fact { true } else { false }
      }
      // One whose dimension the rubric gives no weight costs nothing, and has no line.
      #expect(unrated <= example.model.unrated(in: example.trace).count, "seed \(seed)")
      let isDecided = example.model.unrated(in: example.trace).isEmpty
      #expect(!isDecided || card.lowest == card.highest, "seed \(seed)")
    }
  }

  @Test func `M5: the order in which ratings are given does not matter`() throws {
    for seed in Self.seeds {
      var example = try RandomCase(seed: seed, observed: true)
      let card = example.model.score(example.trace)
      example.trace.ratings.shuffle(using: &example.random)
      let shuffled = example.score(example.trace.acts.shuffled(using: &example.random))
      #expect(shuffled.total == card.total && shuffled.highest == card.highest, "seed \(seed)")
      #expect(shuffled.ledger().map(\.fact) == card.ledger().map(\.fact), "seed \(seed)")
      #expect(
        shuffled.ledger().map(\.hundredths) == card.ledger().map(\.hundredths), "seed \(seed)")
    }
  }

  @Test func `M8: a better rating never costs`() throws {
    var tried = 0
    for seed in Self.seeds {
      var example = try RandomCase(seed: seed, observed: true)
      let before = example.model.score(example.trace)
      let worse = example.trace.ratings.indices.filter {
        example.trace.ratings[$0].level != .performed
      }
      guard !worse.isEmpty else { continue }
      tried += 1
      let place = example.random.pick(worse)
      let level = example.trace.ratings[place].level
      example.trace.ratings[place].level = Rubric.Band.allCases[level.position - 1]
      let after = example.model.score(example.trace)
      #expect(after.lowest >= before.lowest && after.highest >= before.highest, "seed \(seed)")
    }
    #expect(tried > 300)
  }

  @Test func `a first rating narrows the interval, whatever it is`() throws {
    var tried = 0
    for seed in Self.seeds {
      var example = try RandomCase(seed: seed, observed: true)
      let before = example.model.score(example.trace)
      let unrated = example.model.unrated(in: example.trace)
      guard !unrated.isEmpty else { continue }
      tried += 1
      for level in Rubric.Band.allCases {
        var trace = example.trace
        trace.ratings.append(.init(example.random.pick(unrated), level))
        let after = example.model.score(trace)
        #expect(after.lowest >= before.lowest && after.highest <= before.highest, "seed \(seed)")
      }
      // Rated best and worst, they come to the very ends.
      for (level, end) in [(Rubric.Band.performed, before.highest), (.unable, before.lowest)] {
        var trace = example.trace
        trace.ratings += unrated.map { .init($0, level) }
        let after = example.model.score(trace)
        #expect(after.lowest == end && after.highest == end, "seed \(seed)")
      }
    }
    #expect(tried > 300)
  }

  @Test func `an act does nothing for a step that people rate`() throws {
    var step = Requirement(weight: 1, phase: Index(0))
    step.observe()
    let model = try ScoringModel(
      requirements: [step], worths: [Worth(fulfils: Index(0))], parameters: .example())
    let card = model.score(Trace(acts: [Trace.Act(Index(0), at: .zero, record: 2)]))
    #expect(card.lowest == .zero && card.highest == Points(100))
  }
}

/// The same on a script under the shipped rubric.
extension RatingTests {
  static let script = Breach.text
    .replacing(
      "rubrics: [rubric]", with: "rubrics: [rubric]\nobjectives: { calm: { title: Rust } }"
    )
    .replacing(
      "  learned: {",
      with: """
          handled: { title: Rustig, phase: hour, owner: [manager], stages: { STAGE0 }, weight: 1, \
        observed: true, objectives: [calm], source: t }
          learned: {
        """)

  private func score(_ breach: Breach, _ ratings: [Rubric.Band]) throws -> Scorecard {
    let step: Index<Step> = try breach.index("handled")
    return try breach.model().score(
      Trace(
        acts: breach.flawless(), clocks: [.zero + .hours(2)],
        ratings: ratings.map { .init(step, $0) }))
  }

  @Test func `what was not rated stays open after the end, and no band is shown`() throws {
    let breach = try Breach(script: Self.script)
    let open = try score(breach, [])
    #expect(open.lowest < Points(100) && open.highest == Points(100))
    let first = try #require(open.ledger().first)
    #expect(try first.fact == .coverage(breach.index("handled"), .unrated))
    #expect(open.band == (open.lowest >= Points(85) ? .performed : nil))
    let rated = try score(breach, [.performed])
    #expect(rated.lowest == Points(100) && rated.band == .performed)
  }

  @Test func `ends in two bands leave the band undecided until somebody rates`() throws {
    let heavy = Self.script.replacing("weight: 1, observed", with: "weight: 20, observed")
    let breach = try Breach(script: heavy)
    let open = try score(breach, [])
    #expect(open.band == nil && open.lowest < Points(85))
    #expect(try score(breach, [.performed]).band == .performed)
    #expect(try score(breach, [.unable]).band != nil)
  }

  @Test func `more than thirty per cent by people is named`() throws {
    let light = try Breach(script: Self.script)
    let named = { (breach: Breach) in
      ScoringLint.lints(of: breach.scenario, rubric: 0).filter {
        if case .mostlyObserved = $0 { true } else { false }
      }
    }
    // Five other steps of weight 1 are counted there: 1 of 6.
    #expect(named(light).isEmpty)
    let limit = try Breach(
      script: Self.script.replacing("weight: 1, observed", with: "weight: 2, observed"))
    let sum = try limit.model().weighing.sums[Rubric.Dimension.coverage.position]
    #expect(named(limit).isEmpty == (20 <= sum * 3))
    let heavy = try Breach(
      script: Self.script.replacing("weight: 1, observed", with: "weight: 20, observed"))
    #expect(named(heavy).count == 1)
  }

  @Test func `an objective is proposed a letter by the items that carry it`() throws {
    let breach = try Breach(script: Self.script)
    let calm: Index<Objective> = try breach.index("calm")
    let open = try #require(try score(breach, []).proposal(for: calm))
    #expect(open == Proposal(lowest: .zero, highest: Points(100), band: nil))
    let split = try #require(try score(breach, [.performed, .major]).proposal(for: calm))
    #expect(split == Proposal(lowest: Points(70), highest: Points(70), band: .some))
  }

  @Test func `an objective that no counted item carries is not proposed anything`() throws {
    let breach = try Breach(
      script: Self.script.replacing("objectives: [calm]", with: "objectives: []"))
    #expect(try score(breach, []).proposal(for: breach.index("calm")) == nil)
  }
}
