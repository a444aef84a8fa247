import GRDB

/// Who is behind the ids of the entries. Outside the chain, so that a journal can be made anonymous and still
/// verifies.
extension Journal {
  package func name(of id: String) throws(JournalError) -> String? {
    try names()[id]
  }

  /// By id.
  package func names() throws(JournalError) -> [String: String] {
    try JournalError.wrapping {
      try queue.read { database in
        var names: [String: String] = [:]
        try Self.forEachPerson(in: database) { id, name, _ in names[id] = name }
        return names
      }
    }
  }

  /// Sets or changes a name; nil removes it.
  package func setName(_ name: String?, of id: String) throws(JournalError) {
    try write { database in
      guard let name else {
        try database.execute(
          sql: "DELETE FROM person WHERE id = CAST(? AS TEXT)", arguments: [Cell.argument(id)])
        return
      }
      try database.execute(
        sql: """
          INSERT INTO person (id, name, checksum) VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?)
          ON CONFLICT (id) DO UPDATE SET name = excluded.name, checksum = excluded.checksum
          """,
        arguments: [
          Cell.argument(id), Cell.argument(name),
          Cell.argument(Self.checksum(id: id, name: name).bytes),
        ])
    }
  }

  /// Removes all names, from the write-ahead log too. The entries keep their ids, and the chain holds.
  package func anonymise() throws(JournalError) {
    try write { database in
      try Self.removeAccess(in: database)
      try Self.removeNames(in: database)
      _ = try database.checkpoint(.truncate)
    }
  }

  /// What only the live room needs: who may come in, what was answered to whom, how far they have read.
  static func removeAccess(in database: Database) throws {
    // Before version 3 there is none.
    for table in try ["session", "request", "receipt"].filter({ try database.tableExists($0) }) {
      try database.execute(sql: "DELETE FROM \(table)")
    }
  }

  /// Outside the chain.
  static func removeNames(in database: Database) throws {
    try database.execute(sql: "DELETE FROM person")
  }

  /// - Throws: `JournalError.corrupt` at the first person that can't be read.
  static func forEachPerson(
    in database: Database,
    do body: (_ id: String, _ name: String, _ checksum: [UInt8]?) throws -> Void
  ) throws {
    let sql = """
      SELECT \(Cell.text("id")), \(Cell.text("name")), checksum
      FROM person ORDER BY CAST(id AS BLOB)
      """
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      guard let id = Cell.text(row[0]), let name = Cell.text(row[1]) else {
        let found = Cell.bytes(row[0]).map { String(decoding: $0, as: UTF8.self) } ?? ""
        throw JournalError.corrupt(.person(id: found))
      }
      try body(id, name, Cell.bytes(row[2]))
    }
  }

  static func checksum(id: String, name: String) -> Hash {
    var preimage = Preimage(tag: "draaiboek/person/1")
    preimage.append(id)
    preimage.append(name)
    return Hash(preimage)
  }
}
