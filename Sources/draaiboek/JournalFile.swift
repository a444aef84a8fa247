import Foundation

/// Where a new journal goes.
enum JournalFile {
  /// `$XDG_DATA_HOME/draaiboek/2026-11-24-1320-NAME.journal`, the first that is free; the folder is made.
  static func fresh(for scenario: String) throws(Complaint) -> String {
    let folder = try folder()
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "yyyy-MM-dd-HHmm"
    let stem = "\(folder)/\(formatter.string(from: Date()))-\(scenario)"
    var path = stem + ".journal"
    var number = 2
    while FileManager.default.fileExists(atPath: path) {
      path = "\(stem)-\(number).journal"
      number += 1
    }
    return path
  }

  /// Where journals go unless told otherwise; it is made.
  static func folder() throws(Complaint) -> String {
    let environment = ProcessInfo.processInfo.environment
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"] ?? NSHomeDirectory()
    let folder = (data ?? home + "/.local/share") + "/draaiboek"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotMakeFolder(folder, reason: (error as NSError).localizedDescription)
    }
    return folder
  }

  /// Of a rehearsal: with other passing files, and nobody else's to read.
  static var passing: String {
    FileManager.default.temporaryDirectory
      .appendingPathComponent("draaiboek-\(UUID().uuidString).journal").path
  }

  /// With what the database keeps beside it.
  static func remove(_ path: String) {
    for file in [path, path + "-wal", path + "-shm", path + "-journal", path + ".lock"] {
      try? FileManager.default.removeItem(atPath: file)
    }
  }
}
