import Foundation
import Testing

@testable import Journals

@Suite struct ReadingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `reading a closed journal in a read-only folder leaves everything as it was`() throws {
    let entries = try Samples.filledJournal(in: folder).entries()
    let before = try folder.contents()
    try protect(true)
    defer { try? protect(false) }
    let journal = try Journal.read(at: folder.journal)
    #expect(try journal.entries() == entries)
    #expect(try journal.verify().fault == nil)
    #expect(try folder.contents() == before)
  }

  @Test func `what a killed writer left in its log is read without touching it`() throws {
    let writer = try Samples.filledJournal(in: folder)
    // As the disk is at this moment, so without the lock and the log's index.
    let dead = try TemporaryFolder()
    for suffix in ["", "-wal"] {
      _ = try dead.write(bytes(folder.journal + suffix), to: "dead" + suffix)
    }
    let path = dead.file("dead")
    let before = try dead.contents()
    chmod(dead.path, 0o555)
    let journal = try Journal.read(at: path)
    chmod(dead.path, 0o755)
    #expect(try journal.entries() == writer.entries())
    #expect(try journal.names() == ["p1": "Sandra", "p2": "Zoë"])
    #expect(try dead.contents() == before)

    #expect(try Journal.open(at: path).append([Samples.draft("moved")], after: 5).count == 1)
    #expect(try Journal.read(at: path).verify().entries == 6)
  }

  @Test func `a journal that is being written is read as it was at some moment`() async throws {
    let journal = try Samples.journal(in: folder)
    let path = folder.journal
    async let written: Int = {
      for last in 0..<200 { _ = try journal.append([Samples.draft("moved")], after: last) }
      return 200
    }()
    var seen = 0
    while seen < 200 {
      let verification = try Journal.read(at: path).verify()
      #expect(verification.fault == nil)
      #expect(verification.entries >= seen)
      seen = verification.entries
      if seen < 200 { try await Task.sleep(for: .milliseconds(1)) }
    }
    #expect(try await written == 200)
  }

  @Test func `a journal opened for reading takes nothing`() throws {
    _ = try Samples.filledJournal(in: folder)
    let journal = try Journal.read(at: folder.journal)
    #expect(throws: JournalError.readOnly) { try journal.append(Samples.drafts, after: 5) }
    #expect(throws: JournalError.readOnly) { try journal.setName("x", of: "p1") }
    #expect(throws: JournalError.readOnly) { try journal.anonymise() }
    #expect(try journal.entries().count == 5)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func `a journal in a read-only folder can't be opened for appending`() throws {
    _ = try Samples.filledJournal(in: folder)
    try protect(true)
    defer { try? protect(false) }
    #expect(throws: JournalError.readOnly) { try Journal.open(at: folder.journal) }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func `a write-protected journal can't be opened for appending`() throws {
    _ = try Samples.filledJournal(in: folder)
    chmod(folder.journal, 0o400)
    #expect(throws: JournalError.readOnly) { try Journal.open(at: folder.journal) }
    chmod(folder.journal, 0)
    let error = #expect(throws: JournalError.self) { try Journal.read(at: folder.journal) }
    guard case .cannotRead = error else { throw error ?? .notFound }
  }

  private func protect(_ isProtected: Bool) throws {
    chmod(folder.journal, isProtected ? 0o400 : 0o600)
    chmod(folder.path, isProtected ? 0o555 : 0o755)
  }
}
