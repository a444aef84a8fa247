import Exercises
import Scenarios
import Scorecards
import Simulations
import TestSupport
import Testing
import Times

/// The Energiecontact case, played by teams that we know: what an expert would expect of it.
@Suite struct CaseTests {
  let scenario: Scenario

  init() throws {
    scenario = try #require(Shipped.manuscript(Shipped.energiecontact)?.scenario)
  }

  func play(_ name: String) throws -> Play {
    try #require(Shipped.play(name, of: scenario)?.play)
  }

  func playthrough(_ decisions: [Play.Decision], cast: String = "full") throws -> Playthrough {
    let cast: Index<Cast> = try #require(scenario.index(of: cast))
    let scope = Scope(cast: cast, plan: Index(0), start: scenario.timeline.start)
    return Playthrough(scenario, scope: scope, decisions: decisions)
  }

  func cards(_ exercise: Exercise) throws -> [Scorecard] {
    try scenario.rubrics.indices.map { rubric in
      let model = try ScoringModel(exercise, rubric: rubric)
      return model.score(Trace(exercise, for: model))
    }
  }

  @Test func `the team of the document reaches S or better on both, and keeps the term`() throws {
    let through = try playthrough(play("seed").decisions)
    #expect(through.refused.map(\.refusal) == [])
    for card in try cards(through.exercise) { #expect(card.total >= Points(70)) }
    // The clocks of a variant that is not switched on never start.
    let clocks = through.exercise.clocks.filter { $0.started != nil }
    #expect(clocks.count == 1)
    #expect(clocks.allSatisfy { $0.stopped != nil && !$0.isExpired })
  }

  @Test func `the document alone, without what we assumed, shows its gaps`() throws {
    let told = try play("seed").decisions.filter { $0.fidelity == .seed }
    let through = try playthrough(told)
    for card in try cards(through.exercise) {
      #expect(card.total < Points(70))
      #expect(card.total > .zero)
    }
  }

  @Test func `the opposite team is U on both`() throws {
    let through = try playthrough(play("opposite").decisions)
    #expect(through.refused.map(\.refusal) == [])
    for card in try cards(through.exercise) { #expect(card.band == .unable) }
  }

  @Test func `doing nothing scores nothing`() throws {
    for card in try cards(try playthrough([]).exercise) { #expect(card.total == .zero) }
  }

  @Test func `the run of the document reproduces the facts of the document`() throws {
    func value(_ name: String, _ exercise: Exercise) throws -> Int64 {
      let quantity: Index<Quantity> = try #require(scenario.index(of: name))
      return exercise.value(of: quantity) / Quantity.fine
    }
    var capacity: [Int64] = []
    var escalations: [Int64] = []
    let decisions = try play("seed").decisions
    let through = try playthrough(decisions)
    #expect(try (1000...9999).contains(value("viewed", through.exercise)))
    // On days 1 to 3 the floor runs at 70 %; from the letter on, escalations are doubled.
    var replay = Exercise(scenario)
    let cast: Index<Cast> = try #require(scenario.index(of: "full"))
    _ = Playthrough(
      scenario, scope: Scope(cast: cast, plan: Index(0), start: scenario.timeline.start),
      decisions: decisions
    ) { moment in
      replay.apply(
        moment.occurrence.event, at: moment.occurrence.story, exercise: moment.exercise)
      let day = scenario.timeline.day(moment.occurrence.story)
      if (2...3).contains(day) { capacity.append((try? value("capacity", replay)) ?? 0) }
      if (4...14).contains(day) { escalations.append((try? value("escalations", replay)) ?? 0) }
    }
    #expect(!capacity.isEmpty && capacity.allSatisfy { $0 == 70 })
    let before = try #require(escalations.first)
    let most = try #require(escalations.max())
    #expect(most >= 2 * before)
  }

  @Test func `who waits is worse off: more is looked at and taken`() throws {
    let quantities = ["viewed", "exported"].compactMap {
      scenario.index(of: $0) as Index<Quantity>?
    }
    let seed = try playthrough(play("seed").decisions).exercise
    let opposite = try playthrough(play("opposite").decisions).exercise
    for quantity in quantities {
      #expect(opposite.value(of: quantity) > 5 * seed.value(of: quantity))
    }
  }

  @Test func `stopping after phase three scores the first three phases as the full run did`() throws
  {
    let decisions = try play("seed").decisions
    let full = try playthrough(decisions).exercise
    var part = Exercise(scenario)
    _ = Playthrough(scenario, scope: try #require(full.scope), decisions: decisions) { moment in
      if case .phaseEntered(let phase) = moment.occurrence.event, phase.position > 2 {
        part.apply(.finished, at: part.now, exercise: moment.exercise)
      }
      guard part.stage != .finished else { return }
      part.apply(
        moment.occurrence.event, at: moment.occurrence.story, exercise: moment.exercise)
    }
    for (whole, stopped) in zip(try cards(full), try cards(part)) {
      for phase in scenario.phases.keys.prefix(3) {
        #expect(
          whole.points(for: .coverage, in: .phase(phase))
            == stopped.points(for: .coverage, in: .phase(phase)))
      }
      #expect(!stopped.model.omissions.isEmpty)
    }
  }

  @Test func `nothing the case ships is wrong by its own scoring rules`() {
    for rubric in scenario.rubrics.indices {
      #expect(ScoringLint.lints(of: scenario, rubric: rubric) == [])
    }
  }
}
