@testable import Exercises
import Scenarios
import Testing
import Times

/// Looking back together, while the exercise still runs or once it has finished.
@Suite struct HotWashTests {
  private let improvement = Improvement(
    what: "Een bellijst", owner: "Sandra", due: CivilDate(daysSinceEpoch: 20_800))

  private func finished() throws -> Story {
    var story = Story()
    try story.when(.finish)
    return story
  }

  @Test func `given a finished exercise, then the room can still answer, dot and agree`() throws {
    var story = try finished()
    try story.when(.answer(Index(0), text: "Snel gebeld"))
    try story.when(.dot(answer: 1, person: "a", isGiven: true))
    try story.when(.dot(answer: 1, person: "b", isGiven: true))
    try story.when(.agree(improvement))
    try story.when(.release(.timeline, isReleased: true))
    #expect(story.exercise.hotWash.answers.map(\.text) == ["Snel gebeld"])
    #expect(story.exercise.hotWash.answers[0].dots == ["a", "b"])
    #expect(story.exercise.hotWash.improvements == [improvement])
    #expect(story.exercise.hotWash.released == [.timeline])
  }

  @Test
  func `given three dots, when a fourth is asked for, then it is refused until one is taken back`()
    throws
  {
    var story = try finished()
    for text in ["a", "b", "c", "d"] { try story.when(.answer(Index(0), text: text)) }
    for answer in 1...3 { try story.when(.dot(answer: answer, person: "a", isGiven: true)) }
    #expect(throws: Refusal.noDotsLeft(limit: 3)) {
      try story.when(.dot(answer: 4, person: "a", isGiven: true))
    }
    try story.when(.dot(answer: 1, person: "a", isGiven: false))
    try story.when(.dot(answer: 4, person: "a", isGiven: true))
    #expect(story.exercise.hotWash.dots(of: "a") == 3)
  }

  @Test func `given a dot, when it is given again, then it still counts once`() throws {
    var story = try finished()
    try story.when(.answer(Index(0), text: "x"))
    for _ in 1...5 { try story.when(.dot(answer: 1, person: "a", isGiven: true)) }
    #expect(story.exercise.hotWash.answers[0].dots == ["a"])
  }

  @Test func `given an answer with dots, when it is struck, then its dots count no more`() throws {
    var story = try finished()
    for text in ["a", "b", "c", "d"] { try story.when(.answer(Index(0), text: text)) }
    for answer in 1...3 { try story.when(.dot(answer: answer, person: "a", isGiven: true)) }
    try story.when(.strikeAnswer(2))
    #expect(story.exercise.hotWash.answers.map(\.text) == ["a", "c", "d"])
    #expect(story.exercise.lookingBack.answers.map(\.number) == [1, 3, 4])
    try story.when(.dot(answer: 4, person: "a", isGiven: true))
    #expect(story.exercise.hotWash.dots(of: "a") == 3)
    #expect(throws: Refusal.answerStruck(2)) { try story.when(.strikeAnswer(2)) }
    #expect(throws: Refusal.answerStruck(2)) {
      try story.when(.dot(answer: 2, person: "b", isGiven: true))
    }
    #expect(throws: Refusal.unknownAnswer(5)) { try story.when(.strikeAnswer(5)) }
    try story.when(.answer(Index(0), text: "e"))
    #expect(story.exercise.hotWash.answers.last?.number == 5, "a number is never given twice")
  }

  @Test
  func `given agreements, then one can be changed or struck, and the others stay as they were`()
    throws
  {
    var story = try finished()
    var second = improvement
    second.owner = "IT"
    try story.when(.agree(improvement))
    try story.when(.agree(second))
    second.due = CivilDate(daysSinceEpoch: 20_900)
    try story.when(.change(agreement: 2, to: second))
    try story.when(.strikeAgreement(1))
    #expect(story.exercise.hotWash.improvements == [second])
    #expect(story.exercise.lookingBack.improvements.map(\.number) == [2])
    #expect(throws: Refusal.agreementStruck(1)) { try story.when(.strikeAgreement(1)) }
    #expect(throws: Refusal.agreementStruck(1)) {
      try story.when(.change(agreement: 1, to: improvement))
    }
    #expect(throws: Refusal.unknownAgreement(3)) { try story.when(.strikeAgreement(3)) }
    second.what = " "
    #expect(throws: Refusal.emptyText) { try story.when(.change(agreement: 2, to: second)) }
  }

  @Test func `what is empty, unknown or too much is refused`() throws {
    var story = try finished()
    #expect(throws: Refusal.emptyText) { try story.when(.answer(Index(0), text: " ")) }
    #expect(throws: Refusal.unknownAnswer(1)) {
      try story.when(.dot(answer: 1, person: "a", isGiven: true))
    }
    var nobodys = improvement
    nobodys.owner = ""
    #expect(throws: Refusal.emptyText) { try story.when(.agree(nobodys)) }
    for _ in 1...HotWash.limit { try story.when(.answer(Index(0), text: "x")) }
    #expect(throws: Refusal.hotWashFull(limit: HotWash.limit)) {
      try story.when(.answer(Index(0), text: "x"))
    }
  }

  @Test func `given a stop, when the facilitator goes on, then the story stands where it stood`()
    throws
  {
    var story = Story()
    try story.advance(minutes: 5)
    let before = story.exercise.now
    try story.when(.pause(.stop))
    #expect(throws: Refusal.paused) { try story.advance(minutes: 10) }
    try story.when(.resume)
    #expect(story.exercise.now == before)
    #expect(story.exercise.pause == nil)
  }
}
