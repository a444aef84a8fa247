package import Scenarios
package import Scorecards

extension ScoringProblem {
  /// Why there is no score, and what to change.
  ///
  /// `rubric` is the position in `Scenario.rubrics`.
  package func sentence(in scenario: Scenario, rubric: Int, _ language: Language) -> String {
    let title = Titles(scenario: scenario, language: language)
    return switch language {
    case .dutch: dutch(title, scenario.rubrics[rubric].name.cited)
    case .english: english(title, scenario.rubrics[rubric].name.cited)
    }
  }

  private func dutch(_ title: Titles, _ rubric: String) -> String {
    switch self {
    case .cycle(let ends):
      "De volgorde in rubric \(rubric) loopt rond: \(title.circle(ends)). Haal een van de regels "
        + "onder "
        + "'order' weg, of kies een andere stap in 'landmarks'."
    case .tooFine(let cause):
      "Rubric \(rubric) is niet precies uit te rekenen: \(cause.dutch(title)). Neem rondere "
        + "getallen."
    case .nothingExercised:
      "In rubric \(rubric) telt nog niets mee. Begin een fase met stappen, of geef stappen een "
        + "stadium in "
        + "deze rubric."
    case .tooManyExcuses(let limit):
      "De plafonds van rubric \(rubric) vragen naar meer dan \(limit) velden. Laat er een paar weg."
    }
  }

  private func english(_ title: Titles, _ rubric: String) -> String {
    switch self {
    case .cycle(let ends):
      "The order in rubric \(rubric) goes round: \(title.circle(ends)). Take one of the rules "
        + "under "
        + "'order' away, or choose another step in 'landmarks'."
    case .tooFine(let cause):
      "Rubric \(rubric) can't be worked out exactly: \(cause.english(title)). Take rounder numbers."
    case .nothingExercised:
      "Nothing counts in rubric \(rubric) yet. Begin a phase with steps, or give steps a stage "
        + "in this "
        + "rubric."
    case .tooManyExcuses(let limit):
      "The caps of rubric \(rubric) ask for more than \(limit) fields. Leave some of them out."
    }
  }
}

extension ScoringProblem.Fineness {
  fileprivate func dutch(_ title: Titles) -> String {
    switch self {
    case .window(let step): "het venster van stap \(title(step)) is te fijn verdeeld"
    case .quality(let action): "'quality' van actie \(title(action)) is een te fijne breuk"
    case .proportionality(let step):
      "'proportionality' van de acties voor stap \(title(step)) zijn te fijne breuken"
    case .rubric: "'revision_discount', 'adequate' of 'noise' is een te fijne breuk"
    case .orderWeight: "een 'weight' onder 'order' is een te fijne breuk"
    case .weights: "de gewichten bij elkaar zijn te fijn verdeeld"
    }
  }

  fileprivate func english(_ title: Titles) -> String {
    switch self {
    case .window(let step): "the window of step \(title(step)) is divided too finely"
    case .quality(let action): "'quality' of action \(title(action)) is too fine a fraction"
    case .proportionality(let step):
      "'proportionality' of the actions for step \(title(step)) are too fine fractions"
    case .rubric: "'revision_discount', 'adequate' or 'noise' is too fine a fraction"
    case .orderWeight: "a 'weight' under 'order' is too fine a fraction"
    case .weights: "the weights together are divided too finely"
    }
  }
}

extension ScoringLint {
  /// A short name, the same in every language.
  package var code: String {
    switch self {
    case .problem(.cycle): "order-cycle"
    case .problem(.tooFine): "too-fine"
    case .problem(.nothingExercised): "nothing-counts"
    case .problem(.tooManyExcuses): "too-many-excuses"
    case .pairDeclaredIndependent: "independent-ordered"
    case .dimensionWithoutItems: "dimension-without-items"
    case .stepInUnusedDimension: "step-in-unused-dimension"
    case .capWithoutTrigger: "cap-without-trigger"
    case .mostlyObserved: "mostly-observed"
    case .everythingScores: "everything-scores"
    }
  }

  /// What is suspect in how a scenario is scored, and what to change.
  ///
  /// `rubric` is the position in `Scenario.rubrics`.
  package func sentence(in scenario: Scenario, rubric: Int, _ language: Language) -> String {
    let title = Titles(scenario: scenario, language: language)
    let framework = scenario.rubrics[rubric]
    return switch language {
    case .dutch: dutch(title, framework, rubric)
    case .english: english(title, framework, rubric)
    }
  }

  private func dutch(_ title: Titles, _ framework: Rubric, _ rubric: Int) -> String {
    let name = framework.name.cited
    return switch self {
    case .problem(let problem): problem.sentence(in: title.scenario, rubric: rubric, .dutch)
    case .pairDeclaredIndependent(let first, let then, _):
      "Rubric \(name) zet \(title(first)) voor \(title(then)), maar onder 'independent' staat "
        + "dat ze los "
        + "van elkaar staan. Haal een regel uit 'order' of 'landmarks' weg, of het paar uit "
        + "'independent'."
    case .dimensionWithoutItems(let dimension):
      "Rubric \(name) geeft \(dimension.rawValue.cited) gewicht, maar niets in het scenario telt "
        + "daarin "
        + "mee. Voeg iets toe, of laat de dimensie weg."
    case .stepInUnusedDimension(let step, let dimension):
      "Stap \(title(step)) vraagt om \(dimension.rawValue.cited), maar rubric \(name) gebruikt "
        + "dat niet. "
        + "Geef de rubric die dimensie, of de stap een andere."
    case .capWithoutTrigger(let position):
      "Plafond \(framework.caps[position].name.cited) van rubric \(name) kan in dit scenario "
        + "nooit gelden. "
        + "Geef het een stap in 'landmarks', een termijn of schade met deze 'cap'."
    case .mostlyObserved(let dimension, let percent):
      "In rubric \(name) hangt \(percent) % van \(dimension.rawValue.cited) af van wat mensen "
        + "vinden; dat mag hooguit 30 % zijn. Haal ergens 'observed' weg, of geef die stappen "
        + "minder gewicht."
    case .everythingScores(let points):
      "Wie alles tegelijk doet, haalt in rubric \(name) al \(points.text(.dutch)) punten; dat "
        + "hoort onder "
        + "de 50 te blijven. Geef verleidelijke acties schade, of maak de volgorde zwaarder."
    }
  }

  private func english(_ title: Titles, _ framework: Rubric, _ rubric: Int) -> String {
    let name = framework.name.cited
    return switch self {
    case .problem(let problem): problem.sentence(in: title.scenario, rubric: rubric, .english)
    case .pairDeclaredIndependent(let first, let then, _):
      "Rubric \(name) puts \(title(first)) before \(title(then)), but 'independent' says that "
        + "nothing may. "
        + "Take a rule out of 'order' or 'landmarks', or the pair out of 'independent'."
    case .dimensionWithoutItems(let dimension):
      "Rubric \(name) gives \(dimension.rawValue.cited) weight, but nothing in the scenario "
        + "counts there. "
        + "Add something, or leave the dimension out."
    case .stepInUnusedDimension(let step, let dimension):
      "Step \(title(step)) asks for \(dimension.rawValue.cited), but rubric \(name) does not use "
        + "that. "
        + "Give the rubric that dimension, or the step another one."
    case .capWithoutTrigger(let position):
      "Cap \(framework.caps[position].name.cited) of rubric \(name) can never apply in this "
        + "scenario. "
        + "Give it a step in 'landmarks', a clock or harm with this 'cap'."
    case .mostlyObserved(let dimension, let percent):
      "In rubric \(name) \(percent) % of \(dimension.rawValue.cited) depends on what people "
        + "think; 30 % is the most. Take 'observed' away somewhere, or give those steps less "
        + "weight."
    case .everythingScores(let points):
      "Doing everything at once already earns \(points.text(.english)) points in rubric \(name); "
        + "that "
        + "should stay below 50. Give tempting actions harm, or make the order weigh more."
    }
  }
}

extension Titles {
  /// `"a" → "b" → "a"`.
  fileprivate func circle(_ ends: [OrderEdge.End]) -> String {
    (ends + ends.prefix(1)).map { self($0) }.joined(separator: " → ")
  }
}
