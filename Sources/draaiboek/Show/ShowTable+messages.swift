import Scenarios
import Terminals
import Times
import Wording

extension ShowTable {
  func messages(in phase: Index<Phase>) -> [Paragraph] {
    let injects = selection.injects(in: phase)
    var text: [Paragraph] = [.empty, Paragraph(label(.messages), style: .strong)]
    if injects.isEmpty { text += row("", label(.nothing)) }
    for (position, inject) in injects.enumerated() {
      if position > 0 { text.append(.empty) }
      text += message(scenario.injects[inject])
    }
    return text
  }

  /// A role does not see the title either: it says what the message is for.
  private func message(_ inject: Inject) -> [Paragraph] {
    let receivers = names(of: inject.to)
    let way = inject.from.isEmpty ? "→ \(receivers)" : "\(inject.from) → \(receivers)"
    let address = "\(way) · \(inject.channel.text(language))"
    let moment = moment(of: inject)
    guard isForFacilitator else {
      return row(moment, address, .message) + row("", inject.text)
    }
    var text = row(moment, inject.title, .message) + row("", address)
    text += condition(of: inject.trigger) + row("", inject.text)
    if !inject.expects.isEmpty {
      let steps = inject.expects.map { scenario.steps[$0].title }
      text += note(.expects, steps.joined(separator: "; "))
    }
    text += note(.read, inject.facilitator.read) + note(.ifSilent, inject.facilitator.ifSilent)
    return inject.facilitator.isOptional ? text + row("", label(.optional)) : text
  }

  private func note(_ label: ShowLabel, _ text: String) -> [Paragraph] {
    row("  " + self.label(label), text, .dim)
  }

  private func moment(of inject: Inject) -> String {
    let timeline = scenario.timeline
    switch inject.trigger {
    case .scheduled(let time): return timeline.moment(time, language)
    case .conditional(_, let from, until: _, after: _):
      // From the beginning of its phase on, it has no moment of its own.
      guard from > scenario.phases[inject.phase].from else { return "" }
      return timeline.moment(from, language)
    case .standby: return label(.standby)
    }
  }

  private func condition(of trigger: Inject.Trigger) -> [Paragraph] {
    guard case .conditional(let condition, from: _, let until, let after) = trigger else {
      return []
    }
    var parts = ["\(label(.until)) \(scenario.timeline.moment(until, language))"]
    if after > .zero { parts.append("\(after.text(language)) \(label(.later))") }
    if let text = condition.text(in: scenario) { parts.insert(text, at: 0) }
    return note(.condition, parts.joined(separator: "; "))
  }
}
