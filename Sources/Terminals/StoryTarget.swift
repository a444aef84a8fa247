import Scenarios
import Times

/// Where somebody wants the story to go: `T+2h`, `+30m`, `16:40`, `dag 3 09:00`, `day 3`.
enum StoryTarget {
  static func parse(_ text: String, now: StoryTime, timeline: Timeline) -> StoryTime? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    let today = timeline.day(now)
    switch words.count {
    case 1 where first.hasPrefix("+"):
      return Interval(parsing: String(first.dropFirst())).map { now + $0 }
    case 1 where first.hasPrefix("t+"):
      return authored("T" + first.dropFirst(), timeline)
    case 1:
      return clock(first).flatMap { timeline.story(day: today, hour: $0.hour, minute: $0.minute) }
    case 2 where first.hasPrefix("t+"):
      return authored("T" + first.dropFirst() + " " + words[1], timeline)
    case 2 where ["dag", "day"].contains(first):
      return Int(words[1]).flatMap { timeline.story(day: $0, hour: 0, minute: 0) }
    case 3 where ["dag", "day"].contains(first):
      guard let day = Int(words[1]), (0...10_000).contains(day), let clock = clock(words[2]) else {
        return nil
      }
      return timeline.story(day: day, hour: clock.hour, minute: clock.minute)
    default: return nil
    }
  }

  private static func authored(_ text: String, _ timeline: Timeline) -> StoryTime? {
    switch StoryTimeText(parsing: text) {
    case .elapsed(let interval): .zero + interval
    case .wall(let day, let hour, let minute): timeline.story(day: day, hour: hour, minute: minute)
    case nil: nil
    }
  }

  /// `9:00`, `09:00` or `16.40`.
  private static func clock(_ text: String) -> (hour: Int, minute: Int)? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), (0..<24).contains(hour),
      let minute = Int(parts[1]), (0..<60).contains(minute)
    else { return nil }
    return (hour, minute)
  }
}

extension Timeline {
  fileprivate func story(day: Int, hour: Int, minute: Int) -> StoryTime? {
    guard (0...10_000).contains(day) else { return nil }
    return switch reading(day: day, hour: hour, minute: minute) {
    case .unique(let time), .ambiguous(let time, _): time
    case .missing: nil
    }
  }
}
