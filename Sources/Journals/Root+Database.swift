import Foundation
import GRDB

extension Root {
  /// Lays out a new journal.
  func write(to database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(Schema.application)")
    try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
    for (_, sql) in Schema.tables + Schema.sideTables { try database.execute(sql: sql) }
    for (index, document) in documents.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO document (position, role, name, content, checksum)
          VALUES (?, ?, CAST(? AS TEXT), ?, ?)
          """,
        arguments: [
          index + 1, document.role.rawValue, Cell.argument(document.name),
          Cell.argument(document.content),
          Cell.argument(document.checksum(position: index + 1).bytes),
        ])
    }
    for setting in settings {
      try database.execute(
        sql: """
          INSERT INTO setting (name, value, checksum)
          VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?)
          """,
        arguments: [
          Cell.argument(setting.name), Cell.argument(setting.value),
          Cell.argument(setting.checksum.bytes),
        ])
    }
    try database.execute(
      sql: "INSERT INTO root (number, hash) VALUES (0, ?)", arguments: [Cell.argument(hash.bytes)])
    for (_, sql) in Schema.triggers { try database.execute(sql: sql) }
  }

  /// - Throws: `JournalError.corrupt` with the first thing that was changed.
  static func verified(in database: Database) throws -> Root {
    let root = try Root(readingFrom: database, checking: true)
    let stored = try DatabaseValue.fetchOne(database, sql: "SELECT hash FROM root WHERE number = 0")
    guard stored.flatMap(Cell.bytes) == root.hash.bytes else { throw JournalError.corrupt(.root) }
    return root
  }

  /// When `checking`, compares each row with its checksum too.
  init(readingFrom database: Database, checking: Bool = false) throws {
    self.init(
      documents: try Self.documents(in: database, checking: checking),
      settings: try Self.settings(in: database, checking: checking))
  }

  private static func documents(in database: Database, checking: Bool) throws -> [Document] {
    let sql = """
      SELECT position, \(Cell.text("role")), \(Cell.text("name")), content, checksum
      FROM document ORDER BY position
      """
    var documents: [Document] = []
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      let position = documents.count + 1
      guard Cell.integer(row[0]) == Int64(position) else {
        throw JournalError.corrupt(.documentMissing(position: position))
      }
      guard let role = Cell.text(row[1]).flatMap(Document.Role.init(rawValue:)),
        let name = Cell.text(row[2]), let content = Cell.bytes(row[3])
      else { throw JournalError.corrupt(.document(position: position)) }
      let document = Document(role: role, name: name, content: content)
      if checking, Cell.bytes(row[4]) != document.checksum(position: position).bytes {
        throw JournalError.corrupt(.document(position: position))
      }
      documents.append(document)
    }
    return documents
  }

  private static func settings(in database: Database, checking: Bool) throws -> [Setting] {
    let sql = """
      SELECT \(Cell.text("name")), \(Cell.text("value")), checksum
      FROM setting ORDER BY CAST(name AS BLOB)
      """
    var settings: [Setting] = []
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      let found = Cell.bytes(row[0]).map { String(decoding: $0, as: UTF8.self) } ?? ""
      guard let name = Cell.text(row[0]), let value = Cell.text(row[1]) else {
        throw JournalError.corrupt(.setting(name: found))
      }
      let setting = Setting(name: name, value: value)
      if checking, Cell.bytes(row[2]) != setting.checksum.bytes {
        throw JournalError.corrupt(.setting(name: name))
      }
      settings.append(setting)
    }
    return settings
  }
}
