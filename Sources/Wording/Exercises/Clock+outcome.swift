package import Exercises
package import Scenarios
package import Times

extension Exercise {
  /// What came of a legal clock.
  package func outcome(of clock: Index<LegalClock>, _ language: Language) -> String {
    scenario.clocks[clock].outcome(
      clocks[clock.position], in: scenario, at: timeline, language)
  }
}

extension LegalClock {
  /// In time, too late, still running or never done: the step's title and how long it took.
  package func outcome(
    _ state: ClockState, in scenario: Scenario, at timeline: Timeline, _ language: Language
  ) -> String {
    guard let started = state.started else {
      return switch language {
      case .dutch: "deze termijn is niet gaan lopen"
      case .english: "this clock never started"
      }
    }
    let end = timeline.date(started + limit, language)
    guard let stops else {
      return switch (language, state.isExpired) {
      case (.dutch, true): "deze termijn liep af op \(end)"
      case (.dutch, false): "deze termijn loopt tot \(end)"
      case (.english, true): "the limit passed on \(end)"
      case (.english, false): "this clock runs until \(end)"
      }
    }
    let step = scenario.steps[stops].title.legible
    guard let stopped = state.stopped else {
      return switch (language, state.isExpired) {
      case (.dutch, true): "\(step): niet gedaan; de termijn liep af op \(end)"
      case (.dutch, false): "\(step): nog niet gedaan; de termijn loopt tot \(end)"
      case (.english, true): "\(step): not done; the limit passed on \(end)"
      case (.english, false): "\(step): not done yet; the clock runs until \(end)"
      }
    }
    guard stopped >= started else {
      return switch language {
      case .dutch: "\(step) voordat de termijn begon te lopen"
      case .english: "\(step) before the clock began to run"
      }
    }
    let taken = stopped - started
    let left = limit - taken
    let (late, whole) = (taken - limit, limit.asLimit(language))
    // Beside a term of hours the hours count, until there are too many to read.
    let time = late < .hours(48) ? taken.inHours(language) : taken.inDays(language)
    return switch (language, left >= .zero) {
    case (.dutch, true): "\(step) na \(time); nog \(left.inHours(.dutch)) van de \(whole) over"
    case (.dutch, false): "\(step) na \(time): \(late.inDays(.dutch)) te laat"
    case (.english, true): "\(step) after \(time); \(left.inHours(.english)) left of \(whole)"
    case (.english, false): "\(step) after \(time): \(late.inDays(.english)) late"
    }
  }
}

extension LegalClock {
  /// The author's note, to stand behind a sentence.
  var remark: String { note.showsNothing ? "" : " (\(note.legible))" }
}
