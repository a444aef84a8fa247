extension Timeline {
  /// ISO 8601 with offset: `2026-11-24T13:24:00+01:00`.
  package func timestamp(_ time: StoryTime) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let civil = civil(time)
    let offset = zone.offset(at: instant(time)) / 60
    let sign = offset < 0 ? "-" : "+"
    return "\(civil.date.written)T\(two(civil.hour)):\(two(civil.minute)):\(two(civil.second))"
      + "\(sign)\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
  }
}
