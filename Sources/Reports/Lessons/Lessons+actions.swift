import Exercises
import Scenarios
import Times
import Wording

extension Lessons {
  /// The measure that would have helped most: against the harm itself, else with the step that it touches.
  func measure(for drawn: Drawn) -> Measure? {
    if case .action(let action) = drawn.subject, let harm = scenario.actions[action].harm,
      drawn.shortfall == .harm, let measure = measures.against(harm).first
    {
      return measure
    }
    if let step = drawn.step {
      return measures.helping(with: scenario.steps[step], against: drawn.shortfall, in: scenario)
        .first
    }
    // No step and no rule that a measure knows: still something that works against harm.
    return drawn.shortfall == .harm ? measures.all.first { $0.against.contains(.harm) } : nil
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

  /// What the room agreed; as it was said, even if that is a day that had been.
  func action(_ improvement: Improvement, number: Int) -> CorrectiveAction {
    CorrectiveAction(
      id: "agreed-\(number)", title: improvement.what,
      finding: Improvement.finding(language), owner: improvement.owner,
      start: min(day, improvement.due), due: improvement.due, isAgreed: true,
      isUrgent: improvement.isUrgent)
  }
}
