import Foundation
import Times

extension Zone {
  /// A zone of this machine as data: its changes of offset from 2000 to 2100. Nil for a name it does not know.
  static func system(named name: String) -> Zone? {
    guard name.contains("/") || name == "UTC", let zone = TimeZone(identifier: name) else {
      return nil
    }
    let first = Date(timeIntervalSince1970: 946_684_800)
    let last = Date(timeIntervalSince1970: 4_102_444_800)
    var transitions: [Transition] = []
    var moment = first
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < last {
      let instant = Instant(milliseconds: Int64((next.timeIntervalSince1970 * 1000).rounded()))
      transitions.append(Transition(at: instant, offset: zone.secondsFromGMT(for: next)))
      moment = next
    }
    return Zone(
      name: name, initialOffset: zone.secondsFromGMT(for: first), transitions: transitions)
  }
}
