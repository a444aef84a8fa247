/// A moment of the story as an author writes it; a `Timeline` says when the wall's clock is meant.
package enum StoryTimeText: Hashable, Sendable {
  /// `T+1h30m`.
  case elapsed(Interval)
  /// `T+4d 09:00`: on the fourth calendar day after the day of T+0.
  case wall(day: Int, hour: Int, minute: Int)

  /// Nil for anything that is neither; a clock time can stand after whole days only.
  package init?(parsing text: String) {
    guard text.utf8.starts(with: "T+".utf8) else { return nil }
    let length = String(text.utf8.dropFirst(2).prefix { $0 != UInt8(ascii: " ") })
    guard let length, let interval = Interval(parsing: length) else { return nil }
    if length.utf8.count + 2 == text.utf8.count {
      self = .elapsed(interval)
      return
    }
    var cursor = Cursor(text)
    guard cursor.take("T"), cursor.take("+"), let day = cursor.takeNumber(), cursor.take("d"),
      cursor.take(" "), let (hour, minute) = cursor.takeClock(), cursor.isAtEnd
    else { return nil }
    self = .wall(day: day, hour: hour, minute: minute)
  }
}
