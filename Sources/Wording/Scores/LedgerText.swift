import Exercises
import Scenarios
import Scorecards
import Times

/// What the sentence of a ledger line is made of: what happened, which rule that touches, who says so.
struct LedgerText {
  let line: LedgerLine
  let scenario: Scenario
  let rubric: Int
  let timeline: Timeline
  let language: Language

  var title: Titles { Titles(scenario: scenario, language: language) }
  var framework: Rubric { scenario.rubrics[rubric] }

  var sentence: String {
    let source = line.source(in: scenario, rubric: rubric).legible
    let rule = happening + " · " + label + ": " + rule
    return source.showsNothing ? rule : rule + " · " + source
  }

  private var happening: String {
    switch language {
    case .dutch: dutchHappening
    case .english: englishHappening
    }
  }

  private var rule: String {
    switch language {
    case .dutch: dutchRule
    case .english: englishRule
    }
  }

  private var label: String {
    if let dimension = line.dimension {
      return framework.dimensions[dimension.position].title(language).legible.uncapitalized
    }
    return switch language {
    case .dutch: dutchDeduction
    case .english: englishDeduction
    }
  }
}

extension LedgerText {
  /// What was done first: `"Systemen herinstalleren" (dag 0 16:40)`; nil when nothing was.
  var act: String? {
    line.acts.first.map { title($0.action) + " (\(timeline.moment($0.time, language)))" }
  }

  /// The act that did a step of an order, by the name of what was chosen.
  func act(for end: OrderEdge.End) -> String {
    guard case .step(let step) = end, let act = acts(for: step) else { return title(end) }
    return title(act.action) + " (\(timeline.moment(act.time, language)))"
  }

  /// The same by the name of the step; an inject has the time that the disorder tells.
  func thing(_ end: OrderEdge.End, _ time: StoryTime? = nil) -> String {
    guard let time = time ?? self.time(of: end) else { return title(end) }
    return title(end) + " (\(timeline.moment(time, language)))"
  }

  func time(of end: OrderEdge.End) -> StoryTime? {
    guard case .step(let step) = end else { return nil }
    return acts(for: step)?.time
  }

  private func acts(for step: Index<Step>) -> Trace.Act? {
    line.acts.first { scenario.actions[$0.action].fulfils == step }
  }

  /// The title of the stage that a step stands in.
  func stage(of step: Index<Step>) -> String? {
    let stages = scenario.steps[step].stages
    guard stages.indices.contains(rubric), let stage = stages[rubric] else { return nil }
    return framework.stages[stage].title(language).quoted
  }
}

extension String {
  /// A title in the middle of a sentence; an abbreviation keeps its capitals.
  fileprivate var uncapitalized: String {
    guard let second = dropFirst().first, !second.isUppercase else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
