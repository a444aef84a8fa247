extension CivilDate {
  /// Reads the form that authors write, `2026-11-24`; nil for any other.
  package init?(parsing text: String) {
    var cursor = Cursor(text)
    guard let year = cursor.takeNumber(digits: 4), cursor.take("-"),
      let month = cursor.takeNumber(digits: 2), cursor.take("-"),
      let day = cursor.takeNumber(digits: 2), cursor.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// As authors write it: `2026-11-24` (ISO 8601).
  package var written: String {
    func padded(_ value: Int, _ digits: Int) -> String {
      let text = "\(value)"
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  package func advanced(byDays days: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: daysSinceEpoch + days)
  }
}
