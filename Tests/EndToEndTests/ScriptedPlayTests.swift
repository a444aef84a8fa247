import Foundation
import Journals
import TestSupport
import Testing

@Suite struct ScriptedPlayTests {
  @Test(arguments: [Team.seed, .opposite, .idle])
  func `a team plays the whole case and all scorecards are shown`(_ team: Team) throws {
    let folder = try TemporaryFolder()
    let play =
      team == .idle
      ? try folder.write(
        "draaiboek: 1\nplay: idle\ntitle: Niets\ncast: full\ndecisions: []\n", to: "idle.yaml")
      : team.rawValue
    let outcome = try Program.run(
      "play", Program.scenario, "--team", play, "--fast", "--journal", folder.file("journal"))
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors.isEmpty)
    let screen = outcome.output
    for text in [
      "OEFENING · Datalek bij Energiecontact Nederland", "OEFENING · De volgorde van de AP",
      "OEFENING · De levenscyclus van NIST SP 800-61", "OEFENING · De meldplicht van de AVG",
      "72-uurstermijn AP:", "Oefening afgesloten",
    ] {
      #expect(screen.contains(text), "\(text) is not in: \(screen)")
    }
    #expect(!screen.contains("\u{1B}"))
    // What is to be copied, with a path in it, stays on one line.
    let wide = screen.split(separator: "\n")
      .filter { String($0).count > 80 && !$0.contains(" draaiboek ") }
    #expect(wide.isEmpty, "\(wide)")
  }

  @Test func `a scorecard is short, and complete when asked`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.journal(of: .seed)
    let short = try Program.run("score", path).output
    let whole = try Program.run("score", path, "--ledger").output
    #expect(short.split(separator: "\n", omittingEmptySubsequences: false).count < 270)
    #expect(short.contains("Overzicht krijgen: 16 van 16 stappen goed en op tijd"), "\(short)")
    #expect(short.contains("; en nog "))
    #expect(!short.contains("✓") && !short.contains("uiterlijk dag"))
    #expect(whole.contains("✓ Logboek gestart · tot dag 0 13:50, uiterlijk 14:20 · gedaan 13:39"))
    // One number for one thing.
    #expect(short.contains("-3,16  \"Melding bij de AP afgerond\" niet gedaan"))
    #expect(short.contains("\"Melding bij de AP afgerond\" hoort erbij; dat kostte 3,16"))
  }

  @Test func `the seed team reaches band S or better on all`() throws {
    let folder = try TemporaryFolder()
    let sheet = try ScoreSheet(ScoreSheet.text(of: folder.journal(of: .seed)))
    #expect(sheet.scorecards.map(\.rubric) == ["ap", "nist-sp-800-61", "avg"])
    #expect(sheet.scorecards.allSatisfy { ["P", "S"].contains($0.band) })
  }

  @Test func `the opposite team is U on all`() throws {
    let folder = try TemporaryFolder()
    let sheet = try ScoreSheet(ScoreSheet.text(of: folder.journal(of: .opposite)))
    #expect(sheet.scorecards.map(\.band) == ["U", "U", "U"])
  }

  @Test func `doing nothing scores exactly 0 on all`() throws {
    let folder = try TemporaryFolder()
    let sheet = try ScoreSheet(ScoreSheet.text(of: folder.journal(of: .idle)))
    #expect(sheet.scorecards.map(\.exact) == ["0", "0", "0"])
    #expect(sheet.scorecards.map(\.score) == ["0.00", "0.00", "0.00"])
  }

  @Test(arguments: [Team.seed, .opposite])
  func `two processes write the same entries`(_ team: Team) throws {
    let folder = try TemporaryFolder()
    let entries = try ["one", "two"].map {
      try Journal.read(at: folder.journal(of: team, named: $0)).entries()
    }
    try #require(entries[0].count == entries[1].count)
    for (one, other) in zip(entries[0], entries[1]) {
      #expect(one.sequence == other.sequence)
      #expect(one.story == other.story)
      #expect(one.exercise == other.exercise)
      #expect(one.kind == other.kind)
      #expect(one.payload == other.payload)
    }
  }

  @Test(arguments: [Team.seed, .opposite])
  func `two processes write the same scores`(_ team: Team) throws {
    let folder = try TemporaryFolder()
    let texts = try ["one", "two"].map { name in
      let path = try folder.journal(of: team, named: name)
      return try ScoreSheet.text(of: path).replacingOccurrences(of: path, with: "JOURNAL")
    }
    #expect(texts[0] == texts[1])
  }

  @Test func `every entry is there in the order in which it happened`() throws {
    let folder = try TemporaryFolder()
    let entries = try Journal.read(at: folder.journal(of: .seed)).entries()
    #expect(entries.map(\.sequence) == Array(1...entries.count))
    #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.story <= $1.story })
  }

  @Test func `a journal of which no name was given goes where data of the user goes`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      "play", Program.scenario, "--team", "seed", "--fast",
      environment: ["XDG_DATA_HOME": folder.path])
    #expect(outcome.ending == .exit(0))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("draaiboek"))
    let journal = try #require(names.first { $0.hasSuffix("-\(Shipped.energiecontact).journal") })
    let path = folder.file("draaiboek/\(journal)")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    #expect(try Program.run("verify", path).ending == .exit(0))
  }
}
