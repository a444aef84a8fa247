package import Scenarios
package import Simulations

/// What stands above and below the figures of a calibration.
package enum CalibrationPhrase {
  case heading(String)
  case scope(cast: String, plan: String, seed: UInt64)
  case strategy
  case columns
  case steps
  case step
  case checks

  package func text(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private var dutch: String {
    switch self {
    case .heading(let title): "OEFENING · \(title): teams die bedacht zijn"
    case .scope(let cast, let plan, let seed): "\(cast) · \(plan) · begin van het toeval \(seed)"
    case .strategy: "Team"
    case .columns: "teams gemid. 5% 95% orde P S M U"
    case .steps: "Bij hoeveel teams kostte een stap punten?"
    case .step: "Stap"
    case .checks: "Meet dit scenario wat het moet meten?"
    }
  }

  private var english: String {
    switch self {
    case .heading(let title): "EXERCISE · \(title): simulated teams"
    case .scope(let cast, let plan, let seed): "\(cast) · \(plan) · seed \(seed)"
    case .strategy: "Team"
    case .columns: "teams mean 5% 95% order P S M U"
    case .steps: "For how many teams did a step cost points?"
    case .step: "Step"
    case .checks: "Does this scenario measure what it should?"
    }
  }
}

extension Calibration.Check {
  package func sentence(in scenario: Scenario, _ language: Language) -> String {
    let rubric = scenario.rubrics[rubric].title(language)
    let (team, mean) = (strategy.title(language), language.hundredths(mean))
    return switch (language, holds) {
    case (.dutch, true):
      "\(rubric): wie '\(team)' heet, haalt gemiddeld \(mean), onder de \(limit)."
    case (.dutch, false):
      "\(rubric): wie '\(team)' heet, haalt gemiddeld \(mean). Dat hoort onder de \(limit) te blijven."
    case (.english, true): "\(rubric): '\(team)' scores \(mean) on average, below \(limit)."
    case (.english, false):
      "\(rubric): '\(team)' scores \(mean) on average. It should stay below \(limit)."
    }
  }
}

extension Calibration.Verdict {
  /// Nil: nothing to remark.
  package func note(_ language: Language) -> String? {
    switch (self, language) {
    case (.tells, _): nil
    case (.nobodyFails, .dutch): "niemand verliest hier iets: deze stap meet niets"
    case (.nobodyFails, .english): "nobody loses here: this step measures nothing"
    case (.nobodyPasses, .dutch): "niemand krijgt dit helemaal goed: deze stap meet niets"
    case (.nobodyPasses, .english): "nobody gets it all: this step measures nothing"
    }
  }
}
