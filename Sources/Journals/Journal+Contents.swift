import GRDB

extension Journal {
  /// The files that the exercise was made from, in the order in which they were given.
  package var documents: [Document] {
    get throws(JournalError) {
      try JournalError.wrapping { try queue.read { try Root(readingFrom: $0).documents } }
    }
  }

  /// In order of name.
  package var settings: [Setting] {
    get throws(JournalError) {
      try JournalError.wrapping { try queue.read { try Root(readingFrom: $0).settings } }
    }
  }

  /// How SQLite is set up on the connection that writes; for `draaiboek doctor` and the tests.
  package func pragma(_ name: String) throws(JournalError) -> String? {
    try JournalError.wrapping {
      try queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA \(name)") }
    }
  }
}
