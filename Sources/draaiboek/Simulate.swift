import ArgumentParser
import Exercises
import Foundation
import Scenarios
import Scorecards
import Simulations
import Terminals
import Times
import Wording

struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Laat duizenden bedachte teams spelen: meet dit scenario wat het moet meten?",
    discussion: "Lets thousands of simulated teams play, to see whether the scenario measures.")

  @Argument(help: "De map of het bestand van een scenario.")
  var path: String

  @Option(help: ArgumentHelp("Hoeveel teams van elke soort.", valueName: "n"))
  var teams = 1000

  @Option(help: "Het begin van het toeval; dezelfde geeft precies dezelfde uitkomst.")
  var seed: UInt64 = 1

  @OptionGroup var setting: SettingOptions

  @Option(help: "text of json.")
  var format = Score.Format.text

  @OptionGroup var caller: Caller

  /// A sum of totals then stays far from what fits in a word.
  static let most = 1_000_000

  func validate() throws {
    guard (1...Simulate.most).contains(teams) else {
      throw ValidationError("--teams: 1 … \(Simulate.most)")
    }
  }

  func run() throws {
    var language = caller.language(for: nil)
    do {
      let script = try Script(path, variants: setting.variant, for: caller)
      let scenario = script.scenario
      language = caller.language(for: scenario)
      let calibration = try calibrate(scenario, try setting.scope(of: script))
      try write(calibration, language)
      guard calibration.checks.allSatisfy(\.holds) else { throw Exit.findings }
    } catch let complaint as Complaint {
      throw fail(complaint, language)
    }
  }

  private func calibrate(_ scenario: Scenario, _ scope: Scope) throws -> Calibration {
    let preparation = try Preparation(scenario, scope)
    do throws(ScoringProblem) {
      return try Calibration(preparation, teams: teams, seed: seed)
    } catch {
      throw Complaint.unscorable(rubric: scenario.rubrics.map(\.name).joined(separator: ", "))
    }
  }

  private func write(_ calibration: Calibration, _ language: Language) throws {
    switch format {
    case .text:
      var screen = Screen(noColour: Caller.noColour)
      screen.write(CalibrationReport(calibration, language).paragraphs)
      if screen.isLost { throw Complaint.unwritable }
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let document = try encoder.encode(CalibrationDocument(calibration))
      try draaiboek.show(String(decoding: document, as: UTF8.self) + "\n")
    }
  }
}
