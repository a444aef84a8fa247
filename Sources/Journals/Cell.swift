import Foundation
import GRDB

/// Reads and writes the values of columns exactly.
///
/// GRDB traps on a value of an unexpected type, repairs broken UTF-8 and ends text at a NUL byte. A damaged
/// file holds all of those, and a hash is over the bytes as they are; so text travels as a blob.
enum Cell {
  /// An expression for the bytes of a text column; 0, which no text is read from, if it holds another type.
  static func text(_ column: String) -> String {
    """
    CASE typeof(\(column)) WHEN 'text' THEN CAST(\(column) AS BLOB) \
    WHEN 'null' THEN NULL ELSE 0 END
    """
  }

  // Not inlined: Swift 6.3.1 crashes on optimising these two inside their callers.
  @inline(never)
  static func integer(_ value: DatabaseValue) -> Int64? {
    guard case .int64(let integer) = value.storage else { return nil }
    return integer
  }

  @inline(never)
  static func bytes(_ value: DatabaseValue) -> [UInt8]? {
    guard case .blob(let data) = value.storage else { return nil }
    return [UInt8](data)
  }

  static func text(_ value: DatabaseValue) -> String? {
    bytes(value).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Nil when it is neither text nor NULL; `.some(nil)` when it is NULL.
  static func optionalText(_ value: DatabaseValue) -> String?? {
    if value.isNull { return .some(nil) }
    return text(value).map { .some($0) }
  }

  /// For a `CAST(? AS TEXT)`.
  static func argument(_ text: String) -> Data { Data(text.utf8) }
  static func argument(_ text: String?) -> Data? { text.map { Data($0.utf8) } }
  static func argument(_ bytes: [UInt8]) -> Data { Data(bytes) }
}
