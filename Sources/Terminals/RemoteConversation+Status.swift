import Clients
import Exercises
import Scenarios
import Times
import Wording

extension RemoteConversation {
  /// `OEFENING · dag 0 13:24 · Eerste uur · 72-uurstermijn AP: nog 51 u 20 min`.
  var header: Paragraph {
    let parts =
      [drill, attendance.timeline.moment(attendance.now, language), stage] + clocksLeft
    return Paragraph(parts.joined(separator: " · "), style: .strong)
  }

  /// In the language of the scenario, as on every other screen.
  var drill: String { picture.head?.drill ?? phrase(.exercise) }

  var promptLabel: String {
    let moment = attendance.timeline.moment(attendance.now, language)
    return "\(drill.legible) \(moment) · \(stage.shortened(to: 28)) › "
  }

  /// Where the exercise is, in a few words.
  var stage: String {
    guard let head = picture.head else { return "" }
    if head.stage == .planned { return phrase(.notBegun) }
    if head.paused != nil { return phrase(.pausedNow) }
    if head.discussion != nil { return phrase(.discussingNow) }
    return head.phase?.title.legible ?? phrase(.betweenPhases)
  }

  private var clocksLeft: [String] {
    (picture.clocks ?? []).compactMap { clock in
      guard clock.stoppedAt == nil else { return nil }
      let left = StoryTime(milliseconds: clock.limitAt) - attendance.now
      let title = clock.title.legible
      return left > .zero
        ? phrase(.timeLeft(title, left.inHours(language))) : phrase(.ranOut(title))
    }
  }

  var opening: [Paragraph] {
    guard let head = picture.head else { return [] }
    let notice = head.notice.isEmpty ? [] : [Paragraph(head.notice, style: .dim)]
    return [Paragraph("\(drill) · \(head.title)", style: .strong)] + notice + [.empty]
  }

  var status: [Paragraph] {
    var paragraphs = [header] + figures
    for clock in picture.clocks ?? [] where !clock.note.isEmpty {
      paragraphs.append(Paragraph("\(clock.title): \(clock.note)", mark: "  ", style: .dim))
    }
    for decision in picture.decisions ?? [] where ["waiting", "running"].contains(decision.status) {
      let role = leads ? title(of: decision.role) + ": " : ""
      paragraphs.append(Paragraph(role + describe(decision), mark: "  "))
    }
    return paragraphs
  }

  var figures: [Paragraph] {
    (picture.quantities ?? []).map { quantity in
      let number = language.decimal("\(quantity.value(at: attendance.now))")
      let value = language.amount(number, unit: quantity.unit)
      return Paragraph("\(quantity.title): \(value)", mark: "  ")
    }
  }

  func describe(_ decision: Picture.Decided) -> String {
    let state = decision.state.map { $0.text(at: attendance.timeline, language) }
    return "\(decision.title) (\(state ?? decision.status))"
  }

  var decisionsList: [Paragraph] {
    let decisions = (picture.decisions ?? []).filter { $0.status != "retracted" }
    return decisions.map { decision in
      let role = leads ? title(of: decision.role) + ": " : ""
      return Paragraph(
        role + describe(decision),
        mark: numeral(decision.number, of: picture.decisions?.count ?? 0))
    }
  }

  /// Messages and decisions in the order in which they came.
  var log: [Paragraph] {
    var lines: [(at: Int64, line: Paragraph)] = (picture.inbox ?? []).map { letter in
      let title = letter.title.isEmpty ? letter.text : letter.title
      let text = "\(letter.from): \(title) (\(phrase(.to(names(of: letter.to)))))"
      return (letter.at, Paragraph(text, mark: moment(letter.at) + "  "))
    }
    lines += (picture.decisions ?? []).map { decision in
      let phrase = ClientPhrase.decided(
        decision.number, role: leads ? title(of: decision.role) : nil, title: decision.title,
        reason: decision.reason, afterHint: decision.afterHint)
      return (
        decision.taken, Paragraph(self.phrase(phrase), mark: moment(decision.taken) + "  ")
      )
    }
    return lines.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element.line)
  }
}

extension Picture.Decided {
  /// Nil: a newer server knows of more.
  fileprivate var state: Decision.Status? {
    switch status {
    case "worded": .worded
    case "waiting": .queued
    case "running": .running(until: StoryTime(milliseconds: until ?? taken))
    case "completed": .completed(at: StoryTime(milliseconds: completed ?? taken))
    case "retracted": .retracted
    default: nil
    }
  }
}
