/// Reads comma-separated values as RFC 4180 describes them, by another way than they are written: one state per
/// byte. Nil: a quotation mark where none may stand.
struct Spreadsheet {
  let rows: [[String]]

  init?(_ text: String, separator: Character) {
    guard let separator = separator.asciiValue else { return nil }
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    enum State { case start, plain, quoted, closed }
    var state = State.start
    func finish() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
      state = .start
    }
    for byte in bytes {
      switch (state, byte) {
      case (.quoted, 0x22): state = .closed
      case (.quoted, _): cell.append(byte)
      case (.closed, 0x22):
        cell.append(byte)
        state = .quoted
      case (.start, 0x22): state = .quoted
      case (_, separator): finish()
      case (_, 0x0A):
        finish()
        rows.append(row)
        row = []
      case (_, 0x0D): break
      case (.plain, 0x22), (.closed, _): return nil
      default:
        cell.append(byte)
        state = .plain
      }
    }
    guard state == .start, row.isEmpty, cell.isEmpty else { return nil }
    self.rows = rows
  }
}
