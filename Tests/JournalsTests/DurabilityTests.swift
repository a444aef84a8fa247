import Foundation
import GRDB
import Testing

@testable import Journals

@Suite struct DurabilityTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `the writing connection syncs every commit`() throws {
    var journal: Journal? = try Samples.journal(in: folder)
    #expect(try journal?.pragma("synchronous") == "2")
    #expect(try journal?.pragma("journal_mode") == "wal")
    journal = nil
    let reopened = try Journal.open(at: folder.journal)
    _ = try reopened.append(Samples.drafts, after: 0)
    #expect(try reopened.pragma("synchronous") == "2")
    #expect(try reopened.pragma("journal_mode") == "wal")
    #if canImport(Darwin)
      #expect(try reopened.pragma("fullfsync") == "1")
    #endif
  }

  @Test func `only the owner may read a journal and what lies beside it`() throws {
    var journal: Journal? = try Samples.filledJournal(in: folder)
    for name in try folder.contents().keys {
      #expect(try mode(folder.file(name)) == 0o600, "\(name)")
    }
    #expect(try folder.contents().count == 4)
    journal = nil
    _ = journal
    #expect(try folder.contents().count == 1)
    #expect(try mode(folder.journal) == 0o600)
  }

  @Test func `a full disk loses nothing, and the next append works once there is room`() throws {
    let journal = try Samples.filledJournal(in: folder)
    let pages = try #require(journal.pragma("page_count").flatMap { Int($0) })
    _ = try journal.pragma("max_page_count = \(pages + 1)")
    let large = Samples.draft("noted", #"{"text":"\#(String(repeating: "x", count: 20_000))"}"#)

    #expect(throws: JournalError.full) {
      try journal.append([Samples.draft("moved"), large, large], after: 5)
    }
    #expect(try journal.entries().map(\.draft) == Samples.drafts)
    #expect(try journal.verify().fault == nil)

    _ = try journal.pragma("max_page_count = 1000000")
    #expect(try journal.append([large], after: 5).map(\.sequence) == [6])
    #expect(try journal.verify() == Verification(entries: 6, head: journal.head().hash, fault: nil))
  }

  @Test func `an existing file is never overwritten`() throws {
    _ = try Samples.filledJournal(in: folder)
    let before = try folder.contents()
    #expect(throws: JournalError.exists) { _ = try Samples.journal(in: folder) }
    #expect(try folder.contents() == before)
  }

  @Test func `a journal that cannot be made leaves nothing behind`() throws {
    let twice = [Samples.documents[0], Samples.documents[0]]
    #expect(throws: JournalError.self) {
      try Journal.create(at: folder.journal, documents: twice, settings: [])
    }
    #expect(try folder.contents().isEmpty)
    let error = #expect(throws: JournalError.self) {
      try Journal.create(at: folder.file("none/x"), documents: [], settings: [])
    }
    guard case .cannotCreate = error else { throw error ?? .notFound }
  }

  @Test func `a journal without documents and settings is one too`() throws {
    _ = try Journal.create(at: folder.journal, documents: [], settings: [])
    #expect(try Journal.open(at: folder.journal).verify().fault == nil)
  }

  @Test func `a second writer is refused until the first is gone, by another path too`() throws {
    var journal: Journal? = try Samples.journal(in: folder)
    let link = folder.file("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.journal)
    #expect(throws: JournalError.inUse) { try Journal.open(at: folder.journal) }
    #expect(throws: JournalError.inUse) { try Journal.open(at: link) }
    _ = try journal?.append(Samples.drafts, after: 0)
    journal = nil
    #expect(try Journal.open(at: link).entries().count == 5)
  }

  @Test func `the lock of a process that was killed is gone with it`() async throws {
    _ = try Samples.journal(in: folder)
    let holder = Process()
    let output = Pipe()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/perl")
    holder.arguments = [
      "-e",
      """
      open(F, '>>', $ARGV[0]) or die; flock(F, 2) or die;
      syswrite(STDOUT, 'held'); sleep 60
      """,
      folder.journal + ".lock",
    ]
    holder.standardOutput = output
    try holder.run()
    #expect(output.fileHandleForReading.availableData == Data("held".utf8))
    #expect(throws: JournalError.inUse) { try Journal.open(at: folder.journal) }
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    #expect(try Journal.open(at: folder.journal).append(Samples.drafts, after: 0).count == 5)
  }

  @Test func `another program's open transaction is reported as busy`() throws {
    let journal = try Samples.journal(in: folder)
    try withDatabase(folder.journal) { other in
      try other.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: JournalError.busy) { try journal.append(Samples.drafts, after: 0) }
      try other.execute(sql: "ROLLBACK")
    }
    #expect(try journal.append(Samples.drafts, after: 0).count == 5)
  }
}
