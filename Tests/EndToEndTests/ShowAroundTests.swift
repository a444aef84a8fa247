import Foundation
import Scenarios
import TestSupport
import Testing

/// What `show` tells of all that stands around a story.
@Suite struct ShowAroundTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.write(Scenario.aroundTheStory, to: "scenario.yaml")
    try FileManager.default.createDirectory(
      atPath: folder.file("scoring"), withIntermediateDirectories: true)
    _ = try folder.write(Scenario.plainRubric, to: "scoring/rubric.yaml")
  }

  private func show(_ arguments: String...) throws -> String {
    let outcome = try Program.run(["show", path] + arguments)
    #expect(outcome.ending == .exit(0), "\(outcome.errors)")
    return outcome.output
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let outcome = try Program.run(["show", path, "--format", "json"] + arguments)
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(parsed as? [String: Any])
  }

  static let seen = ["Wie haalt koffie?", "Dank je."]
  static let card = ["Kijk naar de gegevens.", "Tel op."]
  static let kept = [
    "Elk jaar 30.000 meldingen.", "Hij belde gewoon.", "Ze schrok.", "Telt niet mee.", "Hoog",
  ]

  @Test(arguments: ["text", "json"])
  func `the facilitator is shown all of it`(_ format: String) throws {
    let output = try show("--format", format)
    for part in Self.seen + Self.card + Self.kept { #expect(output.contains(part), "\(part)") }
  }

  @Test(arguments: ["manager", "legal"], ["text", "json"])
  func `a role sees the practice message and its own cards, and nothing of the facilitator's`(
    _ role: String, _ format: String
  ) throws {
    let output = try show("--as", role, "--format", format)
    for part in Self.seen { #expect(output.contains(part), "\(part)") }
    for part in Self.card { #expect(output.contains(part) == (role == "legal"), "\(part)") }
    for part in Self.kept { #expect(!output.contains(part), "\(part)") }
  }

  @Test func `the text tells a form's version and what keeps a clock`() throws {
    let output = try show("--language", "nl")
    #expect(output.contains("Formulier · Formulier (versie 2026)"))
    #expect(output.contains("niets; deze termijn wordt alleen getoond"))
    #expect(output.contains("Laag / Hoog"))
  }

  typealias Choice = (arguments: [String], injects: [String])

  static let choices: [Choice] = [
    ([], ["chatter", "first"]), (["--plan", "short"], ["first"]),
    (["--variant", "friday"], ["chatter", "closed"]),
    (["--plan", "short", "--variant", "friday"], ["closed"]),
  ]

  @Test(arguments: choices)
  func `the injects are those that take part`(_ choice: Choice) throws {
    let outcome = try Program.run(["show", path, "--format", "json"] + choice.arguments)
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let document = try #require(parsed as? [String: Any])
    let injects = try #require(document["injects"] as? [[String: Any]])
    #expect(injects.compactMap { $0["id"] as? String }.sorted() == choice.injects)
  }

  @Test func `the moments are those of the plan`() throws {
    let phases = try #require(json("--plan", "short")["phases"] as? [[String: Any]])
    let moments = try #require(phases[1]["moments"] as? [[String: Any]])
    #expect(moments.compactMap { $0["milliseconds"] as? Int } == [21_600_000, 70_800_000])
    #expect(try show("--plan", "short", "--language", "en").contains("19:20"))
  }

  @Test func `a scripted team does not practise, and decides at its own times`() throws {
    let play = try folder.write(
      """
      draaiboek: 1
      play: team
      title: Team
      decisions: [{ at: T+4m, by: manager, action: act, form: complete }]
      """, to: "team.yaml")
    let outcome = try Program.run(
      "play", path, "--team", play, "--fast", "--plan", "short", "--journal",
      folder.file("journal"))
    #expect(outcome.ending == .exit(0), "\(outcome.errors)")
    #expect(!outcome.output.contains("koffie"))
    #expect(outcome.output.contains("Doen"))
  }
}
