import Foundation
import GRDB
import Testing

@testable import Journals

@Suite struct VerificationTests {
  let folder: TemporaryFolder
  let journal: Journal

  init() throws {
    folder = try TemporaryFolder()
    journal = try Samples.filledJournal(in: folder)
    // Thousands of small changes, none of which needs to survive a power failure.
    _ = try journal.pragma("synchronous = OFF")
  }

  /// Somebody with all the rights in the world, and `sqlite3`.
  private func tamper(_ body: (Database) throws -> Void) throws {
    try journal.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try database.inTransaction {
        for (name, _) in Schema.triggers { try database.execute(sql: "DROP TRIGGER \(name)") }
        try body(database)
        for (_, sql) in Schema.triggers { try database.execute(sql: sql) }
        return .commit
      }
      try database.execute(sql: "PRAGMA ignore_check_constraints = OFF")
    }
  }

  @Test func `an untouched journal holds`() throws {
    let head = try journal.head()
    #expect(try journal.verify() == Verification(entries: 5, head: head.hash, fault: nil))
    #expect("\(head.hash)".utf8.count == 64)
  }

  /// Puts another value in one place, verifies, and puts the old one back.
  private func fault(
    _ table: String, _ column: String, row: Int64, _ change: Change
  ) throws -> Fault? {
    try tamper { database in
      let place = "UPDATE \(table) SET \(column) = \(change.placeholder) WHERE rowid = ?"
      try database.execute(sql: place, arguments: [change.changed, row])
    }
    let fault = try journal.verify().fault
    let moved = column == "sequence" || column == "position" || column == "number"
    try tamper { database in
      let place = "UPDATE \(table) SET \(column) = \(change.placeholder) WHERE rowid = ?"
      try database.execute(
        sql: place, arguments: [change.original, moved ? change.changed : row.databaseValue])
    }
    return fault
  }

  @Test(arguments: ["story", "exercise", "recorded", "author", "kind", "payload", "hash"])
  func `a flipped byte in an entry is found, and the entry is named`(column: String) throws {
    for row in 1...5 as ClosedRange<Int64> {
      for change in try Change.all(journal, "entry", column, row: row) {
        #expect(try fault("entry", column, row: row, change) == .entry(sequence: Int(row)))
      }
    }
    #expect(try journal.verify().fault == nil)
  }

  @Test func `a changed number leaves a gap`() throws {
    for row in 1...5 as ClosedRange<Int64> {
      for change in try Change.all(journal, "entry", "sequence", row: row) {
        let found = try fault("entry", "sequence", row: row, change)
        if row == 5, change.isNegative {
          guard case .database = found else { throw JournalError.notFound }
        } else {
          #expect(found == .gap(sequence: Int(row)))
        }
      }
    }
  }

  @Test(arguments: ["role", "name", "content", "checksum"])
  func `a flipped byte in a document is found, and the document is named`(column: String) throws {
    for row in 1...3 as ClosedRange<Int64> {
      for change in try Change.all(journal, "document", column, row: row) {
        #expect(
          try fault("document", column, row: row, change) == .document(position: Int(row)))
      }
    }
  }

  @Test(arguments: ["name", "value", "checksum"])
  func `a flipped byte in a setting is found`(column: String) throws {
    for row in 1...3 as ClosedRange<Int64> {
      for change in try Change.all(journal, "setting", column, row: row) {
        guard case .setting = try fault("setting", column, row: row, change) else {
          Issue.record("row \(row)")
          continue
        }
      }
    }
  }

  @Test(arguments: ["id", "name", "checksum"])
  func `a flipped byte in a name is found, and the entries still hold`(column: String) throws {
    for row in 1...2 as ClosedRange<Int64> {
      for change in try Change.all(journal, "person", column, row: row) {
        guard case .person = try fault("person", column, row: row, change) else {
          Issue.record("row \(row)")
          continue
        }
      }
    }
  }

  @Test(arguments: ["number", "hash"])
  func `a flipped byte in the stored root is found`(column: String) throws {
    for change in try Change.all(journal, "root", column, row: 0) {
      #expect(try fault("root", column, row: 0, change) == .root)
    }
  }

  @Test(arguments: [
    ("DELETE FROM entry WHERE sequence = 1", Fault.gap(sequence: 1), 0),
    ("DELETE FROM entry WHERE sequence = 3", .gap(sequence: 3), 2),
    ("UPDATE entry SET author = NULL WHERE sequence = 2", .entry(sequence: 2), 1),
    ("UPDATE entry SET author = '' WHERE sequence = 1", .entry(sequence: 1), 0),
    (
      "UPDATE entry SET kind = 'mov', payload = 'ed' || payload WHERE sequence = 4",
      .entry(sequence: 4), 3
    ),
    ("DELETE FROM document WHERE position = 1", .documentMissing(position: 1), 0),
    ("DELETE FROM document WHERE position = 3", .root, 0),
    ("DELETE FROM setting WHERE name = 'zone'", .root, 0), ("DELETE FROM root", .root, 0),
    ("DROP TABLE person; CREATE TABLE person (id, name, checksum)", .schema(name: "person"), 5),
    ("CREATE TRIGGER spy BEFORE INSERT ON entry BEGIN SELECT 1; END", .schema(name: "spy"), 5),
  ])
  func `tampering is named`(sql: String, fault: Fault, holding: Int) throws {
    try tamper { try $0.execute(sql: sql) }
    let verification = try journal.verify()
    #expect(verification.fault == fault)
    #expect(verification.entries == holding)
  }

  @Test func `a document changed together with its checksum and the root shows at entry 1`() throws
  {
    var documents = Samples.documents
    documents[0] = Document(role: .scenario, name: "scenario.yaml", content: [])
    let root = Root(documents: documents, settings: Samples.settings)
    try tamper { database in
      try database.execute(
        sql: "UPDATE document SET content = x'', checksum = ? WHERE position = 1",
        arguments: [Data(documents[0].checksum(position: 1).bytes)])
      try database.execute(sql: "UPDATE root SET hash = ?", arguments: [Data(root.hash.bytes)])
    }
    #expect(try journal.verify().fault == .entry(sequence: 1))
  }

  @Test func `a missing trigger is named`() throws {
    try journal.queue.writeWithoutTransaction { try $0.execute(sql: "DROP TRIGGER entry_delete") }
    #expect(try journal.verify().fault == .schema(name: "entry_delete"))
  }

  @Test func `entries taken off the end show by another head only`() throws {
    let head = try journal.head()
    try tamper { try $0.execute(sql: "DELETE FROM entry WHERE sequence = 5") }
    let verification = try journal.verify()
    #expect(verification.fault == nil)
    #expect(verification.head != head.hash)
  }

  @Test func `a payload that was no event from the start is told from a changed one`() throws {
    let bad = StoredEntry(
      Samples.draft("moved", #"{},"x":{}"#), sequence: 6, after: try journal.head().hash)
    let worse = StoredEntry(
      Draft(story: 0, exercise: 0, recorded: 0, author: nil, kind: "moved", payload: [0xFF]),
      sequence: 6, after: try journal.head().hash)
    for (entry, fault) in [(bad, nil), (worse, Fault.payload(sequence: 6))] {
      try tamper { database in
        try database.execute(sql: "DELETE FROM entry WHERE sequence = 6")
        try database.execute(
          sql: """
            INSERT INTO entry SELECT 6, \(entry.story), \(entry.exercise), \(entry.recorded), NULL,
              'moved', CAST(? AS TEXT), ?
            """,
          arguments: [Data(entry.payload), Data(entry.hash.bytes)])
      }
      #expect(try journal.verify().fault == fault)
    }
  }
}
