import Scenarios
import TestSupport
import Testing
import Times
import Wording

/// What a message of the script waits for, as the facilitator reads it.
@Suite struct WaitTests {
  typealias Case = (condition: String, dutch: String, english: String)

  static let cases: [Case] = [
    ("called", #""IT/Security gebeld" is gedaan"#, #""IT/Security gebeld" is done"#),
    (
      "not (call-it or shut)",
      #""IT/Security bellen" is niet gedaan en "Alles dicht" is niet gedaan"#,
      #""IT/Security bellen" is not done and "Alles dicht" is not done"#
    ),
    (
      "confirmed and not (called and secured)",
      #""Bevestigd" is verstuurd en ("IT/Security gebeld" is niet gedaan of "Logs veiliggesteld" is niet gedaan)"#,
      #""Bevestigd" was sent and ("IT/Security gebeld" is not done or "Logs veiliggesteld" is not done)"#
    ),
    (
      "viewed > 5000",
      #""Ingeziene dossiers" is meer dan 5.000 dossiers"#,
      #""Ingeziene dossiers" is more than 5,000 dossiers"#
    ),
    (
      "not (viewed > 5000)",
      #""Ingeziene dossiers" is hooguit 5.000 dossiers"#,
      #""Ingeziene dossiers" is at most 5,000 dossiers"#
    ),
    ("time >= T+2h30m", "het is dag 0 15:50 geweest", "it is past day 0 15:50"),
  ]

  private func wait(
    _ condition: String, more: String = "", _ language: Language
  ) throws -> String? {
    let script = Story.script.replacing("when: called,", with: "when: \(condition),\(more)")
    let manuscript = Scenario.read(text: script, rubric: Story.rubric)
    let scenario = try #require(manuscript.scenario, "\(manuscript.findings)")
    let rumour: Index<Inject> = try #require(scenario.index(of: "rumour"))
    return scenario.injects[rumour].wait(in: scenario, at: scenario.timeline, language)
  }

  @Test(arguments: cases) func `a message says for what it waits`(_ item: Case) throws {
    #expect(
      try wait(item.condition, .dutch)
        == "Komt zodra dit klopt: \(item.dutch), tussen dag 0 15:20 en dag 0 16:20.")
    #expect(
      try wait(item.condition, .english)
        == "Comes as soon as this holds: \(item.english), between day 0 15:20 and day 0 16:20.")
  }

  @Test func `what comes a while after says so`() throws {
    let sentence = try #require(try wait("called", more: " after: 10m,", .dutch))
    #expect(sentence.hasSuffix("tussen dag 0 15:20 en dag 0 16:20. Dan duurt het nog 10 min."))
  }

  @Test func `what may come in all of its phase names no times`() throws {
    let script = Story.script
      .replacing("at: T+2h, when: called, until: T+3h,", with: "phase: first-days, when: called,")
    let scenario = try #require(Scenario.read(text: script, rubric: Story.rubric).scenario)
    let rumour: Index<Inject> = try #require(scenario.index(of: "rumour"))
    #expect(
      scenario.injects[rumour].wait(in: scenario, at: scenario.timeline, .dutch)
        == #"Komt zodra dit klopt: "IT/Security gebeld" is gedaan."#)
  }

  @Test func `what comes by the clock or by hand waits for nothing`() throws {
    let scenario = try Story.scenario()
    for name in ["strange-export", "journalist"] {
      let index: Index<Inject> = try #require(scenario.index(of: name))
      #expect(scenario.injects[index].wait(in: scenario, at: scenario.timeline, .dutch) == nil)
    }
  }
}
