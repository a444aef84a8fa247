import GRDB

/// The tables and triggers, the same in journal versions 1 and 2; version 3 has tables beside the chain. The texts are compared with those in a file:
/// a change here is a new version, and so is a new kind of entry.
enum Schema {
  static let version = 3
  static let oldest = 1
  /// Kinds of entries that a journal of version 1 can't hold: a program that knows only that version then says
  /// so, instead of taking the entry for damage.
  static let firstVersion = [
    "rated": 2, "questionAnswered": 2, "dotSet": 2, "improvementAgreed": 2, "partReleased": 2,
    "delayed": 2, "proposalMade": 3, "proposalConfirmed": 3, "proposalDissented": 3,
    "proposalWithdrawn": 3, "answerStruck": 3, "improvementChanged": 3, "improvementStruck": 3,
    "injectRestored": 3,
  ]

  /// "DrBk" in ASCII; `file` and SQLite show it as the database's application id.
  static let application = 0x4472_426B

  static let tables = [
    (
      "document",
      """
      CREATE TABLE document (
        position INTEGER PRIMARY KEY CHECK (position >= 1),
        role TEXT NOT NULL CHECK (role IN ('scenario', 'rubric', 'play', 'attachment')),
        name TEXT NOT NULL CHECK (name <> ''),
        content BLOB NOT NULL,
        checksum BLOB NOT NULL CHECK (length(checksum) = 32),
        UNIQUE (role, name)
      ) STRICT
      """
    ),
    (
      "setting",
      """
      CREATE TABLE setting (
        name TEXT PRIMARY KEY NOT NULL CHECK (name <> ''),
        value TEXT NOT NULL,
        checksum BLOB NOT NULL CHECK (length(checksum) = 32)
      ) STRICT
      """
    ),
    (
      "root",
      """
      CREATE TABLE root (
        number INTEGER PRIMARY KEY CHECK (number = 0),
        hash BLOB NOT NULL CHECK (length(hash) = 32)
      ) STRICT
      """
    ),
    (
      "entry",
      """
      CREATE TABLE entry (
        sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
        story INTEGER NOT NULL,
        exercise INTEGER NOT NULL CHECK (exercise >= 0),
        recorded INTEGER NOT NULL,
        author TEXT,
        kind TEXT NOT NULL CHECK (kind GLOB '[a-z]*' AND kind NOT GLOB '*[^A-Za-z0-9]*'),
        payload TEXT NOT NULL
          CHECK (json_valid(payload) AND json_type(payload, '$.' || kind) IS 'object'),
        hash BLOB NOT NULL CHECK (length(hash) = 32)
      ) STRICT
      """
    ),
    (
      "person",
      """
      CREATE TABLE person (
        id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
        name TEXT NOT NULL,
        checksum BLOB NOT NULL CHECK (length(checksum) = 32)
      ) STRICT
      """
    ),
  ]

  /// Created after what they seal was written.
  static let triggers =
    ["document", "setting", "root"].flatMap { table in
      ["INSERT", "UPDATE", "DELETE"].map { seal(table, against: $0, saying: "immutable") }
    }
    + ["UPDATE", "DELETE"].map { seal("entry", against: $0, saying: "append-only") }
    + [
      (
        "entry_insert",
        """
        CREATE TRIGGER entry_insert BEFORE INSERT ON entry
        WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM entry)
        BEGIN SELECT RAISE(ABORT, 'gap'); END
        """
      )
    ]

  private static func seal(
    _ table: String, against verb: String, saying word: String
  ) -> (String, String) {
    let name = "\(table)_\(verb.lowercased())"
    return (
      name,
      """
      CREATE TRIGGER \(name) BEFORE \(verb) ON \(table)
      BEGIN SELECT RAISE(ABORT, '\(word)'); END
      """
    )
  }

  /// The first table, index, view or trigger that isn't as it should be.
  static func fault(in database: Database) throws -> Fault? {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let sql = """
      SELECT \(Cell.text("name")), \(Cell.text("sql")) FROM sqlite_schema
      WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
      """
    var expected = Dictionary(uniqueKeysWithValues: tables + triggers)
    if found >= 3 { expected.merge(sideTables) { $1 } }
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      let name = Cell.bytes(row[0]).map { String(decoding: $0, as: UTF8.self) } ?? ""
      guard let sql = Cell.text(row[1]), expected.removeValue(forKey: name) == sql else {
        return .schema(name: name)
      }
    }
    return expected.keys.min().map { .schema(name: $0) }
  }

  /// An older journal becomes of the version that these entries need, in the transaction that writes them.
  static func raise(_ database: Database, for drafts: [Draft]) throws {
    guard let needed = drafts.compactMap({ firstVersion[$0.kind] }).max() else { return }
    try raise(database, to: needed)
  }

  /// Only what stands beside the chain can be new in an older file.
  static func raise(_ database: Database, to needed: Int) throws {
    guard let found = try Int.fetchOne(database, sql: "PRAGMA user_version"), found < needed
    else { return }
    if needed >= 3 { for (_, sql) in sideTables { try database.execute(sql: sql) } }
    try database.execute(sql: "PRAGMA user_version = \(needed)")
  }

  /// - Throws: `JournalError.notAJournal` or `.newerVersion`.
  static func identify(_ database: Database) throws {
    guard try Int.fetchOne(database, sql: "PRAGMA application_id") == application else {
      throw JournalError.notAJournal
    }
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found <= version else {
      throw JournalError.newerVersion(found: found, known: version)
    }
    guard found >= oldest else { throw JournalError.corrupt(.schema(name: "user_version")) }
  }
}
