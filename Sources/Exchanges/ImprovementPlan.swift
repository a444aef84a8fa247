package import Exercises
package import Scenarios
package import Times
import Wording

/// Appendix A of HSEEP's report: what will be done about what went less well, by whom and by when.
package enum ImprovementPlan {
  /// A row, as far as it is known; the rest is left for who owns the plan.
  package struct Action: Hashable, Sendable {
    /// A capability or objective that it is about.
    package var coreCapability = ""
    package var issue = ""
    package var action: String
    package var element = ""
    package var owner: String
    package var contact = ""
    package var start: CivilDate?
    package var due: CivilDate
    package var isUrgent: Bool

    package init(_ improvement: Improvement, agreed: CivilDate?) {
      action = improvement.what
      owner = improvement.owner
      start = agreed
      due = improvement.due
      isUrgent = improvement.isUrgent
    }
  }

  /// What the room agreed when it looked back.
  package static func agreed(_ played: PlayedExercise) -> [Action] {
    played.entries.compactMap { entry in
      guard case .improvementAgreed(let improvement) = entry.event else { return nil }
      return Action(
        improvement, agreed: played.timeline.zone.civil(at: entry.recorded).date)
    }
  }

  /// The urgent ones first, then by date.
  package static func table(_ actions: [Action], _ language: Language) -> Table {
    var table = Table(
      [
        .coreCapability, .issue, .correctiveAction, .element, .organization, .contact, .startDate,
        .completionDate, .priority,
      ], language)
    let ordered = actions.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (one.isUrgent ? 0 : 1, one.due, left.offset)
        < (other.isUrgent ? 0 : 1, other.due, right.offset)
    }
    for (_, action) in ordered {
      table.append([
        .text(action.coreCapability.legible), .text(action.issue.legible),
        .text(action.action.legible), .text(action.element.legible),
        .text(action.owner.legible), .text(action.contact.legible),
        .init(action.start?.iso), .text(action.due.iso),
        .text(action.isUrgent ? ExchangePhrase.urgent.text(language) : ""),
      ])
    }
    return table
  }
}
