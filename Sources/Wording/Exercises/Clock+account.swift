package import Exercises
package import Scenarios
package import Times

/// What the scorecard says of a legal clock: sentences, and how it stands to the term.
package struct ClockAccount: Hashable, Sendable {
  package let sentences: [String]
  /// Nil: it never started, it still runs, or its step came before it.
  package let outcome: Deadline.Outcome?
}

extension Exercise {
  /// The moment of awareness, the limit, and what came of it; strict, with the lenient reading beside it where
  /// the law rounds the term.
  package func account(of clock: Index<LegalClock>, _ language: Language) -> ClockAccount {
    let state = clocks[clock.position]
    guard let deadline = deadline(of: clock), let started = state.started,
      let step = scenario.clocks[clock].stops
    else {
      return ClockAccount(sentences: [outcome(of: clock, language) + "."], outcome: nil)
    }
    let text = ClockText(
      deadline: deadline, timeline: timeline, language: language,
      step: scenario.steps[step].title.legible)
    guard let stopped = state.stopped else {
      let isOver = state.isExpired
      return ClockAccount(sentences: [text.term, text.undone(isOver)], outcome: nil)
    }
    guard stopped >= started else {
      return ClockAccount(
        sentences: [text.term, outcome(of: clock, language) + "."], outcome: nil)
    }
    let outcome = deadline.outcome(at: timeline.instant(stopped))
    return ClockAccount(
      sentences: [text.term, text.done(stopped, after: stopped - started, outcome)],
      outcome: outcome)
  }
}

/// The words for one clock.
private struct ClockText {
  let deadline: Deadline
  let timeline: Timeline
  let language: Language
  let step: String

  var term: String {
    let limit = deadline.limit.asLimit(language)
    return switch language {
    case .dutch:
      "kennisname \(wall(deadline.awareness)), dus uiterlijk \(wall(deadline.strict)), \(limit) later."
    case .english:
      "aware on \(wall(deadline.awareness)), so at the latest on \(wall(deadline.strict)), \(limit) later."
    }
  }

  func undone(_ isOver: Bool) -> String {
    switch (language, isOver) {
    case (.dutch, true): "\(step): niet gedaan, en de termijn is voorbij."
    case (.dutch, false): "\(step): nog niet gedaan; de termijn loopt nog."
    case (.english, true): "\(step): not done, and the term is over."
    case (.english, false): "\(step): not done yet; the term still runs."
    }
  }

  func done(_ time: StoryTime, after elapsed: Interval, _ outcome: Deadline.Outcome) -> String {
    let isLong = elapsed - deadline.limit >= .hours(48)
    let taken = isLong ? elapsed.inDays(language) : elapsed.inHours(language)
    let wall = timeline.date(time, language)
    return switch language {
    case .dutch: "\(step): \(taken) na kennisname, \(wall): \(dutch(outcome))"
    case .english: "\(step): \(taken) after awareness, \(wall): \(english(outcome))"
    }
  }

  private func dutch(_ outcome: Deadline.Outcome) -> String {
    switch outcome {
    case .inTime(.zero): "op tijd, precies op de grens."
    case .inTime(let left): "op tijd, nog \(left.inHours(.dutch)) over."
    case .grace(let by):
      "\(by.inDays(.dutch)) te laat. Binnen de afronding van Vo. 1182/71 art. 3(1), tot "
        + "\(wall(deadline.rounded)); strikt te laat."
    case .late(let by): "\(by.inDays(.dutch)) te laat."
    }
  }

  private func english(_ outcome: Deadline.Outcome) -> String {
    switch outcome {
    case .inTime(.zero): "in time, exactly at the limit."
    case .inTime(let left): "in time, \(left.inHours(.english)) left."
    case .grace(let by):
      "\(by.inDays(.english)) late. Within the rounding of Regulation 1182/71 art. 3(1), until "
        + "\(wall(deadline.rounded)); strictly too late."
    case .late(let by): "\(by.inDays(.english)) late."
    }
  }

  private func wall(_ instant: Instant) -> String {
    timeline.date(timeline.story(instant), language)
  }
}
