package import Scenarios
package import Times

/// Why a command was not carried out: facts only, `Wording` makes the sentence.
package enum Refusal: Error, Hashable, Sendable {
  case notOpened
  case alreadyOpened
  case finished
  case paused
  case notPaused
  case discussing
  case notDiscussing
  case noPhase
  case phaseNotEnded(Index<Phase>)
  case noFurtherPhase
  case phaseBegun(Index<Phase>)
  case notStepped(Index<Phase>)
  /// Story time only moves forward.
  case past(StoryTime)
  case roleCannot(Index<Role>, Index<Action>)
  /// The action is first put forward in this phase.
  case tooEarly(Index<Action>, Index<Phase>)
  case unavailable(Index<Action>)
  case alreadyTaken(Index<Action>, by: Index<Role>)
  /// Another action of the same exclusive group was chosen.
  case excluded(Index<Action>, by: Index<Action>)
  case queueFull(Index<Role>, limit: Int)
  case nothingDecided
  case unknownField(String)
  /// The field takes nothing but one of these.
  case notAChoice(String, field: String, allowed: [String])
  case backdatedTooFar(Interval)
  case unknownDecision(Decision.Number)
  case alreadyRetracted(Decision.Number)
  case alreadyTied(Decision.Number)
  case alreadyDelivered(Index<Inject>)
  case alreadySkipped(Index<Inject>)
  case withheld(Index<Inject>)
  /// The facilitator did not hold, skip or withhold it.
  case notPutAside(Index<Inject>)
  case nobodyAddressed
  case emptyText
  case unknownProposal(Proposal.Number)
  /// It was confirmed or withdrawn before.
  case proposalClosed(Proposal.Number)
  case unknownAnswer(Int)
  /// It was taken off the wall before.
  case answerStruck(Int)
  case unknownAgreement(Int)
  case agreementStruck(Int)
  case noDotsLeft(limit: Int)
  case hotWashFull(limit: Int)
  /// People rate objectives, and the steps that the script leaves to them.
  case notObserved(Index<Step>)
  /// Nothing of it has been played.
  case notYetRateable(Rating.Subject)
  case ratingWithoutRater
  case ratingWithoutReason
}
