/// An entry that is not written down yet: all of it but its number and its hash.
package struct Draft: Hashable, Sendable {
  /// In milliseconds since T+0.
  package let story: Int64
  /// In milliseconds since the exercise was opened, pauses left out.
  package let exercise: Int64
  /// In milliseconds since 1970-01-01T00:00Z.
  package let recorded: Int64
  /// The random id of who caused it; nil: the engine itself.
  package let author: String?
  /// The name of the event's case, which is also the one key of the payload.
  package let kind: String
  /// The event as JSON, in UTF-8; stored and hashed byte for byte.
  package let payload: [UInt8]

  package init(
    story: Int64, exercise: Int64, recorded: Int64, author: String?, kind: String,
    payload: [UInt8]
  ) {
    self.story = story
    self.exercise = exercise
    self.recorded = recorded
    self.author = author
    self.kind = kind
    self.payload = payload
  }
}
