import Exercises
import Reports
import Scenarios
import Scorecards
import Testing
import Times
import Wording

struct PageTests {
  private func page(
    _ subject: Subject, _ language: Language = .dutch, for audience: Readership = .full
  ) throws -> Page {
    let report = Composer(Account(subject, Played.imprint), language, for: audience).report
    return try Page(HTML(report).text)
  }

  @Test(arguments: Played.Sample.allCases, Readership.allCases)
  func `every page is well formed, and every heading, link and label leads somewhere`(
    sample: Played.Sample, audience: Readership
  ) throws {
    for language in Language.allCases {
      let page = try Page(
        HTML(Composer(sample.account(language), language, for: audience).report).text)
      let ids = page.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "an id stands twice")
      for element in page.elements {
        if let target = element.attributes["href"] {
          #expect(ids.contains(String(target.dropFirst())))
        }
        for name in element.attributes["aria-labelledby"]?.split(separator: " ") ?? [] {
          #expect(ids.contains(String(name)))
        }
      }
      #expect(page.all("h1").count == 1)
      #expect(page.all("html").first?.attributes["lang"] == language.rawValue)
      #expect(page.elements.allSatisfy { !["script", "img", "link", "iframe"].contains($0.name) })
    }
  }

  @Test(arguments: Played.Sample.allCases)
  func
    `every figure in the text is one of the scorecard's, and every one of the scorecard's is there`(
      sample: Played.Sample
    ) throws
  {
    let subject = try sample.subject()
    var expected: [String] = []
    for rubric in subject.scenario.rubrics.indices {
      let model = try ScoringModel(subject.exercise, rubric: rubric)
      let card = model.score(Trace(subject.exercise, for: model))
      expected.append("\(card.total.description) \(card.total.text(.dutch))")
      if card.lowest != card.highest {
        expected.append("\(card.highest.description) \(card.highest.text(.dutch))")
      }
      for dimension in Rubric.Dimension.allCases
      where subject.scenario.rubrics[rubric].dimensions[dimension.position].weight > 0 {
        guard let points = card.points(for: dimension) else { continue }
        expected.append("\(points.description) \(points.text(.dutch))")
      }
      for stage in subject.scenario.rubrics[rubric].stages.keys {
        guard let points = card.points(in: .stage(stage)) else { continue }
        expected.append("\(points.description) \(points.text(.dutch))")
      }
      expected += card.ledger().map { "\($0.lost.description) \($0.points(.dutch))" }
    }
    let found = try page(subject).all("data").map { "\($0.attributes["value"] ?? "") \($0.text)" }
    #expect(found.sorted() == expected.sorted())
  }

  @Test(arguments: Played.Sample.allCases, Readership.allCases)
  func `no section is empty and nothing is left to fill in`(
    sample: Played.Sample, audience: Readership
  ) throws {
    for language in Language.allCases {
      let report = Composer(try sample.account(language), language, for: audience).report
      #expect(report.sections.allSatisfy { !$0.blocks.isEmpty })
      let text = Markdown(report).text
      for placeholder in ["TODO", "XXX", "n.t.b.", "lorem", "nil", "Optional("] {
        #expect(!text.contains(placeholder))
      }
    }
  }

  @Test(arguments: Readership.allCases, Language.allCases)
  func `the word exercise stands at the top, at the end and in the margin of every page`(
    audience: Readership, language: Language
  ) throws {
    let subject = try Played.Sample.seed.subject()
    let html = HTML(Composer(Account(subject, Played.imprint), language, for: audience).report).text
    let drill = language == .dutch ? "OEFENING" : "EXERCISE"
    #expect(html.contains("@top-left { content: \"\(drill)\""))
    let page = try Page(html)
    #expect(
      page.all("p").filter { $0.attributes["class"] == "drill" }.map(\.text) == [drill, drill])
  }

  @Test func `the ledger is for the full report, and ratings are not for the participants`() throws
  {
    let subject = try Played.Sample.seed.subject()
    let management = try page(subject, for: .management)
    #expect(!management.elements.contains { $0.attributes["id"] == "appendix-ledger" })
    let participants = try page(subject, for: .participants)
    #expect(participants.all("data").isEmpty)
    let text = participants.all("body").first?.text ?? ""
    #expect(!text.contains("waarnemer 1"))
    #expect(text.contains("We belden IT meteen"))
  }

  @Test func `participants see the score once the room has been shown it`() throws {
    let played = try Played()
    let subject = try played.subject(
      played.play("seed").decisions, and: [.release(.score, isReleased: true)])
    #expect(try page(subject, for: .participants).all("data").count == 3)
  }

  @Test func `roles are named and people are not, unless asked`() throws {
    let subject = try Played.Sample.opposite.subject()
    let named = Subject(
      scenario: subject.scenario, exercise: subject.exercise, entries: subject.entries,
      head: subject.head, journal: subject.journal, names: ["a1": "Fatima el Amrani"])
    let text = try page(subject).all("body").first?.text ?? ""
    #expect(text.contains("niet bedoeld om medewerkers te beoordelen"))
    #expect(!text.contains("Fatima"))
    #expect(try page(named).all("body").first?.text.contains("Fatima el Amrani") == true)
  }

  @Test func `what a player typed stays text`() throws {
    let hostile =
      "</p><script>alert(1)</script> ]]> & \u{202E}omgekeerd\u{0} [klik](javascript:x) | `kop`"
    let played = try Played()
    var subject = try played.subject([])
    var exercise = Exercise(played.scenario)
    var entries: [Entry] = []
    func perform(_ command: Command) throws {
      for occurrence in try exercise.perform(command, at: .zero) {
        entries.append(
          Entry(
            sequence: entries.count + 1, story: occurrence.story, exercise: .zero,
            recorded: Instant(milliseconds: 0), author: nil, event: occurrence.event))
      }
    }
    try perform(.open(played.scope))
    try perform(.enterNextPhase)
    try perform(
      .decide(Choice(role: Index(0), action: nil, words: hostile, reason: hostile)))
    try perform(.note(Note(text: hostile, role: Index(1))))
    subject = Subject(
      scenario: played.scenario, exercise: exercise, entries: entries, head: "00",
      journal: hostile)
    for audience in Readership.allCases {
      let report = Composer(Account(subject, Played.imprint), .dutch, for: audience).report
      let html = HTML(report).text
      #expect(try Page(html).all("script").isEmpty)
      #expect(!html.contains("\u{202E}") && !html.contains("\u{0}"))
      #expect(!Markdown(report).text.contains("<script"))
      #expect(!Markdown(report).text.contains("[klik]("))
    }
  }
}
