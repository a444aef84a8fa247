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
    } else {
      elapsed &-= shift(of: step, in: trace).milliseconds
    }
    if elapsed <= window.full.milliseconds { return .inTime }
    if elapsed <= window.hard.milliseconds {
      return .falling(Interval(milliseconds: elapsed - window.full.milliseconds))
    }
    return .past(Interval(milliseconds: elapsed &- window.hard.milliseconds))
  }

  /// By how much the late delivery of its trigger moves a window that counts from T+0.
  func shift(of step: Int, in trace: Trace) -> Interval {
    guard let trigger = requirements[step].trigger, let delivery = trace.delivery(of: trigger)
    else { return .zero }
    let late = delivery.delivered.milliseconds &- delivery.due.milliseconds
    return Interval(milliseconds: max(0, late))
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
