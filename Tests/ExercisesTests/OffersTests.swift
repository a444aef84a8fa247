import Exercises
import Scenarios
import TestSupport
import Testing
import Times

@Suite struct OffersTests {
  private static let text = """
    draaiboek: 1
    scenario: offers
    edition: "1"
    title: Offers
    language: nl
    timezone: Europe/Amsterdam
    start: 2026-11-24 13:20
    rubrics: [rubric]
    objectives: {}
    roles:
      manager: { title: Manager, brief: a }
      security: { title: Security, brief: a, falls_to: manager }
      legal: { title: Legal, brief: a }
    casts:
      one: { title: One, played: [manager, legal] }
    plans:
      one: { title: One, welcome: 1, breaks: 1, hot_wash: 1, phases: { first: 1, second: 1 } }
    phases:
      first: { title: First, from: T+0m, to: T+60m }
      second: { title: Second, from: T+60m, to: T+4h }
    milestones: { known: { title: Known } }
    injects:
      later: { title: Later, at: T+30m, to: [manager], from: x, text: x, source: s }
      sooner: { title: Sooner, at: T+10m, to: [manager], from: x, text: x, source: s }
      maybe: { title: Maybe, phase: first, when: known, to: [manager], from: x, text: x, source: s }
      spare: { title: Spare, phase: first, standby: true, to: [manager], from: x, text: x, source: s }
      second: { title: Second, at: T+2h, to: [manager], from: x, text: x, source: s }
    steps:
      kept: { title: Kept, phase: first, owner: [manager], source: s, repeats: true }
    actions:
      block: { title: Bulkexports blokkeren, keywords: [dichtzetten], roles: [security], offered: [first], takes: 10m, source: s }
      call: { title: IT/Security bellen, roles: [manager], offered: [first], source: s }
      cafe: { title: Café Überzicht maken, roles: [manager], offered: [first], source: s }
      tell: { title: Agents informeren, roles: [manager], offered: [first, second], fulfils: kept, source: s }
      press: { title: Persbericht sturen, roles: [manager], offered: [second], source: s }
      hidden: { title: Hidden, roles: [manager], offered: [first], when: known, source: s }
      advise: { title: Juridisch adviseren, roles: [legal], offered: [first], source: s }
      more-1: { title: Meer een, roles: [manager], offered: [first], source: s }
      more-2: { title: Meer twee, roles: [manager], offered: [first], source: s }
      more-3: { title: Meer drie, roles: [manager], offered: [first], source: s }
      more-4: { title: Meer vier, roles: [manager], offered: [first], source: s }
    """

  private let scenario: Scenario
  private var exercise: Exercise
  private let manager = Index<Role>(0)

  init() throws {
    let manuscript = Scenario.read(text: Self.text)
    scenario = try #require(manuscript.scenario, "\(manuscript.findings)")
    exercise = Exercise(scenario)
    let scope = Scope(cast: Index(0), plan: Index(0), start: scenario.timeline.start)
    try exercise.perform(.open(scope), at: .zero)
  }

  private func names(_ actions: [Index<Action>]) -> [String] {
    actions.map { scenario.actions[$0].name }
  }

  private func action(_ name: String) throws -> Index<Action> {
    try #require(scenario.index(of: name))
  }

  @Test mutating func `own actions come first, seven at most, and done ones make room`() throws {
    #expect(exercise.offers(for: manager) == [])
    try exercise.perform(.enterNextPhase, at: .zero)
    let own = ["call", "cafe", "tell", "more-1", "more-2", "more-3", "more-4"]
    #expect(names(exercise.offers(for: manager)) == own)
    for name in ["call", "tell"] {
      try exercise.perform(.decide(Choice(role: manager, action: action(name))), at: .zero)
    }
    // What falls to the manager comes last; what is done again and again stays.
    let rest = ["cafe", "tell", "more-1", "more-2", "more-3", "more-4", "block"]
    #expect(names(exercise.offers(for: manager)) == rest)
    try exercise.perform(.decide(Choice(role: manager, action: action("block"))), at: .zero)
    #expect(!names(exercise.offers(for: manager)).contains("block"))
    #expect(names(exercise.offers(for: Index(2))) == ["advise"])
    #expect(exercise.queue(of: manager).map(\.action) == [try action("block")])
  }

  @Test(arguments: [
    ("bulkexports blokkeren", "block"), ("EXPORTS", "block"), ("blokeer", "block"),
    ("dichtzetten", "block"), ("dicht", "block"), ("it bellen", "call"), ("bel it", "call"),
    ("belen", "call"), ("cafe", "cafe"), ("cafe\u{301}", "cafe"), ("uberzicht", "cafe"),
    ("ik wil nu security bellen", "call"), ("agnets", "tell"), ("informeert", "tell"),
  ])
  func `a search finds it`(_ words: String, _ name: String) throws {
    var exercise = exercise
    try exercise.perform(.enterNextPhase, at: .zero)
    #expect(names(exercise.search(words, for: manager).actions) == [name])
  }

  @Test(arguments: ["", "…", "koffie halen", "x", "persbericht", "hidden", "juridisch", "wij gaan"])
  func `a search finds nothing that is not there or not to be chosen`(_ words: String) throws {
    var exercise = exercise
    try exercise.perform(.enterNextPhase, at: .zero)
    #expect(exercise.search(words, for: manager).actions == [])
  }

  @Test func `several hits stand in order, the closest first`() throws {
    var exercise = exercise
    try exercise.perform(.enterNextPhase, at: .zero)
    #expect(
      names(exercise.search("meer", for: manager).actions) == [
        "more-1", "more-2", "more-3", "more-4",
      ])
  }

  @Test(arguments: [
    ("bulkexports", true), ("it bel", true), ("informeert", true), ("belen", false),
    ("legal bellen", false),
  ])
  func `a guess is called one`(_ words: String, _ isCertain: Bool) throws {
    var exercise = exercise
    try exercise.perform(.enterNextPhase, at: .zero)
    let result = exercise.search(words, for: manager)
    #expect(result.actions.count == 1)
    #expect(result.isCertain == isCertain)
  }

  @Test func `what is refused is found too, unless the room has yet to hear of it`() throws {
    var exercise = exercise
    try exercise.perform(.enterNextPhase, at: .zero)
    #expect(names(exercise.searchRefused("juridisch", for: manager).actions) == ["advise"])
    #expect(exercise.searchRefused("persbericht", for: manager).actions == [])
    #expect(exercise.searchRefused("hidden", for: manager).actions == [])
    #expect(exercise.searchRefused("bellen", for: manager).actions == [])
    try exercise.perform(.decide(Choice(role: manager, action: action("block"))), at: .zero)
    #expect(names(exercise.searchRefused("blokkeren", for: manager).actions) == ["block"])
  }

  @Test mutating func `what is to come stands in the order in which it falls due`() throws {
    func coming() -> [String] { exercise.upcoming().map { scenario.injects[$0.inject].name } }
    #expect(coming() == ["sooner", "later", "maybe"])
    #expect(exercise.upcoming(limit: 2).map(\.due) == [.zero + .minutes(10), .zero + .minutes(30)])
    #expect(exercise.sendable == [])
    try exercise.perform(.enterNextPhase, at: .zero)
    #expect(exercise.sendable.map { scenario.injects[$0].name } == ["spare"])
    try exercise.perform(.advance(to: .zero + .minutes(10)), at: .zero)
    #expect(coming() == ["later", "maybe"])
    try exercise.perform(.hold(Index(0)), at: .zero)
    #expect(coming() == ["maybe"])
    #expect(exercise.sendable.map { scenario.injects[$0].name } == ["later", "spare"])
    try exercise.perform(.endPhase, at: .zero)
    #expect(coming() == ["second"])
  }
}
