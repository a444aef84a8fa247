import Exchanges
import Exercises
import Foundation
import Journals
import Scenarios
import TestSupport
import Testing
import Times

@Suite struct EvidenceTests {
  static let documents = [
    Document(role: .scenario, name: "scenario.yaml", content: Array("draaiboek: 1\n".utf8)),
    Document(role: .rubric, name: "ap.yaml", content: Array("rubric: ap\n".utf8)),
  ]

  /// A bundle around a few bytes that stand for a journal.
  static func evidence(
    _ documents: [Document] = documents, made: Int64 = 1_800_000_000_000
  ) throws -> Evidence {
    let path = FileManager.default.temporaryDirectory.path + "/draaiboek-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let journal = try Journal.create(at: path, documents: documents, settings: [])
    return Evidence(
      journal: Array("not a real one".utf8), documents: documents,
      more: [ZIP.File(name: "log.csv", text: "één;twee\r\n")], exercise: "an id",
      head: try journal.head(), made: Instant(milliseconds: made), product: "1.0", .dutch)
  }

  @Test func `a bundle is read as it was written, and is the same each time`() throws {
    let evidence = try Self.evidence()
    let bytes = try #require(evidence.zip.bytes)
    #expect(try Self.evidence().zip.bytes == bytes)
    let read = try Evidence(reading: bytes)
    #expect(read.files == evidence.files)
    #expect(read.manifest == evidence.manifest)
    #expect(read.manifest.made == "2027-01-15T08:00:00Z")
    #expect(read.manifest.files.map(\.name) == evidence.files.map(\.name))
    #expect(read.file("OEFENING.txt") != nil)
    #expect(read.file("scenario/scenario.yaml") == Self.documents[0].content)
  }

  @Test func `every flipped bit is found, and it is said where`() throws {
    let bytes = try #require(Self.evidence().zip.bytes)
    for position in bytes.indices {
      var damaged = bytes
      damaged[position] ^= UInt8(1 << (position % 8))
      #expect(throws: Evidence.Fault.self, "byte \(position)") {
        try Evidence(reading: damaged)
      }
    }
  }

  @Test func `what was changed is named`() throws {
    let bytes = try #require(Self.evidence().zip.bytes)
    let text = "not a real one"
    let position = try #require(
      bytes.indices.first { bytes[$0...].starts(with: Array(text.utf8)) })
    var damaged = bytes
    damaged[position] ^= 1
    #expect(throws: Evidence.Fault.damage(.file("oefening.journal"))) {
      try Evidence(reading: damaged)
    }
  }

  @Test func `a bundle that was made anew with another file in it is found by its list`() throws {
    let evidence = try Self.evidence()
    let bytes = try #require(evidence.zip.bytes)
    var files = try ZIP(reading: bytes).files
    files[files.count - 1] = ZIP.File(name: "log.csv", text: "anders")
    let changed = try #require(ZIP(files).bytes)
    #expect(throws: Evidence.Fault.changed("log.csv")) { try Evidence(reading: changed) }
    let missing = try #require(ZIP(files.dropLast()).bytes)
    #expect(throws: Evidence.Fault.missing("log.csv")) { try Evidence(reading: missing) }
    let whole = try ZIP(reading: bytes).files
    let added = try #require(ZIP(whole + [ZIP.File(name: "more", text: "")]).bytes)
    #expect(throws: Evidence.Fault.added("more")) { try Evidence(reading: added) }
    let shuffled = try #require(ZIP(whole.reversed()).bytes)
    #expect(throws: Evidence.Fault.noManifest) { try Evidence(reading: shuffled) }
  }

  @Test(arguments: [0, 1, 100, 22, 30])
  func `too little is found`(_ missing: Int) throws {
    let bytes = try #require(Self.evidence().zip.bytes)
    let cut = Array(bytes.dropLast(missing))
    if missing == 0 {
      _ = try Evidence(reading: cut)
    } else {
      #expect(throws: Evidence.Fault.self) { try Evidence(reading: cut) }
    }
    #expect(throws: Evidence.Fault.self) { try Evidence(reading: bytes + [0]) }
  }

  @Test(
    arguments: [[], [0x50, 0x4B, 3, 4], Array("PK\u{3}\u{4} and then nothing".utf8)] as [[UInt8]])
  func `what is no bundle is said to be none`(_ bytes: [UInt8]) {
    #expect(throws: Evidence.Fault.self) { try Evidence(reading: bytes) }
  }

  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "a/../b", "a\\b", "a//b"])
  func `no file unpacks outside its folder`(_ name: String) throws {
    let document = Document(role: .scenario, name: name, content: [])
    let names = try Self.evidence([document]).files.map(\.name)
    #expect(names.contains("scenario/document-1"))
    #expect(!names.contains { $0.contains("..") || $0.hasPrefix("/") || $0.contains("\\") })
  }

  @Test func `a journal's own account is held against the list`() throws {
    let evidence = try Self.evidence()
    let other = Hash(contents: [1, 2, 3])
    #expect(
      evidence.fault(head: other, entries: 0, documents: Self.documents) == .otherHead)
    let changed = Document(role: .rubric, name: "ap.yaml", content: [])
    let path = FileManager.default.temporaryDirectory.path + "/draaiboek-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let head = try Journal.create(at: path, documents: Self.documents, settings: []).head()
    #expect(
      evidence.fault(head: head.hash, entries: 0, documents: Self.documents) == nil)
    #expect(
      evidence.fault(head: head.hash, entries: 0, documents: [Self.documents[0], changed])
        == .changed("scoring/ap.yaml"))
  }
}
