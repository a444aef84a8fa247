import Scenarios
import Scorecards
import TestSupport
import Testing
import Wording

/// What a scorecard says of a step that people rate.
@Suite struct RatingTests {
  private func sentences(_ levels: [Rubric.Band], _ language: Language) throws -> [String] {
    let step = """
        calm: { title: Rust in de zaal, owner: [manager], phase: first-days,
            stages: { rubric: first }, observed: true, source: proef }
      actions:

      """
    let script = Story.script.replacing("actions:\n", with: step)
    let scenario = try #require(Scenario.read(text: script, rubric: Story.rubric).scenario)
    let calm: Index<Step> = try #require(scenario.index(of: "calm"))
    let model = try ScoringModel(
      scenario, rubric: 0, coverage: Coverage(everythingIn: scenario))
    let card = model.score(Trace(acts: [], ratings: levels.map { .init(calm, $0) }))
    return card.ledger().map {
      $0.sentence(in: scenario, rubric: 0, at: scenario.timeline, language)
    }.filter { $0.contains("Rust in de zaal") }
  }

  @Test func `the ledger tells which rating counted, or that there is none`() throws {
    #expect(
      try sentences([], .dutch) == [
        "\"Rust in de zaal\" nog door niemand beoordeeld · gedaan: de oefenleider of een waarnemer "
          + "moet dit nog beoordelen · proef"
      ])
    #expect(
      try sentences([.some], .dutch) == [
        "\"Rust in de zaal\" beoordeeld met S · gedaan: het middelste oordeel telt · proef"
      ])
    #expect(
      try sentences([.some, .major], .english) == [
        "\"Rust in de zaal\" rated S/M · done: the rating in the middle counts · proef"
      ])
    #expect(try sentences([.performed], .english).isEmpty)
  }

  @Test func `too much by people is named with its share`() throws {
    let scenario = try Story.scenario()
    let lint = ScoringLint.mostlyObserved(.coverage, percent: 41)
    #expect(
      lint.sentence(in: scenario, rubric: 0, .dutch)
        == "In rubric 'rubric' hangt 41 % van 'coverage' af van wat mensen vinden; dat mag hooguit "
        + "30 % zijn. Haal ergens 'observed' weg, of geef die stappen minder gewicht.")
    #expect(
      lint.sentence(in: scenario, rubric: 0, .english)
        == "In rubric 'rubric' 41 % of 'coverage' depends on what people think; 30 % is the most. "
        + "Take 'observed' away somewhere, or give those steps less weight.")
  }
}
