import GRDB

/// A request that was carried out, with its answer: whoever repeats it gets the same answer.
package struct AnsweredRequest: Hashable, Sendable {
  package let person: String
  /// The key that its sender chose.
  package let key: String
  /// Of method, path and body: the same key with another body is a mistake.
  package let body: Hash
  package let status: Int
  package let answer: String
  /// The last entry that it caused.
  package let sequence: Int

  package init(
    person: String, key: String, body: Hash, status: Int, answer: String, sequence: Int
  ) {
    self.person = person
    self.key = key
    self.body = body
    self.status = status
    self.answer = answer
    self.sequence = sequence
  }

  func insert(into database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO request (person, key, body, status, answer, sequence)
        VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, CAST(? AS TEXT), ?)
        """
    ).execute(arguments: [
      Cell.argument(person), Cell.argument(key), Cell.argument(body.bytes), status,
      Cell.argument(answer), sequence,
    ])
  }
}

extension Journal {
  /// All that were answered; read once, when a server starts.
  package func answeredRequests() throws(JournalError) -> [AnsweredRequest] {
    try JournalError.wrapping {
      try queue.read { database in
        let sql = """
          SELECT \(Cell.text("person")), \(Cell.text("key")), body, status, \(Cell.text("answer")),
          sequence FROM request
          """
        return try Row.fetchAll(database, sql: sql).compactMap { row in
          guard let person = Cell.text(row[0]), let key = Cell.text(row[1]),
            let body = Cell.bytes(row[2]).flatMap({ Hash($0) }), let status = Cell.integer(row[3]),
            let answer = Cell.text(row[4]), let sequence = Cell.integer(row[5])
          else { return nil }
          return AnsweredRequest(
            person: person, key: key, body: body, status: Int(status), answer: answer,
            sequence: Int(sequence))
        }
      }
    }
  }
}
