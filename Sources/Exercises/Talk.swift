package import Scenarios
package import Times

/// What was said in an exercise and changes nothing in its story: kept for the record and for the views.
package struct Talk: Hashable, Sendable {
  /// A message that stood in no script.
  package struct Improvised: Hashable, Sendable {
    package let message: Message
    package let at: StoryTime
  }

  package internal(set) var messages: [Improvised] = []
  package internal(set) var notes: [Note] = []
  package internal(set) var proposals: [Proposal] = []
  /// Per question that was discussed, by position: what came of it.
  package internal(set) var outcomes: [Index<Question>: String] = [:]
  /// The exercise time at which the current discussion began.
  package internal(set) var discussionSince: Interval?
}
