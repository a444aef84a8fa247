package import Scenarios
package import Times

/// Something that the facilitator or a player wants to happen. `Exercise.decide` may refuse it.
package enum Command: Sendable {
  case open(Scope)
  case setPresence(Index<Role>, Presence)
  /// Leaves an inject out of an exercise whose phase has not begun; its items are then not exercised.
  case withhold(Index<Inject>)
  /// Begins the phase after the current one, once that has ended (a phase may be ended early).
  ///
  /// Where the plan has a stepped phase stand still only later, story time passes up to there at once.
  case enterNextPhase
  /// As `enterNextPhase`, but stands at the very beginning whatever the plan says: for who decides by the clock
  /// of the story, as a scripted team does.
  case enterNextPhaseAtStart
  case endPhase
  /// Lets story time pass up to here, but not beyond the end of the phase; what falls due is delivered at its
  /// own time. Between two phases the story stands still.
  case advance(to: StoryTime)
  /// To the next thing that falls due or the next moment, whichever is first (stepped phases).
  case next
  /// To the next moment of a stepped phase, or to the end of the phase.
  case moment
  /// Skips time; what fell due is delivered at the end of the jump, in order.
  case jump(to: StoryTime)
  case pause(PauseReason)
  case resume
  case discuss(Index<Question>)
  case conclude(outcome: String)
  case decide(Choice)
  /// Ties a decision in a team's own words to an action, as from when it was spoken.
  case tie(Decision.Number, Index<Action>)
  case retract(Decision.Number, reason: String)
  case send(Index<Inject>)
  case hold(Index<Inject>)
  case skip(Index<Inject>)
  /// Undoes a hold, a skip or, before its phase begins, a withholding: it comes at its own time again, and at
  /// once if that has been.
  case restore(Index<Inject>)
  case reword(Index<Inject>, text: String)
  case redirect(Index<Inject>, to: [Index<Role>])
  case improvise(Message)
  case note(Note)
  /// A later one by the same rater on the same subject takes its place.
  case rate(Rating)
  case finish
  /// An answer to a question of the hot wash; whose it was is not kept.
  case answer(Index<HotWashQuestion>, text: String)
  case dot(answer: Int, person: String, isGiven: Bool)
  case agree(Improvement)
  case strikeAnswer(Int)
  /// By their numbers, counted as they were agreed.
  case change(agreement: Int, to: Improvement)
  case strikeAgreement(Int)
  case release(ReleasedPart, isReleased: Bool)
  case delay(by: Interval)
  /// Somebody of a role who is not its speaker decides: the speaker confirms it or lets it lie.
  case propose(MadeProposal)
  case confirm(Proposal.Number)
  case dissent(Proposal.Number, by: String, text: String)
  case withdraw(Proposal.Number)
}

package enum PauseReason: String, Hashable, Codable, Sendable {
  case facilitator
  /// The machine slept, or the program was not running.
  case gap
  /// The exercise was left, to be resumed later.
  case left
  /// Something real came up: this is no exercise now.
  case stop
}

/// A decision as it is put to the engine.
package struct Choice: Sendable {
  package var role: Index<Role>
  /// Nil: in the role's own words only.
  package var action: Index<Action>?
  package var words: String
  package var reason: String
  package var answers: [FormAnswer]
  /// How long ago it was spoken aloud.
  package var ago: Interval
  /// The facilitator had to give a hint first.
  package var afterHint: Bool

  package init(
    role: Index<Role>, action: Index<Action>?, words: String = "", reason: String = "",
    answers: [FormAnswer] = [], ago: Interval = .zero, afterHint: Bool = false
  ) {
    self.role = role
    self.action = action
    self.words = words
    self.reason = reason
    self.answers = answers
    self.ago = ago
    self.afterHint = afterHint
  }
}

/// A message that the facilitator makes up on the spot.
package struct Message: Hashable, Codable, Sendable {
  package var to: [Index<Role>]
  package var from: String
  package var text: String
  /// The role that asks it of another; nil: the facilitator made it up.
  package var sender: Index<Role>?

  package init(to: [Index<Role>], from: String, text: String, sender: Index<Role>? = nil) {
    self.to = to
    self.from = from
    self.text = text
    self.sender = sender
  }
}

/// What an observer or the facilitator saw.
package struct Note: Hashable, Codable, Sendable {
  package var text: String
  package var role: Index<Role>?
  package var objective: Index<Objective>?

  package init(text: String, role: Index<Role>? = nil, objective: Index<Objective>? = nil) {
    self.text = text
    self.role = role
    self.objective = objective
  }
}
