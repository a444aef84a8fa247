import Scenarios
import Times

/// Where in its window a step was done.
enum Punctuality: Hashable, Sendable {
  case inTime
  /// This long after the window began to fall, not yet past its end.
  case falling(Interval)
  /// This long past its end.
  case past(Interval)
}

extension ScoringModel {
  /// An anchor that never started has not begun to count either: whatever was done was in time. A late
  /// delivery of the trigger moves a window that counts from T+0; one that counts from a clock moves with
  /// the clock. An early delivery moves nothing.
  func punctuality(of step: Int, at time: StoryTime, in trace: Trace) -> Punctuality {
    guard let window = requirements[step].window else { return .inTime }
    var elapsed = time.milliseconds
    if let anchor = window.anchor {
      guard let start = trace.start(of: anchor) else { return .inTime }
      elapsed &-= start.milliseconds
    } else if let trigger = requirements[step].trigger, let delivery = trace.delivery(of: trigger) {
      elapsed &-= max(0, delivery.delivered.milliseconds &- delivery.due.milliseconds)
    }
    if elapsed <= window.full.milliseconds { return .inTime }
    if elapsed <= window.hard.milliseconds {
      return .falling(Interval(milliseconds: elapsed - window.full.milliseconds))
    }
    return .past(Interval(milliseconds: elapsed &- window.hard.milliseconds))
  }

  func credit(for punctuality: Punctuality, step: Int) -> Int128 {
    switch punctuality {
    case .inTime: return units.one
    case .falling(let by):
      let parts = requirements[step].window?.partsPassed(by) ?? 0
      return units.one - falls[step].perPart * Int128(parts)
    case .past: return falls[step].late
    }
  }
}
