package import Scenarios
package import Times

/// Something that happened. `Exercise.apply` takes note of it and can't refuse; replay decides nothing anew.
///
/// The stored spelling of each case is a contract: `docs/journal-format.md`, held by a test.
package enum Event: Hashable, Codable, Sendable {
  case opened(scope: Scope)
  case presenceSet(role: Index<Role>, presence: Presence)
  case injectWithheld(inject: Index<Inject>)
  case phaseEntered(phase: Index<Phase>)
  case phaseEnded(phase: Index<Phase>)
  /// The facilitator moved story time to here.
  case moved
  case paused(reason: PauseReason)
  case resumed
  case discussionOpened(question: Index<Question>)
  case discussionConcluded(question: Index<Question>, outcome: String)
  /// The condition of an inject with a delay came true; it is due later.
  case injectArmed(inject: Index<Inject>, due: StoryTime)
  /// `due` is when the script wanted it, `delivered` when the room saw it: later after a jump or a hold.
  case injectDelivered(inject: Index<Inject>, due: StoryTime, delivered: StoryTime)
  case injectHeld(inject: Index<Inject>)
  /// Its condition was never true in time, or (by the facilitator) it was left out.
  case injectSkipped(inject: Index<Inject>, byFacilitator: Bool)
  case injectReworded(inject: Index<Inject>, text: String)
  case injectRedirected(inject: Index<Inject>, to: [Index<Role>])
  case messageImprovised(message: Message)
  case decisionTaken(decision: TakenDecision)
  case decisionStarted(number: Decision.Number, until: StoryTime)
  case decisionCompleted(number: Decision.Number, at: StoryTime)
  case decisionTied(number: Decision.Number, action: Index<Action>)
  case decisionRetracted(number: Decision.Number, reason: String)
  case quantityCrossed(quantity: Index<Quantity>)
  case clockStarted(clock: Index<LegalClock>, at: StoryTime)
  /// `at` is when the step that keeps the clock was done, which a decision entered later can put back.
  case clockStopped(clock: Index<LegalClock>, at: StoryTime)
  case clockExpired(clock: Index<LegalClock>)
  case noted(note: Note)
  /// Since version 2 of the journal.
  case rated(rating: Rating)
  case finished
  case questionAnswered(question: Index<HotWashQuestion>, text: String)
  /// `person` is a random id, so that nobody gives more than his share.
  case dotSet(answer: Int, person: String, isGiven: Bool)
  case improvementAgreed(improvement: Improvement)
  case partReleased(part: ReleasedPart, isReleased: Bool)
  /// The room began so much later than planned.
  case delayed(by: Interval)
  /// Since version 3 of the journal.
  case proposalMade(number: Proposal.Number, proposal: MadeProposal)
  /// The decision that it becomes is the next `decisionTaken`.
  case proposalConfirmed(number: Proposal.Number)
  case proposalDissented(number: Proposal.Number, by: String, text: String)
  case proposalWithdrawn(number: Proposal.Number)
  /// What was held, skipped or left out by the facilitator stands in the script again.
  case injectRestored(inject: Index<Inject>)
  /// Taken off the wall again, with its dots.
  case answerStruck(answer: Int)
  case improvementChanged(number: Int, improvement: Improvement)
  case improvementStruck(number: Int)
}

/// The part of a decision that is settled when it is taken.
package struct TakenDecision: Hashable, Codable, Sendable {
  package let number: Decision.Number
  package let role: Index<Role>
  package let action: Index<Action>?
  package let words: String
  package let reason: String
  package let answers: [FormAnswer]
  package let afterHint: Bool
  package let taken: StoryTime
  package let record: Int
}
