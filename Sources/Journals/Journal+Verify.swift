import GRDB

extension Journal {
  /// Reads the whole file and computes everything anew.
  ///
  /// In this order: what the exercise started from, the entries, the names, the schema, and last SQLite's own
  /// check, which knows pages and not entries: what can be named is named.
  package func verify() throws(JournalError) -> Verification {
    try verify { _ in }
  }

  /// The same, and hands over each entry that holds, so that who goes on with them need not read them again.
  package func verify(
    _ receive: (StoredEntry) -> Void
  ) throws(JournalError) -> Verification {
    try JournalError.wrapping {
      try queue.read { database in
        var count = 0
        var head = root
        do {
          head = try Root.verified(in: database).hash
          try Self.forEachEntry(after: 0, in: database) { entry in
            guard entry.follows(head) else {
              throw JournalError.corrupt(.entry(sequence: entry.sequence))
            }
            count = entry.sequence
            head = entry.hash
            guard entry.draft.isPlausible else {
              throw JournalError.corrupt(.payload(sequence: entry.sequence))
            }
            receive(entry)
          }
          try Self.verifyNames(in: database)
          if let fault = try Schema.fault(in: database) { throw JournalError.corrupt(fault) }
          try Self.verifyDatabase(database)
          return Verification(entries: count, head: head, fault: nil)
        } catch {
          guard case .corrupt(let fault) = JournalError(error) else { throw error }
          return Verification(entries: count, head: head, fault: fault)
        }
      }
    }
  }

  private static func verifyNames(in database: Database) throws {
    try forEachPerson(in: database) { id, name, checksum in
      guard checksum == Self.checksum(id: id, name: name).bytes else {
        throw JournalError.corrupt(.person(id: id))
      }
    }
  }

  private static func verifyDatabase(_ database: Database) throws {
    let report = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
    guard report == "ok" else { throw JournalError.corrupt(.database(report: report ?? "")) }
  }
}
