import Foundation
import GRDB

/// Copies a journal into memory and leaves everything in its folder as it was.
///
/// A read-only connection of SQLite would not do: on a database with a write-ahead log it wants to lay two
/// files beside it, or fails when it may not.
enum Snapshot {
  static func copy(of path: String) throws -> DatabaseQueue {
    for _ in 1...3 where !JournalLock.isHeld(on: path) {
      let before = Stamp(path)
      let copy = Result { try before.hasLog ? recovered(path) : quiet(path) }
      // Nobody wrote in the meantime, so what was read is whole.
      if Stamp(path) == before, !JournalLock.isHeld(on: path) { return try copy.get() }
    }
    return try live(path)
  }

  /// The header alone says whose file it is; looked at before anything could be changed in it.
  static func identify(_ path: String) throws {
    try immutable(path).inDatabase { try Schema.identify($0) }
  }

  /// Closed in an orderly way: everything is in the one file.
  private static func quiet(_ path: String) throws -> DatabaseQueue {
    try inMemory(immutable(path))
  }

  /// Its writer was killed: the log still holds entries, which SQLite takes in only where it may write.
  private static func recovered(_ path: String) throws -> DatabaseQueue {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try files.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? files.removeItem(at: folder) }
    let copy = folder.appendingPathComponent("journal").path
    try files.copyItem(atPath: path, toPath: copy)
    try files.copyItem(atPath: path + "-wal", toPath: copy + "-wal")
    // A journal may be write-protected; this copy must not be.
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy)
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy + "-wal")
    return try inMemory(DatabaseQueue(path: copy, configuration: Connection.configuration()))
  }

  /// Its writer is at work, so the log and its index are there to share.
  private static func live(_ path: String) throws -> DatabaseQueue {
    var configuration = Connection.configuration()
    configuration.readonly = true
    return try inMemory(DatabaseQueue(path: path, configuration: configuration))
  }

  /// SQLite then looks at no log, takes no lock and lays nothing beside it: https://www.sqlite.org/uri.html
  private static func immutable(_ path: String) throws -> DatabaseQueue {
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "/-._~")
    let escaped = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    var configuration = Connection.configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
  }

  private static func inMemory(_ source: DatabaseQueue) throws -> DatabaseQueue {
    defer { try? source.close() }
    try source.inDatabase { try Schema.identify($0) }
    let copy = try DatabaseQueue(configuration: Connection.configuration())
    try source.backup(to: copy)
    return copy
  }
}

/// By which a change to a database's files shows.
private struct Stamp: Equatable {
  private let sizes: [Int64]
  private let dates: [Date?]
  private let numbers: [Int64]

  init(_ path: String) {
    let attributes = [path, path + "-wal"].map {
      (try? FileManager.default.attributesOfItem(atPath: $0)) ?? [:]
    }
    sizes = attributes.map { ($0[.size] as? NSNumber)?.int64Value ?? 0 }
    dates = attributes.map { $0[.modificationDate] as? Date }
    numbers = attributes.map { ($0[.systemFileNumber] as? NSNumber)?.int64Value ?? 0 }
  }

  var hasLog: Bool { sizes[1] > 0 }
}
