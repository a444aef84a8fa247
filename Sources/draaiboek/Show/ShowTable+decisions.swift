import Scenarios
import Terminals
import Times
import Wording

extension ShowTable {
  func steps(in phase: Index<Phase>) -> [Paragraph] {
    let steps = selection.steps(in: phase)
    guard !steps.isEmpty else { return [] }
    return [.empty, Paragraph(label(.steps), style: .strong)]
      + steps.flatMap { step(scenario.steps[$0]) }
  }

  private func step(_ step: Step) -> [Paragraph] {
    var text = [Paragraph(step.title, mark: "  ")] + row(.owner, names(of: step.owners))
    if let window = step.window { text += row(.inTime, self.text(of: window)) }
    for (rubric, stage) in zip(scenario.rubrics, step.stages) {
      guard let stage else { continue }
      text += row("", "\(rubric.title(language)): \(rubric.stages[stage].title(language))")
    }
    return text
  }

  /// Until when it is in time, and until when it still counts for a part.
  private func text(of window: Window) -> String {
    if let anchor = window.anchor {
      let lengths = "\(window.full.text(language)) – \(window.hard.text(language))"
      return "\(lengths) \(label(.afterStart)) \(scenario.clocks[anchor].title)"
    }
    let moments = [window.full, window.hard].map {
      scenario.timeline.moment(.zero + $0, language)
    }
    return moments.joined(separator: " – ")
  }

  /// Per role, what is put forward to it.
  func actions(in phase: Index<Phase>) -> [Paragraph] {
    var text: [Paragraph] = [.empty, Paragraph(label(.actions), style: .strong)]
    for role in selection.roles {
      let actions = selection.actions(in: phase, for: role)
      if isForFacilitator {
        guard !actions.isEmpty else { continue }
        text.append(Paragraph(scenario.roles[role].title, mark: "  ", style: .message))
      }
      if actions.isEmpty { text += row("", label(.nothing)) }
      for action in actions {
        text += self.action(scenario.actions[action], isFallen: !fits(action, role))
      }
    }
    return text
  }

  private func fits(_ action: Index<Action>, _ role: Index<Role>) -> Bool {
    scenario.actions[action].roles.contains(role)
  }

  private func action(_ action: Action, isFallen: Bool) -> [Paragraph] {
    let title = isFallen ? "\(action.title) (\(names(of: action.roles)))" : action.title
    let text = [Paragraph(title, mark: "  - ")]
    // What falls to a role is told in full where it is offered to its own.
    guard isForFacilitator, !isFallen else { return text }
    var facts = ["\(label(.takes)) \(action.takes.text(language))"]
    if let step = action.fulfils {
      facts.append("\(label(.fulfils)): \(scenario.steps[step].title)")
      if action.quality != .one { facts.append("\(label(.quality)) \(action.quality.text)") }
    }
    if let harm = action.harm {
      var words = "\(label(.harm)) \(harm.points): \(harm.why)"
      if let step = harm.guardStep {
        words += " (\(label(.unless)): \(scenario.steps[step].title))"
      }
      facts.append(words)
    }
    return text + condition(of: action) + facts.map { Paragraph($0, mark: "    ", style: .dim) }
  }

  private func condition(of action: Action) -> [Paragraph] {
    guard let text = action.available.text(in: scenario) else { return [] }
    return [Paragraph(text, mark: "    \(label(.condition)): ", style: .dim)]
  }
}
