import ArgumentParser
import Foundation
import Reports
import Scenarios
import Terminals
import Wording

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Legt twee oefeningen naast elkaar: wat werd beter, wat slechter, wat bleef gelijk.",
    discussion: "Puts two exercises side by side: what got better, what worse, what is equal.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Het logboek van de vorige oefening.")
  var earlier: String

  @Argument(help: "Het logboek van de latere oefening.")
  var later: String

  @Option(help: "text of json.")
  var format = Format.text

  @OptionGroup var caller: Caller

  func run() throws {
    var known: Scenario?
    do {
      let archives = (try Archive(earlier, for: .reading), try Archive(later, for: .reading))
      known = archives.1.scenario
      let language = caller.language(for: known)
      let sides = (try archives.0.side(caller), try archives.1.side(caller))
      guard let comparison = ExerciseComparison(sides.0, sides.1) else {
        throw Complaint.notComparable(earlier, later)
      }
      let sheet = ComparisonSheet(
        comparison: comparison, archives: archives,
        held: (archives.0.held(sides.0.entries), archives.1.held(sides.1.entries)),
        measures: try BesideJournal(journal: later).measures(caller), language: language)
      switch format {
      case .text:
        var screen = Screen(noColour: Caller.noColour)
        screen.write(sheet.paragraphs)
        if screen.isLost { throw Complaint.unwritable }
      case .json: try show(try sheet.json() + "\n")
      }
    } catch let complaint as Complaint {
      throw fail(complaint, caller.language(for: known))
    }
  }
}
