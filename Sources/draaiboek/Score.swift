import ArgumentParser
import Exercises
import Foundation
import Scenarios
import Scorecards

struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Scoort een gespeelde oefening, uit het logboek alleen.",
    discussion: "Scores an exercise that was played, from its journal alone.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Het logboek van de oefening.")
  var journal: String

  @Option(help: "Alleen volgens deze maatstaf, bijvoorbeeld ap.")
  var rubric: String?

  @Option(help: "text of json.")
  var format = Format.text

  @Flag(help: "Elke stap, en elke regel die punten kostte, per besluit.")
  var ledger = false

  @OptionGroup var caller: Caller

  func run() throws {
    var known: Scenario?
    do {
      let archive = try Archive(journal, for: .reading)
      let scenario = archive.scenario
      known = scenario
      if let rubric, !scenario.rubrics.contains(where: { $0.name == rubric }) {
        throw Complaint.unknown(.rubric, rubric, among: scenario.rubrics.map(\.name))
      }
      let chosen = scenario.rubrics.indices.filter {
        rubric == nil || scenario.rubrics[$0].name == rubric
      }
      switch format {
      case .text:
        let report = ScorecardReport(
          archive.exercise, caller.language(for: scenario), isComplete: ledger)
        try report.show(chosen)
      case .json:
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let document = try ScoreDocument(archive, chosen)
        try draaiboek.show(String(decoding: try encoder.encode(document), as: UTF8.self) + "\n")
      }
    } catch let complaint as Complaint {
      throw fail(complaint, caller.language(for: known))
    }
  }
}
