import ArgumentParser
import Exchanges
import Foundation
import Scenarios
import Terminals
import Times
import Wording

struct Actions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Alle acties uit verbeterplannen die nog openstaan, wat te laat is eerst.",
    discussion: "All open actions of the improvement plans in a folder, overdue ones first.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, ics }

  @Argument(help: "De map met verbeterplannen; anders waar logboeken staan.")
  var folder: String?

  @Option(help: "text, json of ics (agenda).")
  var format = Format.text

  @OptionGroup var today: Today
  @OptionGroup var caller: Caller

  func run() throws {
    let language = caller.language(for: nil)
    do {
      let place = try folder ?? JournalFile.folder()
      let plans = try Self.plans(in: place, caller)
      let list = OpenActions(plans.read, on: today.day)
      switch format {
      case .text:
        // Nobody knows what stands open in a plan that can't be read.
        if plans.hasMistakes, list.rows.isEmpty { throw Exit.findings }
        var screen = Screen(noColour: Caller.noColour)
        screen.write(list.paragraphs(language))
        if screen.isLost { throw Complaint.unwritable }
      case .json: try show(try list.json() + "\n")
      case .ics: try show(ActionCalendar(plans.read, on: today.day, language).text)
      }
      // The others were shown all the same.
      if plans.hasMistakes { throw Exit.findings }
    } catch let complaint as Complaint {
      throw fail(complaint, language)
    }
  }

  /// Every plan in the folder and what lies in it, by name.
  private static func plans(
    in folder: String, _ caller: Caller
  ) throws -> (read: [ImprovementPlan], hasMistakes: Bool) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw Complaint.file(.notFound(folder)) }
    let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(BesideJournal.planEnding) }.sorted()
    var plans: [ImprovementPlan] = []
    var hasMistakes = false
    for name in names {
      do {
        plans.append(
          try BesideJournal.plan(
            at: (folder as NSString).appendingPathComponent(name), caller))
      } catch is ExitCode {
        hasMistakes = true
      }
    }
    return (plans.sorted { $0.held < $1.held }, hasMistakes)
  }
}
