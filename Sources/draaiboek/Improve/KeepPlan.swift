import ArgumentParser
import Foundation
import Scenarios
import Terminals
import Times
import Wording
import YAML

struct KeepPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Begint het verbeterplan naast een logboek, of zet er nieuwe acties onder.",
    discussion:
      "Starts the improvement plan beside a journal, or adds new actions to it. What is in it stays."
  )

  @Argument(help: "Het logboek van de oefening.")
  var journal: String

  @OptionGroup var caller: Caller

  func run() throws {
    var known: Scenario?
    do {
      let archive = try Archive(journal, for: .reading)
      known = archive.scenario
      let language = caller.language(for: archive.scenario)
      try show(try BesideJournal(journal: journal).keepPlan(of: archive, caller, language))
    } catch let complaint as Complaint {
      throw fail(complaint, caller.language(for: known))
    }
  }
}

extension BesideJournal {
  /// Starts the plan or adds what it does not know yet, and says which.
  func keepPlan(
    of archive: Archive, _ caller: Caller, _ language: Language
  ) throws -> String {
    try write(try archive.proposedPlan(try measures(caller), language), to: plan, caller, language)
  }

  private func write(
    _ proposed: ImprovementPlan, to path: String, _ caller: Caller, _ language: Language
  ) throws -> String {
    guard FileManager.default.fileExists(atPath: path) else {
      try BesideJournal.write(proposed.yaml(heading: proposed.heading(language)), to: path)
      return PlanText.started(path, proposed.actions.count).text(language)
    }
    var plan = try BesideJournal.plan(at: path, caller)
    let lacking = plan.lacking(proposed.actions)
    guard !lacking.isEmpty else { return PlanText.unchanged(path).text(language) }
    // The text stays as people left it, with their comments; new actions come under it.
    let text = String(decoding: try BesideJournal.file(path).bytes, as: UTF8.self)
    let longer = Source(
      name: path,
      text: text + (text.hasSuffix("\n") ? "" : "\n") + lacking.map(\.yaml).joined())
    plan.actions += lacking
    guard ImprovementPlan.read(longer).plan == plan else {
      throw Complaint.planNotExtendable(path)
    }
    try BesideJournal.write(String(decoding: longer.bytes, as: UTF8.self), to: path)
    return PlanText.extended(path, lacking.count).text(language)
  }
}

/// What became of the file.
enum PlanText {
  case started(String, Int)
  case extended(String, Int)
  case unchanged(String)

  func text(_ language: Language) -> String {
    switch (language, self) {
    case (.dutch, .started(let path, let count)):
      "OEFENING · Verbeterplan begonnen met \(count) \(count == 1 ? "actie" : "acties"): \(path)\n"
    case (.dutch, .extended(let path, let count)):
      "OEFENING · \(count) \(count == 1 ? "nieuwe actie" : "nieuwe acties") onder \(path)\n"
    case (.dutch, .unchanged(let path)): "OEFENING · Niets nieuws voor \(path)\n"
    case (.english, .started(let path, let count)):
      "EXERCISE · Improvement plan started with \(count) \(count == 1 ? "action" : "actions"): \(path)\n"
    case (.english, .extended(let path, let count)):
      "EXERCISE · \(count) new \(count == 1 ? "action" : "actions") added to \(path)\n"
    case (.english, .unchanged(let path)): "EXERCISE · Nothing new for \(path)\n"
    }
  }
}
