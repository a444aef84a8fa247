package import Scenarios
package import Scorecards
package import Times

extension Merit {
  /// What was decided, what was right about it, and whose rule that is.
  package func sentence(
    in scenario: Scenario, rubric: Int, at timeline: Timeline, _ language: Language
  ) -> String {
    let title = Titles(scenario: scenario, language: language)
    let framework = scenario.rubrics[rubric]
    let stage =
      scenario.steps[step].stages[rubric]
      .map { framework.stages[$0].title(language).quoted } ?? framework.title(language).quoted
    let head = "\(title(act.action)) (\(timeline.moment(act.time, language)))"
    let due = due.map { timeline.moment($0, language) }
    let text =
      switch language {
      case .dutch:
        "\(head) hoort bij \(stage) en was in één keer goed" + list(dutchReasons(due), .dutch)
      case .english:
        "\(head) is part of \(stage) and was right the first time"
          + list(englishReasons(due), .english)
      }
    return text + ". · " + scenario.steps[step].source.legible
  }

  /// What was decided and what was right about it, for who was there: no framework, no rule.
  package func finding(
    in scenario: Scenario, at timeline: Timeline, _ language: Language
  ) -> String {
    let title = Titles(scenario: scenario, language: language)
    let head = "\(title(act.action)) (\(timeline.moment(act.time, language)))"
    let due = due.map { timeline.moment($0, language) }
    return switch language {
    case .dutch: "\(head) was in één keer goed" + list(dutchReasons(due), .dutch) + "."
    case .english: "\(head) was right the first time" + list(englishReasons(due), .english) + "."
    }
  }

  private func list(_ reasons: [String], _ language: Language) -> String {
    reasons.isEmpty ? "" : ": " + language.all(reasons)
  }

  private func dutchReasons(_ due: String?) -> [String] {
    [
      due.map { "op tijd (dat kon tot \($0))" },
      pairs == 0
        ? nil : pairs == 1 ? "na 1 ding dat eerst moest" : "na \(pairs) dingen die eerst moesten",
      isLimited ? "niet meer dan nodig" : nil, isRecorded ? "met de reden in het logboek" : nil,
    ].compactMap { $0 }
  }

  private func englishReasons(_ due: String?) -> [String] {
    [
      due.map { "in time (until \($0))" },
      pairs == 0
        ? nil
        : pairs == 1
          ? "after 1 thing that had to come first"
          : "after \(pairs) things that had to come first",
      isLimited ? "no more than needed" : nil, isRecorded ? "with the reason in the log" : nil,
    ].compactMap { $0 }
  }
}
