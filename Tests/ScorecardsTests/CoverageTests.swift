import Exercises
import Scenarios
import Testing
import Times

@testable import Scorecards

@Suite struct CoverageTests {
  @Test(arguments: ["ap", "nist-sp-800-61"])
  func `a flawless run scores 100 and loses nothing`(rubric: String) throws {
    let breach = try Breach(rubric: rubric)
    let card = try breach.score(try breach.flawless())
    #expect(card.total == Points(100))
    #expect(card.ledger().isEmpty)
    #expect(card.band == .performed)
  }

  @Test func `a step whose trigger depends on players earns and costs nothing`() throws {
    let breach = try Breach()
    let omissions = try breach.model().omissions
    #expect(
      omissions == [
        Omission(
          step: try breach.index("second"),
          reason: .dependsOnPlayers(try breach.index("sequel")))
      ])
  }

  @Test func `phases, injects and roles that are left out are listed, with the reason`() throws {
    let breach = try Breach()
    var coverage = Coverage(everythingIn: breach.scenario)
    let manager = RoleSet([try breach.index("manager")])
    coverage.played = [manager, manager, nil]
    coverage.withheld[1] = true
    let security = RoleSet([try breach.index("security")])
    let reasons = try breach.model(coverage).omissions.map(\.reason)
    #expect(
      reasons == [
        .roleNotPlayed(security), .dependsOnPlayers(try breach.index("sequel")),
        .triggerWithheld(try breach.index("confirmed")),
        .phaseNotPlayed(try breach.index("weeks")),
      ])
  }

  @Test func `who decides for an unplayed role keeps its steps in the score`() throws {
    let breach = try Breach()
    let manager = RoleSet([try breach.index("manager")])
    var coverage = Coverage(everythingIn: breach.scenario)
    coverage.played = [manager, manager, manager]
    let model = try breach.model(coverage)
    let informed: Index<Step> = try breach.index("people-informed")
    #expect(model.requirements[informed.position].status == .settled)
    let card = try breach.score(try breach.flawless(), coverage)
    #expect(card.points(in: .role(try breach.index("legal"))) == Points(100))
  }

  @Test func `stopping early scores what was played as the full run did`() throws {
    let breach = try Breach()
    let acts = try breach.flawless(without: ["copy"]).map { act in
      var act = act
      act.time = act.time + .minutes(13)
      return act
    }
    let full = try breach.score(acts)
    var coverage = Coverage(everythingIn: breach.scenario)
    coverage.played[2] = nil
    let short = try breach.score(acts.dropLast(), coverage)
    for phase in 0...1 {
      #expect(full.points(in: .phase(Index(phase))) == short.points(in: .phase(Index(phase))))
    }
    #expect(short.points(in: .phase(Index(2))) == nil)
  }

  @Test func `a late delivery moves the window with it, an early one does not`() throws {
    let breach = try Breach()
    let acts = try breach.flawless(without: ["declare"]) + [try breach.act("declare", .minutes(18))]
    for (minutes, isInTime) in [(0, false), (2, false), (3, true), (9, true)] {
      let delivery = Trace.Delivery(due: .zero, delivered: .zero + .minutes(minutes))
      let early = Trace.Delivery(due: delivery.delivered, delivered: .zero)
      let onTime = try breach.model().score(
        Trace(acts: try breach.flawless(), deliveries: [early]))
      #expect(onTime.total == Points(100))
      let card = try breach.model().score(Trace(acts: acts, deliveries: [delivery]))
      #expect((card.points(for: .timeliness) == Points(100)) == isInTime)
    }
  }

  @Test func `before the first phase there is nothing to score`() throws {
    let breach = try Breach()
    #expect(throws: ScoringProblem.nothingExercised) {
      try ScoringModel(Exercise(breach.scenario), rubric: 0)
    }
  }

  @Test func `an exercise is scored as it goes, with what is still open`() throws {
    let breach = try Breach()
    var exercise = Exercise(breach.scenario)
    func perform(_ command: Command) throws {
      _ = try exercise.perform(command, at: .zero)
    }
    try perform(
      .open(Scope(cast: Index(0), plan: Index(0), start: breach.scenario.timeline.start)))
    try perform(.enterNextPhase)
    try perform(
      .decide(
        Choice(
          role: try breach.index("manager"), action: try breach.index("declare"), reason: "nu")))
    try perform(.advance(to: .zero + .hours(2)))
    let model = try ScoringModel(exercise, rubric: 0)
    let card = model.score(Trace(exercise, for: model))
    #expect(card.trace.acts.map(\.decision) == [1])
    #expect(card.lowest < card.highest && card.highest < Points(100))
    #expect(card.band == nil)
    #expect(card.points(for: .coverage) == Points(50))
    try perform(.finish)
    let settled = try ScoringModel(exercise, rubric: 0)
    let final = settled.score(Trace(exercise, for: settled))
    #expect(final.lowest == final.highest && final.total == card.total)
  }
}
