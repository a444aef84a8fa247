/// What a calendar and a clock on the wall show, in a zone that is said elsewhere.
package struct CivilTime: Hashable, Sendable {
  package var date: CivilDate
  /// From 0 to 23.
  package var hour: Int
  package var minute: Int
  package var second: Int
  package var millisecond: Int

  package init(
    date: CivilDate, hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0
  ) {
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
    self.millisecond = millisecond
  }

  /// What UTC's clocks show at `instant`.
  init(inUTC instant: Instant) {
    let (days, sinceMidnight) = instant.milliseconds.flooredDivision(by: 86_400_000)
    let (seconds, millisecond) = Int(sinceMidnight).quotientAndRemainder(dividingBy: 1000)
    self.init(
      date: CivilDate(daysSinceEpoch: Int(days)), hour: seconds / 3600,
      minute: seconds / 60 % 60, second: seconds % 60, millisecond: millisecond)
  }

  /// When UTC's clocks show this.
  var instantInUTC: Instant {
    let minutes = (Int128(date.daysSinceEpoch) * 24 + Int128(hour)) * 60 + Int128(minute)
    return Instant(clamping: (minutes * 60 + Int128(second)) * 1000 + Int128(millisecond))
  }
}

extension CivilTime {
  /// Reads the form that authors write, `2026-11-24 13:20`; nil for any other.
  package init?(parsing text: String) {
    var cursor = Cursor(text)
    guard let year = cursor.takeNumber(digits: 4), cursor.take("-"),
      let month = cursor.takeNumber(digits: 2), cursor.take("-"),
      let day = cursor.takeNumber(digits: 2), cursor.take(" "),
      let (hour, minute) = cursor.takeClock(), cursor.isAtEnd,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.init(date: date, hour: hour, minute: minute)
  }
}
