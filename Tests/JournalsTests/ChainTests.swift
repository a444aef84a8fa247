import Crypto
import Testing

@testable import Journals

/// Computes the chain from `docs/journal-format.md` alone, with nothing of the module's own hashing.
@Suite struct ChainTests {
  private enum Field {
    case bytes([UInt8])
    case text(String?)
    case integer(Int64)
  }

  private static func hash(_ fields: [Field]) -> [UInt8] {
    var preimage: [UInt8] = []
    for field in fields {
      let bytes: [UInt8]? =
        switch field {
        case .bytes(let bytes): bytes
        case .text(let text): text.map { Array($0.utf8) }
        case .integer(let integer): withUnsafeBytes(of: integer.bigEndian) { Array($0) }
        }
      let length = bytes.map { UInt64($0.count) } ?? 0xFFFF_FFFF_FFFF_FFFF
      preimage += withUnsafeBytes(of: length.bigEndian) { Array($0) }
      preimage += bytes ?? []
    }
    return Array(SHA256.hash(data: preimage))
  }

  @Test func `the hashes are what the documented layout gives`() throws {
    let folder = try TemporaryFolder()
    let journal = try Samples.filledJournal(in: folder)

    var fields: [Field] = [.text("draaiboek/root/1"), .integer(3)]
    for (position, document) in try journal.documents.enumerated() {
      fields += [
        .integer(Int64(position) + 1), .text(document.role.rawValue), .text(document.name),
        .bytes(document.content),
      ]
    }
    fields.append(.integer(3))
    for (name, value) in [("exercise", "e3f1"), ("parameters", ""), ("zone", #"{"name":"UTC"}"#)] {
      fields += [.text(name), .text(value)]
    }
    var previous = Self.hash(fields)
    #expect(journal.root.bytes == previous)

    for entry in try journal.entries() {
      previous = Self.hash([
        .text("draaiboek/entry/1"), .bytes(previous), .integer(Int64(entry.sequence)),
        .integer(entry.story), .integer(entry.exercise), .integer(entry.recorded),
        .text(entry.author), .text(entry.kind), .bytes(entry.payload),
      ])
      #expect(entry.hash.bytes == previous)
    }
    #expect(try journal.head().hash.bytes == previous)
  }

  @Test func `the chain of this journal is for ever`() throws {
    let folder = try TemporaryFolder()
    let hash = try Samples.filledJournal(in: folder).head().hash
    #expect("\(hash)" == "f2195b28e42aa561897d35af31797d931cb737d147e3101088a3bf696f23cb9f")
  }

  @Test func `absent and empty give different hashes, and so does another cut between fields`() {
    let root = Root(documents: [], settings: []).hash
    func hash(author: String?, kind: String) -> Hash {
      StoredEntry(Samples.draft(kind, author: author), sequence: 1, after: root).hash
    }
    #expect(hash(author: nil, kind: "moved") != hash(author: "", kind: "moved"))
    #expect(hash(author: "m", kind: "oved") != hash(author: "", kind: "moved"))
  }
}
