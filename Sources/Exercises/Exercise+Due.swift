import Scenarios
package import Times

extension Exercise {
  /// Something that falls due by itself; at one instant, in the order of the cases.
  enum Due {
    case start(Index<Role>)
    case completion(Index<Role>)
    case crossing(Index<Quantity>)
    case clockStart(Index<LegalClock>, at: StoryTime)
    case clockStop(Index<LegalClock>)
    case clockLimit(Index<LegalClock>)
    case inject(Index<Inject>, due: StoryTime)
    case arming(Index<Inject>, due: StoryTime)
    /// A moment at which a condition may change because of the time alone.
    case mark
    case expiry(Index<Inject>)
    case phaseEnd(Index<Phase>)
  }

  /// The earliest of what was considered; at one instant, what was considered first.
  private struct Agenda {
    let now: StoryTime
    let limit: StoryTime
    var first: (time: StoryTime, what: Due)?

    mutating func consider(_ time: StoryTime, _ what: Due) {
      // Not by `max`, which is not specialised here: this is the innermost of a simulation.
      let time = time < now ? now : time
      guard time <= limit, first.map({ time < $0.time }) ?? true else { return }
      first = (time, what)
    }
  }

  /// The first thing that falls due at or before `limit`, and when.
  func due(by limit: StoryTime) -> (time: StoryTime, what: Due)? {
    var agenda = Agenda(now: now, limit: limit)
    for position in queues.indices {
      guard let first = queues[position].first else { continue }
      if case .running(let until) = decisions[first - 1].status {
        agenda.consider(until, .completion(Index(position)))
      } else {
        agenda.consider(now, .start(Index(position)))
      }
    }
    for position in scenario.watches.indices {
      if let time = flip(of: Index(position)) {
        agenda.consider(time, .crossing(scenario.watches[position].quantity))
      }
    }
    considerClocks(&agenda)
    // At one instant what expires comes after everything else.
    var expiring = Agenda(now: now, limit: limit)
    for inject in openInjects { consider(inject, &agenda, &expiring) }
    for mark in scenario.mechanics.timeMarks where mark > now {
      agenda.consider(mark, .mark)
      break
    }
    if let expiry = expiring.first { agenda.consider(expiry.time, expiry.what) }
    if case .phase(let phase) = stage {
      agenda.consider(scenario.phases[phase.position].to, .phaseEnd(phase))
    }
    return agenda.first
  }

  /// When the next thing falls due by itself; nil: nothing does.
  package var nextDue: StoryTime? { due(by: .distantFuture)?.time }

  private func considerClocks(_ agenda: inout Agenda) {
    for position in clocks.indices {
      let state = clocks[position]
      let index = Index<LegalClock>(position)
      guard let started = state.started else {
        if let start = start(of: index) {
          agenda.consider(start.due, .clockStart(index, at: start.at))
        }
        continue
      }
      guard state.stopped == nil else { continue }
      if let step = scenario.clocks[position].stops, isDone(step) {
        agenda.consider(now, .clockStop(index))
      }
      // Exactly at the limit is still in time: it expires a millisecond later.
      let expiry = started + scenario.clocks[position].limit + Interval(milliseconds: 1)
      if !state.isExpired { agenda.consider(expiry, .clockLimit(index)) }
    }
  }

  /// When the first cause of a clock is due, and from when the clock then counts.
  private func start(of clock: Index<LegalClock>) -> (due: StoryTime, at: StoryTime)? {
    var first: (due: StoryTime, at: StoryTime)?
    // By position: that takes no hold of the list.
    for position in scenario.clocks[clock.position].starts.indices {
      switch scenario.clocks[clock.position].starts[position] {
      case .time(let time):
        if first.map({ time < $0.due }) ?? true { first = (time, time) }
      case .inject(let inject):
        guard case .delivered(_, let at) = injects[inject.position].status else { continue }
        if first.map({ now < $0.due || at < $0.at }) ?? true { first = (now, at) }
      }
    }
    return first
  }

  private func consider(
    _ inject: Index<Inject>, _ agenda: inout Agenda, _ expiring: inout Agenda
  ) {
    let schedule = scenario.mechanics.schedules[inject.position]
    switch (injects[inject.position].status, schedule.kind) {
    case (.armed(let due), _):
      agenda.consider(due, .inject(inject, due: due))
    case (.pending, .scheduled):
      agenda.consider(schedule.from, .inject(inject, due: schedule.from))
    case (.pending, .conditional):
      if now < schedule.from {
        agenda.consider(schedule.from, .mark)
      } else if now <= schedule.until, holds(schedule.formula) {
        let due = now + schedule.after
        let isDue = schedule.after == .zero
        agenda.consider(now, isDue ? .inject(inject, due: due) : .arming(inject, due: due))
      }
      expiring.consider(schedule.until, .expiry(inject))
    default:
      break
    }
  }
}
