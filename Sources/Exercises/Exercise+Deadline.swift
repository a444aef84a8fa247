package import Scenarios
package import Times

extension Exercise {
  /// A running or finished clock as the law's term; nil when it never started, or no rule rounds it.
  package func deadline(of clock: Index<LegalClock>) -> Deadline? {
    guard let started = clocks[clock.position].started else { return nil }
    return scenario.deadline(of: clock, from: started)
  }
}

extension Scenario {
  /// The law's term of a clock that would start at this moment; nil when no rule rounds it.
  package func deadline(of clock: Index<LegalClock>, from awareness: StoryTime) -> Deadline? {
    switch clocks[clock].rounding {
    case .regulation1182:
      Deadline(
        awareness: timeline.instant(awareness), limit: clocks[clock].limit, zone: timeline.zone)
    case nil: nil
    }
  }

  /// When a clock starts by the script, if nothing comes late; nil: only by what is left out.
  package func scriptedStart(
    of clock: Index<LegalClock>, withheld: [Index<Inject>]
  ) -> StoryTime? {
    clocks[clock].starts.compactMap { cause -> StoryTime? in
      switch cause {
      case .time(let time): return time
      case .inject(let inject):
        guard !withheld.contains(inject), case .scheduled(let time) = injects[inject].trigger
        else { return nil }
        return time
      }
    }.min()
  }
}

extension Exercise {
  /// Whether a clock has started or could have: not if every cause of it was left out.
  package func takesPart(_ clock: Index<LegalClock>) -> Bool {
    clocks[clock.position].started != nil
      || scenario.clocks[clock].starts.contains { cause in
        switch cause {
        case .time: true
        case .inject(let inject): injects[inject.position].status != .withheld
        }
      }
  }
}
