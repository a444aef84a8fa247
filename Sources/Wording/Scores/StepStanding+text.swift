package import Scenarios
package import Scorecards
package import Times

extension StepStanding {
  /// `IT gebeld · tot dag 0 14:05, uiterlijk 14:50 · gedaan 13:44`; a day is said once.
  package func sentence(
    in scenario: Scenario, at timeline: Timeline, _ language: Language
  ) -> String {
    var day: Int?
    func moment(_ time: StoryTime) -> String {
      defer { day = timeline.day(time) }
      return timeline.day(time) == day ? timeline.clock(time) : timeline.moment(time, language)
    }
    let title = scenario.steps[step].title.legible
    let expected = due.map { due in
      let (full, hard) = (moment(due.full), moment(due.hard))
      return switch language {
      case .dutch: "tot \(full), uiterlijk \(hard)"
      case .english: "until \(full), at the latest \(hard)"
      }
    }
    return [title, expected, happened(done.map(moment), language)].compactMap { $0 }
      .joined(separator: " · ")
  }

  /// `IT gebeld · 5 min na het beste moment`: only what was not right about it.
  package func brief(
    in scenario: Scenario, lacking titles: [String], _ language: Language
  ) -> String {
    let list = titles.joined(separator: ", ")
    let flaw =
      switch (language, outcome) {
      case (.dutch, .inTime): "niet alles: \(list)"
      case (.dutch, .late(_, let by)): "\(by.text(.dutch)) na het beste moment"
      case (.dutch, .tooLate(_, let by)): "\(by.text(.dutch)) te laat"
      case (.english, .inTime): "not all of it: \(list)"
      case (.english, .late(_, let by)): "\(by.text(.english)) after the best moment"
      case (.english, .tooLate(_, let by)): "\(by.text(.english)) too late"
      case (_, .missing), (_, .open): happened(nil, language)
      }
    return scenario.steps[step].title.legible + " · " + flaw
  }

  private func happened(_ moment: String?, _ language: Language) -> String {
    let moment = moment ?? ""
    return switch (language, outcome) {
    case (.dutch, .inTime): "gedaan \(moment)"
    case (.dutch, .late(_, let by)): "gedaan \(moment), \(by.text(.dutch)) na het beste moment"
    case (.dutch, .tooLate(_, let by)): "gedaan \(moment), \(by.text(.dutch)) te laat"
    case (.dutch, .missing): "niet gedaan"
    case (.dutch, .open): "nog niet gedaan"
    case (.english, .inTime): "done \(moment)"
    case (.english, .late(_, let by)): "done \(moment), \(by.text(.english)) after the best moment"
    case (.english, .tooLate(_, let by)): "done \(moment), \(by.text(.english)) too late"
    case (.english, .missing): "not done"
    case (.english, .open): "not done yet"
    }
  }

  /// One cell that shows at a glance how it went.
  package var sign: String {
    switch outcome {
    case .inTime: "✓"
    case .late: "~"
    case .tooLate: "!"
    case .missing: "✗"
    case .open: "·"
    }
  }
}
