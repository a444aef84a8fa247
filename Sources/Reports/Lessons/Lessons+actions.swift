import Exercises
import Scenarios
import Times
import Wording

extension Lessons {
  /// The measure that would have helped most.
  func measure(for drawn: Drawn) -> Measure? {
    if let step = drawn.step {
      return measures.helping(with: scenario.steps[step], against: drawn.shortfall, in: scenario)
        .first
    }
    guard case .action(let action) = drawn.subject, let harm = scenario.actions[action].harm else {
      return nil
    }
    return measures.against(harm).first
  }

  func proposal(for drawn: Drawn) -> CorrectiveAction? {
    guard let measure = measure(for: drawn) else { return nil }
    return CorrectiveAction(
      id: measure.name, title: measure.title(language), text: measure.text(language),
      source: measure.source, element: measure.element, owner: owner(of: measure, drawn),
      start: day, due: day.advanced(byDays: measure.days))
  }

  /// A role of the scenario: who likely owns the measure, or else the step.
  private func owner(of measure: Measure, _ drawn: Drawn) -> String {
    let likely = measure.owners.lazy.compactMap { name in
      scenario.roles.first { $0.name == name }
    }.first
    if let likely { return likely.title }
    guard let step = drawn.step, let role = scenario.steps[step].owners.members.first else {
      return ""
    }
    return scenario.roles[role].title
  }

  /// What the room agreed; as it was said.
  func action(_ improvement: Improvement, number: Int) -> CorrectiveAction {
    CorrectiveAction(
      id: "agreed-\(number)", title: improvement.what,
      finding: improvement.finding(language), owner: improvement.owner, start: day,
      due: improvement.due, isAgreed: true, isUrgent: improvement.isUrgent)
  }
}
