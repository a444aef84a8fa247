import GRDB
import Testing

@testable import Journals

@Suite struct AppendTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `what was appended is read back, byte for byte, after reopening too`() throws {
    var journal: Journal? = try Samples.journal(in: folder)
    let appended = try #require(journal).append(Samples.drafts, after: 0)
    #expect(appended.map(\.sequence) == [1, 2, 3, 4, 5])
    #expect(appended.map(\.draft) == Samples.drafts)
    #expect(try journal?.entries() == appended)
    journal = nil

    let reopened = try Journal.open(at: folder.journal)
    #expect(try reopened.entries() == appended)
    #expect(try reopened.entries(after: 3) == Array(appended[3...]))
    #expect(try reopened.entries(after: .max).isEmpty)
    #expect(try reopened.documents == Samples.documents)
    #expect(try reopened.settings.map(\.name) == ["exercise", "parameters", "zone"])
    #expect(try reopened.settings[.exercise] == "e3f1")
    #expect(try reopened.head() == Journal.Head(sequence: 5, hash: appended[4].hash))
  }

  @Test func `a reopened journal goes on with the same chain`() throws {
    let drafts = Samples.drafts
    var journal: Journal? = try Samples.journal(in: folder)
    _ = try journal?.append(Array(drafts[..<2]), after: 0)
    journal = nil
    let reopened = try Journal.open(at: folder.journal)
    let last = try reopened.append(Array(drafts[2...]), after: 2)

    let other = try TemporaryFolder()
    let atOnce = try Samples.journal(in: other).append(drafts, after: 0)
    #expect(last.map(\.hash) == atOnce[2...].map(\.hash))
  }

  @Test(arguments: [0, 4, 6, -1, Int.max])
  func `an append after another entry than the last one changes nothing`(last: Int) throws {
    let journal = try Samples.filledJournal(in: folder)
    #expect(throws: JournalError.conflict(expected: last, found: 5)) {
      try journal.append([Samples.draft("moved")], after: last)
    }
    #expect(try journal.entries().count == 5)
  }

  @Test(arguments: [
    ("moved", #"{"moved":{"#), ("moved", #"{"moved":1}"#), ("moved", #"{"noted":{}}"#),
    ("moved", ""), ("", #"{"":{}}"#), ("a.b", #"{"a":{"b":{}}}"#), ("moved", "\u{FF}"),
  ])
  func `one bad entry keeps the whole append out`(kind: String, payload: String) throws {
    let journal = try Samples.journal(in: folder)
    let bad = Draft(
      story: 0, exercise: 0, recorded: 0, author: nil, kind: kind, payload: Array(payload.utf8))
    let error = #expect(throws: JournalError.self) {
      try journal.append([Samples.draft("moved"), bad], after: 0)
    }
    guard case .rejected = error else { throw error ?? .notFound }
    #expect(try journal.head().sequence == 0)
    #expect(try journal.verify().fault == nil)
  }

  @Test func `an append of nothing is fine`() throws {
    let journal = try Samples.journal(in: folder)
    #expect(try journal.append([], after: 0).isEmpty)
  }

  @Test(arguments: [
    ("UPDATE entry SET story = 0", "append-only"), ("DELETE FROM entry", "append-only"),
    ("REPLACE INTO entry SELECT * FROM entry WHERE sequence = 2", "gap"),
    ("INSERT INTO entry SELECT 7, 0, 0, 0, NULL, kind, payload, hash FROM entry LIMIT 1", "gap"),
    ("INSERT INTO entry SELECT NULL, 0, 0, 0, NULL, kind, payload, hash FROM entry LIMIT 1", "gap"),
    ("UPDATE document SET name = 'x'", "immutable"), ("DELETE FROM document", "immutable"),
    ("INSERT INTO document VALUES (4, 'play', 'x', x'', zeroblob(32))", "immutable"),
    ("UPDATE setting SET value = 'x'", "immutable"), ("DELETE FROM setting", "immutable"),
    ("INSERT INTO setting VALUES ('x', 'x', zeroblob(32))", "immutable"),
    ("UPDATE root SET hash = zeroblob(32)", "immutable"), ("DELETE FROM root", "immutable"),
  ])
  func `the database itself refuses to change what was written`(sql: String, word: String) throws {
    let journal = try Samples.filledJournal(in: folder)
    let error = #expect(throws: DatabaseError.self) {
      try journal.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    }
    #expect(error?.message == word)
    #expect(try journal.verify().fault == nil)
  }

  @Test func `names are kept, changed and removed, and leave no trace`() throws {
    var journal: Journal? = try Samples.filledJournal(in: folder)
    let head = try journal?.head()
    try journal?.setName("Alexandra Verwijderd", of: "p1")
    #expect(try journal?.names() == ["p1": "Alexandra Verwijderd", "p2": "Zoë"])
    try journal?.setName(nil, of: "p2")
    #expect(try journal?.name(of: "p2") == nil)
    try journal?.anonymise()
    #expect(try journal?.names() == [:])
    for (_, contents) in try folder.contents() {
      #expect(!String(decoding: contents, as: UTF8.self).contains("Alexandra"))
    }
    let verification = try journal?.verify()
    #expect(verification?.fault == nil)
    #expect(verification?.head == head?.hash)
    journal = nil
    #expect(try Journal.read(at: folder.journal).verify().fault == nil)
  }
}
