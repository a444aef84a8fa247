import ArgumentParser
import CRevision
import Foundation
import Scenarios
import Wording
import YAML

@main
struct Draaiboek: ParsableCommand {
  static let version =
    "0.1.0 (\(String(cString: draaiboek_revision()))), scenario format 1, journal 3"

  static let configuration = CommandConfiguration(
    commandName: "draaiboek",
    abstract: "Tabletop-oefeningen: van script naar gespeelde, gescoorde oefening.",
    discussion: "Tabletop exercises: from a script to an exercise, played and scored.",
    version: version,
    subcommands: [
      Actions.self, Anonymise.self, AskBaseline.self, Check.self, Compare.self, Export.self,
      Facilitate.self, HostExercise.self, Join.self, KeepPlan.self, MakeReport.self,
      PlayExercise.self, Rate.self, Resume.self, Score.self, Show.self, Simulate.self, Verify.self,
    ])

  static func main() {
    // A write beyond `ulimit -f` then fails, as on a full disk, instead of killing us in the middle.
    signal(SIGXFSZ, SIG_IGN)
    refuseUnknownCommand()
    main(nil)
  }

  /// A misspelt command, before its arguments are taken for ours.
  private static func refuseUnknownCommand() {
    let names =
      configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() } + [
        "help"
      ]
    guard let typed = CommandLine.arguments.dropFirst().first, !typed.hasPrefix("-"),
      !names.contains(typed), let meant = names.nearest(to: typed)
    else { return }
    let asked = CommandLine.arguments.drop { $0 != "--language" }.prefix(2)
    let caller = (try? Caller.parse(Array(asked))) ?? (try? Caller.parse([]))
    let language = caller?.language(for: nil) ?? .english
    exit(withError: fail(.unknownCommand(typed, meant: meant), language))
  }
}
