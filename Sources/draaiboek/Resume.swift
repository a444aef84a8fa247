import ArgumentParser
import Exercises
import Foundation
import Scenarios
import Times

struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Speelt verder waar een oefening is gebleven.",
    discussion: "Goes on where an exercise was left.")

  @Argument(help: "Het logboek van de oefening.")
  var journal: String

  @Flag(help: "Regel voor regel en zonder kleur, bijvoorbeeld voor een schermlezer.")
  var plain = false

  @OptionGroup var caller: Caller

  func run() throws {
    var known: Scenario?
    do {
      let archive = try Archive(journal, for: .playing)
      let scenario = archive.scenario
      known = scenario
      guard archive.exercise.stage != .finished else { throw Complaint.notResumable(journal) }
      let first = Scope(cast: Index(0), plan: Index(0), start: scenario.timeline.start)
      let sitting = Sitting(
        journal: archive.journal, path: journal, author: UUID().uuidString.lowercased(),
        isPlain: plain)
      try sitting.hold(
        scenario, archive.exercise.scope ?? archive.parameters ?? first,
        caller.language(for: scenario))
    } catch let complaint as Complaint {
      throw fail(complaint, caller.language(for: known))
    }
  }
}
