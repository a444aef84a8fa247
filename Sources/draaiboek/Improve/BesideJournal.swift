import Foundation
import Scenarios
import Terminals
import Times
import Wording
import YAML

/// Files that people go on editing lie beside a journal and carry its name, for many journals share a folder.
struct BesideJournal {
  static let planEnding = "improvement-plan.yaml"
  static let baselineEnding = "baseline.yaml"

  let journal: String

  private var stem: String {
    journal.hasSuffix(".journal") ? String(journal.dropLast(8)) : journal
  }

  /// `2026-11-24-1320-NAME.improvement-plan.yaml`.
  var plan: String { stem + "." + Self.planEnding }
  /// `2026-11-24-1320-NAME.baseline.yaml`.
  var baseline: String { stem + "." + Self.baselineEnding }

  private var folder: String { (journal as NSString).deletingLastPathComponent }

  /// The baseline of this journal, or else the last that was taken in its folder before the exercise; nil: none.
  func baseline(before held: CivilDate, _ caller: Caller) throws -> Baseline? {
    if FileManager.default.fileExists(atPath: baseline) {
      return try Self.baseline(at: baseline, caller)
    }
    let place = folder.isEmpty ? "." : folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let last = names.filter { name in
      guard name.hasPrefix("baseline-"), name.hasSuffix(".yaml") else { return false }
      return CivilDate(parsing: String(name.dropFirst(9).dropLast(5))).map { $0 <= held } ?? false
    }.max()
    return try last.map { name in
      try Self.baseline(at: (place as NSString).appendingPathComponent(name), caller)
    }
  }

  static func baseline(at path: String, _ caller: Caller) throws -> Baseline {
    let source = try file(path)
    let draft = Baseline.read(source)
    return try authored(draft.baseline, draft.findings, source, caller)
  }

  static func plan(at path: String, _ caller: Caller) throws -> ImprovementPlan {
    let source = try file(path)
    let draft = ImprovementPlan.read(source)
    return try authored(draft.plan, draft.findings, source, caller)
  }

  /// The measures of the scenario's folder or of the product.
  static func measures(near folder: String, _ caller: Caller) throws -> Measures {
    let source = ScenarioFolder.rubricFolders(near: folder).lazy
      .compactMap { try? ScenarioFolder.read($0 + "/measures.yaml") }.first
    // A journal tells by itself; only what could be done about it is then not proposed.
    guard let source else { return .none }
    let draft = Measures.read(source)
    return try authored(draft.measures, draft.findings, source, caller)
  }

  func measures(_ caller: Caller) throws -> Measures {
    try Self.measures(near: folder, caller)
  }

  static func file(_ path: String) throws -> Source {
    do throws(ScenarioFolder.Failure) {
      return try ScenarioFolder.read(path)
    } catch {
      throw Complaint.file(error)
    }
  }

  /// What was read, or its mistakes on stderr, all at once.
  private static func authored<Value>(
    _ value: Value?, _ findings: [Located<Finding>], _ source: Source, _ caller: Caller
  ) throws -> Value {
    if let value, findings.isEmpty { return value }
    let text = DiagnosticText(
      over: [source], in: caller.language(for: nil), isColored: caller.wantsColour)
    complain(text.report(findings))
    throw Exit.findings
  }

  static func write(_ text: String, to path: String) throws(Complaint) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .file(.unwritable(path, reason: (error as NSError).localizedDescription))
    }
  }
}
