import Foundation
import Testing

/// Ratings by people, from the command line to the scorecard.
@Suite struct RatingTests {
  @Test func `after the exercise objectives are rated, and the score stays what it was`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.journal(of: .seed)
    let before = try ScoreSheet(ScoreSheet.text(of: path))
    #expect(before.observed.isEmpty)
    for objective in before.objectives {
      #expect(objective.ratings.isEmpty && objective.median.isEmpty)
      #expect(objective.proposals.allSatisfy { $0.band != nil && $0.lowest == $0.highest })
    }
    let one = try #require(before.objectives.first?.id)
    try rate(path, one, "S", "twee", "versies", "--rater", "waarnemer 1")
    try rate(path, one, "u", "te laat")
    try rate(path, one, "M", "bij nader inzien", "--rater", "Waarnemer 1")
    let after = try ScoreSheet(ScoreSheet.text(of: path))
    #expect(after.scorecards.map(\.exact) == before.scorecards.map(\.exact))
    let rated = try #require(after.objectives.first)
    #expect(
      rated.ratings == [
        .init(rater: "Waarnemer 1", level: "M", reason: "bij nader inzien"),
        .init(rater: "oefenleider", level: "U", reason: "te laat"),
      ])
    #expect(rated.median == ["M", "U"])
    let text = try Program.run("score", path).output
    for line in ["Oefendoelen, naast de score:", "M/U", "Waarnemer 1, M: bij nader inzien"] {
      #expect(text.contains(line), "\(text)")
    }
    #expect(try Program.run("verify", path).ending == .exit(0))
  }

  @Test func `what can't be rated is refused in a sentence`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.journal(of: .seed)
    let entries = try folder.bytes("een journaal")
    for (subject, sentence) in [
      ("onzin", "Kies uit"), ("ap-notified", "hoeft niemand te oordelen"),
    ] {
      let outcome = try Program.run("rate", path, subject, "P", "x")
      #expect([.exit(1), .exit(64)].contains(outcome.ending), "\(outcome.errors)")
      #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    }
    #expect(try Program.run("rate", path, "onzin", "X", "x").ending == .exit(64))
    #expect(try folder.bytes("een journaal") == entries)
  }

  @Test func `an observed step counts, and keeps the letter open until it is rated`() throws {
    let folder = try TemporaryFolder()
    let script = folder.file("script")
    try FileManager.default.copyItem(atPath: Program.scenario, toPath: script)
    _ = try folder.write(
      """
      steps:
        heard: { title: Iedereen werd gehoord, phase: first-hour, owner: [manager], weight: 20,
          stages: { ap: overview }, observed: true, source: proef }
        friendly: { title: Vriendelijk verteld, phase: first-hour, owner: [manager], weight: 20,
          stages: { ap: overview }, dimension: communication, observed: true, source: proef }
        precise: { title: Precies opgeschreven, phase: first-hour, owner: [manager], weight: 20,
          stages: { ap: overview }, dimension: evidence, observed: true, source: proef }

      """, to: "script/heard.yaml")
    let main = try folder.text("script/scenario.yaml")
      .replacing("\ninclude:\n", with: "\ninclude:\n  - heard.yaml\n")
    _ = try folder.write(main, to: "script/scenario.yaml")
    let path = folder.file("journal")
    let outcome = try Program.run(
      "play", script, "--team", "seed", "--fast", "--journal", path)
    try #require(outcome.ending == .exit(0), "\(outcome.errors)")
    let open = try ScoreSheet(ScoreSheet.text(of: path, "--rubric", "ap"))
    #expect(open.observed.map(\.step) == ["heard", "friendly", "precise"])
    #expect(open.observed[0].median.isEmpty)
    let lines = open.scorecards[0].ledger.filter { $0.rule == "coverage/unrated" }
    #expect(Set(lines.map(\.decision)) == ["heard", "friendly", "precise"])
    #expect(lines.allSatisfy { $0.time == nil })
    #expect(open.scorecards[0].band == nil)
    #expect(
      outcome.output.contains("! De volgorde van de AP: welke letter het wordt, hangt nog af"))
    for step in ["heard", "friendly", "precise"] { try rate(path, step, "P", "goed om te zien") }
    let rated = try ScoreSheet(ScoreSheet.text(of: path, "--rubric", "ap"))
    #expect(rated.observed[0].median == ["P"])
    #expect(rated.scorecards[0].band != nil)
    #expect(!rated.scorecards[0].ledger.contains { $0.rule.hasPrefix("coverage/unrated") })
  }

  private func rate(_ arguments: String...) throws {
    let outcome = try Program.run(["rate"] + arguments)
    try #require(outcome.ending == .exit(0), "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("Oordeel van "))
  }
}
