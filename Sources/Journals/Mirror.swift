import Foundation
import Synchronization

/// A second record of an exercise on another disk, a line of JSON per entry: readable with any tool, and
/// enough to see what was decided if the first disk is lost.
///
/// It follows the journal; the journal is what counts. When the other disk fails, the exercise goes on.
package final class Mirror: Sendable {
  private let state: Mutex<FileHandle?>
  package let path: String

  /// Writes what the journal holds so far into `folder`, as a new file of the exercise's name.
  package init(of journal: Journal, in folder: String, named name: String) throws(JournalError) {
    path = folder + "/" + name + ".jsonl"
    let entries = try journal.entries()
    do {
      let fresh = path + ".new"
      guard
        FileManager.default.createFile(
          atPath: fresh, contents: Data(entries.flatMap(Self.line)),
          attributes: [.posixPermissions: 0o600])
      else { throw JournalError.cannotCreate(reason: fresh) }
      guard rename(fresh, path) == 0 else { throw JournalError.cannotCreate(reason: path) }
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try handle.seekToEnd()
      try handle.synchronize()
      state = Mutex(handle)
    } catch {
      throw JournalError(error)
    }
  }

  /// Whether it still follows.
  package var isKept: Bool { state.withLock { $0 != nil } }

  package func append(_ entries: [StoredEntry]) {
    state.withLock { handle in
      do {
        try handle?.write(contentsOf: Data(entries.flatMap(Self.line)))
        try handle?.synchronize()
      } catch {
        handle = nil
      }
    }
  }

  private static func line(_ entry: StoredEntry) -> [UInt8] {
    // The payload is JSON already; the author is an id of ours, without quotation marks.
    let author = entry.author.map { "\"\($0)\"" } ?? "null"
    return Array(
      """
      {"sequence":\(entry.sequence),"story":\(entry.story),"exercise":\(entry.exercise),\
      "recorded":\(entry.recorded),"author":\(author),"hash":"\(entry.hash)",\
      "event":\(String(decoding: entry.payload, as: UTF8.self))}

      """.utf8)
  }
}
