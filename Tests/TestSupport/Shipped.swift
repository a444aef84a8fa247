package import Scenarios
package import YAML

import Foundation

/// The files that the repository ships, found from where this file stands.
package enum Shipped {
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  package static let energiecontact = "energiecontact-nederland"

  package static func source(_ path: String) -> Source? {
    FileManager.default.contents(atPath: root + "/" + path)
      .map { Source(name: path, bytes: Array($0)) }
  }

  /// As another edition, if one is named, in which nothing has to be on record if it is `lenient`; else the script
  /// stays the same.
  package static func manuscript(
    _ name: String, edition: String? = nil, lenient: Bool = false
  ) -> Scenario.Manuscript? {
    guard var main = source("scenarios/\(name)/scenario.yaml") else { return nil }
    func included(_ path: String) -> Source? {
      source("scenarios/\(name)/\(path)").map { source in
        guard lenient else { return source }
        let text = String(decoding: source.bytes, as: UTF8.self)
        return Source(
          name: source.name, text: text.replacing("record: true", with: "record: false"))
      }
    }
    if let edition {
      let lines = String(decoding: main.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      let text = lines.map { $0.hasPrefix("edition:") ? "edition: \"\(edition)\"" : String($0) }
      main = Source(name: main.name, text: text.joined(separator: "\n"))
    }
    return Scenario.read(
      main,
      library: Scenario.Library(
        include: included, rubric: { source("scoring/\($0).yaml") },
        zone: { $0 == "Europe/Amsterdam" ? .amsterdam : nil }))
  }

  package static func play(_ name: String, of scenario: Scenario) -> Play.Draft? {
    source("scenarios/\(scenario.name)/plays/\(name).yaml")
      .map { Play.read($0, for: scenario) }
  }
}
