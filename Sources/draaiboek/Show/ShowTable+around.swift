import Scenarios
import Terminals
import Times
import Wording

extension ShowTable {
  var practice: [Paragraph] {
    guard let message = scenario.practice else { return [] }
    var text: [Paragraph] = [.empty, Paragraph(label(.practice), style: .strong)]
    text += row(message.channel.text(language), message.from, .message) + row("", message.text)
    for choice in message.choices { text += row("", "- \(choice)") }
    return text + row(.result, message.result)
  }

  func background(of phase: Phase) -> [Paragraph] {
    phase.background.flatMap { row(.background, "\($0.text) (\($0.source))") }
  }

  func cards(in phase: Index<Phase>) -> [Paragraph] {
    selection.cards(in: phase).map { scenario.cards[$0] }.flatMap { card in
      [.empty, Paragraph("\(label(.card)) · \(card.title)", style: .strong)]
        + row(.cardFor, names(of: card.roles)) + card.lines.flatMap { row("", "- \($0)") }
        + row(.source, card.source, .dim)
    }
  }

  func interludes(at place: Interlude.Place) -> [Paragraph] {
    scenario.interludes.filter { $0.place == place }.flatMap { interlude in
      [.empty, Paragraph("\(label(.interlude)) · \(interlude.title)", style: .strong)]
        + row(place == .debrief ? .inDebrief : .afterPhase, interlude.text)
        + row(.source, interlude.source, .dim)
    }
  }

  var clocks: [Paragraph] {
    guard !scenario.clocks.isEmpty else { return [] }
    var text: [Paragraph] = [.empty, Paragraph(label(.clocks), style: .strong)]
    for clock in scenario.clocks {
      text += row(clock.limit.text(language), clock.title, .message)
      for cause in clock.starts {
        switch cause {
        case .time(let time): text += row(.starts, scenario.timeline.moment(time, language))
        case .inject(let inject): text += row(.starts, scenario.injects[inject].title)
        }
      }
      text += row(.stops, clock.stops.map { scenario.steps[$0].title } ?? label(.onlyShown))
      text += row("", clock.note) + row(.source, clock.source, .dim)
    }
    return text
  }

  var forms: [Paragraph] {
    scenario.forms.flatMap { form in
      let version = form.version.isEmpty ? "" : " (\(label(.version)) \(form.version))"
      return [
        .empty, Paragraph("\(label(.form)) · \(form.title)\(version)", style: .strong),
      ] + form.fields.flatMap { field(of: $0) }
    }
  }

  private func field(of field: Form.Field) -> [Paragraph] {
    let title = field.isRequired ? field.title : "\(field.title) (\(label(.mayStayOpen)))"
    return [Paragraph(title, mark: "  - ")] + row("", field.hint, .dim)
      + row("", field.choices.joined(separator: " / "), .dim)
  }
}
