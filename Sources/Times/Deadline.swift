/// A legal term of whole hours from the moment of awareness, such as GDPR art. 33(1)'s 72 hours.
///
/// `strict` alone decides. `rounded` and `contested` follow Regulation (EEC, Euratom) 1182/71,
/// which speaks of acts of the Council or the Commission (art. 1), so that applying it to the GDPR
/// is interpretation. Its art. 3(1), (2) and (5) were read in secondary sources only:
/// bdamokos/eu-time-limit-calculator (fa15cd9) and mkm-datenschutz.de, whose worked example is in
/// the tests. Art. 3(4), which moves an end on a Saturday, Sunday or holiday to a working day,
/// leaves out periods expressed in hours; the Dutch Algemene termijnenwet leaves them out too
/// (art. 4) and is about Dutch laws (art. 1): nothing here moves.
package struct Deadline: Hashable, Sendable {
  /// How a moment stands to the term; every length is elapsed time.
  package enum Outcome: Hashable, Sendable {
    /// Not after `strict`, with this long until it: zero at the very moment ("not later than").
    case inTime(left: Interval)
    /// After `strict` by this long but not after `rounded`: too late, flagged.
    case grace(by: Interval)
    /// After both, and after `strict` by this long.
    case late(by: Interval)

    /// Grace does not pass.
    package var passes: Bool {
      switch self {
      case .inTime: true
      case .grace, .late: false
      }
    }
  }

  package let awareness: Instant
  package let limit: Interval
  /// Whose clocks and calendar say which hour and day it is.
  package let zone: Zone

  /// Nil unless `limit` is at least one hour and a whole number of them.
  package init?(awareness: Instant, limit: Interval, zone: Zone) {
    guard limit >= .hours(1), limit.milliseconds % Interval.hours(1).milliseconds == 0 else {
      return nil
    }
    self.awareness = awareness
    self.limit = limit
    self.zone = zone
  }

  /// The last moment in time: `limit` elapsed, whatever the clocks on the wall did meanwhile.
  package var strict: Instant { awareness + limit }

  /// The start of the term by art. 3(1) and (2)(a): the hour of the event is not counted.
  ///
  /// An event at 10:00 sharp falls in the hour from 10:00, so that the term starts at 11:00.
  package var roundedStart: Instant {
    // In the zone's own hours, which begin at the half hour of UTC in some places.
    let offset = Int128(zone.offset(at: awareness)) * 1000
    let hour = Int128(Interval.hours(1).milliseconds)
    let hours = (Int128(awareness.milliseconds) + offset).flooredDivision(by: hour).quotient
    return Instant(clamping: (hours + 1) * hour - offset)
  }

  /// The end of the term's last hour by art. 3(2)(a), at most one hour after `strict`.
  package var rounded: Instant { roundedStart + limit }

  package func outcome(at instant: Instant) -> Outcome {
    if instant <= strict { return .inTime(left: strict - instant) }
    return instant <= rounded ? .grace(by: instant - strict) : .late(by: instant - strict)
  }
}
