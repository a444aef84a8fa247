import Foundation
import GRDB
import Testing

@testable import Journals

/// Files that are no journal, or not one of ours, or no longer one.
@Suite struct ForeignFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func expect(_ expected: JournalError, at path: String) throws {
    let before = try folder.contents()
    #expect(throws: expected) { try Journal.read(at: path) }
    #expect(throws: expected) { try Journal.open(at: path) }
    #expect(try folder.contents() == before)
  }

  @Test func `nothing there`() throws {
    try expect(.notFound, at: folder.file("none"))
    try expect(.notFound, at: folder.file("none/none"))
  }

  @Test func `a folder`() throws {
    #expect(throws: JournalError.notADatabase) { try Journal.read(at: folder.path) }
    #expect(throws: JournalError.notADatabase) { try Journal.open(at: folder.path) }
  }

  @Test(arguments: ["xy", "draaiboek: 1\n", String(repeating: "tekst ", count: 2_000)])
  func `a text file`(text: String) throws {
    try expect(.notADatabase, at: folder.write(Array(text.utf8), to: "text"))
  }

  @Test func `an empty file`() throws {
    try expect(.notAJournal, at: folder.write([], to: "empty"))
  }

  @Test(arguments: ["DELETE", "WAL"])
  func `another application's database`(mode: String) throws {
    let path = folder.file("other")
    try withDatabase(path) { database in
      try database.execute(sql: "PRAGMA journal_mode = \(mode)")
      try database.execute(sql: "CREATE TABLE entry (sequence)")
    }
    try expect(.notAJournal, at: path)
  }

  @Test func `a journal of a later version is refused by number`() throws {
    _ = try Samples.filledJournal(in: folder)
    try withDatabase(folder.journal) { try $0.execute(sql: "PRAGMA user_version = 4") }
    try expect(.newerVersion(found: 4, known: 3), at: folder.journal)
  }

  /// As an older program would have made it.
  private func makeOlder(version: Int) throws {
    try withDatabase(folder.journal) { database in
      for (name, _) in Schema.sideTables { try database.execute(sql: "DROP TABLE \(name)") }
      try database.execute(sql: "PRAGMA user_version = \(version)")
    }
  }

  @Test(arguments: [1, 2])
  func `an older journal is read as it is, and gets the tables of a server from a server only`(
    _ version: Int
  ) throws {
    _ = try Samples.filledJournal(in: folder)
    try makeOlder(version: version)
    let before = try folder.contents()
    let read = try Journal.read(at: folder.journal)
    #expect(try read.entries().count == Samples.drafts.count)
    #expect(try read.verify().fault == nil)
    #expect(try folder.contents() == before)

    let head = try read.head()
    let opened = try Journal.open(at: folder.journal)
    #expect(try opened.pragma("user_version") == "\(version)")
    try opened.anonymise()
    try opened.prepareForServing()
    try opened.prepareForServing()
    #expect(try opened.pragma("user_version") == "3")
    #expect(try opened.head() == head)
    #expect(try opened.verify().fault == nil)
    #expect(try opened.sessions().isEmpty)
  }

  @Test func `a journal of version 1 opens, and becomes version 2 with its first rating`() throws {
    _ = try Samples.filledJournal(in: folder)
    try makeOlder(version: 1)
    func version() throws -> Int? {
      var found: Int?
      try withDatabase(folder.journal) {
        found = try Int.fetchOne($0, sql: "PRAGMA user_version")
      }
      return found
    }
    #expect(try Journal.read(at: folder.journal).verify().fault == nil)
    _ = try Journal.open(at: folder.journal).append([Samples.draft("moved")], after: 5)
    #expect(try version() == 1)
    _ = try Journal.open(at: folder.journal).append([Samples.draft("rated")], after: 6)
    #expect(try version() == 2)
    #expect(try Journal.read(at: folder.journal).verify().fault == nil)
  }

  @Test func `a rating that is not written leaves the version`() throws {
    _ = try Samples.filledJournal(in: folder)
    try makeOlder(version: 1)
    #expect(throws: JournalError.self) {
      try Journal.open(at: folder.journal).append([Samples.draft("rated")], after: 2)
    }
    try withDatabase(folder.journal) { database in
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
      #expect(version == 1)
    }
  }

  @Test func `a journal without its tables`() throws {
    _ = try Samples.filledJournal(in: folder)
    try withDatabase(folder.journal) { try $0.execute(sql: "DROP TABLE entry") }
    #expect(throws: JournalError.corrupt(.schema(name: "entry"))) {
      try Journal.open(at: folder.journal)
    }
    let journal = try Journal.read(at: folder.journal)
    #expect(throws: JournalError.self) { try journal.entries() }
    guard case .database = try journal.verify().fault else {
      Issue.record("no fault")
      return
    }
  }

  @Test func `a journal cut off anywhere never passes for whole`() throws {
    let entries = try Samples.filledJournal(in: folder).entries()
    let whole = try bytes(folder.journal)
    for length in stride(from: 1, to: whole.count, by: 997) {
      let path = try folder.write(Array(whole[..<length]), to: "cut")
      try Damage.expectNoticed(at: path, unless: entries)
    }
  }

  @Test func `a thousand random changes are noticed or did no harm, and never trap`() throws {
    let entries = try Samples.filledJournal(in: folder).entries()
    let whole = try bytes(folder.journal)
    var random = SplitMix64(state: 20_261_124)
    for round in 0..<1_000 {
      var damaged = whole
      // One bit, one byte, or a few bytes that lie together.
      let start = Int.random(in: 0..<whole.count, using: &random)
      let count = round % 3 == 2 ? Int.random(in: 2...16, using: &random) : 1
      for index in start..<min(start + count, whole.count) {
        damaged[index] ^=
          round % 3 == 0
          ? 1 << UInt8.random(in: 0..<8, using: &random)
          : UInt8.random(in: 1...255, using: &random)
      }
      let path = try folder.write(damaged, to: "damaged")
      try Damage.expectNoticed(at: path, unless: entries, "round \(round), offset \(start)")
      if round % 10 == 0 {
        _ = try? Journal.open(at: path).append([Samples.draft("moved")], after: 5)
      }
    }
  }
}

enum Damage {
  /// Either the damage is reported, or everything is as it was.
  static func expectNoticed(
    at path: String, unless entries: [StoredEntry], _ comment: Comment? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard let journal = try? Journal.read(at: path), let verification = try? journal.verify(),
      verification.fault == nil
    else { return }
    #expect(try journal.entries() == entries, comment, sourceLocation: sourceLocation)
    #expect(try journal.documents == Samples.documents, comment, sourceLocation: sourceLocation)
    #expect(
      try Set(journal.settings) == Set(Samples.settings), comment, sourceLocation: sourceLocation)
    #expect(
      try journal.names() == ["p1": "Sandra", "p2": "Zoë"], comment,
      sourceLocation: sourceLocation)
  }
}
