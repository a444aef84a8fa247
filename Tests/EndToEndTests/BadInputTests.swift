import Foundation
import Testing

/// Each is answered with a clear sentence in the language asked for, and the exit code that was promised.
@Suite struct BadInputTests {
  /// What the program is given: `arguments`, in which `@` stands for the test's folder and `#` for the case.
  struct Mistake: CustomTestStringConvertible {
    let testDescription: String
    let arguments: String
    var exit: Int32 = 1
    let dutch: String
    let english: String
  }

  static let files: [(name: String, bytes: [UInt8])] = [
    ("empty.yaml", []), ("utf8.yaml", Array("draaiboek: 1\nscenario: een".utf8) + [0xFF, 0x0A]),
    ("version.yaml", Array("draaiboek: 2\nscenario: een\n".utf8)),
    ("text.journal", Array(repeating: "Dit is gewoon tekst.\n".utf8, count: 100).flatMap { $0 }),
    ("empty.journal", []),
    ("play.yaml", Array("draaiboek: 1\nplay: x\ntitle: X\ndecisions: [{ by: nobody }]\n".utf8)),
  ]

  static let mistakes: [Mistake] = [
    Mistake(
      testDescription: "a scenario that is not there", arguments: "check @/nergens", exit: 74,
      dutch: "@/nergens bestaat niet", english: "@/nergens does not exist"),
    Mistake(
      testDescription: "a play of a scenario that is not there", arguments: "play @/nergens",
      exit: 74, dutch: "@/nergens bestaat niet", english: "@/nergens does not exist"),
    Mistake(
      testDescription: "a folder without a scenario", arguments: "check @",
      dutch: "in @ staat geen scenario.yaml", english: "there is no scenario.yaml in @"),
    Mistake(
      testDescription: "an empty file", arguments: "check @/empty.yaml",
      dutch: "empty.yaml:1:1: fout[empty-file]", english: "empty.yaml:1:1: error[empty-file]"),
    Mistake(
      testDescription: "invalid UTF-8", arguments: "check @/utf8.yaml",
      dutch: "utf8.yaml:2:14: fout[invalid-utf8]", english: "utf8.yaml:2:14: error[invalid-utf8]"),
    Mistake(
      testDescription: "a version to come", arguments: "play @/version.yaml",
      dutch: "version.yaml:1:12: fout[wrong-version]",
      english: "version.yaml:1:12: error[wrong-version]"),
    Mistake(
      testDescription: "a team that nobody knows", arguments: "play # --team nobody --fast",
      exit: 64,
      dutch: "er is geen team 'nobody'. Kies uit opposite, seed",
      english: "there is no team 'nobody'. Choose from opposite, seed"),
    Mistake(
      testDescription: "a team whose file is not there",
      arguments: "play # --team @/nergens.yaml --fast", exit: 74,
      dutch: "nergens.yaml bestaat niet", english: "nergens.yaml does not exist"),
    Mistake(
      testDescription: "a team with mistakes", arguments: "play # --team @/play.yaml --fast",
      dutch: "play.yaml:4:", english: "play.yaml:4:"),
    Mistake(
      testDescription: "a cast that the scenario has not",
      arguments: "play # --team seed --fast --cast nobody", exit: 64,
      dutch: "geen bezetting heet 'nobody'", english: "no cast is called 'nobody'"),
    Mistake(
      testDescription: "two variants that both move the start",
      arguments: "play # --team seed --fast --variant friday --variant friday-evening", exit: 64,
      dutch: "de varianten friday, friday-evening verzetten allemaal het begin",
      english: "the variants friday, friday-evening all move the start"),
    Mistake(
      testDescription: "a command that is misspelt", arguments: "plya #", exit: 64,
      dutch: "'plya' is geen opdracht. Bedoel je 'play'?",
      english: "'plya' is no command. Did you mean 'play'?"),
    Mistake(
      testDescription: "full speed without a team", arguments: "play # --fast", exit: 64,
      dutch: "--fast gaat alleen samen met --team", english: "--fast goes with --team only"),
    Mistake(
      testDescription: "a journal that exists",
      arguments: "play # --team seed --fast --journal @/text.journal", exit: 73,
      dutch: "text.journal: dit bestand bestaat al", english: "text.journal: this file exists"),
    Mistake(
      testDescription: "a journal in a folder that is not there",
      arguments: "play # --team seed --fast --journal @/nergens/journal", exit: 73,
      dutch: "nergens/journal: kan niet worden gemaakt", english: "nergens/journal: cannot be made"),
    Mistake(
      testDescription: "a journal where nobody may write",
      arguments: "play # --team seed --fast --journal /dev/null/journal", exit: 73,
      dutch: "kan niet worden gemaakt", english: "cannot be made"),
    Mistake(
      testDescription: "a journal that is not there", arguments: "verify @/nergens", exit: 74,
      dutch: "@/nergens: dit bestand bestaat niet", english: "@/nergens: this file does not exist"),
    Mistake(
      testDescription: "the score of a journal that is not there", arguments: "score @/nergens",
      exit: 74, dutch: "@/nergens: dit bestand bestaat niet",
      english: "@/nergens: this file does not exist"),
    Mistake(
      testDescription: "resuming a journal that is not there", arguments: "resume @/nergens",
      exit: 74, dutch: "@/nergens: dit bestand bestaat niet",
      english: "@/nergens: this file does not exist"),
    Mistake(
      testDescription: "a text for a journal", arguments: "verify @/text.journal",
      dutch: "dit is geen logboek van Draaiboek (geen database)",
      english: "this is no journal of Draaiboek (no database)"),
    Mistake(
      testDescription: "the score of a text", arguments: "score @/text.journal",
      dutch: "dit is geen logboek van Draaiboek", english: "this is no journal of Draaiboek"),
    Mistake(
      testDescription: "resuming a text", arguments: "resume @/text.journal",
      dutch: "dit is geen logboek van Draaiboek", english: "this is no journal of Draaiboek"),
    Mistake(
      testDescription: "a folder for a journal", arguments: "verify @",
      dutch: "dit is geen logboek van Draaiboek", english: "this is no journal of Draaiboek"),
    Mistake(
      testDescription: "an empty file for a journal", arguments: "verify @/empty.journal",
      dutch: "geen logboek van Draaiboek", english: "no journal of Draaiboek"),
  ]

  @Test(arguments: mistakes, ["nl", "en"])
  func `it is said what is wrong`(_ mistake: Mistake, _ language: String) throws {
    let folder = try TemporaryFolder()
    for (name, bytes) in Self.files { _ = try folder.write(bytes, to: name) }
    func filled(_ text: String) -> String {
      text.replacing("@", with: folder.path).replacing("#", with: Program.scenario)
    }
    let words = mistake.arguments.split(separator: " ").map { filled(String($0)) }
    let outcome = try Program.run(
      words + ["--language", language], environment: ["XDG_DATA_HOME": folder.path])
    #expect(outcome.ending == .exit(mistake.exit))
    let sentence = filled(language == "nl" ? mistake.dutch : mistake.english)
    #expect(outcome.errors.contains(sentence))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    ["check", Program.scenario, "--nope"], ["nope"], ["verify"], ["check"],
    ["score", "x", "--format", "xml"], ["check", Program.scenario, "--language", "fr"],
  ])
  func `wrong usage is 64, and says how it goes`(_ arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.ending == .exit(64))
    #expect(outcome.errors.contains("Usage: draaiboek"))
  }

  @Test func `a rubric that the journal has not is 64, in the language of its scenario`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("score", folder.journal(of: .seed), "--rubric", "nope")
    #expect(outcome.ending == .exit(64))
    #expect(outcome.errors.contains("heet 'nope'. Kies uit ap, nist-sp-800-61, avg."))
  }

  @Test func `what is over is not resumed, and says so in the language of its scenario`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("resume", folder.journal(of: .seed))
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains("deze oefening is al afgelopen"))
  }

  @Test(arguments: [
    (10_000_000, "1:1: error[file-too-large]"), (4_000_000, "1:65: error[too-deep]"),
  ])
  func `megabytes of brackets are refused within a second`(
    _ count: Int, _ finding: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      [UInt8](repeating: UInt8(ascii: "["), count: count), to: "deep.yaml")
    let outcome = try Program.run("check", path)
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains("deep.yaml:\(finding)"))
    #expect(outcome.seconds < 1)
  }

  @Test(arguments: ["[", "{", "- ", "&a [", "? "])
  func `what is nested too deeply is refused`(_ text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(String(repeating: text, count: 1000), to: "deep.yaml")
    let outcome = try Program.run("check", path)
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains("deep.yaml:1:"))
  }

  @Test func `a mistake of the scenario stops the play before there is a journal`() throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.write("draaiboek: 1\nscenario: een\n", to: "scenario.yaml")
    let outcome = try Program.run("play", scenario, "--journal", folder.file("journal"))
    #expect(outcome.ending == .exit(1))
    #expect(!FileManager.default.fileExists(atPath: folder.file("journal")))
  }

  @Test func `what exists is not overwritten`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.journal(of: .seed, named: "journal")
    let bytes = try folder.bytes("journal")
    let again = try Program.run(
      "play", Program.scenario, "--team", "opposite", "--fast", "--journal", path)
    #expect(again.ending == .exit(73))
    #expect(try folder.bytes("journal") == bytes)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write in every folder"))
  func `a folder in which one may not write is 73`() throws {
    let folder = try TemporaryFolder()
    try #require(chmod(folder.path, 0o500) == 0)
    defer { _ = chmod(folder.path, 0o700) }
    let outcome = try Program.run(
      "play", Program.scenario, "--team", "seed", "--fast", "--journal", folder.file("journal"))
    #expect(outcome.ending == .exit(73))
    #expect(outcome.errors.contains("kan niet worden gemaakt"))
  }
}
