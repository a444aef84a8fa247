import ArgumentParser
import Exercises
import Foundation
import Journals
import Scenarios
import Simulations
import Terminals
import Times
import Wording
import YAML

struct PlayExercise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Speelt een oefening op één scherm, of laat een team uit een script spelen.",
    discussion: "Plays an exercise on one screen, or lets a scripted team play it.")

  @Argument(help: "De map of het bestand van een scenario.")
  var path: String

  @Option(help: "Een team uit een script: seed, opposite, of een bestand.")
  var team: String?

  @Flag(help: "Zonder wachten en zonder vragen; alleen met --team.")
  var fast = false

  @Option(help: "Het logboek dat gemaakt wordt; het mag nog niet bestaan.")
  var journal: String?

  @OptionGroup var setting: SettingOptions

  @Option(help: "De naam van de oefenleider, voor in het logboek.")
  var facilitator: String?

  @Flag(help: "Regel voor regel en zonder kleur, bijvoorbeeld voor een schermlezer.")
  var plain = false

  @OptionGroup var caller: Caller

  func run() throws {
    do {
      let script = try Script(path, variants: setting.variant, for: caller)
      let scenario = script.scenario
      do {
        try play(script, caller.language(for: scenario))
      } catch let complaint as Complaint {
        throw fail(complaint, caller.language(for: scenario))
      }
    } catch let complaint as Complaint {
      throw fail(complaint, caller.language(for: nil))
    }
  }

  private func play(_ script: Script, _ language: Language) throws {
    if fast, team == nil { throw Complaint.fastNeedsTeam }
    let scenario = script.scenario
    let play = try team.map { try read($0, script.folder, scenario, language) }
    let scope = try setting.scope(of: script, usual: play?.cast)
    let path = try journal ?? JournalFile.fresh(for: scenario.name)
    let keeper = try create(path, script.manuscript, scenario, scope)
    do {
      if let play {
        try perform(play, of: scenario, scope, keeper, path, language)
      } else {
        try converse(scenario, scope, keeper, path, language)
      }
    } catch let error as JournalError {
      throw Complaint.journal(path, error)
    }
  }

  private func read(
    _ name: String, _ folder: ScenarioFolder, _ scenario: Scenario, _ language: Language
  ) throws -> Play {
    let source: Source
    do throws(ScenarioFolder.Failure) {
      source = try folder.play(name)
    } catch {
      if case .notFound = error, !name.contains("/") {
        throw Complaint.noPlay(name, own: folder.plays)
      }
      throw Complaint.file(error)
    }
    let draft = Play.read(source, for: scenario)
    if let play = draft.play { return play }
    let text = DiagnosticText(over: [source], in: language, isColored: caller.wantsColour)
    complain(text.report(draft.findings))
    throw Exit.findings
  }

  private func create(
    _ path: String, _ manuscript: Scenario.Manuscript, _ scenario: Scenario, _ scope: Scope
  ) throws -> Journal {
    let documents = Archive.documents(of: manuscript)
    let settings = try Archive.settings(of: scenario, scope)
    do throws(JournalError) {
      let journal = try Journal.create(at: path, documents: documents, settings: settings)
      if let facilitator { try journal.setName(facilitator, of: PlayExercise.facilitatorID) }
      return journal
    } catch {
      throw Complaint.journal(path, error)
    }
  }

  /// Random, so that it says nothing about who it was once the name is gone.
  static let facilitatorID = UUID().uuidString.lowercased()

  private func converse(
    _ scenario: Scenario, _ scope: Scope, _ journal: Journal, _ path: String, _ language: Language
  ) throws {
    let sitting = Sitting(
      journal: journal, path: path, author: PlayExercise.facilitatorID, isPlain: plain)
    try sitting.hold(scenario, scope, language)
  }
}
