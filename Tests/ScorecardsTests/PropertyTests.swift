import Scenarios
import TestSupport
import Testing
import Times

@testable import Scorecards

/// The properties of the score, by their letters (docs/scoring.md), on random models and traces, and on random
/// traces of the shipped case.
@Suite struct PropertyTests {
  enum Origin: CaseIterable {
    case random, shipped

    func cases(open: Bool = false) throws -> [RandomCase] {
      switch self {
      case .random: return try Seeds.take(1500).map { try RandomCase(seed: $0, open: open) }
      case .shipped:
        let models = try PropertyTests.models(open: open)
        return Seeds.take(25).flatMap { seed in
          models.map {
            RandomCase(seed: seed, of: $0, clocks: [.zero + .minutes(150)])
          }
        }
      }
    }

    /// So many of the tried cases have to be about something.
    func least(_ count: Int) -> Int {
      switch self {
      case .random: count
      case .shipped: 5
      }
    }
  }

  private static func models(open: Bool) throws -> [ScoringModel] {
    let scenario = try #require(Shipped.manuscript(Shipped.energiecontact)?.scenario)
    var coverage = Coverage(everythingIn: scenario)
    if open { coverage.open = coverage.open.map { _ in true } }
    return try scenario.rubrics.indices.map {
      try ScoringModel(scenario, rubric: $0, coverage: coverage)
    }
  }

  @Test(arguments: Origin.allCases)
  func `M0: a total lies between 0 and 100 and the ledger explains it exactly`(_ origin: Origin)
    throws
  {
    for example in try origin.cases() {
      let seed = example.seed
      let card = example.model.score(example.trace)
      #expect(card.total >= .zero && card.total <= Points(100), "seed \(seed)")
      #expect(card.total == card.lowest && card.total == card.highest, "seed \(seed)")
      checkLedger(of: card, "seed \(seed)")
    }
  }

  @Test(arguments: Origin.allCases)
  func `M0: doing nothing scores exactly 0, in every dimension and part`(_ origin: Origin) throws {
    for example in try origin.cases() {
      let seed = example.seed
      let card = example.score([])
      #expect(card.total == .zero, "seed \(seed)")
      for dimension in Rubric.Dimension.allCases {
        #expect((card.points(for: dimension) ?? .zero) == .zero, "seed \(seed)")
      }
      for slice in ScoringModel.slices(example.model.requirements) {
        #expect((card.points(in: slice) ?? .zero) == .zero, "seed \(seed)")
      }
    }
  }

  @Test(arguments: Origin.allCases)
  func `M1': a first adequate act earlier never costs, its predecessors kept`(_ origin: Origin)
    throws
  {
    var tried = 0
    for var example in try origin.cases() {
      let seed = example.seed
      let card = example.model.score(example.trace)
      let firsts = card.reckoning.steps.indices.filter { card.reckoning.steps[$0].first != nil }
      guard !firsts.isEmpty else { continue }
      let step = example.random.pick(firsts)
      guard let first = card.reckoning.steps[step].first else { continue }
      var acts = card.trace.acts
      guard example.model.worths[acts[first].action.position].damage == nil else { continue }
      acts[first].time = min(acts[first].time, example.time())
      let moved = example.score(acts)
      let predecessors = example.model.pairs.filter { $0.after == step }
      let isWorse = predecessors.contains { pair in
        credit(moved, pair) < credit(card, pair)
      }
      guard !isWorse else { continue }
      tried += 1
      #expect(moved.total >= card.total, "seed \(seed)")
    }
    #expect(tried > origin.least(500))
  }

  @Test(arguments: Origin.allCases)
  func `M2: an unguarded harmful action never pays`(_ origin: Origin) throws {
    for var example in try origin.cases() {
      let seed = example.seed
      let harmful = example.action {
        $0.fulfils == nil && $0.damage.map { $0.guardStep == nil } ?? false
      }
      guard let harmful else { continue }
      let before = example.model.score(example.trace).total
      let after = example.score(example.trace.acts + [example.act(of: harmful)]).total
      #expect(after <= before, "seed \(seed)")
    }
  }

  @Test(arguments: Origin.allCases)
  func `M3a, M3b: putting an inverted pair right never costs`(_ origin: Origin) throws {
    var tried = (order: 0, total: 0)
    for var example in try origin.cases() {
      let seed = example.seed
      example.doEachStepOnce()
      let card = example.model.score(example.trace)
      for pair in example.model.pairs {
        guard let swap = swap(pair, of: card) else { continue }
        let swapped = example.score(swap.acts)
        tried.order += 1
        #expect(
          swapped.earned[Rubric.Dimension.order.position]
            >= card.earned[Rubric.Dimension.order.position], "seed \(seed)")
        guard swap.isHarmless, isUnaffected(swapped, card, later: pair.after) else { continue }
        tried.total += 1
        #expect(swapped.total >= card.total, "seed \(seed)")
      }
    }
    #expect(tried.order > origin.least(500) && tried.total > origin.least(200))
  }

  @Test(arguments: Origin.allCases)
  func `M4: a missing step never costs, however late`(_ origin: Origin) throws {
    var tried = 0
    for var example in try origin.cases() {
      let seed = example.seed
      let card = example.model.score(example.trace)
      let action = example.action { worth in
        worth.damage == nil
          && worth.fulfils.map { card.reckoning.steps[$0.position].count == 0 } ?? false
      }
      guard let action else { continue }
      tried += 1
      let after = example.score(example.trace.acts + [example.act(of: action)])
      #expect(after.total >= card.total, "seed \(seed)")
    }
    #expect(tried > origin.least(500))
  }

  @Test(arguments: Origin.allCases)
  func `M5: any order of the input gives the same scorecard`(_ origin: Origin) throws {
    for var example in try origin.cases() {
      let seed = example.seed
      let card = example.model.score(example.trace)
      let shuffled = example.score(example.trace.acts.shuffled(using: &example.random))
      #expect(shuffled.total == card.total, "seed \(seed)")
      #expect(shuffled.earned == card.earned, "seed \(seed)")
      #expect(shuffled.ledger().map(\.fact) == card.ledger().map(\.fact), "seed \(seed)")
      #expect(shuffled.ledger().map(\.acts) == card.ledger().map(\.acts), "seed \(seed)")
      #expect(
        shuffled.ledger().map(\.hundredths) == card.ledger().map(\.hundredths), "seed \(seed)")
    }
  }

  @Test(arguments: Origin.allCases)
  func `M6: a neutral extra costs half a point at most`(_ origin: Origin) throws {
    for var example in try origin.cases() {
      let seed = example.seed
      guard let neutral = example.action(where: \.isNeutral) else { continue }
      let before = example.model.score(example.trace).total
      let after = example.score(example.trace.acts + [example.act(of: neutral)]).total
      #expect((Points.zero...Points(1, over: 2)).contains(before - after), "seed \(seed)")
    }
  }

  @Test(arguments: Origin.allCases)
  func `M8: the total is monotone in every credit`(_ origin: Origin) throws {
    for var example in try origin.cases() {
      let seed = example.seed
      let weighing = example.model.weighing
      var earned = weighing.sums.map { sum in
        sum == 0 ? 0 : Int128.random(in: 0..<sum, using: &example.random)
      }
      let before = weighing.points(earned)
      let used = earned.indices.filter { weighing.sums[$0] > 0 }
      earned[example.random.pick(used)] += 1
      #expect(weighing.points(earned) > before, "seed \(seed)")
    }
  }

  @Test(arguments: Origin.allCases)
  func `M9: a better record never costs`(_ origin: Origin) throws {
    for var example in try origin.cases() {
      let seed = example.seed
      guard !example.trace.acts.isEmpty else { continue }
      let before = example.model.score(example.trace).total
      var acts = example.trace.acts
      let act = Int.random(in: acts.indices, using: &example.random)
      acts[act].record = min(2, acts[act].record + 1)
      #expect(example.score(acts).total >= before, "seed \(seed)")
    }
  }

  @Test(arguments: Origin.allCases)
  func `what open items may still bring stays within the interval`(_ origin: Origin) throws {
    for var example in try origin.cases(open: true) {
      let seed = example.seed
      let card = example.model.score(example.trace)
      #expect(card.lowest <= card.highest, "seed \(seed)")
      var acts = example.trace.acts
      for step in example.model.requirements.indices
      where example.model.hopes(for: step, card.reckoning) && example.random.chance(60) {
        let action = example.action { $0.fulfils?.position == step && $0.damage == nil }
        guard let action else { continue }
        var act = example.act(of: action)
        act.time = act.time + .hours(1)
        acts.append(act)
      }
      #expect(example.score(acts).total <= card.highest, "seed \(seed)")
    }
  }
}

extension PropertyTests {
  private func credit(_ card: Scorecard, _ pair: Precedence.Pair) -> Int128 {
    card.disorder(of: pair)?.credit ?? card.model.units.one
  }

  /// The acts with the times of an inverted pair swapped, if each of the two was done once.
  private func swap(
    _ pair: Precedence.Pair, of card: Scorecard
  ) -> (acts: [Trace.Act], isHarmless: Bool)? {
    let steps = card.model.requirements.count
    guard pair.before < steps, pair.after < steps,
      case .inverted? = card.disorder(of: pair)?.0
    else { return nil }
    let both = (card.reckoning.steps[pair.before], card.reckoning.steps[pair.after])
    guard both.0.count == 1, both.1.count == 1, let before = both.0.first,
      let after = both.1.first
    else { return nil }
    var acts = card.trace.acts
    (acts[before].time, acts[after].time) = (acts[after].time, acts[before].time)
    let guards = card.model.worths.compactMap { $0.damage?.guardStep?.position }
    let isHarmless =
      !guards.contains(pair.before) && !guards.contains(pair.after)
      && [before, after].allSatisfy {
        card.model.worths[acts[$0].action.position].damage == nil
      }
    return (acts, isHarmless)
  }

  /// The later step's time credit is the same and no cap limit was crossed.
  private func isUnaffected(_ swapped: Scorecard, _ card: Scorecard, later: Int) -> Bool {
    let model = card.model
    let credits = [swapped, card].map { model.timeliness(of: later, $0.reckoning, $0.trace) }
    let caps = [swapped, card].map {
      model.lowestCap($0.reckoning, $0.trace, hoping: false)?.cap
    }
    return (model.requirements[later].window == nil || credits[0] == credits[1])
      && caps[0] == caps[1]
  }
}
