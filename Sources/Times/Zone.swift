/// A place's offsets from UTC, as data: nothing is looked up later, so a replay can't differ.
package struct Zone: Hashable, Sendable, Codable {
  package struct Transition: Hashable, Sendable, Codable {
    package let at: Instant
    /// Seconds east of UTC from then on.
    package let offset: Int

    package init(at: Instant, offset: Int) {
      self.at = at
      self.offset = offset
    }
  }

  /// What a clock time can mean in a zone whose clocks go forward and back.
  package enum Reading: Hashable, Sendable {
    case unique(Instant)
    case ambiguous(earlier: Instant, later: Instant)
    case missing
  }

  package let name: String
  /// Seconds east of UTC before the first transition.
  package let initialOffset: Int
  /// In ascending order.
  package let transitions: [Transition]

  package init(name: String, initialOffset: Int, transitions: [Transition]) {
    self.name = name
    self.initialOffset = initialOffset
    self.transitions = transitions
  }

  package static let utc = Zone(name: "UTC", initialOffset: 0, transitions: [])
}

extension Zone {
  /// Seconds east of UTC.
  package func offset(at instant: Instant) -> Int {
    transitions.last { $0.at <= instant }?.offset ?? initialOffset
  }

  package func civil(at instant: Instant) -> CivilTime {
    CivilTime(inUTC: instant.advanced(bySeconds: Int128(offset(at: instant))))
  }

  /// The instants at which the zone's clocks show `time`.
  package func reading(of time: CivilTime) -> Reading {
    let clock = time.instantInUTC
    var candidates: [Instant] = []
    for offset in Set(transitions.map(\.offset) + [initialOffset]) {
      let candidate = clock.advanced(bySeconds: -Int128(offset))
      if self.offset(at: candidate) == offset { candidates.append(candidate) }
    }
    guard let earlier = candidates.min(), let later = candidates.max() else { return .missing }
    return earlier == later ? .unique(earlier) : .ambiguous(earlier: earlier, later: later)
  }
}
