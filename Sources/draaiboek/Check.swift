import ArgumentParser
import Foundation
import Scenarios
import Scorecards
import Terminals
import Wording
import YAML

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Leest een scenario na: alle fouten in één keer, met plaats en tip.",
    discussion: "Reads a scenario and reports every mistake at once, with place and hint.")

  @Argument(help: "De map of het bestand van een scenario; zijn teams (plays/) worden meegelezen.")
  var path: String

  @OptionGroup var caller: Caller

  func run() throws {
    let folder: ScenarioFolder
    do throws(ScenarioFolder.Failure) {
      folder = try ScenarioFolder(path)
    } catch {
      throw fail(.file(error), caller.language(for: nil))
    }
    let manuscript = folder.manuscript
    let language = caller.language(for: manuscript.scenario)
    if !manuscript.findings.isEmpty {
      report(manuscript.findings, over: manuscript.sources, language)
    }
    guard let scenario = manuscript.scenario else { throw Exit.findings }
    try checkVariants(folder, scenario, language)
    let playsHold = try check(folder, scenario, language)
    let lints = scenario.rubrics.indices.flatMap { rubric in
      ScoringLint.lints(of: scenario, rubric: rubric)
        .map { $0.sentence(in: scenario, rubric: rubric, language) }
    }
    for lint in lints { complain(lint + "\n") }
    guard playsHold, lints.isEmpty else { throw Exit.findings }
    do throws(Complaint) {
      try show(summary(of: scenario, plays: folder.plays, language) + "\n")
    } catch {
      throw fail(error, language)
    }
  }

  /// With another start, times on the wall fall elsewhere: perhaps outside their phase.
  private func checkVariants(
    _ folder: ScenarioFolder, _ scenario: Scenario, _ language: Language
  ) throws {
    for variant in scenario.variants where variant.start != nil {
      let manuscript = folder.manuscript(of: variant.name)
      guard manuscript.scenario == nil else { continue }
      report(manuscript.findings, over: manuscript.sources, language)
      throw Exit.findings
    }
  }

  private func check(
    _ folder: ScenarioFolder, _ scenario: Scenario, _ language: Language
  ) throws -> Bool {
    var hold = true
    for name in folder.plays {
      do throws(ScenarioFolder.Failure) {
        let source = try folder.play(name)
        let draft = Play.read(source, for: scenario)
        if !draft.findings.isEmpty {
          report(draft.findings, over: [source], language)
          hold = false
        }
      } catch {
        throw fail(.file(error), language)
      }
    }
    return hold
  }

  private func report(
    _ findings: [Located<Finding>], over sources: [Source], _ language: Language
  ) {
    let text = DiagnosticText(over: sources, in: language, isColored: caller.wantsColour)
    complain(text.report(findings))
  }

  private func summary(
    of scenario: Scenario, plays: [String], _ language: Language
  ) -> String {
    let counts = (
      scenario.phases.count, scenario.roles.count, scenario.injects.count, scenario.steps.count,
      scenario.actions.count
    )
    let title = scenario.title.legible
    return switch language {
    case .dutch:
      "OEFENING · \(title): in orde. \(counts.0) fasen, \(counts.1) rollen, \(counts.2) berichten, "
        + "\(counts.3) stappen, \(counts.4) acties, \(plays.count) teams."
    case .english:
      "EXERCISE · \(title): fine. \(counts.0) phases, \(counts.1) roles, \(counts.2) injects, "
        + "\(counts.3) steps, \(counts.4) actions, \(plays.count) teams."
    }
  }
}
