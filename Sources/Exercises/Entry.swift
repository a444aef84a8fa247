package import Times

/// An event with its place and its three times, as a journal keeps it.
package struct Entry: Hashable, Sendable {
  /// Counted from 1, without gaps.
  package let sequence: Int
  package let story: StoryTime
  /// Since the exercise was opened, pauses left out.
  package let exercise: Interval
  /// When it was written down; the engine never reads it.
  package let recorded: Instant
  /// The random id of who caused it; nil: the engine itself.
  package let author: String?
  package let event: Event

  package init(
    sequence: Int, story: StoryTime, exercise: Interval, recorded: Instant, author: String?,
    event: Event
  ) {
    self.sequence = sequence
    self.story = story
    self.exercise = exercise
    self.recorded = recorded
    self.author = author
    self.event = event
  }
}

/// An event and when in the story it happened, before it is written down.
package struct Occurrence: Hashable, Sendable {
  package let story: StoryTime
  package let event: Event

  package init(story: StoryTime, event: Event) {
    self.story = story
    self.event = event
  }
}
