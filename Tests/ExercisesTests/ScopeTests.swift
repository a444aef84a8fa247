import Exercises
import Scenarios
import TestSupport
import Testing
import Times

/// What the choices before the start, of a plan and of variants, do to what is played.
@Suite struct ScopeTests {
  static let text = """
    draaiboek: 1
    scenario: scope
    edition: "1"
    title: Keuzes
    language: nl
    timezone: Europe/Amsterdam
    start: 2026-11-24 13:20
    rubrics: [rubric]
    roles: { manager: { title: Manager } }
    casts: { everyone: { title: Iedereen, played: all } }
    plans:
      long: { title: Lang, phases: { hour: 30, days: 60 } }
      short: { title: Kort, phases: { hour: 30, days: 5 }, withholds: [chatter], moments: { days: [T+7h, T+9h] } }
    variants:
      proof: { title: Bewijs, adds: [supplier] }
      early: { title: Vroeg, adds: [supplier, tip] }
    phases:
      hour: { title: Uur, from: T+0m, to: T+60m, pace: running }
      days: { title: Dagen, from: T+4h, to: T+10h, moments: [T+4h, T+8h] }
    injects:
      chatter: { at: T+10m, to: all, from: Z, text: Hoi, facilitator: { optional: true }, source: t }
      supplier: { at: T+30m, to: all, from: L, text: Bewijs, source: t }
      tip: { phase: hour, when: supplier, to: all, from: L, text: Tip, source: t }
      morning: { at: T+5h, to: all, from: Z, text: Morgen, source: t }
      noon: { at: T+8h, to: all, from: Z, text: Middag, source: t }
    steps:
      done: { title: Gedaan, phase: hour, owner: [manager], stages: { rubric: first }, source: t }
    actions:
      act: { title: Doen, roles: [manager], offered: [hour], fulfils: done, form: paper, source: t }
    clocks:
      strict: { title: Streng, starts: [supplier, T+5h], limit: 1h, stops: done, source: t }
      shown: { title: Getoond, starts: [T+20m], limit: 30m, source: t }
    forms:
      paper: { title: Papier, fields: { level: { title: Ernst, choices: [Laag, Hoog] } } }
    """

  /// Opened, and in its first phase.
  private func exercise(_ plan: String = "long", _ variants: String...) throws -> Exercise {
    let manuscript = Scenario.read(text: Self.text)
    let scenario = try #require(manuscript.scenario, "\(manuscript.findings)")
    var exercise = Exercise(scenario)
    let scope = Scope(
      cast: Index(0), plan: try #require(scenario.index(of: plan)),
      variants: try variants.map { try #require(scenario.index(of: $0)) },
      start: scenario.timeline.start)
    try exercise.perform(.open(scope), at: .zero)
    try exercise.perform(.enterNextPhase, at: .zero)
    return exercise
  }

  private func status(_ name: String, in exercise: Exercise) throws -> InjectState.Status {
    let inject: Index<Inject> = try #require(exercise.scenario.index(of: name))
    return exercise.injects[inject.position].status
  }

  @Test func `what only a variant adds takes no part without it`() throws {
    var exercise = try exercise()
    try exercise.perform(.advance(to: .minutes(60)), at: .zero)
    #expect(try status("supplier", in: exercise) == .withheld)
    #expect(try status("tip", in: exercise) == .withheld)
    let supplier: Index<Inject> = try #require(exercise.scenario.index(of: "supplier"))
    #expect(throws: Refusal.withheld(supplier)) { try exercise.perform(.send(supplier), at: .zero) }
    #expect(exercise.clocks[0].started == nil)
  }

  @Test func `with its variant an added inject comes at its time and starts its clock`() throws {
    var exercise = try exercise("long", "proof")
    try exercise.perform(.advance(to: .minutes(59)), at: .zero)
    #expect(try status("supplier", in: exercise) == .delivered(due: .minutes(30), at: .minutes(30)))
    #expect(exercise.clocks[0].started == .minutes(30))
    // Another variant's stays away.
    #expect(try status("tip", in: exercise) == .withheld)
    var both = try self.exercise("long", "early")
    try both.perform(.advance(to: .minutes(59)), at: .zero)
    #expect(try status("tip", in: both) == .delivered(due: .minutes(30), at: .minutes(30)))
  }

  @Test func `a plan leaves out what it has no time for`() throws {
    var long = try exercise()
    var short = try exercise("short")
    try long.perform(.advance(to: .minutes(20)), at: .zero)
    try short.perform(.advance(to: .minutes(20)), at: .zero)
    #expect(try status("chatter", in: long) == .delivered(due: .minutes(10), at: .minutes(10)))
    #expect(try status("chatter", in: short) == .withheld)
  }

  @Test func `a phase is entered at the first moment of the plan, with all that came before`()
    throws
  {
    var exercise = try exercise("short")
    try exercise.perform(.advance(to: .minutes(60)), at: .zero)
    let entered = try exercise.perform(.enterNextPhase, at: .minutes(40))
    #expect(exercise.now == .minutes(7 * 60))
    // Not at the end of a jump: at its own time.
    let morning = StoryTime.minutes(5 * 60)
    #expect(try status("morning", in: exercise) == .delivered(due: morning, at: morning))
    #expect(entered.first?.event == .phaseEntered(phase: Index(1)))
    #expect(entered.first?.story == .minutes(4 * 60))
    #expect(entered.last?.event == .moved && entered.last?.story == .minutes(7 * 60))
  }

  @Test func `a phase stands still at the moments of the plan only`() throws {
    var exercise = try exercise("short")
    try exercise.perform(.advance(to: .minutes(60)), at: .zero)
    try exercise.perform(.enterNextPhase, at: .zero)
    #expect(exercise.nextMoment == .minutes(9 * 60))
    try exercise.perform(.moment, at: .zero)
    #expect(exercise.now == .minutes(9 * 60))
    #expect(try status("noon", in: exercise) == .delivered(due: .minutes(480), at: .minutes(480)))
    #expect(exercise.nextMoment == .minutes(10 * 60))
  }

  @Test func `entering by the plan is entering at the start and then going to its first moment`()
    throws
  {
    var byPlan = try exercise("short")
    try byPlan.perform(.advance(to: .minutes(60)), at: .zero)
    var byHand = byPlan
    try byPlan.perform(.enterNextPhase, at: .zero)
    try byHand.perform(.enterNextPhaseAtStart, at: .zero)
    #expect(byHand.now == .minutes(4 * 60))
    try byHand.perform(.moment, at: .zero)
    #expect(byPlan == byHand)
  }

  @Test func `a replay stands where the plan brought it`() throws {
    var exercise = try exercise("short")
    var entries: [Entry] = []
    var replayed = Exercise(exercise.scenario)
    replayed.apply(.opened(scope: try #require(exercise.scope)), at: .zero, exercise: .zero)
    replayed.apply(.phaseEntered(phase: Index(0)), at: .zero, exercise: .zero)
    for command in [Command.advance(to: .minutes(60)), .enterNextPhase, .moment] {
      for occurrence in try exercise.perform(command, at: .zero) {
        entries.append(
          Entry(
            sequence: entries.count + 3, story: occurrence.story, exercise: .zero,
            recorded: exercise.scenario.timeline.start, author: nil, event: occurrence.event))
      }
    }
    for entry in entries { replayed.apply(entry.event, at: entry.story, exercise: entry.exercise) }
    #expect(replayed == exercise)
  }

  @Test func `a clock that no step stops runs out, whatever is done`() throws {
    var exercise = try exercise()
    try exercise.perform(
      .decide(Choice(role: Index(0), action: Index(0), answers: [])), at: .zero)
    try exercise.perform(.advance(to: .minutes(59)), at: .zero)
    #expect(exercise.clocks[1].started == .minutes(20))
    #expect(exercise.clocks[1].isExpired && exercise.clocks[1].stopped == nil)
  }

  @Test(arguments: ["Laag", "Hoog", "", "  "])
  func `a field with choices takes one of them, or stays open`(_ text: String) throws {
    var exercise = try exercise()
    try exercise.perform(.decide(choice(text)), at: .zero)
    let isFilled = text.contains { $0 != " " }
    #expect(exercise.quality(of: exercise.decisions[0]) == (isFilled ? .one : .zero))
  }

  @Test(arguments: ["laag", "Middel", "✓"])
  func `any other answer is refused`(_ text: String) throws {
    var exercise = try exercise()
    let before = exercise
    #expect(throws: Refusal.notAChoice(text, field: "Ernst", allowed: ["Laag", "Hoog"])) {
      try exercise.perform(.decide(choice(text)), at: .zero)
    }
    #expect(exercise == before)
  }

  private func choice(_ text: String) -> Choice {
    Choice(role: Index(0), action: Index(0), answers: [FormAnswer(field: "level", text: text)])
  }
}
