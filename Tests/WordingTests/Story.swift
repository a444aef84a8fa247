import Exercises
import Scenarios
import TestSupport
import Testing
import Times

/// A breach in one phase of four days, small enough to know by heart.
enum Story {
  static let script = """
    draaiboek: 1
    scenario: datalek
    edition: "1"
    title: Datalek
    language: nl
    timezone: Europe/Amsterdam
    start: 2026-11-24 13:20
    rubrics: [rubric]
    objectives: { order: { title: Volgorde } }
    roles:
      manager: { title: Contactcentermanager }
      legal: { title: Legal / FG }
      security: { title: IT/Security }
    casts: { everyone: { title: Iedereen, played: [manager, legal], counterplay: [security] } }
    plans: { standard: { title: "Standaard (60 minuten)", phases: { first-days: 60,
        later: 20 } } }
    variants: { quiet: { title: Zonder pers, withholds: [journalist] } }
    phases:
      first-days:
        title: Eerste dagen
        from: T+0m
        to: T+5d
        pace: stepped
        discuss: { first-call: { text: Wie bel je als eerste? } }
      later: { title: Daarna, from: T+6d, to: T+7d, pace: stepped }
    quantities:
      viewed: { title: Ingeziene dossiers, unit: dossiers, start: 400, max: 9000 }
    injects:
      strange-export:
        title: Een vreemde export
        at: T+0m
        to: [manager]
        from: Supervisor team Zuid
        channel: chat
        text: |
          Klopt deze export?
          Ik heb niemand iets gevraagd.
        source: seed
      confirmed: { title: Bevestigd, at: T+1h45m, to: all, from: Security, channel: phone,
          text: Het is raak., source: seed }
      journalist: { title: Een journalist belt, phase: first-days, standby: true,
          to: [manager], from: Krant, channel: phone, text: Klopt het?, source: seed }
      rumour: { title: Een gerucht, at: T+2h, when: called, until: T+3h, to: [legal],
          from: Agent, text: Hoor eens, source: seed }
    steps:
      called: { title: IT/Security gebeld, owner: [manager], phase: first-days,
          stages: { rubric: first }, window: { full: T+15m, hard: T+30m }, record: true,
          source: "seed 000, h. 4" }
      secured: { title: Logs veiliggesteld, owner: [security, manager], phase: first-days,
          stages: { rubric: first }, dimension: evidence, source: SP 800-86 }
      clean: { title: Systemen schoon, owner: [manager], phase: first-days,
          stages: { rubric: second }, proportionate: true, source: SP 800-61r2 }
      notified: { title: Voorlopige melding gedaan, owner: [legal], phase: first-days,
          stages: { rubric: second }, window: { anchor: ap-72h, full: 24h, hard: 72h },
          source: AVG art. 33 }
      told: { title: Directie bijgepraat, owner: [legal], phase: later,
          stages: { rubric: second }, source: seed }
    actions:
      call-it: { title: IT/Security bellen, roles: [manager], offered: [first-days],
          fulfils: called, takes: 5m, result: "IT kijkt mee.", source: seed }
      secure: { title: Logs kopiëren, roles: [manager], offered: [first-days],
          fulfils: secured, takes: 10m, source: seed }
      reinstall: { title: Systemen herinstalleren, roles: [manager], offered: [first-days],
          fulfils: clean, proportionality: 1/2, takes: 20m, source: seed, harm: { points: 6,
          guard: secured, cap: wiped, why: "Sporen zijn weg", source: SP 800-86 } }
      notify: { title: Voorlopig melden bij de AP, roles: [legal], offered: [first-days],
          fulfils: notified, form: notification, takes: 15m, source: seed }
      tell: { title: De directie bijpraten, roles: [legal], offered: [later], fulfils: told,
          source: seed }
      shut: { title: Alles dicht, roles: [manager], offered: [first-days], exclusive: door,
          source: seed }
      open: { title: Open blijven, roles: [manager], offered: [first-days], exclusive: door,
          source: seed }
      log: { title: Een logboek beginnen, roles: [manager], offered: [first-days],
          starts_log: true, source: seed }
    forms:
      notification: { title: Melding, fields: { contact: { title: Contactpersoon },
          scope: { title: Omvang } } }
    clocks:
      ap-72h: { title: 72-uurstermijn AP, starts: [confirmed], limit: 72h, stops: notified,
          source: AVG }
    order:
      - { before: secured, after: clean, rubric: rubric, weight: 2, source: SP 800-61r2 §3.3.2 }
      - { before: confirmed, after: notified, rubric: rubric, source: AVG art. 33 }
    landmarks: { rubric: { first: called, second: notified } }
    """

  static let rubric = """
    draaiboek: 1
    rubric: rubric
    title: { nl: De volgorde van de AP, en: The order of the Dutch DPA }
    stages:
      first: { title: { nl: Overzicht krijgen, en: Get an overview }, source: test }
      second: { title: { nl: Melden, en: Notify }, source: test }
    landmarks: { weight: 1, source: AP }
    dimensions:
      coverage: { weight: 30, title: { nl: Gedaan, en: Done }, source: test }
      order: { weight: 30, title: { nl: Volgorde, en: Order }, source: test }
      timeliness: { weight: 20, title: { nl: Op tijd, en: In time }, source: test }
      proportionality: { weight: 10, title: { nl: Beperkt, en: Limited }, source: test }
      evidence: { weight: 10, title: { nl: Bewijs, en: Evidence }, source: test }
    noise: { free: 0, points: 0.5, max: 10, repeats: 2 }
    bands: { P: 85, S: 70, M: 50 }
    caps:
      wiped: { limit: 5, harm: true, title: { nl: Bewijs gewist, en: Evidence wiped },
          source: NIST }
    """

  static func scenario() throws -> Scenario {
    let manuscript = Scenario.read(text: script, rubric: rubric)
    #expect(manuscript.findings.isEmpty, "\(manuscript.findings)")
    return try #require(manuscript.scenario)
  }

  /// An exercise that was opened and whose first phase was entered.
  static func opened() throws -> Exercise {
    var exercise = Exercise(try scenario())
    let scope = Scope(
      cast: Index(0), plan: Index(0), start: exercise.scenario.timeline.start)
    try exercise.perform(.open(scope), at: .zero)
    try exercise.perform(.enterNextPhase, at: .zero)
    return exercise
  }
}
