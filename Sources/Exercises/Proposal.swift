package import Scenarios
package import Times

/// A decision that somebody of a role put forward and that the role's speaker has to confirm.
package struct Proposal: Hashable, Sendable {
  /// Counted from 1 in the order in which they were made.
  package typealias Number = Int

  package enum Status: String, Hashable, Sendable { case open, confirmed, withdrawn }

  package struct Dissent: Hashable, Sendable {
    package let by: String
    package let text: String
  }

  package let number: Number
  package let made: MadeProposal
  package let at: StoryTime
  package internal(set) var dissents: [Dissent] = []
  package internal(set) var status = Status.open
}

/// The part of a proposal that is settled when it is made.
package struct MadeProposal: Hashable, Codable, Sendable {
  package let role: Index<Role>
  package let action: Index<Action>?
  package let words: String
  package let reason: String
  package let answers: [FormAnswer]
  /// The random id of who made it.
  package let by: String

  package init(
    role: Index<Role>, action: Index<Action>?, words: String, reason: String,
    answers: [FormAnswer], by: String
  ) {
    self.role = role
    self.action = action
    self.words = words
    self.reason = reason
    self.answers = answers
    self.by = by
  }
}
