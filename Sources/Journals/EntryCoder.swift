package import Exercises
import Foundation
import Synchronization
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
    try entry(stored, decodedBy: decoder)
  }

  /// In their order. Opening a long journal is mostly this, so all cores do it.
  package func entries(_ stored: [StoredEntry]) throws(JournalError) -> [Entry] {
    let size = 1024
    let chunks = Mutex(
      [Result<[Entry], JournalError>?](
        repeating: nil, count: (stored.count + size - 1) / size))
    DispatchQueue.concurrentPerform(iterations: chunks.withLock(\.count)) { number in
      let decoder = decoder
      let chunk = Result<[Entry], JournalError> { () throws(JournalError) in
        var entries: [Entry] = []
        for stored in stored[(number * size)..<min(stored.count, (number + 1) * size)] {
          entries.append(try entry(stored, decodedBy: decoder))
        }
        return entries
      }
      chunks.withLock { $0[number] = chunk }
    }
    var entries: [Entry] = []
    entries.reserveCapacity(stored.count)
    for chunk in chunks.withLock({ $0 }) { entries += try chunk?.get() ?? [] }
    return entries
  }

  private var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.userInfo[.scenario] = scenario
    return decoder
  }

  private func entry(
    _ stored: StoredEntry, decodedBy decoder: JSONDecoder
  ) throws(JournalError) -> Entry {
    guard let event = try? decoder.decode(Event.self, from: Data(stored.payload)) else {
      throw .corrupt(.payload(sequence: stored.sequence))
    }
    return Entry(
      sequence: stored.sequence, story: StoryTime(milliseconds: stored.story),
      exercise: Interval(milliseconds: stored.exercise),
      recorded: Instant(milliseconds: stored.recorded), author: stored.author, event: event)
  }
}
