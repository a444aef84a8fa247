import GRDB

/// How this program sets up SQLite.
enum Connection {
  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "journal"
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { database in
      // A damaged page is noticed when it is read. (https://www.sqlite.org/security.html advises
      // `trusted_schema = OFF` too, but SQLite before 3.41 then refuses `json_valid` in our own checks.)
      try database.execute(sql: "PRAGMA cell_size_check = ON")
      // A removed name is gone from the file too.
      try database.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }

  /// Makes every commit reach the disk before it returns.
  ///
  /// Not by GRDB's own WAL mode, which sets `synchronous` to NORMAL after the configuration has spoken: a
  /// power failure could then take back an acknowledged decision.
  static func makeDurable(_ database: Database) throws {
    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    guard mode == "wal" else {
      throw JournalError.ioError(reason: "journal_mode = \(mode ?? "")")
    }
    try database.execute(sql: "PRAGMA synchronous = FULL")
    #if canImport(Darwin)
      // There fsync(2) stops at the drive's cache.
      try database.execute(sql: "PRAGMA fullfsync = ON")
      try database.execute(sql: "PRAGMA checkpoint_fullfsync = ON")
    #endif
  }
}
