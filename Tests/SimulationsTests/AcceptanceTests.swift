import Exercises
import Scenarios
import Scorecards
import Simulations
import TestSupport
import Testing
import Times

/// What the case has to show about its own score, point by point.
@Suite struct AcceptanceTests {
  let shipped: Case

  init() throws { shipped = try Case() }

  private var scenario: Scenario { shipped.scenario }

  @Test func `1: the team of the document reaches S on both and breaks no hard edge`() throws {
    let through = try shipped.play(shipped.decisions(of: "seed"))
    #expect(through.refused.map(\.refusal) == [])
    for card in try shipped.cards(through.exercise) {
      #expect(card.total >= Points(70))
      let broken = card.ledger().filter { line in
        guard case .order(_, before: _, .inverted, let origins) = line.fact else { return false }
        return !origins.contains { origin in
          if case .edge(let edge) = origin { scenario.order[edge].weight < .one } else { false }
        }
      }
      #expect(broken.map(\.fact) == [])
    }
    // The clocks of a variant that is not switched on never start.
    let clocks = through.exercise.clocks.filter { $0.started != nil }
    #expect(clocks.count == 1)
    #expect(clocks.allSatisfy { $0.stopped != nil && !$0.isExpired })
  }

  @Test func `1: the document alone, without what we assumed, shows its gaps`() throws {
    let told = try shipped.decisions(of: "seed").filter { $0.fidelity == .seed }
    for card in try shipped.cards(told) {
      #expect(card.total < Points(70))
      #expect(card.total > .zero)
      #expect(
        card.ledger().contains { if case .coverage(_, .missing) = $0.fact { true } else { false } })
    }
  }

  @Test func `2: the opposite team is U on both`() throws {
    let through = try shipped.play(shipped.decisions(of: "opposite"))
    #expect(through.refused.map(\.refusal) == [])
    for card in try shipped.cards(through.exercise) { #expect(card.band == .unable) }
  }

  @Test func `3: exports blocked at T+20m without a copy of the logs costs no order`() throws {
    let rest = try shipped.without(
      ["block-exports", "secure-logs"], in: shipped.decisions(of: "seed"))
    func order(logsAt minutes: Int) throws -> [Points?] {
      let decisions =
        try rest + [
          shipped.decision("block-exports", by: "manager", at: .zero + .minutes(20)),
          shipped.decision("secure-logs", by: "security", at: .zero + .minutes(minutes)),
        ]
      let through = try shipped.play(decisions.inOrder)
      #expect(through.refused.map(\.refusal) == [])
      return try shipped.cards(through.exercise).map { $0.points(for: .order) }
    }
    // The copy takes 40 minutes: done before the exports are blocked would be T-20m, which nobody can. So: begun
    // before, and begun after.
    #expect(try order(logsAt: 1) == order(logsAt: 44))
  }

  @Test func `3: eradicating before the evidence is safe costs order, and evidence`() throws {
    let seed = try shipped.decisions(of: "seed")
    let late =
      try shipped.without(["secure-logs"], in: seed) + [
        shipped.decision("secure-logs", by: "security", at: .zero + .days(10))
      ]
    // The AVG says nothing of it.
    for (good, bad) in zip(try shipped.cards(seed), try shipped.cards(late.inOrder)).prefix(2) {
      #expect(bad.ledger().contains { if case .harm = $0.fact { true } else { false } })
      let order = (good.points(for: .order), bad.points(for: .order))
      #expect(try #require(order.1) < #require(order.0))
      let evidence = (good.points(for: .evidence), bad.points(for: .evidence))
      #expect(try #require(evidence.1) <= #require(evidence.0))
      #expect(bad.total < good.total)
    }
  }

  @Test func `3: wiping before the evidence is safe is a harm and a cap, after it is neither`()
    throws
  {
    let seed = try shipped.decisions(of: "seed")
    let wipe = try shipped.decision("wipe-workstations", by: "security", at: .zero + .minutes(115))
    let unsafe = try shipped.without(["secure-logs"], in: seed) + [wipe]
    for card in try shipped.cards(unsafe.inOrder).prefix(2) {
      #expect(card.ledger().contains { if case .harm = $0.fact { true } else { false } })
      #expect(card.total <= Points(59))
    }
  }

  @Test(
    arguments: [
      ("72:00:00 after awareness is in time, without reasons", 0, false, nil),
      ("a second before is in time", -1, false, nil),
      ("a second later without reasons is held to 59", 1, false, 59),
      ("a second later with reasons is held to 69", 1, true, 69),
    ] as [(String, Int, Bool, Int?)])
  func `4: the 72 hours are strict, to the second`(
    _ name: String, seconds: Int, reasons: Bool, limit: Int?
  ) throws {
    let seed = try shipped.decisions(of: "seed")
    let start = try #require(try shipped.play(seed).exercise.clocks.first?.started)
    let notify: Index<Action> = try shipped.named("notify-ap")
    let done = start + .hours(72) + .seconds(seconds)
    let decisions = seed.map { decision -> Play.Decision in
      guard decision.action == notify else { return decision }
      let excuse = FormAnswer(field: "delay-reasons", text: "Er was niemand.")
      return Play.Decision(
        at: done - scenario.actions[notify].takes, by: decision.by, action: notify,
        reason: decision.reason, fidelity: .assumed,
        answers: decision.answers + (reasons ? [excuse] : []), source: decision.source)
    }
    let through = try shipped.play(decisions.inOrder)
    #expect(through.refused.isEmpty)
    let clock = try #require(through.exercise.clocks.first)
    #expect(clock.stopped == done)
    #expect(clock.isExpired == (limit != nil))
    let card = try shipped.card(through.exercise, "ap")
    if let limit {
      #expect(card.total == Points(Int128(limit)), "\(name)")
    } else {
      #expect(card.total > Points(69), "\(name)")
      #expect(card.criticalFailures == [])
    }
  }

  @Test func `5: no team moves its own deadline: it starts at the confirmation or at T+4h`() throws
  {
    let preparation = try Preparation(scenario, shipped.scope())
    let confirmed: Index<Inject> = try shipped.named("access-confirmed")
    guard case .scheduled(let time) = scenario.injects[confirmed].trigger else {
      Issue.record("the confirmation depends on what players do")
      return
    }
    let expected = min(time, .zero + .hours(4))
    for strategy in Strategy.allCases {
      let team = SimulatedTeam(preparation, strategy, seed: 5, run: 0)
      #expect(team.exercise.clocks.compactMap(\.started) == [expected], "\(strategy)")
    }
  }

  @Test func `5: without the confirmation the clock starts at T+4h`() throws {
    var exercise = Exercise(scenario)
    try exercise.perform(.open(shipped.scope()), at: .zero)
    try exercise.perform(.withhold(shipped.named("access-confirmed")), at: .zero)
    for _ in 0..<3 {
      try exercise.perform(.enterNextPhase, at: .zero)
      try exercise.perform(.endPhase, at: .zero)
    }
    #expect(exercise.clocks.first?.started == .zero + .hours(4))
  }

  @Test func `6: the same action twice counts once, unless repeating is the point`() throws {
    let exercise = try shipped.play(shipped.decisions(of: "seed")).exercise
    for card in try shipped.cards(exercise) {
      for act in card.trace.acts {
        guard let step = scenario.actions[act.action].fulfils,
          scenario.steps[step].stages[0] != nil
        else { continue }
        var again = act
        again.time = again.time + .minutes(30)
        var trace = card.trace
        trace.acts.append(again)
        let twice = card.model.score(trace)
        let name = scenario.actions[act.action].name
        #expect(twice.total <= card.total, "\(name)")
        if scenario.steps[step].repeats { #expect(twice.total == card.total, "\(name)") }
      }
    }
    let repeating = scenario.steps.filter(\.repeats).map(\.name)
    for name in ["daily-update", "weekly-update", "follow-up-notified"] {
      #expect(repeating.contains(name))
    }
  }

  @Test func `7: stopping after phase three scores the first three as the full run did`() throws {
    let decisions = try shipped.decisions(of: "seed")
    let full = try shipped.play(decisions).exercise
    var part = Exercise(scenario)
    _ = Playthrough(scenario, scope: try shipped.scope(), decisions: decisions) { moment in
      if case .phaseEntered(let phase) = moment.occurrence.event, phase.position > 2 {
        part.apply(.finished, at: part.now, exercise: moment.exercise)
      }
      guard part.stage != .finished else { return }
      part.apply(moment.occurrence.event, at: moment.occurrence.story, exercise: moment.exercise)
    }
    for (whole, stopped) in zip(try shipped.cards(full), try shipped.cards(part)) {
      for phase in scenario.phases.keys.prefix(3) {
        #expect(
          whole.points(for: .coverage, in: .phase(phase))
            == stopped.points(for: .coverage, in: .phase(phase)))
      }
      #expect(!stopped.model.omissions.isEmpty)
    }
  }

  @Test func `7: a cast without Legal scores the other roles the same`() throws {
    let exercise = try shipped.play(shipped.decisions(of: "seed")).exercise
    let legal: Index<Role> = try shipped.named("legal")
    for rubric in scenario.rubrics.indices {
      let all = try ScoringModel(exercise, rubric: rubric)
      var coverage = Coverage(exercise)
      coverage.played = coverage.played.map { _ in
        RoleSet(scenario.roles.keys.filter { $0 != legal })
      }
      let others = try ScoringModel(scenario, rubric: rubric, coverage: coverage)
      let cards = (
        all.score(Trace(exercise, for: all)), others.score(Trace(exercise, for: others))
      )
      for role in scenario.roles.keys where role != legal {
        #expect(cards.0.points(in: .role(role)) == cards.1.points(in: .role(role)))
      }
    }
  }

  @Test func `8: the same decisions typed three times slower score the same in stepped phases`()
    throws
  {
    let decisions = try shipped.decisions(of: "seed")
    let (quick, slow) = (try typed(decisions, each: 20), try typed(decisions, each: 60))
    #expect(quick.decisions.map(\.status) == slow.decisions.map(\.status))
    for (left, right) in zip(try shipped.cards(quick), try shipped.cards(slow)) {
      #expect(left.total == right.total)
    }
  }

  /// Plays with a real clock's readings: in a stepped phase each decision takes so many seconds to type, at the
  /// moment before its time in the script.
  private func typed(_ decisions: [Play.Decision], each seconds: Int) throws -> Exercise {
    var exercise = Exercise(scenario)
    var clock = Interval.zero
    try exercise.perform(.open(shipped.scope()), at: clock)
    for phase in scenario.phases.keys {
      let authored = scenario.phases[phase]
      try exercise.perform(.enterNextPhase, at: clock)
      let own = decisions.filter { ($0.at >= authored.from && $0.at < authored.to) }
      for decision in own {
        if authored.pace == .running {
          try exercise.perform(.advance(to: decision.at), at: clock)
        } else {
          while exercise.nextMoment <= decision.at { try exercise.perform(.moment, at: clock) }
          clock = clock + .seconds(seconds)
          #expect(exercise.storyTime(at: clock) == exercise.now)
        }
        // What the script did later in the phase may not be there yet at its moment.
        _ = try? exercise.perform(
          .decide(
            Choice(
              role: decision.by, action: decision.action, reason: decision.reason,
              answers: decision.answers)), at: clock)
      }
      if exercise.phase != nil { try exercise.perform(.endPhase, at: clock) }
    }
    try exercise.perform(.finish, at: clock)
    return exercise
  }

  @Test(arguments: ["supervisors", "crisis-team", "full"])
  func `9: teams that do not choose score below 50`(_ cast: String) throws {
    let calibration = try calibrate(cast, Strategy.allCases.filter { $0.knowledge == .none })
    for check in calibration.checks {
      #expect(check.holds, "\(check.strategy) scores \(check.mean) in rubric \(check.rubric)")
    }
  }

  @Test(arguments: ["supervisors", "crisis-team", "full"])
  func `9: knowing the right actions, but not their order nor why, stays below 75`(
    _ cast: String
  ) throws {
    let calibration = try calibrate(cast, [.rightActions, .slowRightActions])
    for check in calibration.checks {
      #expect(check.holds, "\(check.strategy) scores \(check.mean) in rubric \(check.rubric)")
    }
  }

  @Test(arguments: ["supervisors", "crisis-team", "full"])
  func `9: knowing the order as well earns P`(_ cast: String) throws {
    let calibration = try calibrate(cast, [.rightOrder])
    for spread in calibration.spreads.flatMap(\.rubrics) {
      #expect(spread.percentile(5) >= 8500)
    }
  }

  private func calibrate(_ cast: String, _ strategies: [Strategy]) throws -> Calibration {
    let preparation = try Preparation(scenario, shipped.scope(cast))
    return try Calibration(preparation, teams: 8, seed: 20_261_124, strategies: strategies)
  }
}
