import Reports
import Scenarios
import Testing

struct FeedbackTests {
  private func text(_ forms: [[String: String]], for audience: Readership = .full) throws -> String
  {
    let subject = try Played.Sample.half.subject()
    let asked = Subject(
      scenario: subject.scenario, exercise: subject.exercise, entries: subject.entries,
      head: subject.head, journal: subject.journal, feedback: forms)
    return Markdown(Composer(Account(asked, Played.imprint), .dutch, for: audience).report).text
  }

  private func form(_ pace: Int, _ keep: String = "") -> [String: String] {
    ["believable": "5", "pace": "\(pace)", "keep": keep]
  }

  @Test func `of five or more, each grade is counted and the remarks stand by the letters`() throws
  {
    let text = try text([
      form(2), form(4, "Zo door"), form(4), form(5, "De beller"), form(1), form(4),
    ])
    #expect(text.contains("## Wat deelnemers van de oefening vonden"))
    #expect(text.contains("6 deelnemers vulden de vragen in, zonder naam."))
    #expect(text.contains("| Het tempo was goed. | 4,00 | 1 | 1 | 0 | 3 | 1 |"))
    #expect(text.contains("| Het verhaal was geloofwaardig. | 5,00 | 0 | 0 | 0 | 0 | 6 |"))
    #expect(text.contains("- De beller\n- Zo door"))
    // Nobody answered these.
    #expect(!text.contains("De juiste mensen deden mee."))
  }

  @Test(arguments: Readership.allCases)
  func `of fewer than five nothing is shown but how many there were`(audience: Readership) throws {
    let text = try text((0..<4).map { form($0 + 1, "Geheim \($0)") }, for: audience)
    #expect(!text.contains("Geheim"))
    #expect(!text.contains("Het tempo was goed."))
    #expect(text.contains("4 deelnemers vulden de vragen in.") == (audience != .management))
  }

  @Test
  func `a question that fewer than five answered is not shown, and an empty form does not count`()
    throws
  {
    let text = try text(
      [form(3), form(3), form(3), form(3), ["believable": "4", "keep": " "], [:], ["keep": " "]])
    #expect(text.contains("5 deelnemers vulden de vragen in"))
    #expect(text.contains("Het verhaal was geloofwaardig."))
    #expect(!text.contains("Het tempo was goed."))
  }

  @Test func `without feedback there is no section of it`() throws {
    #expect(try !text([]).contains("Wat deelnemers van de oefening vonden"))
  }
}
