import GRDB

extension Journal {
  /// Writes down all of these, or nothing. `last` is the number of the entry that the caller believes to be
  /// the last one; 0 when there is none.
  ///
  /// - Returns: The entries, which have reached the disk by then.
  /// - Throws: `.conflict` when another entry is the last one; `.full`, `.readOnly` and the like.
  package func append(
    _ drafts: [Draft], after last: Int, answering requests: [AnsweredRequest] = []
  ) throws(JournalError) -> [StoredEntry] {
    try write { database in
      var entries: [StoredEntry] = []
      entries.reserveCapacity(drafts.count)
      try database.inTransaction(.immediate) {
        var head = try self.head(in: database)
        guard head.sequence == last else {
          throw JournalError.conflict(expected: last, found: head.sequence)
        }
        try Schema.raise(database, for: drafts)
        for draft in drafts {
          let entry = StoredEntry(draft, sequence: head.sequence + 1, after: head.hash)
          try insert(entry, into: database)
          entries.append(entry)
          head = Head(sequence: entry.sequence, hash: entry.hash)
        }
        for request in requests { try request.insert(into: database) }
        return .commit
      }
      return entries
    }
  }

  /// Those whose number is higher than `last`, in order.
  package func entries(after last: Int = 0) throws(JournalError) -> [StoredEntry] {
    try JournalError.wrapping {
      try queue.read { database in
        var entries: [StoredEntry] = []
        try Self.forEachEntry(after: last, in: database) { entries.append($0) }
        return entries
      }
    }
  }

  package func head() throws(JournalError) -> Head {
    try JournalError.wrapping { try queue.read { try head(in: $0) } }
  }

  /// - Throws: `JournalError.corrupt` at the first gap, and at the first entry that can't be read.
  static func forEachEntry(
    after last: Int, in database: Database, do body: (StoredEntry) throws -> Void
  ) throws {
    let sql = """
      SELECT sequence, \(StoredEntry.columns) FROM entry WHERE sequence > ? ORDER BY sequence
      """
    let rows = try Row.fetchCursor(database, sql: sql, arguments: [last])
    var expected = last
    while let row = try rows.next() {
      expected += 1
      guard Cell.integer(row[0]) == Int64(expected) else {
        throw JournalError.corrupt(.gap(sequence: expected))
      }
      guard let entry = StoredEntry(row, sequence: expected) else {
        throw JournalError.corrupt(.entry(sequence: expected))
      }
      try body(entry)
    }
  }

  private func head(in database: Database) throws -> Head {
    let newest = try database.cachedStatement(
      sql: "SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1")
    guard let row = try Row.fetchOne(newest) else {
      return Head(sequence: 0, hash: root)
    }
    guard let sequence = Cell.integer(row[0]).flatMap(Int.init(exactly:)), sequence < Int.max
    else { throw JournalError.corrupt(.gap(sequence: 1)) }
    guard let hash = Cell.bytes(row[1]).flatMap({ Hash($0) }) else {
      throw JournalError.corrupt(.entry(sequence: sequence))
    }
    return Head(sequence: sequence, hash: hash)
  }

  private func insert(_ entry: StoredEntry, into database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO entry (sequence, story, exercise, recorded, author, kind, payload, hash)
        VALUES (?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?)
        """)
    try statement.execute(arguments: [
      entry.sequence, entry.story, entry.exercise, entry.recorded, Cell.argument(entry.author),
      Cell.argument(entry.kind), Cell.argument(entry.payload), Cell.argument(entry.hash.bytes),
    ])
  }
}
