@testable import Exercises
import Foundation
import Scenarios
import Testing
import Times

/// The stored spelling of each event is a contract (`docs/journal-format.md`): journals outlive this program.
@Suite struct SpellingTests {
  typealias Spelling = (event: Event, stored: String)

  static let spellings: [Spelling] = [
    (
      .opened(
        scope: Scope(
          cast: Index(1), plan: Index(0), variants: [], start: Instant(milliseconds: 5))),
      #"{"opened":{"scope":{"cast":"small","plan":"plan","start":5,"variants":[]}}}"#
    ),
    (
      .presenceSet(role: Index(2), presence: .counterplay),
      #"{"presenceSet":{"presence":"counterplay","role":"legal"}}"#
    ),
    (.injectWithheld(inject: Index(3)), #"{"injectWithheld":{"inject":"spare"}}"#),
    (.phaseEntered(phase: Index(0)), #"{"phaseEntered":{"phase":"hour"}}"#),
    (.phaseEnded(phase: Index(1)), #"{"phaseEnded":{"phase":"days"}}"#),
    (.moved, #"{"moved":{}}"#),
    (.paused(reason: .left), #"{"paused":{"reason":"left"}}"#),
    (.resumed, #"{"resumed":{}}"#),
    (.discussionOpened(question: Index(0)), #"{"discussionOpened":{"question":"who-first"}}"#),
    (
      .discussionConcluded(question: Index(0), outcome: "IT"),
      #"{"discussionConcluded":{"outcome":"IT","question":"who-first"}}"#
    ),
    (
      .injectArmed(inject: Index(1), due: .minutes(1)),
      #"{"injectArmed":{"due":60000,"inject":"late"}}"#
    ),
    (
      .injectDelivered(inject: Index(0), due: .zero, delivered: .minutes(1)),
      #"{"injectDelivered":{"delivered":60000,"due":0,"inject":"first"}}"#
    ),
    (.injectHeld(inject: Index(0)), #"{"injectHeld":{"inject":"first"}}"#),
    (
      .injectSkipped(inject: Index(2), byFacilitator: false),
      #"{"injectSkipped":{"byFacilitator":false,"inject":"never"}}"#
    ),
    (
      .injectReworded(inject: Index(0), text: "x"),
      #"{"injectReworded":{"inject":"first","text":"x"}}"#
    ),
    (
      .injectRedirected(inject: Index(0), to: [Index(1)]),
      #"{"injectRedirected":{"inject":"first","to":["supervisor"]}}"#
    ),
    (
      .messageImprovised(message: Message(to: [Index(0)], from: "IT", text: "x")),
      #"{"messageImprovised":{"message":{"from":"IT","text":"x","to":["manager"]}}}"#
    ),
    (
      .decisionTaken(
        decision: TakenDecision(
          number: 1, role: Index(2), action: Index(5), words: "", reason: "r",
          answers: [FormAnswer(field: "who", text: "x")], afterHint: false, taken: .minutes(1),
          record: 2)),
      #"{"decisionTaken":{"decision":{"action":"notify","afterHint":false,"#
        + #""answers":[{"field":"who","text":"x"}],"number":1,"reason":"r","record":2,"#
        + #""role":"legal","taken":60000,"words":""}}}"#
    ),
    (
      .decisionStarted(number: 1, until: .minutes(1)),
      #"{"decisionStarted":{"number":1,"until":60000}}"#
    ),
    (
      .decisionCompleted(number: 1, at: .minutes(1)),
      #"{"decisionCompleted":{"at":60000,"number":1}}"#
    ),
    (
      .decisionTied(number: 1, action: Index(0)),
      #"{"decisionTied":{"action":"stop","number":1}}"#
    ),
    (
      .decisionRetracted(number: 1, reason: "x"),
      #"{"decisionRetracted":{"number":1,"reason":"x"}}"#
    ),
    (.quantityCrossed(quantity: Index(0)), #"{"quantityCrossed":{"quantity":"viewed"}}"#),
    (
      .clockStarted(clock: Index(0), at: .minutes(1)),
      #"{"clockStarted":{"at":60000,"clock":"clock"}}"#
    ),
    (
      .clockStopped(clock: Index(0), at: .minutes(1)),
      #"{"clockStopped":{"at":60000,"clock":"clock"}}"#
    ),
    (.clockExpired(clock: Index(0)), #"{"clockExpired":{"clock":"clock"}}"#),
    (
      .noted(note: Note(text: "x", role: Index(0), objective: nil)),
      #"{"noted":{"note":{"role":"manager","text":"x"}}}"#
    ),
    (
      .rated(
        rating: Rating(
          subject: .step(Index(3)), level: .major, reason: "x", rater: "waarnemer 1")),
      #"{"rated":{"rating":{"level":"M","rater":"waarnemer 1","reason":"x","#
        + #""subject":{"step":"calm"}}}}"#
    ),
    (
      .rated(
        rating: Rating(
          subject: .objective(Index(1)), level: .performed, reason: "x", rater: "oefenleider")),
      #"{"rated":{"rating":{"level":"P","rater":"oefenleider","reason":"x","#
        + #""subject":{"objective":"law"}}}}"#
    ),
    (.finished, #"{"finished":{}}"#),
    (
      .messageImprovised(
        message: Message(to: [Index(0)], from: "IT", text: "x", sender: Index(1))),
      #"{"messageImprovised":{"message":{"from":"IT","sender":"supervisor","text":"x","#
        + #""to":["manager"]}}}"#
    ),
    (
      .proposalMade(
        number: 1,
        proposal: MadeProposal(
          role: Index(0), action: Index(0), words: "", reason: "r", answers: [], by: "p")),
      #"{"proposalMade":{"number":1,"proposal":{"action":"stop","answers":[],"by":"p","#
        + #""reason":"r","role":"manager","words":""}}}"#
    ),
    (.proposalConfirmed(number: 1), #"{"proposalConfirmed":{"number":1}}"#),
    (
      .proposalDissented(number: 1, by: "p", text: "x"),
      #"{"proposalDissented":{"by":"p","number":1,"text":"x"}}"#
    ),
    (.proposalWithdrawn(number: 1), #"{"proposalWithdrawn":{"number":1}}"#),
    (.paused(reason: .stop), #"{"paused":{"reason":"stop"}}"#),
    (
      .questionAnswered(question: Index(0), text: "x"),
      #"{"questionAnswered":{"question":"went-well","text":"x"}}"#
    ),
    (
      .dotSet(answer: 1, person: "p", isGiven: true),
      #"{"dotSet":{"answer":1,"isGiven":true,"person":"p"}}"#
    ),
    (
      .improvementAgreed(
        improvement: Improvement(
          what: "x", owner: "IT", due: CivilDate(daysSinceEpoch: 20_000), isUrgent: true)),
      #"{"improvementAgreed":{"improvement":"#
        + #"{"due":20000,"isUrgent":true,"owner":"IT","what":"x"}}}"#
    ),
    (.injectRestored(inject: Index(0)), #"{"injectRestored":{"inject":"first"}}"#),
    (.answerStruck(answer: 1), #"{"answerStruck":{"answer":1}}"#),
    (
      .improvementChanged(
        number: 1,
        improvement: Improvement(
          what: "x", owner: "IT", due: CivilDate(daysSinceEpoch: 20_000), isUrgent: true)),
      #"{"improvementChanged":{"improvement":"#
        + #"{"due":20000,"isUrgent":true,"owner":"IT","what":"x"},"number":1}}"#
    ),
    (.improvementStruck(number: 1), #"{"improvementStruck":{"number":1}}"#),
    (
      .partReleased(part: .timeline, isReleased: true),
      #"{"partReleased":{"isReleased":true,"part":"timeline"}}"#
    ),
    (.delayed(by: .minutes(15)), #"{"delayed":{"by":900000}}"#),
  ]

  @Test(arguments: spellings)
  func `an event is stored by the names of its script, and read back`(_ spelling: Spelling) throws {
    let scenario = Story().scenario
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.userInfo[.scenario] = scenario
    let stored = try encoder.encode(spelling.event)
    #expect(String(decoding: stored, as: UTF8.self) == spelling.stored)
    let decoder = JSONDecoder()
    decoder.userInfo[.scenario] = scenario
    #expect(try decoder.decode(Event.self, from: stored) == spelling.event)
  }

  @Test func `a name that the script does not know is refused`() {
    let decoder = JSONDecoder()
    decoder.userInfo[.scenario] = Story().scenario
    let stored = Data(#"{"injectHeld":{"inject":"gone"}}"#.utf8)
    #expect(throws: DecodingError.self) { try decoder.decode(Event.self, from: stored) }
  }
}
