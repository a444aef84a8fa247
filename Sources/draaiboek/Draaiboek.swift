import ArgumentParser
import CRevision
import Foundation

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
      KeepPlan.self, MakeReport.self, PlayExercise.self, HostExercise.self, Rate.self, Resume.self,
      Score.self,
      Show.self, Simulate.self, Verify.self,
    ])

  static func main() {
    // A write beyond `ulimit -f` then fails, as on a full disk, instead of killing us in the middle.
    signal(SIGXFSZ, SIG_IGN)
    main(nil)
  }
}
