package import Scenarios
package import Scorecards

extension Parting {
  /// `AP: … (source); NIST: … (source).`
  package func sentence(in scenario: Scenario, _ language: Language) -> String {
    let title = Titles(scenario: scenario, language: language)
    let (one, other) = (scenario.rubrics[minding], scenario.rubrics[free])
    let says: String
    let answer: String
    switch language {
    case .dutch: (says, answer) = dutch(title, one)
    case .english: (says, answer) = english(title, one)
    }
    let silent = silence(in: scenario).legible
    return "\(one.label): \(says) (\(source.legible)); \(other.label): \(answer) (\(silent))."
  }

  private func dutch(_ title: Titles, _ one: Rubric) -> (String, String) {
    let cost = "dat kostte \(Language.dutch.hundredths(hundredths))"
    switch matter {
    case .order(let first, let then, let disorder):
      let rule = "eerst \(title(first)), dan \(title(then))"
      let answer = "kent hier geen volgorde"
      return switch disorder {
      case .inverted(let by): ("\(rule); het was \(by.text(.dutch)) andersom en \(cost)", answer)
      case .tied: ("\(rule); het was bijna tegelijk en \(cost)", answer)
      case .missing: ("\(rule); er ontbrak er een en \(cost)", answer)
      case nil: ("\(rule), en zo ging het", answer)
      }
    case .step(let step): return ("\(title(step)) hoort erbij; \(cost)", "vraagt er niet om")
    case .cap(let position):
      let cap = one.caps[position]
      return (
        "\(cap.title.dutch.legible), dus hooguit \(cap.limit); \(cost)", "kent die grens niet"
      )
    }
  }

  private func english(_ title: Titles, _ one: Rubric) -> (String, String) {
    let cost = "that cost \(Language.english.hundredths(hundredths))"
    switch matter {
    case .order(let first, let then, let disorder):
      let rule = "first \(title(first)), then \(title(then))"
      let answer = "has no order here"
      return switch disorder {
      case .inverted(let by):
        ("\(rule); it was \(by.text(.english)) the other way round and \(cost)", answer)
      case .tied: ("\(rule); it was at about the same time and \(cost)", answer)
      case .missing: ("\(rule); one was missing and \(cost)", answer)
      case nil: ("\(rule), and so it went", answer)
      }
    case .step(let step): return ("\(title(step)) is part of it; \(cost)", "does not ask for it")
    case .cap(let position):
      let cap = one.caps[position]
      return (
        "\(cap.title.english.legible), so at most \(cap.limit); \(cost)", "knows no such limit"
      )
    }
  }
}

extension CardComparison {
  /// What was left free, because the frameworks clash there or say nothing; nil: nothing of it was done. Of more
  /// pairs than `limit` it says how many there are.
  package func leftFree(
    in scenario: Scenario, _ language: Language, limit: Int = .max
  ) -> String? {
    let title = Titles(scenario: scenario, language: language)
    var pairs = free.prefix(limit).map { language.all([title($0.0), title($0.1)]) }
    guard !pairs.isEmpty else { return nil }
    let rest = free.count - pairs.count
    if rest > 0 {
      switch language {
      case .dutch: pairs.append("en nog \(rest)")
      case .english: pairs.append("and \(rest) more")
      }
    }
    let list = pairs.joined(separator: "; ")
    return switch language {
    case .dutch: "Waar de kaders botsen of niets zeggen, telt geen volgorde. Vrij was: \(list)."
    case .english: "Where frameworks clash or say nothing, no order counts. Free were: \(list)."
    }
  }
}

extension Rubric {
  /// What it is called in a sentence: the first part of its name, `AP` or `NIST`.
  package var label: String { name.prefix { $0 != "-" }.uppercased() }
}
