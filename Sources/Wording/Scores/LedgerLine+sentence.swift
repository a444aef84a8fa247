package import Scenarios
package import Scorecards
package import Times

extension LedgerLine {
  /// What happened · which rule · whose rule, without the points: `"Systemen herinstalleren"
  /// (dag 0 16:40) vóór "Logs veiliggesteld" (dag 0 18:10) · volgorde: eerst …`.
  ///
  /// `rubric` is the position in `Scenario.rubrics` of the rubric that the line comes from.
  package func sentence(
    in scenario: Scenario, rubric: Int, at timeline: Timeline, _ language: Language
  ) -> String {
    LedgerText(
      line: self, scenario: scenario, rubric: rubric, timeline: timeline, language: language
    ).sentence
  }

  /// What it cost, as it is printed: `-0,76`; the floor gives back: `+1,50`.
  package func points(_ language: Language) -> String {
    (hundredths < 0 ? "+" : "-") + language.hundredths(abs(hundredths))
  }
}

extension Omission.Group {
  /// Why these steps are not counted.
  package func sentence(in scenario: Scenario, _ language: Language) -> String {
    let title = Titles(scenario: scenario, language: language)
    let titles = language.all(steps.map { title($0) })
    return switch (language, steps.count) {
    case (.dutch, 1): "\(titles) telt niet mee: \(dutchReason(title))"
    case (.dutch, _): "\(titles) tellen niet mee: \(dutchReason(title))"
    case (.english, 1): "\(titles) does not count: \(englishReason(title))"
    case (.english, _): "\(titles) do not count: \(englishReason(title))"
    }
  }

  /// The reason alone: `fase "Het eerste uur" is niet gespeeld`.
  package func cause(in scenario: Scenario, _ language: Language) -> String {
    let title = Titles(scenario: scenario, language: language)
    return switch language {
    case .dutch: dutchReason(title)
    case .english: englishReason(title)
    }
  }

  /// A phase that was not played, with how many steps that takes away; anything else in full.
  package func summary(in scenario: Scenario, _ language: Language) -> String {
    guard case .phaseNotPlayed(let phase) = reason else { return sentence(in: scenario, language) }
    let title = Titles(scenario: scenario, language: language)(phase)
    return switch (language, steps.count) {
    case (.dutch, 1): "Niet gespeeld: fase \(title) (1 stap)"
    case (.dutch, let count): "Niet gespeeld: fase \(title) (\(count) stappen)"
    case (.english, 1): "Not played: phase \(title) (1 step)"
    case (.english, let count): "Not played: phase \(title) (\(count) steps)"
    }
  }

  private func dutchReason(_ title: Titles) -> String {
    switch reason {
    case .phaseNotPlayed(let phase): "fase \(title(phase)) is niet gespeeld"
    case .triggerWithheld(let inject): "bericht \(title(inject)) deed deze keer niet mee"
    case .dependsOnPlayers(let inject):
      "bericht \(title(inject)) komt alleen als spelers er aanleiding toe geven"
    case .roleNotPlayed(let roles): "niemand speelde \(title.any(roles))"
    }
  }

  private func englishReason(_ title: Titles) -> String {
    switch reason {
    case .phaseNotPlayed(let phase): "phase \(title(phase)) was not played"
    case .triggerWithheld(let inject): "inject \(title(inject)) was left out this time"
    case .dependsOnPlayers(let inject):
      "inject \(title(inject)) comes only when players give cause for it"
    case .roleNotPlayed(let roles): "nobody played \(title.any(roles))"
    }
  }
}
