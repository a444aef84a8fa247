import Scenarios
import Scorecards
import Simulations
import TestSupport
import Times

/// A random model and a random trace on a coarse grid of times, so that ties are common.
struct RandomCase {
  let seed: UInt64
  var random: SplitMix64
  let model: ScoringModel
  var trace: Trace
  /// Between the moments of acts that are made up.
  private let grid: Interval

  /// A random trace for a model that there is: acts of its own catalogue, many at one moment.
  init(seed: UInt64, of model: ScoringModel, clocks: [StoryTime?]) {
    self.seed = seed
    self.model = model
    random = SplitMix64(seed: seed)
    // From the first hour to the first weeks: what is early and what is late both happen.
    grid = random.pick([.seconds(150), .minutes(30), .hours(4), .hours(28)])
    trace = Trace(acts: [], clocks: clocks)
    for number in 0..<Int.random(in: 0...90, using: &random) {
      trace.acts.append(Self.act(in: model.worths, &random, number, grid: grid))
    }
  }

  /// With `observed`, some steps are rated by people.
  init(seed: UInt64, open: Bool = false, observed: Bool = false) throws {
    self.seed = seed
    grid = Self.finest
    var random = SplitMix64(seed: seed)
    let steps = Int.random(in: 2...7, using: &random)
    var requirements = (0..<steps).map { _ in Self.requirement(open: open, &random) }
    if observed {
      for step in requirements.indices where random.chance(40) {
        requirements[step].observe()
      }
    }
    let worths = Self.worths(steps: steps, &random)
    var rules: [OrderRule] = []
    let injects = Int.random(in: 0...2, using: &random)
    var nodes: [OrderEdge.End] = requirements.indices.filter { !requirements[$0].isObserved }
      .map { .step(Index($0)) }
    nodes += (0..<injects).map { .inject(Index($0)) }
    nodes.shuffle(using: &random)
    for after in nodes.indices {
      for before in 0..<after where random.chance(35) {
        rules.append(
          OrderRule(
            nodes[before], before: nodes[after],
            weight: random.pick([.half, .one, Fraction(2), Fraction(3)]),
            origin: .edge(rules.count)))
      }
    }
    model = try ScoringModel(
      requirements: requirements, worths: worths, rules: rules,
      schedule: (0..<injects).map { _ in random.chance(80) ? Self.time(&random) : nil },
      caps: Self.caps(on: requirements.indices.filter { !requirements[$0].isObserved }, &random),
      excuses: ["delay-reasons"],
      parameters: .example())
    var acts: [Trace.Act] = []
    for number in 0..<Int.random(in: 0...14, using: &random) {
      acts.append(Self.act(in: worths, &random, number))
    }
    trace = Trace(
      acts: acts, clocks: [random.chance(70) ? Self.time(&random) : nil])
    for step in requirements.indices where requirements[step].isObserved {
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        trace.ratings.append(.init(Index(step), random.pick(Rubric.Band.allCases)))
      }
    }
    self.random = random
  }

  mutating func act(of action: Int) -> Trace.Act {
    var act = Self.act(in: model.worths, &random, 1000, grid: grid)
    act.action = Index(action)
    return act
  }

  /// A random action that satisfies the condition; nil: there is none.
  mutating func action(where condition: (Worth) -> Bool) -> Int? {
    let candidates = model.worths.indices.filter { condition(model.worths[$0]) }
    return candidates.isEmpty ? nil : random.pick(candidates)
  }

  /// Another trace for the same model, with nothing done twice.
  mutating func doEachStepOnce() {
    trace.acts = model.requirements.indices.compactMap { step in
      action { $0.fulfils?.position == step && $0.quality >= .half }.map { act(of: $0) }
    }
  }

  func score(_ acts: [Trace.Act]) -> Scorecard {
    model.score(Trace(acts: acts, clocks: trace.clocks, ratings: trace.ratings))
  }

  private static let finest = Interval.seconds(150)

  mutating func time() -> StoryTime { Self.time(&random, grid: grid) }

  private static func time(
    _ random: inout SplitMix64, grid: Interval = finest
  ) -> StoryTime {
    let steps = Int64.random(in: 0...24, using: &random)
    return StoryTime(milliseconds: grid.milliseconds * steps)
  }

  private static func requirement(open: Bool, _ random: inout SplitMix64) -> Requirement {
    let dimensions: [Rubric.Dimension] = [.coverage, .coverage, .communication, .evidence]
    var requirement = Requirement(
      weight: Int.random(in: 1...5, using: &random), dimension: random.pick(dimensions),
      phase: Index(Int.random(in: 0...2, using: &random)),
      roles: RoleSet(bits: UInt64.random(in: 1...7, using: &random)),
      status: open && random.chance(60) ? .open : .settled)
    if random.chance(60) {
      let full = Int.random(in: 0...40, using: &random)
      requirement.window = TimeWindow(
        full: .minutes(full), hard: .minutes(full + Int.random(in: 0...40, using: &random)),
        atHard: random.pick([Fraction(1, 4), .half, Fraction(4, 5)]),
        late: random.pick([.zero, Fraction(1, 4)]),
        anchor: random.chance(30) ? Index(0) : nil)
    }
    requirement.isRecorded = random.chance(50)
    requirement.isProportionate = random.chance(40)
    requirement.repeats = random.chance(15)
    return requirement
  }

  private static func worths(steps: Int, _ random: inout SplitMix64) -> [Worth] {
    var worths: [Worth] = []
    for step in 0..<steps {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        var worth = Worth(
          fulfils: Index(step),
          quality: random.pick([Fraction(1, 4), .half, Fraction(3, 4), .one, .one]),
          parts: random.pick([1, 1, 3, 9]),
          proportionality: random.pick([nil, .zero, Fraction(1, 3), .half, .one]))
        if random.chance(10) {
          let guardStep = Int.random(in: 0..<steps, using: &random)
          worth.damage = Damage(points: 6, guardStep: Index(guardStep))
        }
        worths.append(worth)
      }
    }
    for _ in 0..<3 {
      let guardStep = Int.random(in: 0..<steps, using: &random)
      let guarded: Index<Step>? = random.chance(50) ? Index(guardStep) : nil
      worths.append(
        Worth(
          damage: Damage(
            points: random.pick([4, 8, 10]), guardStep: guarded, caps: random.chance(20) ? [0] : [])
        ))
    }
    return worths + [Worth(), Worth()]
  }

  private static func caps(on steps: [Int], _ random: inout SplitMix64) -> [CapRule] {
    var triggers: [CapRule.Trigger] = [.harm]
    if !steps.isEmpty {
      let step = Index<Step>(random.pick(steps))
      if random.chance(30) { triggers.append(.missing(step)) }
      if random.chance(30) { triggers.append(.notWithin(step, time(&random))) }
      for given in [true, false] where random.chance(40) {
        triggers.append(
          .expired(
            step, clock: Index(0), limit: .minutes(20), excuse: .init(field: 0, given: given)))
      }
    }
    return triggers.enumerated().map { position, trigger in
      CapRule(limit: random.pick([49, 59, 69, 74]), trigger: trigger, position: position)
    }
  }

  private static func act(
    in worths: [Worth], _ random: inout SplitMix64, _ number: Int, grid: Interval = finest
  ) -> Trace.Act {
    Trace.Act(
      Index(Int.random(in: worths.indices, using: &random)), at: time(&random, grid: grid),
      gaps: random.chance(70) ? 0 : Int.random(in: 0...3, using: &random),
      record: Int.random(in: 0...2, using: &random),
      excuses: UInt64.random(in: 0...1, using: &random), decision: number)
  }
}

extension Requirement {
  /// From now on people say how it was done.
  mutating func observe() {
    isObserved = true
    window = nil
    isRecorded = false
    isProportionate = false
    objectives = [Index(0)]
  }
}
