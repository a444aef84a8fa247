package import Scenarios
package import Times

/// What a rubric asks of one step, in numbers; stands at the position of its step in the scenario.
package struct Requirement: Sendable {
  package enum Status: Hashable, Sendable {
    /// Outside the score: out of numerator and denominator.
    case leftOut
    /// Counts, and may still be done.
    case open
    /// Counts, and what is missing stays missing.
    case settled
  }

  package var weight: Int
  package var dimension: Rubric.Dimension
  package var window: TimeWindow?
  package var isRecorded = false
  package var isProportionate = false
  package var repeats = false
  /// Rated by people; acts do nothing for it.
  package var isObserved = false
  package var objectives: [Index<Objective>] = []
  package var stage: Index<Rubric.Stage>?
  package var phase: Index<Phase>
  package var roles: RoleSet
  /// The inject whose late delivery moves the window.
  package var trigger: Index<Inject>?
  package var status: Status

  package init(
    weight: Int, dimension: Rubric.Dimension = .coverage, phase: Index<Phase>,
    roles: RoleSet = .none, status: Status = .settled
  ) {
    self.weight = weight
    self.dimension = dimension
    self.phase = phase
    self.roles = roles
    self.status = status
  }
}

/// When a step is in time; as `Window`, which only the Scenarios module makes.
package struct TimeWindow: Hashable, Sendable {
  package var full: Interval
  package var hard: Interval
  package var atHard: Fraction
  package var late: Fraction
  /// Counted from this clock's start instead of T+0.
  package var anchor: Index<LegalClock>?

  package init(
    full: Interval, hard: Interval, atHard: Fraction = .half, late: Fraction = .zero,
    anchor: Index<LegalClock>? = nil
  ) {
    self.full = full
    self.hard = hard
    self.atHard = atHard
    self.late = late
    self.anchor = anchor
  }

  package init(_ window: Window) {
    self.init(
      full: window.full, hard: window.hard, atHard: window.atHard, late: window.late,
      anchor: window.anchor)
  }

  /// Into so many equal parts the falling part is divided; a credit is lost one part at a time.
  ///
  /// One fixed number, whatever the window, keeps the common denominator small. It is that of the seconds in
  /// four weeks: a window whose length divides them is exact to the second.
  static let parts: Int64 = 28 * 24 * 60 * 60

  /// The parts that have passed this long after `full`; rounded down, in the team's favour.
  func partsPassed(_ elapsed: Interval) -> Int64 {
    let fall = Int128((hard - full).milliseconds)
    guard fall > 0 else { return 0 }
    return Int64(Int128(elapsed.milliseconds) * Int128(Self.parts) / fall)
  }
}
