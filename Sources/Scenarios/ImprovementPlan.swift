package import Times

/// Who does what by when after an exercise (HSEEP: improvement plan): a file that people go on editing.
package struct ImprovementPlan: Hashable, Sendable {
  /// The identity of the exercise, from its journal.
  package var exercise: String
  package var title: String
  /// When it was held.
  package var held: CivilDate
  package var actions: [CorrectiveAction]

  package init(
    exercise: String, title: String, held: CivilDate, actions: [CorrectiveAction] = []
  ) {
    self.exercise = exercise
    self.title = title
    self.held = held
    self.actions = actions
  }

  /// When it is checked whether what was agreed has really changed.
  package var check: CivilDate { held.advanced(byDays: 90) }

  package subscript(id: String) -> CorrectiveAction? { actions.first { $0.id == id } }

  /// More of what was found than this, one action can't explain.
  private static let findings = 3

  /// Adds actions, what was agreed first; one that several findings led to comes once, with the first of them.
  package mutating func propose(_ actions: [CorrectiveAction]) {
    let proposed = actions.filter(\.isAgreed) + actions.filter { !$0.isAgreed }
    for action in proposed {
      guard let known = self.actions.firstIndex(where: { $0.id == action.id }) else {
        self.actions.append(action)
        continue
      }
      let count = proposed.prefix { $0 != action }.count { $0.id == action.id }
      if count < Self.findings { self.actions[known].finding += " " + action.finding }
    }
  }

  /// Those that this plan does not know yet. What is in it is left as people made it, whatever was proposed.
  package func lacking(_ proposed: [CorrectiveAction]) -> [CorrectiveAction] {
    var known = Set(actions.map(\.id))
    return proposed.filter { known.insert($0.id).inserted }
  }
}
