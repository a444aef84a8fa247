import Scenarios
import TestSupport
import Testing
import Times
import Wording

/// What a message of the script waits for, as the facilitator reads it.
@Suite struct WaitTests {
  typealias Case = (condition: String, dutch: String, english: String)

  static let cases: [Case] = [
    ("called", #""IT/Security gebeld" gedaan is"#, #""IT/Security gebeld" is done"#),
    (
      "not (call-it or shut)",
      #""IT/Security bellen" niet gedaan is en "Alles dicht" niet gedaan is"#,
      #""IT/Security bellen" is not done and "Alles dicht" is not done"#
    ),
    (
      "confirmed and not (called and secured)",
      #""Bevestigd" verstuurd is en ("IT/Security gebeld" niet gedaan is of "Logs veiliggesteld" niet gedaan is)"#,
      #""Bevestigd" was sent and ("IT/Security gebeld" is not done or "Logs veiliggesteld" is not done)"#
    ),
    (
      "viewed > 5000",
      #""Ingeziene dossiers" meer dan 5.000 dossiers is"#,
      #""Ingeziene dossiers" is more than 5,000 dossiers"#
    ),
    (
      "not (viewed > 5000)",
      #""Ingeziene dossiers" hooguit 5.000 dossiers is"#,
      #""Ingeziene dossiers" is at most 5,000 dossiers"#
    ),
    ("time >= T+2h30m", "het dag 0 15:50 geweest is", "it is past day 0 15:50"),
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
        == "Komt tussen dag 0 15:20 en dag 0 16:20, als \(item.dutch).")
    #expect(
      try wait(item.condition, .english)
        == "Comes between day 0 15:20 and day 0 16:20, if \(item.english).")
  }

  @Test func `what comes a while after says so`() throws {
    let sentence = try #require(try wait("called", more: " after: 10m,", .dutch))
    #expect(sentence.hasSuffix("gedaan is. Dan duurt het nog 10 min."))
  }

  @Test func `what may come in all of its phase names no times`() throws {
    let script = Story.script
      .replacing("at: T+2h, when: called, until: T+3h,", with: "phase: first-days, when: called,")
    let scenario = try #require(Scenario.read(text: script, rubric: Story.rubric).scenario)
    let rumour: Index<Inject> = try #require(scenario.index(of: "rumour"))
    #expect(
      scenario.injects[rumour].wait(in: scenario, at: scenario.timeline, .dutch)
        == #"Komt zodra "IT/Security gebeld" gedaan is."#)
  }

  @Test func `what comes by the clock or by hand waits for nothing`() throws {
    let scenario = try Story.scenario()
    for name in ["strange-export", "journalist"] {
      let index: Index<Inject> = try #require(scenario.index(of: name))
      #expect(scenario.injects[index].wait(in: scenario, at: scenario.timeline, .dutch) == nil)
    }
  }
}
