package import Scenarios
package import Scorecards
package import Times

extension Charge {
  /// What it is about: `"De exports laten blokkeren" (besluit 3, dag 0 13:31)`.
  package func heading(
    in scenario: Scenario, at timeline: Timeline, _ language: Language
  ) -> String {
    let title = Titles(scenario: scenario, language: language)
    switch subject {
    case .decision(let act):
      let moment = timeline.moment(act.time, language)
      return switch language {
      case .dutch: "\(title(act.action)) (besluit \(act.decision), \(moment))"
      case .english: "\(title(act.action)) (decision \(act.decision), \(moment))"
      }
    case .notDone(let step):
      return switch language {
      case .dutch: "\(title(step)) niet gedaan"
      case .english: "\(title(step)) not done"
      }
    case .run:
      return switch language {
      case .dutch: "De oefening als geheel"
      case .english: "The exercise as a whole"
      }
    }
  }

  /// What it cost, as it is printed: `-0,76`; the floor gives back: `+1,50`.
  package func points(_ language: Language) -> String {
    (hundredths < 0 ? "+" : "-") + language.hundredths(abs(hundredths))
  }
}

extension LedgerLine {
  /// A sentence for under the heading of its charge, which has said what was decided: what was wrong with it,
  /// and whose rule that is.
  package func explanation(
    in scenario: Scenario, rubric: Int, at timeline: Timeline, _ language: Language
  ) -> String {
    let text = LedgerText(
      line: self, scenario: scenario, rubric: rubric, timeline: timeline, language: language)
    let sentence =
      switch language {
      case .dutch: text.dutchExplanation
      case .english: text.englishExplanation
      }
    let source = source(in: scenario, rubric: rubric).legible
    return source.showsNothing ? sentence : sentence + " · " + source
  }
}
