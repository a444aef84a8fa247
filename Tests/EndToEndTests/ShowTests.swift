import Foundation
import Scenarios
import TestSupport
import Testing
import Wording

@Suite struct ShowTests {
  let scenario: Scenario

  init() throws { scenario = try #require(Shipped.manuscript(Shipped.energiecontact)?.scenario) }

  static let roles =
    Shipped.manuscript(Shipped.energiecontact)?.scenario?.roles.map(\.name) ?? []
  static let arrays = ["phases", "roles", "injects", "steps", "actions", "order"]

  private func text(_ arguments: String...) throws -> String {
    let outcome = try Program.run(["show", Program.scenario] + arguments)
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors.isEmpty)
    return outcome.output
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let outcome = try Program.run(["show", Program.scenario, "--format", "json"] + arguments)
    #expect(outcome.ending == .exit(0))
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(parsed as? [String: Any])
  }

  private func objects(_ key: String, of document: [String: Any]) throws -> [[String: Any]] {
    try #require(document[key] as? [[String: Any]])
  }

  /// As if it had been written on one line.
  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The injects that take part with the first plan.
  private func partaking(_ variants: [Index<Variant>] = []) -> [Index<Inject>] {
    let withheld = scenario.withheld(plan: Index(0), variants: variants)
    return scenario.injects.keys.filter { !withheld.contains($0) }
  }

  /// All that a role is told beforehand.
  private func told(_ name: String) throws -> [Inject] {
    let role: Index<Role> = try #require(scenario.index(of: name))
    return partaking().map { scenario.injects[$0] }.filter { inject in
      guard case .scheduled = inject.trigger else { return false }
      return inject.to.contains(role)
    }
  }

  @Test(arguments: ["nl", "en"])
  func `the text holds all that the scenario says`(_ language: String) throws {
    let output = flat(try text("--language", language))
    #expect(output.hasPrefix(language == "nl" ? "OEFENING · " : "EXERCISE · "))
    let parts =
      [scenario.title, scenario.notice] + scenario.roles.flatMap { [$0.title, $0.brief] }
      + scenario.phases.flatMap { [$0.title, $0.situation, $0.facilitator] }
      + scenario.questions.map(\.text)
      + partaking().map { scenario.injects[$0] }
      .flatMap { [$0.title, $0.text, $0.facilitator.ifSilent] }
      + scenario.steps.map(\.title) + scenario.actions.map(\.title)
      + scenario.actions.compactMap(\.harm?.why)
    for part in parts { #expect(output.contains(flat(part)), "\(part)") }
    for label in language == "nl" ? ["Berichten", "Stappen", "Acties"] : ["Messages", "Steps"] {
      #expect(output.contains(label))
    }
  }

  @Test(arguments: ["nl", "en"])
  func `no line is wider than 80 cells`(_ language: String) throws {
    let lines = try text("--language", language).split(separator: "\n")
    #expect(lines.count > 500)
    for line in lines { #expect(String(line).cells <= 80, "\(line)") }
  }

  @Test func `messages stand in the order of time`() throws {
    let document = try json()
    for phase in scenario.phases {
      let times = try objects("injects", of: document)
        .filter { $0["phase"] as? String == phase.name }
        .compactMap { $0["trigger"] as? [String: Any] }
        .compactMap { ($0["at"] as? [String: Any])?["milliseconds"] as? Int }
      #expect(!times.isEmpty)
      #expect(times == times.sorted(), "\(phase.name)")
    }
  }

  @Test(arguments: roles, ["text", "json"])
  func `a role is told nothing that is not for it`(_ role: String, _ format: String) throws {
    let output = flat(try text("--as", role, "--format", format))
    let shown = try told(role).map { flat($0.text) }
    for inject in scenario.injects where !shown.contains(flat(inject.text)) {
      #expect(!output.contains(flat(inject.text)), "\(inject.name)")
    }
    let secrets =
      scenario.phases.map(\.facilitator) + scenario.questions.map(\.text)
      + scenario.injects.flatMap { [$0.facilitator.ifSilent, $0.facilitator.read] }
      + scenario.steps.map(\.title) + scenario.actions.compactMap(\.harm?.why)
      + scenario.roles.filter { $0.name != role }.map(\.brief)
    // The title of a step can be part of what may be done for it.
    let open = flat(scenario.actions.map(\.title).joined(separator: "\n"))
    for secret in secrets where !secret.isEmpty && !open.contains(flat(secret)) {
      #expect(!output.contains(flat(secret)), "\(secret)")
    }
  }

  @Test(arguments: roles, ["text", "json"])
  func `a role is told all that is for it`(_ role: String, _ format: String) throws {
    let output = flat(try text("--as", role, "--format", format))
    let index: Index<Role> = try #require(scenario.index(of: role))
    let parts =
      [scenario.roles[index].brief] + scenario.phases.map(\.situation)
      + (try told(role).map(\.text))
      + scenario.actions.filter { $0.roles.contains(index) }.map(\.title)
    for part in parts {
      // JSON writes a quotation mark with a backslash.
      let written = format == "json" ? part.replacingOccurrences(of: "\"", with: "\\\"") : part
      #expect(output.contains(flat(written)), "\(part)")
    }
  }

  @Test func `what falls to a role depends on the cast`() throws {
    let alone = try objects("actions", of: json("--as", "manager", "--cast", "supervisors"))
    let full = try objects("actions", of: json("--as", "manager", "--cast", "full"))
    let manager: Index<Role> = try #require(scenario.index(of: "manager"))
    #expect(full.count == scenario.actions.count { $0.roles.contains(manager) })
    #expect(alone.count > full.count)
  }

  @Test func `the JSON counts what the scenario counts`() throws {
    let document = try json()
    let counts = try Self.arrays.map { try objects($0, of: document).count }
    #expect(
      counts == [
        scenario.phases.count, scenario.roles.count, partaking().count, scenario.steps.count,
        scenario.actions.count, scenario.order.count,
      ])
    #expect(document["scenario"] as? String == scenario.name)
    #expect(document["edition"] as? String == scenario.edition)
    #expect(try objects("casts", of: document).count == scenario.casts.count)
    #expect(try objects("plans", of: document).count == scenario.plans.count)
    let names = try objects("injects", of: document).compactMap { $0["id"] as? String }
    #expect(names.sorted() == partaking().map { scenario.injects[$0].name }.sorted())
  }

  @Test func `a moment is there in milliseconds and in ISO 8601`() throws {
    let phase = try objects("phases", of: json())[1]
    let from = try #require(phase["from"] as? [String: Any])
    #expect(from["milliseconds"] as? Int == 3_600_000)
    #expect(from["iso"] as? String == "2026-11-24T14:20:00+01:00")
  }

  @Test func `the JSON for a role has no steps, order or merits`() throws {
    let document = try json("--as", "supervisor")
    #expect(try objects("steps", of: document).isEmpty)
    #expect(try objects("order", of: document).isEmpty)
    #expect(try objects("roles", of: document).map { $0["id"] as? String } == ["supervisor"])
    #expect(try objects("injects", of: document).count == told("supervisor").count)
    for action in try objects("actions", of: document) {
      #expect(action.keys.sorted() == ["id", "offered", "title"])
    }
    for phase in try objects("phases", of: document) {
      #expect(phase["facilitator"] == nil && phase["questions"] == nil)
    }
    for inject in try objects("injects", of: document) {
      #expect(inject["title"] == nil && inject["expects"] == nil && inject["ifSilent"] == nil)
    }
  }

  @Test func `the JSON is not localised`() throws {
    let texts = try ["nl", "en"].map { try text("--format", "json", "--language", $0) }
    #expect(texts[0] == texts[1])
  }

  @Test func `a condition reads as its author wrote it`() throws {
    let folder = "\(Shipped.root)/scenarios/\(Shipped.energiecontact)"
    let written = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }
      .flatMap {
        try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
          .matches(of: /\n    when: ([^\n]+)/).map { String($0.1) }
      }
      // Around the whole they say nothing.
      .map { $0.wholeMatch(of: /\(([^()]+)\)/).map { String($0.1) } ?? $0 }
    // With every variant that leaves nothing out, so that all its messages take part.
    let document = try json(
      "--variant", "supplier-proof", "--variant", "several-breaches", "--variant", "ap-form-down",
      "--variant", "dpo-on-holiday", "--variant", "with-cbw")
    let shown =
      try objects("injects", of: document)
      .compactMap { ($0["trigger"] as? [String: Any])?["when"] as? String }
      + objects("actions", of: document).compactMap { $0["when"] as? String }
    #expect(shown.count > 40)
    #expect(shown.sorted() == written.sorted())
    let output = flat(try text())
    for condition in written { #expect(output.contains(condition), "\(condition)") }
  }

  @Test func `a variant leaves out its messages and moves the start`() throws {
    let document = try json("--variant", "friday", "--variant", "without-press")
    let names = try objects("injects", of: document).compactMap { $0["id"] as? String }
    let variants: [Index<Variant>] = try ["friday", "without-press"].map {
      try #require(scenario.index(of: $0))
    }
    #expect(names.sorted() == partaking(variants).map { scenario.injects[$0].name }.sorted())
    #expect(!names.contains("half-staffed") && !names.contains("journalist-calls"))
    let start = try #require(document["start"] as? [String: Any])
    #expect(start["iso"] as? String == "2026-11-27T16:10:00+01:00")
  }

  @Test func `a plan gives each phase its minutes`() throws {
    let phases = try objects("phases", of: json("--plan", "short"))
    #expect(phases.compactMap { $0["minutes"] as? Int } == [18, 15, 12, 6, 6, 4])
    #expect(try text("--plan", "short", "--language", "en").contains("90 min     Together\n"))
  }

  @Test(
    arguments: [
      ("--as", "geen rol heet 'nobody'", "no role is called 'nobody'"),
      ("--cast", "geen bezetting heet 'nobody'", "no cast is called 'nobody'"),
      ("--plan", "geen tijdplan heet 'nobody'", "no plan is called 'nobody'"),
      ("--variant", "geen variant heet 'nobody'", "no variant is called 'nobody'"),
    ])
  func `an unknown name is wrong usage`(
    _ option: String, _ dutch: String, _ english: String
  ) throws {
    for (language, sentence) in [("nl", dutch), ("en", english)] {
      let outcome = try Program.run(
        "show", Program.scenario, option, "nobody", "--language", language)
      #expect(outcome.ending == .exit(64))
      #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `a scenario with mistakes is not shown`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("draaiboek: 1\nscenario: een\n", to: "scenario.yaml")
    let outcome = try Program.run("show", path, "--language", "en")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains("error["))
    #expect(outcome.output.isEmpty)
    #expect(try Program.run("show", folder.file("nowhere")).ending == .exit(74))
  }
}
