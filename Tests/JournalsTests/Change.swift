import Foundation
import GRDB
import Testing

@testable import Journals

/// Another value for one place.
struct Change {
  let original: DatabaseValue
  let changed: DatabaseValue
  let placeholder: String

  var isNegative: Bool {
    guard case .int64(let integer) = changed.storage else { return false }
    return integer < 0
  }
}

extension Change {
  /// One flipped bit in every byte of a value; two in those of text and blobs.
  static func all(
    _ journal: Journal, _ table: String, _ column: String, row: Int64
  ) throws -> [Change] {
    try journal.queue.read { database in
      let found = try Row.fetchOne(
        database,
        sql: """
          SELECT typeof(\(column)), CASE typeof(\(column)) WHEN 'text' THEN CAST(\(column) AS BLOB)
            ELSE \(column) END FROM \(table) WHERE rowid = ?
          """, arguments: [row])
      let type: String = try #require(found)[0]
      let original: DatabaseValue = try #require(found)[1]
      switch original.storage {
      case .int64(let integer):
        let taken = try Int64.fetchSet(database, sql: "SELECT rowid FROM \(table)")
        let isKey = ["sequence", "position", "number"].contains(column)
        return (0..<8).map { integer ^ (1 << (8 * $0)) }
          .filter { !isKey || !taken.contains($0) }
          .map { Change(original: original, changed: $0.databaseValue, placeholder: "?") }
      case .blob(let data):
        return data.indices.flatMap { index in
          ([0x01, 0x80] as [UInt8]).map { bit in
            var changed = data
            changed[index] ^= bit
            return Change(
              original: original, changed: changed.databaseValue,
              placeholder: type == "text" ? "CAST(? AS TEXT)" : "?")
          }
        }
      default: return []
      }
    }
  }
}
