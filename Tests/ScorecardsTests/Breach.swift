import Scenarios
import Scorecards
import TestSupport
import Testing
import Times
import YAML

/// A small breach under the shipped rubrics, and traces of it by name.
struct Breach {
  static let text = """
    draaiboek: 1
    scenario: breach
    edition: "1"
    title: Datalek
    language: nl
    timezone: Europe/Amsterdam
    start: 2026-11-24 13:20
    rubrics: [rubric]
    roles:
      manager: { title: Manager }
      security: { title: Security }
      legal: { title: Legal, falls_to: manager }
    casts:
      everyone: { title: Iedereen, played: all }
      supervisors: { title: Klein, played: [manager] }
    plans:
      plan: { title: Plan, phases: { hour: 30, days: 30, weeks: 30 } }
    phases:
      hour: { title: Uur, from: T+0m, to: T+4h, pace: stepped, moments: [T+0m, T+2h] }
      days: { title: Dagen, from: T+4h, to: T+6d, pace: stepped, moments: [T+4h, T+1d] }
      weeks: { title: Weken, from: T+6d, to: T+20d, pace: stepped, moments: [T+6d, T+10d] }
    injects:
      export: { at: T+0m, to: [manager], from: Z, text: Export, source: t }
      confirmed: { at: T+2h, to: [security], from: Z, text: Zeker, source: t }
      sequel: { phase: hour, when: not exports-blocked, at: T+1h, to: [manager], from: Z, text: Weer, source: t }
    steps:
      declared: { title: Uitgeroepen, phase: hour, owner: [manager], stages: { STAGE0 }, trigger: export, window: { full: T+15m, hard: T+30m }, record: true, source: t }
      exports-blocked: { title: Geblokkeerd, phase: hour, owner: [security, manager], stages: { STAGE1 }, proportionate: true, source: t }
      evidence: { title: Bewijs, phase: hour, owner: [security], stages: { STAGE1 }, dimension: evidence, source: t }
      second: { title: Tweede golf, phase: hour, owner: [manager], stages: { STAGE1 }, trigger: sequel, source: t }
      ap-notified: { title: Gemeld, phase: days, owner: [legal], stages: { STAGE2 }, trigger: confirmed, window: { anchor: ap-72h, full: 24h, hard: 72h }, source: t }
      people-informed: { title: Mensen, phase: days, owner: [legal], stages: { STAGE3 }, dimension: communication, source: t }
      learned: { title: Geleerd, phase: weeks, owner: [manager], stages: { STAGE4 }, source: t }
    actions:
      declare: { title: Uitroepen, roles: [manager], offered: [hour], fulfils: declared, source: t }
      block: { title: Blokkeren, roles: [security, manager], offered: [hour], fulfils: exports-blocked, proportionality: 1, source: t }
      unplug: { title: Alles uit, roles: [security, manager], offered: [hour], fulfils: exports-blocked, quality: 3/4, proportionality: 1/4, source: t }
      copy: { title: Kopie, roles: [security], offered: [hour], fulfils: evidence, source: t }
      wipe: { title: Wissen, roles: [security], offered: [hour], harm: { points: 10, guard: evidence, cap: evidence-wiped, why: weg, source: t }, source: t }
      notify: { title: Melden, roles: [legal, manager], offered: [days], fulfils: ap-notified, form: paper, source: t }
      write: { title: Brief, roles: [legal, manager], offered: [days], fulfils: people-informed, source: t }
      learn: { title: Leren, roles: [manager], offered: [weeks], fulfils: learned, source: t }
      strike: { title: Weer blokkeren, roles: [manager], offered: [hour], fulfils: second, source: t }
      log: { title: Loggen, roles: [manager], offered: [hour], starts_log: true, source: t }
      coffee: { title: Koffie, roles: [manager], offered: [hour], source: t }
    forms:
      paper: { title: Formulier, fields: { who: { title: Wie }, what: { title: Wat }, delay-reasons: { title: Waarom, required: false } } }
    clocks:
      ap-72h: { title: Klok, starts: [confirmed, T+4h], limit: 72h, stops: ap-notified, source: t }
    order:
      - { before: evidence, after: learned, rubric: RUBRIC, source: t }
    independent:
      - [evidence, exports-blocked]
    landmarks:
      RUBRIC: { LANDMARKS }
    """

  let scenario: Scenario

  /// Under a rubric that the repository ships.
  init(rubric: String = "ap", script: String = text) throws {
    let shipped = try #require(Shipped.source("scoring/\(rubric).yaml"))
    let stages =
      rubric == "ap"
      ? ["overview", "limit", "notify", "inform", "learn"]
      : ["detection", "containment", "eradication", "recovery", "post-incident"]
    let steps = ["declared", "exports-blocked", "ap-notified", "people-informed", "learned"]
    var script = script.replacing("RUBRIC", with: rubric)
      .replacing(
        "LANDMARKS", with: zip(stages, steps).map { "\($0): \($1)" }.joined(separator: ", "))
    for (position, stage) in stages.enumerated() {
      script = script.replacing("STAGE\(position)", with: "\(rubric): \(stage)")
    }
    let manuscript = Scenario.read(
      text: script, rubric: String(decoding: shipped.bytes, as: UTF8.self))
    let (problems, scenario) = (manuscript.findings.map(\.problem), manuscript.scenario)
    self.scenario = try #require(scenario, "\(problems)")
  }

  func model(_ coverage: Coverage? = nil) throws -> ScoringModel {
    try ScoringModel(
      scenario, rubric: 0, coverage: coverage ?? Coverage(everythingIn: scenario))
  }

  func index<Element: Named>(_ name: String) throws -> Index<Element> {
    try #require(scenario.index(of: name))
  }

  func act(
    _ name: String, _ time: Interval, gaps: Int = 0, excuses: UInt64 = 0
  ) throws -> Trace.Act {
    Trace.Act(try index(name), at: .zero + time, gaps: gaps, record: 2, excuses: excuses)
  }

  /// Everything right and in time, but for the acts of these names.
  func flawless(without left: Set<String> = []) throws -> [Trace.Act] {
    let acts: [(String, Interval)] = [
      ("declare", .minutes(10)), ("block", .minutes(20)), ("copy", .minutes(90)),
      ("notify", .hours(20)), ("write", .hours(30)), ("learn", .days(12)),
    ]
    return try acts.filter { !left.contains($0.0) }.map { try act($0.0, $0.1) }
  }

  /// With the 72 hours counted from the confirmation at T+2h.
  func score(_ acts: [Trace.Act], _ coverage: Coverage? = nil) throws -> Scorecard {
    try model(coverage).score(Trace(acts: acts, clocks: [.zero + .hours(2)]))
  }
}
