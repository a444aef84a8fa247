extension Zone {
  /// The first instant of `date`, also where the clocks skip midnight or show it twice.
  func start(of date: CivilDate) -> Instant {
    let midnight = CivilTime(date: date, hour: 0, minute: 0)
    switch reading(of: midnight) {
    case .unique(let instant), .ambiguous(let instant, later: _): return instant
    case .missing:
      let transition = transitions.first {
        let before = $0.at - Interval(milliseconds: 1)
        return civil(at: before).date < date && date <= civil(at: $0.at).date
      }
      return transition?.at ?? midnight.instantInUTC
    }
  }
}
