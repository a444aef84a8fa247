import Times

extension Zone {
  /// Europe/Amsterdam in 2026: forward on 29 March, back on 25 October, both at 01:00 UTC.
  static let amsterdam = Zone(
    name: "Europe/Amsterdam", initialOffset: 3600,
    transitions: [
      Transition(at: Instant(milliseconds: 1_774_746_000_000), offset: 7200),
      Transition(at: Instant(milliseconds: 1_792_890_000_000), offset: 3600),
    ])

  /// The only instant at which the zone's clocks show `text`.
  func instant(_ text: String) -> Instant? {
    guard let time = CivilTime(parsing: text), case .unique(let instant) = reading(of: time) else {
      return nil
    }
    return instant
  }
}

extension Timeline {
  static func amsterdam(start: String) -> Timeline? {
    Zone.amsterdam.instant(start).map { Timeline(start: $0, zone: .amsterdam) }
  }
}
