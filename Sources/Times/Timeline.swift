/// Ties the story's time to the calendar and the clocks of the place where it happens.
package struct Timeline: Hashable, Sendable {
  /// What a clock time can mean on a day of the story.
  package enum Reading: Hashable, Sendable {
    case unique(StoryTime)
    case ambiguous(earlier: StoryTime, later: StoryTime)
    case missing
  }

  /// T+0.
  package let start: Instant
  package let zone: Zone

  package init(start: Instant, zone: Zone) {
    self.start = start
    self.zone = zone
  }

  package func instant(_ time: StoryTime) -> Instant {
    start + Interval(milliseconds: time.milliseconds)
  }

  package func story(_ instant: Instant) -> StoryTime {
    StoryTime(milliseconds: (instant - start).milliseconds)
  }

  package func civil(_ time: StoryTime) -> CivilTime { zone.civil(at: instant(time)) }

  /// How many dates after the date of T+0, which is day 0.
  package func day(_ time: StoryTime) -> Int {
    civil(time).date.daysSinceEpoch - civil(.zero).date.daysSinceEpoch
  }

  /// The moments at which the clocks show `hour` and `minute` on a day as `day(_:)` counts them.
  ///
  /// They can lie before T+0 on day 0.
  package func reading(day: Int, hour: Int, minute: Int) -> Reading {
    let date = CivilDate(daysSinceEpoch: civil(.zero).date.daysSinceEpoch + day)
    return switch zone.reading(of: CivilTime(date: date, hour: hour, minute: minute)) {
    case .unique(let instant): .unique(story(instant))
    case .ambiguous(let earlier, let later):
      .ambiguous(earlier: story(earlier), later: story(later))
    case .missing: .missing
    }
  }
}
