import Foundation
import Journals
import Testing

@Suite struct DamagedJournalTests {
  /// In which stored value one bit is turned round.
  enum Value: CaseIterable {
    case payload, story, kind, recorded, hash, document, setting, person

    /// Bytes that stand in the file in one place, how far in to turn one round, and what `verify` then names.
    func place(in journal: Journal, _ file: [UInt8]) throws -> (
      bytes: [UInt8], offset: Int, dutch: String, english: String
    ) {
      let entries = try journal.entries()
      let entry = try #require(entries.first { $0.kind == "decisionTaken" && $0.story > 0 })
      let number = entry.sequence
      let ofEntry = ("regel \(number) is veranderd", "entry \(number) was changed")
      let times = [entry.story, entry.exercise, entry.recorded].map(stored)
      let text = Array((entry.kind).utf8) + entry.payload
      let record = times.flatMap { $0 } + text
      switch self {
      case .payload: return (entry.payload, entry.payload.count / 2, ofEntry.0, ofEntry.1)
      case .story: return (record, times[0].count - 1, ofEntry.0, ofEntry.1)
      case .recorded: return (record, record.count - text.count - 1, ofEntry.0, ofEntry.1)
      case .kind: return (text, 3, ofEntry.0, ofEntry.1)
      case .hash: return (entry.hash.bytes, 16, ofEntry.0, ofEntry.1)
      case .document:
        let documents = try journal.documents
        let content = documents[1].content
        // It may be spread over several pages: a part that is on one.
        let part = try #require(
          stride(from: 0, to: content.count - 200, by: 200).lazy
            .map { Array(content[$0..<$0 + 200]) }.first { file.places(of: $0).count == 1 })
        return (
          part, 100, "bestand 2 in het logboek is veranderd", "file 2 in the journal was changed"
        )
      case .setting:
        let id = try #require(journal.settings.first { $0.name == "exercise" })
        return (
          Array(id.value.utf8), 5, "instelling 'exercise' is veranderd",
          "setting 'exercise' was changed"
        )
      case .person:
        return (Array("Sandra van Vliet".utf8), 7, "de naam bij '", "the name of '")
      }
    }
  }

  @Test(arguments: Value.allCases, ["nl", "en"])
  func `one bit that was turned round is found and named`(
    _ value: Value, _ language: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.journal(
      of: .seed, named: "journal", "--facilitator", "Sandra van Vliet")
    var file = try folder.bytes("journal")
    let (bytes, offset, dutch, english) = try value.place(in: Journal.read(at: path), file)
    let places = file.places(of: bytes)
    try #require(places.count == 1)
    file[places[0] + offset] ^= 0x01
    _ = try folder.write(file, to: "journal")
    let outcome = try Program.run("verify", path, "--language", language)
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains(language == "nl" ? dutch : english))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: ["score", "resume"], [Value.payload, .document])
  func `a broken chain is neither scored nor played on`(
    _ command: String, _ value: Value
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.journal(of: .seed, named: "journal")
    var file = try folder.bytes("journal")
    let (bytes, offset, _, english) = try value.place(in: Journal.read(at: path), file)
    file[try #require(file.places(of: bytes).first) + offset] ^= 0x01
    _ = try folder.write(file, to: "journal")
    let outcome = try Program.run(command, path, "--language", "en")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains(english))
    #expect(outcome.output.isEmpty)
  }

  @Test(
    arguments: ["verify", "score", "resume"],
    [(1, 3, 4), (1, 2, 1), (9, 10, 1), (0, 1, 50), (0, 1, 4096)])
  func `a journal that was cut off is found`(
    _ command: String, _ part: (numerator: Int, denominator: Int, bytes: Int)
  ) throws {
    let folder = try TemporaryFolder()
    _ = try folder.journal(of: .seed, named: "journal")
    let file = try folder.bytes("journal")
    let length = file.count * part.numerator / part.denominator + part.bytes
    let path = try folder.write(Array(file.prefix(length)), to: "short")
    let outcome = try Program.run(command, path)
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.hasPrefix("draaiboek: \(path): "))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func `a whole journal tells the hash of its last entry`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.journal(of: .seed)
    let outcome = try Program.run("verify", path, "--language", "en")
    let journal = try Journal.read(at: path)
    #expect(outcome.ending == .exit(0))
    #expect(
      try outcome.output == """
        EXERCISE · whole: \(journal.entries().count) entries.
        Head hash: \(journal.head().hash)

        """)
  }
}

/// An integer as SQLite stores it in a record: https://www.sqlite.org/fileformat.html#record_format
private func stored(_ value: Int64) -> [UInt8] {
  guard value != 0, value != 1 else { return [] }
  let bytes = (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * $0)) }
  let width = [1, 2, 3, 4, 6].first { width in
    value >= -(Int64(1) << (8 * width - 1)) && value < Int64(1) << (8 * width - 1)
  }
  return Array(bytes.suffix(width ?? 8))
}

extension [UInt8] {
  fileprivate func places(of bytes: [UInt8]) -> [Int] { ranges(of: bytes).map(\.lowerBound) }
}
