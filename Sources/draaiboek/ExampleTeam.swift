import Exercises
import Foundation
import Reports
import Scenarios
import Simulations
import YAML

/// The scripted team that an exercise is held against: what it would have come to by the script.
enum ExampleTeam {
  /// The play `seed` of the scenario, or the file that is named. Nil: it is not there, or is none of this scenario,
  /// or `none` was asked for.
  static func find(_ named: String?, for archive: Archive) throws(Complaint) -> Subject.Example? {
    guard named != "none", let scope = archive.exercise.scope else { return nil }
    let scenario = archive.scenario
    if let named {
      guard let bytes = FileManager.default.contents(atPath: named) else {
        throw .file(.notFound(named))
      }
      guard let play = Play.read(Source(name: named, bytes: Array(bytes)), for: scenario).play
      else {
        throw .noExample(named)
      }
      return example(play, scenario, scope)
    }
    for folder in folders(of: scenario, near: archive.path) {
      let path = (folder as NSString).appendingPathComponent("plays/seed.yaml")
      guard let bytes = FileManager.default.contents(atPath: path),
        bytes.count <= Limits().bytes,
        let play = Play.read(Source(name: path, bytes: Array(bytes)), for: scenario).play
      else { continue }
      return example(play, scenario, scope)
    }
    return nil
  }

  /// The same cast, plan and variants: only what is decided differs.
  private static func example(_ play: Play, _ scenario: Scenario, _ scope: Scope) -> Subject.Example
  {
    var occurrences: [Occurrence] = []
    _ = Playthrough(scenario, scope: scope, decisions: play.decisions) {
      occurrences.append($0.occurrence)
    }
    return Subject.Example(title: play.title, occurrences: occurrences)
  }

  /// Where the scenario's own folder may lie: beside the journal, in the folder one stands in, or with the program.
  private static func folders(of scenario: Scenario, near journal: String) -> [String] {
    let beside = (journal as NSString).deletingLastPathComponent
    var folders = [beside.isEmpty ? "." : beside, "."]
    var above = ((Bundle.main.executablePath ?? "") as NSString).deletingLastPathComponent
    for _ in 0..<4 {
      above = (above as NSString).deletingLastPathComponent
      folders += [above, (above as NSString).appendingPathComponent("share/draaiboek")]
    }
    return folders.flatMap { folder in
      ["", "scenarios", scenario.name, "scenarios/\(scenario.name)"].map {
        (folder as NSString).appendingPathComponent($0)
      }
    }
  }
}
