import Exercises
import Scenarios
import Testing
import Times

@testable import Journals

@Suite struct EntryCoderTests {
  typealias Spelling = (event: Event, kind: String, payload: String)

  static let spellings: [Spelling] = [
    (.moved, "moved", #"{"moved":{}}"#),
    (.paused(reason: .gap), "paused", #"{"paused":{"reason":"gap"}}"#),
    (
      .decisionStarted(number: 3, until: StoryTime(milliseconds: 60_000)), "decisionStarted",
      #"{"decisionStarted":{"number":3,"until":60000}}"#
    ),
    (
      .decisionRetracted(number: 3, reason: "a/b \"é\" \u{0}"), "decisionRetracted",
      #"{"decisionRetracted":{"number":3,"reason":"a/b \"é\" \u0000"}}"#
    ),
    (.noted(note: Note(text: "x")), "noted", #"{"noted":{"note":{"text":"x"}}}"#),
  ]

  @Test(arguments: spellings)
  func `an event is stored as one object under its name`(_ spelling: Spelling) throws {
    let folder = try TemporaryFolder()
    let journal = try Samples.journal(in: folder)
    let occurrence = Occurrence(story: StoryTime(milliseconds: 123), event: spelling.event)
    let appended = try journal.append(
      [occurrence], exercise: .seconds(2), recorded: Instant(milliseconds: 456), author: "p1",
      after: 0, encodedBy: EntryCoder())
    let expected = Entry(
      sequence: 1, story: StoryTime(milliseconds: 123), exercise: .seconds(2),
      recorded: Instant(milliseconds: 456), author: "p1", event: spelling.event)
    #expect(appended == [expected])
    #expect(try journal.entries(decodedBy: EntryCoder()) == [expected])

    let stored = try #require(journal.entries().first)
    #expect(stored.kind == spelling.kind)
    #expect(String(decoding: stored.payload, as: UTF8.self) == spelling.payload)
    #expect(try journal.verify().fault == nil)
  }

  @Test func `what is no event of this program is named by its entry`() throws {
    let folder = try TemporaryFolder()
    let journal = try Samples.journal(in: folder)
    let drafts = [Samples.draft("moved"), Samples.draft("hovered")]
    _ = try journal.append(drafts, after: 0)
    #expect(throws: JournalError.corrupt(.payload(sequence: 2))) {
      try journal.entries(decodedBy: EntryCoder())
    }
  }

  @Test func `an event that names something can't be stored without its scenario`() throws {
    let occurrence = Occurrence(story: .zero, event: .injectHeld(inject: .init(0)))
    let error = #expect(throws: JournalError.self) {
      try EntryCoder().draft(
        occurrence, exercise: .zero, recorded: Instant(milliseconds: 0), author: nil)
    }
    guard case .rejected = error else { throw error ?? .notFound }
  }
}
