/// Why a journal could not be made, read or written: facts, `Wording` makes the sentence. The reasons are the
/// system's own words.
package enum JournalError: Error, Hashable, Sendable {
  case notFound
  case exists
  case cannotCreate(reason: String)
  case cannotRead(reason: String)
  /// Not an SQLite database at all.
  case notADatabase
  /// An SQLite database, but another application's, or empty.
  case notAJournal
  case newerVersion(found: Int, known: Int)
  case corrupt(Fault)
  /// Somebody else (or this program, twice) has it open for appending.
  case inUse
  /// Another program holds SQLite's own lock for too long.
  case busy
  /// The file, its folder or this opening of it allows no writing.
  case readOnly
  /// The disk is full. Nothing of the append was kept, everything before it was.
  case full
  case ioError(reason: String)
  /// Something else was appended first.
  case conflict(expected: Int, found: Int)
  /// The database refused what it was asked to keep: our fault.
  case rejected(reason: String)
}
