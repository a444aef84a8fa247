package import Times

extension Picture.Time {
  /// Ties the story's times to the calendar on the spot, by the offset that holds there now; nil: the server
  /// writes its times in another way.
  package var timeline: Timeline? {
    let text = Array(wall)
    guard text.count == 25, text[10] == "T", let sign = ["+": 1, "-": -1][text[19]],
      let civil = CivilTime(parsing: String(text[0..<10]) + " " + String(text[11..<16])),
      let seconds = Int(String(text[17..<19])), let hours = Int(String(text[20..<22])),
      let minutes = Int(String(text[23..<25]))
    else { return nil }
    let offset = sign * (hours * 3600 + minutes * 60)
    let zone = Zone(name: "", initialOffset: offset, transitions: [])
    guard case .unique(let instant) = zone.reading(of: civil) else { return nil }
    // Stories begin at a whole minute.
    let start = instant.milliseconds + Int64(seconds) * 1000 - story
    let minute = (start + 30_000).flooredToMinute
    return Timeline(start: Instant(milliseconds: minute), zone: zone)
  }

  /// Where the story stands, so long after this was received.
  package func story(after passed: Interval) -> StoryTime {
    let moved = story + Int64(Double(max(0, passed.milliseconds)) * rate)
    return StoryTime(milliseconds: max(story, min(moved, end ?? moved)))
  }
}

extension Picture.Counted {
  /// In whole units, at a moment of the story.
  package func value(at time: StoryTime) -> Int64 {
    let passed = max(0, time.milliseconds - at)
    let (product, overflow) = rate.multipliedReportingOverflow(by: passed)
    let added = overflow ? 0 : product / 3_600_000 / 1000
    return min(max(value + added, minimum), maximum)
  }
}

extension Int64 {
  fileprivate var flooredToMinute: Int64 {
    let rest = self % 60_000
    return self - (rest < 0 ? rest + 60_000 : rest)
  }
}
