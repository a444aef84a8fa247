import Foundation
import Scenarios
import Times
import YAML

/// A scenario on disk: a folder with `scenario.yaml`, or one file.
struct ScenarioFolder {
  enum Failure: Error {
    case notFound(String)
    case unreadable(String, reason: String)
    /// A folder without a `scenario.yaml`.
    case noScenario(String)
    case unwritable(String, reason: String)
  }

  private let main: Source
  let manuscript: Scenario.Manuscript
  /// Where `plays/` is looked for.
  private let folder: String

  init(_ path: String) throws(Failure) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .notFound(path)
    }
    let file = isFolder.boolValue ? Self.join(path, "scenario.yaml") : path
    if isFolder.boolValue, !FileManager.default.fileExists(atPath: file) { throw .noScenario(path) }
    let folder = isFolder.boolValue ? path : (path as NSString).deletingLastPathComponent
    self.folder = folder
    main = try Self.read(file)
    manuscript = Scenario.read(main, library: Self.files(of: folder))
  }

  /// The scenario as it is with the start of a variant.
  func manuscript(of variant: String) -> Scenario.Manuscript {
    Scenario.read(main, variant: variant, library: Self.files(of: folder))
  }

  private static func files(of folder: String) -> Scenario.Library {
    Scenario.Library(
      include: { name in
        // An include stays inside the folder of its scenario.
        guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { return nil }
        return try? read(join(folder, name))
      },
      rubric: { name in
        guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else { return nil }
        return rubricFolders(near: folder).lazy
          .compactMap { try? read(join($0, name + ".yaml")) }.first
      },
      zone: Zone.system, rubricFolders: toldFolders(near: folder))
  }

  /// The file of a play: one of the scenario's own by name, or a path.
  func play(_ name: String) throws(Failure) -> Source {
    let own = Self.join(Self.join(folder, "plays"), name + ".yaml")
    if !name.contains("/"), FileManager.default.fileExists(atPath: own) {
      return try Self.read(own)
    }
    return try Self.read(name)
  }

  /// The names of the scenario's own plays.
  var plays: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: Self.join(folder, "plays"))
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// `scoring/` in the scenario's folder or up to two above it, in the folder one stands in, and the product's
  /// own: beside an installed program, or in the repository that it was built in.
  static func rubricFolders(near folder: String) -> [String] {
    var folders = ["scoring", "../scoring", "../../scoring"].map { join(folder, $0) }
    folders.append("scoring")
    var above = ((Bundle.main.executablePath ?? "") as NSString).deletingLastPathComponent
    for _ in 0..<4 {
      above = (above as NSString).deletingLastPathComponent
      folders += [join(above, "share/draaiboek/scoring"), join(above, "scoring")]
    }
    return folders
  }

  /// Of these the scenario's own, where an author would put one, and those that are there.
  private static func toldFolders(near folder: String) -> [String] {
    var told: [String] = []
    for (place, path) in rubricFolders(near: folder).enumerated() {
      let path = (path as NSString).standardizingPath
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if place == 0 || isThere && isFolder.boolValue, !told.contains(path) { told.append(path) }
    }
    return told
  }

  static func read(_ path: String) throws(Failure) -> Source {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      // One byte more than is accepted tells a file that is too large from one that just fits.
      let data = try handle.read(upToCount: Limits().bytes + 1) ?? Data()
      return Source(name: path, bytes: Array(data))
    } catch {
      guard FileManager.default.fileExists(atPath: path) else { throw .notFound(path) }
      throw .unreadable(path, reason: (error as NSError).localizedDescription)
    }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : (folder as NSString).appendingPathComponent(name)
  }
}
