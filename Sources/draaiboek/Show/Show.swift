import ArgumentParser
import Foundation
import Exercises
import Scenarios
import Terminals
import Wording

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Laat het draaiboek zien, helemaal of zoals één rol het meemaakt.",
    discussion: "Shows the script, all of it or as one role would see it.")

  @Argument(help: "De map of het bestand van een scenario.")
  var path: String

  @Option(
    name: .customLong("as"), help: ArgumentHelp("Alleen wat deze rol ziet.", valueName: "role"))
  var role: String?

  @OptionGroup var setting: SettingOptions

  @Option(help: "text of json.")
  var format = Score.Format.text

  @OptionGroup var caller: Caller

  func run() throws {
    do {
      let script = try Script(path, variants: setting.variant, for: caller)
      let scenario = script.scenario
      let scope = try setting.scope(of: script)
      try write(
        ShowSelection(
          scenario: scenario, cast: scope.cast, plan: scope.plan, variants: scope.variants,
          role: try role.map { try scenario.find($0, .role) }),
        caller.language(for: scenario))
    } catch let complaint as Complaint {
      throw fail(complaint, caller.language(for: nil))
    }
  }

  private func write(_ selection: ShowSelection, _ language: Language) throws {
    switch format {
    case .text:
      var screen = Screen(noColour: Caller.noColour)
      screen.write(ShowTable(selection, language).paragraphs)
      if screen.isLost { throw Complaint.unwritable }
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let document = try encoder.encode(ShowDocument(selection))
      try draaiboek.show(String(decoding: document, as: UTF8.self) + "\n")
    }
  }
}
