import ArgumentParser
import Scenarios
import Wording

/// The scenario that a command was given, with the variants that were asked for.
struct Script {
  let folder: ScenarioFolder
  let manuscript: Scenario.Manuscript
  let scenario: Scenario
  let variants: [Index<Variant>]

  /// Throws a `Complaint`, or the exit code after the mistakes of the scenario have been shown.
  init(_ path: String, variants names: [String], for caller: Caller) throws {
    do throws(ScenarioFolder.Failure) {
      folder = try ScenarioFolder(path)
    } catch {
      throw Complaint.file(error)
    }
    let original = try Script.readable(folder.manuscript, caller)
    variants = try names.map { try original.find($0, .variant) }
    let moving = Set(variants).sorted().map { original.variants[$0] }.filter { $0.start != nil }
    guard moving.count < 2 else { throw Complaint.severalStarts(moving.map(\.name)) }
    manuscript =
      original.startingVariant(among: names).map(folder.manuscript(of:)) ?? folder.manuscript
    scenario = try Script.readable(manuscript, caller)
  }

  private static func readable(
    _ manuscript: Scenario.Manuscript, _ caller: Caller
  ) throws -> Scenario {
    if let scenario = manuscript.scenario { return scenario }
    let text = DiagnosticText(
      over: manuscript.sources, in: caller.language(for: nil), isColored: caller.wantsColour)
    complain(text.report(manuscript.findings))
    throw Exit.findings
  }
}

extension Scenario {
  /// What the caller named; refused with the names that there are.
  func find<Element: Named>(
    _ name: String, _ kind: Finding.Kind
  ) throws(Complaint) -> Index<Element> {
    if let index: Index<Element> = index(of: name) { return index }
    throw .unknown(kind, name, among: Element.listed(in: self).map(\.name))
  }
}
