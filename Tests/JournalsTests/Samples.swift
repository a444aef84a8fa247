@testable import Journals

enum Samples {
  static let documents = [
    Document(role: .scenario, name: "scenario.yaml", content: Array("draaiboek: 1\n".utf8)),
    Document(role: .rubric, name: "ap", content: [0, 0xFF, 10]),
    Document(role: .play, name: "plays/é.yaml", content: []),
  ]

  static let settings = [
    Setting(.zone, #"{"name":"UTC"}"#), Setting(.exercise, "e3f1"), Setting(.parameters, ""),
  ]

  /// With and without an author, with an empty one, and with times that take all eight bytes.
  static let drafts = [
    draft("moved", author: nil), draft("paused", #"{"reason":"é"}"#, author: ""),
    draft("noted", #"{"note":{"text":"\"€\" 100%"}}"#, author: "p1"),
    Draft(
      story: .min, exercise: .max, recorded: -1, author: "a\u{0}b", kind: "moved",
      payload: Array(#"{"moved":{}}"#.utf8)),
    draft("finished", author: "p2"),
  ]

  static func draft(_ kind: String, _ body: String = "{}", author: String? = nil) -> Draft {
    Draft(
      story: 60_000, exercise: 61_000, recorded: 1_795_000_000_000, author: author, kind: kind,
      payload: Array(#"{"\#(kind)":\#(body)}"#.utf8))
  }

  static func journal(in folder: TemporaryFolder) throws -> Journal {
    try Journal.create(at: folder.journal, documents: documents, settings: settings)
  }

  /// With all of the entries above and two names.
  static func filledJournal(in folder: TemporaryFolder) throws -> Journal {
    let journal = try journal(in: folder)
    _ = try journal.append(drafts, after: 0)
    try journal.setName("Sandra", of: "p1")
    try journal.setName("Zoë", of: "p2")
    return journal
  }
}

/// Sebastiano Vigna's SplitMix64: the same numbers in every run.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
