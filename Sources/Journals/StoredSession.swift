import GRDB

/// Somebody at a device, as a server remembers them over a restart. Not the token, but its hash.
package struct StoredSession: Hashable, Sendable {
  package let token: Hash
  package let person: String
  package let kind: String
  /// The roles, as JSON.
  package var roles: String
  package let created: Int64
  package var ended: Int64?

  package init(
    token: Hash, person: String, kind: String, roles: String, created: Int64, ended: Int64? = nil
  ) {
    self.token = token
    self.person = person
    self.kind = kind
    self.roles = roles
    self.created = created
    self.ended = ended
  }
}

/// What a server keeps beside the chain.
extension Journal {
  /// Gives an older journal the tables that a server needs; the entries stay as they are.
  package func prepareForServing() throws(JournalError) {
    try write { database in
      try database.inTransaction(.immediate) {
        try Schema.raise(database, to: 3)
        return .commit
      }
    }
  }

  package func sessions() throws(JournalError) -> [StoredSession] {
    try JournalError.wrapping {
      try queue.read { database in
        let sql = """
          SELECT token, \(Cell.text("person")), \(Cell.text("kind")), \(Cell.text("roles")),
          created, ended FROM session ORDER BY created, rowid
          """
        return try Row.fetchAll(database, sql: sql).compactMap { row in
          guard let token = Cell.bytes(row[0]).flatMap({ Hash($0) }),
            let person = Cell.text(row[1]), let kind = Cell.text(row[2]),
            let roles = Cell.text(row[3]), let created = Cell.integer(row[4])
          else { return nil }
          return StoredSession(
            token: token, person: person, kind: kind, roles: roles, created: created,
            ended: Cell.integer(row[5]))
        }
      }
    }
  }

  package func keep(_ sessions: [StoredSession]) throws(JournalError) {
    try write { database in
      try database.inTransaction(.immediate) {
        for session in sessions {
          try database.execute(
            sql: """
              INSERT INTO session (token, person, kind, roles, created, ended)
              VALUES (?, CAST(? AS TEXT), ?, CAST(? AS TEXT), ?, ?)
              ON CONFLICT (token) DO UPDATE SET roles = excluded.roles, ended = excluded.ended
              """,
            arguments: [
              Cell.argument(session.token.bytes), Cell.argument(session.person), session.kind,
              Cell.argument(session.roles), session.created, session.ended,
            ])
        }
        return .commit
      }
    }
  }

  /// How far each person has read, by id.
  package func receipts() throws(JournalError) -> [String: Int] {
    try JournalError.wrapping {
      try queue.read { database in
        var receipts: [String: Int] = [:]
        let sql = "SELECT \(Cell.text("person")), sequence FROM receipt"
        for row in try Row.fetchAll(database, sql: sql) {
          guard let person = Cell.text(row[0]), let sequence = Cell.integer(row[1]) else {
            continue
          }
          receipts[person] = Int(sequence)
        }
        return receipts
      }
    }
  }

  package func keep(receipts: [String: Int]) throws(JournalError) {
    try write { database in
      try database.inTransaction(.immediate) {
        for (person, sequence) in receipts.sorted(by: { $0.key < $1.key }) {
          try database.execute(
            sql: """
              INSERT INTO receipt (person, sequence) VALUES (CAST(? AS TEXT), ?)
              ON CONFLICT (person) DO UPDATE SET sequence = excluded.sequence
              """, arguments: [Cell.argument(person), sequence])
        }
        return .commit
      }
    }
  }

  /// What somebody thought of the exercise: no role, device, time or order is kept.
  package func keep(feedback answer: String) throws(JournalError) {
    try write { database in
      try database.execute(
        sql: "INSERT INTO feedback (number, answer) VALUES (?, CAST(? AS TEXT))",
        arguments: [Int64.random(in: 1...Int64.max), Cell.argument(answer)])
    }
  }

  /// What was kept so, each as it was handed in.
  package func feedback() throws(JournalError) -> [String] {
    try JournalError.wrapping {
      try queue.read { database in
        // Before version 3 there is none.
        guard try database.tableExists("feedback") else { return [] }
        let sql = "SELECT \(Cell.text("answer")) FROM feedback ORDER BY number"
        return try Row.fetchAll(database, sql: sql).compactMap { Cell.text($0[0]) }
      }
    }
  }
}
