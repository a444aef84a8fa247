import Foundation
import GRDB

extension JournalError {
  /// Runs `body` and turns whatever it throws into a fact.
  static func wrapping<Value>(_ body: () throws -> Value) throws(JournalError) -> Value {
    do {
      return try body()
    } catch {
      throw JournalError(error)
    }
  }

  init(_ error: any Error) {
    switch error {
    case let error as JournalError: self = error
    case let error as DatabaseError: self.init(error)
    case let error as CocoaError where error.code == .fileWriteOutOfSpace: self = .full
    default: self = .ioError(reason: "\(error)")
    }
  }

  /// https://www.sqlite.org/rescode.html
  private init(_ error: DatabaseError) {
    let reason = error.message ?? "\(error.extendedResultCode)"
    self =
      switch error.extendedResultCode {
      case .SQLITE_NOTADB: .notADatabase
      // A plain error is a table or column that isn't there: the statements are all our own.
      case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_FORMAT, .SQLITE_SCHEMA:
        .corrupt(.database(report: reason))
      // The index of the write-ahead log could not grow.
      case .SQLITE_FULL, .SQLITE_IOERR_SHMSIZE: .full
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
      case .SQLITE_CANTOPEN: .cannotRead(reason: reason)
      case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .busy
      case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG: .rejected(reason: reason)
      default: .ioError(reason: "\(reason) (SQLite \(error.extendedResultCode.rawValue))")
      }
  }
}
