import Foundation
import Scenarios
import Terminals
import Times
import Wording

/// What is still to be done, over all exercises: overdue first, then by date, then what has none.
struct OpenActions {
  struct Row {
    let action: CorrectiveAction
    let plan: ImprovementPlan
  }

  let rows: [Row]
  /// Exercises of which something is open: when to see whether it has changed.
  let checks: [ImprovementPlan]
  let today: CivilDate

  init(_ plans: [ImprovementPlan], on today: CivilDate) {
    let rows = plans.flatMap { plan in
      plan.actions.filter(\.isOpen).map { Row(action: $0, plan: plan) }
    }
    self.rows = rows.enumerated().sorted { left, right in
      let days = [left, right].map { $0.element.action.due?.daysSinceEpoch ?? .max }
      return (days[0], left.offset) < (days[1], right.offset)
    }.map(\.element)
    checks = plans.filter { $0.actions.contains(where: \.isOpen) }
    self.today = today
  }

  func paragraphs(_ language: Language) -> [Paragraph] {
    let label = { (label: ActionLabel) in label.text(language) }
    var text = [Paragraph(label(.heading(today)), style: .strong)]
    if rows.isEmpty { return text + [Paragraph(label(.nothing), mark: "  ")] }
    let groups: [(ActionLabel, (CorrectiveAction) -> Bool, Style)] = [
      (.overdue, { $0.isOverdue(on: today) }, .alarm),
      (.later, { $0.due != nil && !$0.isOverdue(on: today) }, .strong),
      (.undated, { $0.due == nil }, .strong),
    ]
    for (heading, belongs, style) in groups {
      let group = rows.filter { belongs($0.action) }
      guard !group.isEmpty else { continue }
      text += [.empty, Paragraph(label(heading), style: style)]
      for row in group {
        let due = row.action.due?.written ?? String(repeating: " ", count: 10)
        text.append(Paragraph(row.action.title, mark: "  \(due)  "))
        text.append(
          Paragraph(
            row.action.standing(on: today, from: row.plan, language),
            mark: String(repeating: " ", count: 14), style: .dim))
      }
    }
    text += [.empty, Paragraph(label(.checks), style: .strong)]
    return text
      + checks.map { Paragraph("\($0.title), \($0.held.written)", mark: "  \($0.check.written)  ") }
  }

  private struct Document: Encodable {
    struct Action: Encodable {
      let id: String
      let title: String
      let owner: String
      let status: String
      let due: String?
      let overdue: Bool
      let agreed: Bool
      let urgent: Bool
      let exercise: String
      let held: String
    }

    struct Check: Encodable {
      let exercise: String
      let title: String
      let held: String
      let check: String
    }

    let today: String
    let actions: [Action]
    let checks: [Check]
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(
      today: today.written,
      actions: rows.map { row in
        Document.Action(
          id: row.action.id, title: row.action.title, owner: row.action.owner,
          status: row.action.status.rawValue, due: row.action.due?.written,
          overdue: row.action.isOverdue(on: today), agreed: row.action.isAgreed,
          urgent: row.action.isUrgent, exercise: row.plan.exercise, held: row.plan.held.written)
      },
      checks: checks.map {
        Document.Check(
          exercise: $0.exercise, title: $0.title, held: $0.held.written, check: $0.check.written)
      })
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }
}

/// The headings of the list.
enum ActionLabel {
  case heading(CivilDate)
  case overdue, later, undated, nothing, checks

  func text(_ language: Language) -> String {
    switch (language, self) {
    case (.dutch, .heading(let day)): "OEFENING · Wat er nog openstaat op \(day.written)"
    case (.dutch, .overdue): "Te laat"
    case (.dutch, .later): "Daarna"
    case (.dutch, .undated): "Zonder datum"
    case (.dutch, .nothing): "Er staat niets open."
    case (.dutch, .checks): "Na 90 dagen nakijken of het echt is veranderd"
    case (.english, .heading(let day)): "EXERCISE · What is still open on \(day.written)"
    case (.english, .overdue): "Overdue"
    case (.english, .later): "After that"
    case (.english, .undated): "Without a date"
    case (.english, .nothing): "Nothing is open."
    case (.english, .checks): "Check after 90 days whether it has really changed"
    }
  }
}
