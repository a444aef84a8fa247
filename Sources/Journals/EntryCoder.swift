package import Exercises
import Foundation
package import Scenarios
package import Times

/// Between events and the bytes that are stored of them. The spelling is a contract:
/// `docs/journal-format.md`.
package struct EntryCoder: Sendable {
  private let scenario: Scenario?

  package init(_ scenario: Scenario) {
    self.scenario = scenario
  }

  /// Knows no names: enough for events that mention nothing of a scenario.
  init() {
    scenario = nil
  }

  /// Encodes an event once, for storing as well as for sending.
  package func draft(
    _ occurrence: Occurrence, exercise: Interval, recorded: Instant, author: String?
  ) throws(JournalError) -> Draft {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.userInfo[.scenario] = scenario
    let payload: [UInt8]
    do {
      payload = [UInt8](try encoder.encode(occurrence.event))
    } catch {
      throw .rejected(reason: "\(error)")
    }
    guard let kind = Draft.kind(of: payload) else {
      throw .rejected(reason: String(decoding: payload, as: UTF8.self))
    }
    return Draft(
      story: occurrence.story.milliseconds, exercise: exercise.milliseconds,
      recorded: recorded.milliseconds, author: author, kind: kind, payload: payload)
  }

  /// - Throws: `.corrupt(.payload)` when this is no event, or names something that is not in the scenario.
  package func entry(_ stored: StoredEntry) throws(JournalError) -> Entry {
    let decoder = JSONDecoder()
    decoder.userInfo[.scenario] = scenario
    guard let event = try? decoder.decode(Event.self, from: Data(stored.payload)) else {
      throw .corrupt(.payload(sequence: stored.sequence))
    }
    return Entry(
      sequence: stored.sequence, story: StoryTime(milliseconds: stored.story),
      exercise: Interval(milliseconds: stored.exercise),
      recorded: Instant(milliseconds: stored.recorded), author: stored.author, event: event)
  }
}
