import Exercises
import Reports
import Scenarios
import Simulations
import TestSupport
import Testing
import Times

struct ChartTests {
  private static let long = "Een titel van precies zestig tekens, want zo lang mag het zijn"

  /// A script of which every title is long, with this many decisions spread over its phases.
  private func subject(decisions: Int, crowded: Bool) throws -> Subject {
    let roles = (1...6).map { "  r\($0): { title: \"\(Self.long) \($0)\" }" }.joined(
      separator: "\n")
    let played = (1...6).map { "r\($0)" }.joined(separator: ", ")
    let text = """
      draaiboek: 1
      scenario: chart
      edition: "1"
      title: \(Self.long)
      language: nl
      timezone: Europe/Amsterdam
      start: 2026-11-24 13:20
      rubrics: [rubric]
      roles:
      \(roles)
      casts: { everyone: { title: Allen, played: [\(played)] } }
      plans: { standard: { title: Gewoon, phases: { one: 30, two: 10, three: 5 } } }
      phases:
        one: { title: "\(Self.long)", from: T+0m, to: T+60m, pace: running }
        two: { title: "\(Self.long)", from: T+60m, to: T+24h, pace: stepped, moments: [T+60m] }
        three: { title: "\(Self.long)", from: T+24h, to: T+30d, pace: stepped, moments: [T+24h] }
      quantities:
        lost: { title: "\(Self.long)", start: 10, unit: dossiers, max: 100000, rates: ["900/h while not done"] }
      steps:
        done:
          title: "\(Self.long) een"
          owner: [r1]
          phase: one
          stages: { rubric: first }
          window: { full: T+15m, hard: T+30m }
          source: test
        after:
          title: "\(Self.long) twee"
          owner: [r2]
          phase: three
          stages: { rubric: second }
          window: { full: T+20d, hard: T+29d }
          source: test
      landmarks: { rubric: { first: done, second: after } }
      actions:
        do: { title: "\(Self.long)", roles: [r1], offered: [one], fulfils: done, takes: 1m, source: test }
        then: { title: "\(Self.long) later", roles: [r2], offered: [one, two, three], fulfils: after, takes: 1m, source: test }
      """
    let manuscript = Scenario.read(text: text)
    let scenario = try #require(manuscript.scenario, "\(manuscript.findings)")
    var exercise = Exercise(scenario)
    var entries: [Entry] = []
    func perform(_ command: Command, at minutes: Int) throws {
      for occurrence in try exercise.perform(command, at: .minutes(minutes)) {
        entries.append(
          Entry(
            sequence: entries.count + 1, story: occurrence.story, exercise: .minutes(minutes),
            recorded: Instant(milliseconds: 0), author: nil, event: occurrence.event))
      }
    }
    try perform(
      .open(Scope(cast: Index(0), plan: Index(0), start: scenario.timeline.start)), at: 0)
    var random = SplitMix64(seed: 7)
    for (number, phase) in scenario.phases.enumerated() {
      try perform(.enterNextPhaseAtStart, at: number * 10)
      let length = (phase.to - phase.from).milliseconds
      for step in 0..<(decisions / 3) {
        let part = crowded ? 1 : Int64(step) + 1
        let time = phase.from + Interval(milliseconds: length * part / Int64(decisions / 3 + 1))
        if time > exercise.now { try perform(.advance(to: time), at: number * 10) }
        let role = Index<Role>(Int(random.next() % 6))
        try perform(
          .decide(Choice(role: role, action: nil, words: Self.long, reason: Self.long)),
          at: number * 10)
      }
      if exercise.phase != nil { try perform(.advance(to: phase.to), at: number * 10 + 9) }
    }
    try perform(.finish, at: 40)
    return Subject(
      scenario: scenario, exercise: exercise, entries: entries, head: "00", journal: "proef")
  }

  private func check(_ account: Account, _ language: Language) throws {
    let figures = Composer(account, language).report.figures
    #expect(figures.count > 3)
    figures.forEach(Self.check)
  }

  static func check(_ figure: Figure) {
    let drawing = figure.drawing
    for (place, label) in drawing.labels.enumerated() {
      #expect(
        label.left >= 0 && label.top >= 0 && label.left + label.width <= drawing.width
          && label.top + label.height <= drawing.height,
        "\(figure.id): ‘\(label.text)’ is cut off")
      for other in drawing.labels.dropFirst(place + 1) where label.overlaps(other) {
        Issue.record("\(figure.id): ‘\(label.text)’ and ‘\(other.text)’ overlap")
      }
    }
  }

  @Test(arguments: [0, 6, 60, 400], [false, true])
  func
    `no label is cut off or on top of another, with however many decisions and the longest titles`(
      decisions: Int, crowded: Bool
    ) throws
  {
    let account = Account(try subject(decisions: decisions, crowded: crowded), Played.imprint)
    for language in Language.allCases { try check(account, language) }
  }

  @Test(arguments: Played.Sample.allCases)
  func `no label is cut off or on top of another in the shipped case`(
    sample: Played.Sample
  ) throws {
    for language in Language.allCases { try check(sample.account(language), language) }
  }

  @Test func `a chart tells in words and in a table what it shows`() throws {
    let page = try Page(
      HTML(Composer(Account(Played.Sample.seed.subject(), Played.imprint), .dutch).report).text)
    let (charts, figures) = (page.all("svg"), page.all("figure"))
    #expect(charts.count == figures.count && charts.count > 8)
    #expect(charts.allSatisfy { $0.attributes["role"] == "img" })
    #expect(page.all("desc").count == charts.count)
    #expect(page.all("desc").allSatisfy { $0.text.count > 20 })
    #expect(page.all("details").count == figures.count)
  }
}
