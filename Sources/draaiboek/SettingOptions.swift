import ArgumentParser
import Exercises
import Scenarios
import Times

/// What is chosen before an exercise begins, in the names of its scenario.
struct SettingOptions: ParsableArguments {
  @Option(help: "De bezetting, zoals in het scenario.")
  var cast: String?

  @Option(help: "Het tijdplan, zoals in het scenario.")
  var plan: String?

  @Option(help: "Een variant, zoals in het scenario; mag vaker.")
  var variant: [String] = []

  /// The names that were given, or else the first of each; `usual` is the cast that goes with a team.
  func scope(of script: Script, usual: Index<Cast>? = nil) throws -> Scope {
    let scenario = script.scenario
    return Scope(
      cast: try cast.map { try scenario.find($0, .cast) } ?? usual ?? Index(0),
      plan: try plan.map { try scenario.find($0, .plan) } ?? Index(0),
      variants: script.variants, start: scenario.timeline.start)
  }
}
