import Foundation
import Testing

@testable import Journals

@Suite struct CopyTests {
  @Test(arguments: [true, false])
  func `a copy has the same chain, and names only where they were asked for`(
    _ withNames: Bool
  ) throws {
    let folder = try TemporaryFolder()
    let original = try Samples.filledJournal(in: folder)
    let path = folder.journal + "-copy"
    // Also while somebody is writing to it.
    try Journal.read(at: folder.journal).copy(to: path, withNames: withNames)
    let copy = try Journal.read(at: path)
    #expect(try copy.verify() == original.verify())
    #expect(try copy.verify().fault == nil)
    #expect(try copy.head() == original.head())
    #expect(try copy.documents == original.documents)
    #expect(try copy.settings == original.settings)
    #expect(try copy.entries() == original.entries())
    #expect(try copy.names() == (withNames ? original.names() : [:]))
    #expect(try original.names().count == 2)
    // It is a journal as any other: it goes on.
    let opened = try Journal.open(at: path)
    let last = try opened.head().sequence
    _ = try opened.append([Samples.draft("moved")], after: last)
    #expect(try opened.verify().fault == nil)
  }

  @Test(arguments: [true, false])
  func `a copy lets nobody into the room that the original came from`(_ withNames: Bool) throws {
    let folder = try TemporaryFolder()
    let original = try Samples.filledJournal(in: folder)
    try original.prepareForServing()
    let token = Hash(of: [1, 2, 3])
    try original.keep([
      StoredSession(token: token, person: "p1", kind: "player", roles: "[]", created: 1)
    ])
    try original.keep(receipts: ["p1": 3])
    let path = folder.journal + "-copy"
    try original.copy(to: path, withNames: withNames)
    let copy = try Journal.open(at: path)
    #expect(try copy.sessions().isEmpty)
    #expect(try copy.receipts().isEmpty)
    #expect(try copy.verify() == original.verify())
    #expect(try original.sessions().count == 1)
    #expect(Data(try bytes(path)).range(of: Data(token.bytes)) == nil)
  }

  @Test func `the same journal gives the same copy to the byte`() throws {
    let folder = try TemporaryFolder()
    _ = try Samples.filledJournal(in: folder)
    let bytes = try ["one", "two"].map { name in
      let path = "\(folder.journal)-\(name)"
      try Journal.read(at: folder.journal).copy(to: path, withNames: false)
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    #expect(bytes[0] == bytes[1])
    #expect(!String(decoding: bytes[0], as: UTF8.self).contains("Sandra"))
  }

  @Test func `a copy never takes the place of a file`() throws {
    let folder = try TemporaryFolder()
    let journal = try Samples.filledJournal(in: folder)
    #expect(throws: JournalError.exists) {
      try journal.copy(to: folder.journal, withNames: true)
    }
    #expect(try journal.verify().fault == nil)
  }
}
