package import Scenarios

extension Scenario {
  /// A small script, its rubric `rubric`, with all that can stand around a story.
  package static let aroundTheStory = """
    draaiboek: 1
    scenario: around
    edition: "1"
    title: Rondom
    language: nl
    timezone: Europe/Amsterdam
    start: 2026-11-24 13:20
    rubrics: [rubric]
    roles:
      manager: { title: Manager }
      legal: { title: Legal }
    casts: { everyone: { title: Iedereen, played: all } }
    plans:
      long: { title: Lang, phases: { hour: 30, days: 60 } }
      short: { title: Kort, phases: { hour: 30, days: 5 }, withholds: [chatter], moments: { days: [T+6h, T+1d 09:00] } }
    variants:
      friday: { title: Vrijdag, start: 2026-11-27 16:10, adds: [closed], withholds: [first] }
    phases:
      hour:
        title: Uur
        from: T+0m
        to: T+60m
        pace: running
        background:
          - { text: Elk jaar 30.000 meldingen., source: rapport 2025 }
          - { text: Een op de drie te laat., source: rapport 2025 }
      days: { title: Dagen, from: T+4h, to: T+3d, moments: [T+4h, T+1d 09:00] }
    injects:
      first: { at: T+0m, to: [manager], from: Zuid, text: Hallo, source: test }
      chatter: { at: T+10m, to: all, from: Zuid, text: Hoi, facilitator: { optional: true }, source: test }
      closed: { at: T+5h, to: [legal], from: AP, text: Dicht, source: test }
    steps:
      done: { title: Gedaan, phase: hour, owner: [manager], stages: { rubric: first }, source: test }
    actions:
      act: { title: Doen, roles: [manager], offered: [hour], fulfils: done, form: paper, source: test }
    clocks:
      second: { title: Tweede klok, starts: [closed], limit: 24h, note: Telt niet mee., source: test }
    forms:
      paper:
        title: Formulier
        version: "2026"
        fields: { level: { title: Ernst, choices: [Laag, Hoog] }, who: { title: Wie } }
    interludes:
      attacker: { title: De aanvaller, text: Hij belde gewoon., after: hour, source: test }
      lisa: { title: Lisa, text: Ze schrok., after: debrief, source: test }
    practice: { from: Team Zuid, channel: chat, text: Wie haalt koffie?, choices: [Ik, Jij], result: Dank je. }
    cards:
      severity: { title: Ernst, roles: [legal], offered: [days], lines: [Kijk naar de gegevens., Tel op.], source: test }
    """
}
