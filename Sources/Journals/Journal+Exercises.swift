package import Exercises
package import Times

/// The journal in the engine's own terms.
extension Journal {
  /// Writes down what happened at one moment: all of it, or nothing. Throws as `append(_:after:)` does.
  package func append(
    _ occurrences: [Occurrence], exercise: Interval, recorded: Instant, author: String?,
    after last: Int, encodedBy coder: EntryCoder
  ) throws(JournalError) -> [Entry] {
    var drafts: [Draft] = []
    for occurrence in occurrences {
      drafts.append(
        try coder.draft(occurrence, exercise: exercise, recorded: recorded, author: author))
    }
    let stored = try append(drafts, after: last)
    return zip(stored, occurrences).map { stored, occurrence in
      Entry(
        sequence: stored.sequence, story: occurrence.story, exercise: exercise,
        recorded: recorded, author: author, event: occurrence.event)
    }
  }

  /// Those whose number is higher than `last`, in order.
  package func entries(
    after last: Int = 0, decodedBy coder: EntryCoder
  ) throws(JournalError) -> [Entry] {
    try coder.entries(try self.entries(after: last))
  }
}
