import GRDB

/// What happened, durably: an append-only, hash-chained SQLite file (`docs/journal-format.md`).
///
/// Every call blocks until SQLite is done. Calls from several threads wait for each other.
package final class Journal: Sendable {
  /// The last entry's number (0: there is none) and hash, which vouches for everything before it.
  package struct Head: Hashable, Sendable {
    package let sequence: Int
    package let hash: Hash
  }

  let queue: DatabaseQueue
  /// What the first entry is chained to, computed from what the file holds.
  let root: Hash
  /// Nil: opened for reading.
  private let lock: JournalLock?

  private init(_ queue: DatabaseQueue, root: Hash, lock: JournalLock?) {
    self.queue = queue
    self.root = root
    self.lock = lock
  }

  deinit {
    // While the lock is still held: closing moves the write-ahead log into the file.
    try? queue.close()
  }

  /// Runs `body` outside a transaction on the one connection, if this journal is open for appending.
  func write<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    guard lock != nil else { throw .readOnly }
    return try JournalError.wrapping { try queue.writeWithoutTransaction(body) }
  }

  /// Makes a new journal, open for appending; in a folder that exists, at a path that doesn't.
  package static func create(
    at path: String, documents: [Document], settings: [Setting]
  ) throws(JournalError) -> Journal {
    let file = try Files.reserve(path)
    do {
      let lock = try JournalLock(on: file)
      let queue = try DatabaseQueue(path: file, configuration: Connection.configuration())
      let root = Root(documents: documents, settings: settings)
      do {
        try queue.writeWithoutTransaction { database in
          // Before the write-ahead log is switched on, so that the file itself says whose it is.
          try database.inTransaction(.immediate) {
            try root.write(to: database)
            return .commit
          }
          try Connection.makeDurable(database)
        }
      } catch {
        try? queue.close()
        throw error
      }
      Files.synchronizeFolder(of: file)
      return Journal(queue, root: root.hash, lock: lock)
    } catch {
      Files.remove(database: file)
      throw JournalError(error)
    }
  }

  /// Opens an existing journal for appending. Only one may have it open so at a time.
  ///
  /// What the exercise started from is checked, the entries are not: that takes `verify()`.
  package static func open(at path: String) throws(JournalError) -> Journal {
    let file = try Files.existing(path)
    // SQLite opens a write-protected file without a word.
    guard Files.isWritable(file) else { throw .readOnly }
    let lock = try JournalLock(on: file)
    return try JournalError.wrapping {
      try Snapshot.identify(file)
      let queue = try DatabaseQueue(path: file, configuration: Connection.configuration())
      let root = try queue.writeWithoutTransaction { database in
        try Schema.identify(database)
        try Connection.makeDurable(database)
        if let fault = try Schema.fault(in: database) { throw JournalError.corrupt(fault) }
        return try Root.verified(in: database).hash
      }
      return Journal(queue, root: root, lock: lock)
    }
  }

  /// Opens a journal as it is now, for reading only; also one that somebody is appending to. Neither the file
  /// nor its folder is changed, or need be writable.
  package static func read(at path: String) throws(JournalError) -> Journal {
    let file = try Files.existing(path)
    return try JournalError.wrapping {
      let queue = try Snapshot.copy(of: file)
      let root = try queue.inDatabase { try Root(readingFrom: $0).hash }
      return Journal(queue, root: root, lock: nil)
    }
  }
}
