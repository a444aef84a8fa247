import Exercises
import Scenarios
import TestSupport
import Times

/// A small story for the engine's tests: two phases, one running and one stepped.
struct Story {
  static let text = """
    draaiboek: 1
    scenario: story
    edition: "1"
    title: Verhaal
    language: nl
    timezone: Europe/Amsterdam
    start: 2026-11-24 13:20
    rubrics: [rubric]
    objectives: { team: { title: Samen }, law: { title: Wet }, loose: { title: Los } }
    roles:
      manager: { title: Manager }
      supervisor: { title: Supervisor, falls_to: manager }
      legal: { title: Legal, falls_to: manager }
    casts:
      everyone: { title: Iedereen, played: all }
      small: { title: Klein, played: [manager], counterplay: [legal] }
    plans:
      plan: { title: Plan, phases: { hour: 30, days: 30 } }
    phases:
      hour: { title: Uur, from: T+0m, to: T+60m, pace: running, discuss: { who-first: { text: Wie eerst? } } }
      days: { title: Dagen, from: T+4h, to: T+10h, pace: stepped, moments: [T+4h, T+6h] }
    milestones:
      stone: { title: Steen }
    quantities:
      viewed: { title: Ingezien, start: 0, max: 1000, rates: [600/h while not stopped] }
    injects:
      first: { at: T+0m, to: [manager], from: Z, text: Eerst, source: t }
      late: { phase: hour, when: viewed > 100, after: 5m, to: [manager], from: Z, text: Laat, source: t }
      never: { phase: hour, when: stone and not stopped, until: T+30m, to: [legal], from: Z, text: Nooit, source: t }
      spare: { phase: hour, standby: true, to: [legal], from: Z, text: Reserve, source: t }
      confirmed: { at: T+5h, to: [legal], from: Z, text: Zeker, source: t, sets: { viewed: 500 } }
    steps:
      stopped: { title: Gestopt, phase: hour, owner: [manager], stages: { rubric: first }, record: true, source: t }
      logged: { title: Log, phase: hour, owner: [manager], stages: { rubric: first }, source: t }
      notified: { title: Gemeld, phase: days, owner: [legal], stages: { rubric: second }, source: t }
      calm: { title: Rust, phase: hour, owner: [manager], observed: true, objectives: [team], source: t }
      passed-on: { title: Overdracht, phase: days, owner: [manager], observed: true, objectives: [law], source: t }
    actions:
      stop: { title: Stoppen, roles: [manager], offered: [hour], fulfils: stopped, takes: 10m, sets: { viewed: -50, stone: true }, source: t }
      log: { title: Loggen, roles: [manager, supervisor], offered: [hour], fulfils: logged, starts_log: true, source: t }
      open-wide: { title: Open, roles: [manager], offered: [hour], exclusive: door, source: t }
      shut: { title: Dicht, roles: [manager], offered: [hour], exclusive: door, source: t }
      slow: { title: Langzaam, roles: [supervisor], offered: [hour], takes: 30m, source: t }
      notify: { title: Melden, roles: [legal], offered: [days], when: stopped, fulfils: notified, form: paper, takes: 20m, source: t }
      own: { title: Eigen, roles: [supervisor], personal: true, offered: [hour], source: t }
      task-1: { title: Taak, roles: [supervisor], offered: [hour], source: t }
      task-2: { title: Taak, roles: [supervisor], offered: [hour], source: t }
      task-3: { title: Taak, roles: [supervisor], offered: [hour], source: t }
      task-4: { title: Taak, roles: [supervisor], offered: [hour], source: t }
      task-5: { title: Taak, roles: [supervisor], offered: [hour], source: t }
    hot_wash:
      went-well: { text: Wat ging goed? }
    forms:
      paper: { title: Formulier, fields: { who: { title: Wie }, what: { title: Wat }, more: { title: Meer, required: false } } }
    clocks:
      clock: { title: Klok, starts: [confirmed, T+8h], limit: 2h, stops: notified, source: t }
    """

  let scenario: Scenario
  var exercise: Exercise
  var occurrences: [Occurrence] = []
  var time = Interval.zero

  /// Opened, and in its first phase.
  init(cast: String = "everyone") {
    guard let scenario = Scenario.read(text: Self.text).scenario,
      let cast: Index<Cast> = scenario.index(of: cast)
    else { fatalError("the story is right") }
    self.scenario = scenario
    exercise = Exercise(scenario)
    try? when(.open(Scope(cast: cast, plan: Index(0), start: scenario.timeline.start)))
    try? when(.enterNextPhase)
    occurrences = []
  }

  mutating func when(_ command: Command) throws(Refusal) {
    occurrences += try exercise.perform(command, at: time)
  }

  /// A decision by names, as the tests write it.
  mutating func decide(
    _ role: String, _ action: String, reason: String = "", fields: [String] = [], ago: Int = 0
  ) throws(Refusal) {
    try when(
      .decide(
        Choice(
          role: self.role(role), action: self.action(action), reason: reason,
          answers: fields.map { FormAnswer(field: $0, text: "x") }, ago: .minutes(ago))))
  }

  mutating func advance(minutes: Int) throws(Refusal) {
    try when(.advance(to: .zero + .minutes(minutes)))
  }

  mutating func reachDays() throws(Refusal) {
    try advance(minutes: 60)
    try when(.enterNextPhase)
  }

  func role(_ name: String) -> Index<Role> { find(name) }
  func action(_ name: String) -> Index<Action> { find(name) }
  func inject(_ name: String) -> Index<Inject> { find(name) }

  private func find<Element: Named>(_ name: String) -> Index<Element> {
    guard let index: Index<Element> = scenario.index(of: name) else {
      fatalError("'\(name)' is in the story")
    }
    return index
  }

  func status(_ inject: String) -> InjectState.Status {
    exercise.injects[self.inject(inject).position].status
  }

  /// In whole units.
  var viewed: Int64 { exercise.value(of: Index(0)) / Quantity.fine }
}

extension StoryTime {
  static func minutes(_ count: Int) -> StoryTime { .zero + .minutes(count) }
}
