import GRDB

/// An entry as it stands in the file.
package struct StoredEntry: Hashable, Sendable {
  /// Counted from 1, without gaps.
  package let sequence: Int
  package let draft: Draft
  /// Over the hash of the entry before it and everything in this one.
  package let hash: Hash

  package var story: Int64 { draft.story }
  package var exercise: Int64 { draft.exercise }
  package var recorded: Int64 { draft.recorded }
  package var author: String? { draft.author }
  package var kind: String { draft.kind }
  package var payload: [UInt8] { draft.payload }

  init(_ draft: Draft, sequence: Int, after previous: Hash) {
    self.sequence = sequence
    self.draft = draft
    hash = Self.hash(of: draft, sequence: sequence, after: previous)
  }

  func follows(_ previous: Hash) -> Bool {
    hash == Self.hash(of: draft, sequence: sequence, after: previous)
  }

  private static func hash(of draft: Draft, sequence: Int, after previous: Hash) -> Hash {
    var preimage = Preimage(tag: "draaiboek/entry/1")
    preimage.append(previous.bytes)
    preimage.append(Int64(sequence))
    preimage.append(draft.story)
    preimage.append(draft.exercise)
    preimage.append(draft.recorded)
    preimage.append(draft.author)
    preimage.append(draft.kind)
    preimage.append(draft.payload)
    return Hash(preimage)
  }
}

extension StoredEntry {
  /// In the order in which `init(_:sequence:)` reads them, after the sequence.
  static let columns = [
    "story", "exercise", "recorded", Cell.text("author"), Cell.text("kind"), Cell.text("payload"),
    "hash",
  ].joined(separator: ", ")

  /// Nil when a column holds something that this program cannot have written.
  init?(_ row: Row, sequence: Int) {
    guard let story = Cell.integer(row[1]), let exercise = Cell.integer(row[2]),
      let recorded = Cell.integer(row[3]), let author = Cell.optionalText(row[4]),
      let kind = Cell.text(row[5]), let payload = Cell.bytes(row[6]),
      let hash = Cell.bytes(row[7]).flatMap({ Hash($0) })
    else { return nil }
    self.sequence = sequence
    draft = Draft(
      story: story, exercise: exercise, recorded: recorded, author: author, kind: kind,
      payload: payload)
    self.hash = hash
  }
}
