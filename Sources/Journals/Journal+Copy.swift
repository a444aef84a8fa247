import GRDB

extension Journal {
  /// Writes this journal, opened for reading, to a new file in a folder that exists; whole, and readable by its
  /// owner only. The copy has the same chain, and so the same head, but none of what let people into a live room.
  ///
  /// Without names, none is left in the file either: it is laid out anew, with no page that held one.
  package func copy(to path: String, withNames: Bool) throws(JournalError) {
    let file = try Files.reserve(path)
    do {
      // A copy in memory of its own: this one is still to be read from.
      let copy = try DatabaseQueue(configuration: Connection.configuration())
      try queue.backup(to: copy)
      try copy.writeWithoutTransaction { database in
        try Self.removeAccess(in: database)
        if !withNames { try Self.removeNames(in: database) }
        try database.execute(sql: "VACUUM INTO ?", arguments: [file])
      }
      try? copy.close()
      Files.synchronizeFolder(of: file)
    } catch {
      Files.remove(database: file)
      throw JournalError(error)
    }
  }
}
