import Exercises
import Scenarios
import Times
import Wording

extension PlayConsole {
  /// Shows what happened; what the room has yet to find out stays out of sight.
  mutating func show(_ entries: [Entry]) {
    for entry in entries {
      if case .phaseEntered = entry.event { offered = [:] }
      say(paragraphs(for: entry))
    }
  }

  private func paragraphs(for entry: Entry) -> [Paragraph] {
    switch entry.event {
    case .phaseEntered(let phase): return entering(phase, at: entry.story)
    case .phaseEnded(let phase):
      return [line(entry, style: .strong)] + interludes(after: phase)
        + [Paragraph(phrase(afterPhase), style: .dim)]
    case .injectDelivered(let inject, let due, let delivered):
      return card(inject, due: due, delivered: delivered)
    case .messageImprovised(let message): return card(message, at: entry.story)
    case .decisionTaken(let taken): return [line(entry)] + progress(of: taken)
    case .decisionStarted(let number, let until):
      guard until > exercise.now else { return [] }
      let clock = exercise.timeline.moment(until, options.language)
      return [Paragraph(phrase(.doneBy(number, clock)), mark: "  ", style: .dim)]
    case .decisionCompleted: return [line(entry, style: .message)]
    case .clockExpired: return [line(entry, style: .alarm)]
    case .clockStarted, .discussionOpened, .paused, .resumed, .finished:
      return [line(entry, style: .strong)]
    case .injectSkipped(_, false), .opened: return []
    default:
      let text = entry.event.line(in: exercise, options.language)
      return text.map { [Paragraph($0, mark: clock(entry))] } ?? []
    }
  }

  private func line(_ entry: Entry, style: Style = .plain) -> Paragraph {
    Paragraph(
      entry.event.line(in: exercise, options.language) ?? "", mark: clock(entry), style: style)
  }

  private func clock(_ entry: Entry) -> String {
    exercise.timeline.clock(entry.event.moment(writtenDown: entry.story)) + "  "
  }

  private var afterPhase: ConsolePhrase {
    exercise.nextPhase.map { .phaseToCome(session.scenario.phases[$0].title.legible) }
      ?? .noPhaseToCome
  }

  private func progress(of taken: TakenDecision) -> [Paragraph] {
    let queue = exercise.queue(of: taken.role)
    guard queue.count > 1, queue.first?.number != taken.number else { return [] }
    var end: String?
    if case .running(let until) = queue[0].status { end = exercise.timeline.clock(until) }
    let role = session.scenario.roles[taken.role].title
    return [Paragraph(phrase(.queued(role: role, until: end)), mark: "  ", style: .dim)]
  }

  private func entering(_ phase: Index<Phase>, at time: StoryTime) -> [Paragraph] {
    [.empty, header(at: time)]
      + text(session.scenario.phases[phase].situation, mark: "  ") + cardsAtHand
      + [Paragraph(phrase(exercise.pace == nil ? .stepped : .running), style: .dim)]
  }

  private func card(
    _ index: Index<Inject>, due: StoryTime, delivered: StoryTime
  ) -> [Paragraph] {
    let inject = session.scenario.injects[index]
    let state = exercise.injects[index.position]
    let isLate = delivered - due >= .minutes(1)
    return card(
      at: delivered, meant: isLate ? due : nil, channel: inject.channel.text(options.language),
      from: inject.from, to: state.to ?? inject.to, body: state.text ?? inject.text)
  }

  func card(_ message: Message, at time: StoryTime) -> [Paragraph] {
    card(
      at: time, meant: nil, channel: nil, from: message.from, to: RoleSet(message.to),
      body: message.text)
  }

  private func card(
    at time: StoryTime, meant: StoryTime?, channel: String?, from: String, to: RoleSet, body: String
  ) -> [Paragraph] {
    let timeline = exercise.timeline
    return card(
      moment: timeline.moment(time, language), meant: meant.map { timeline.clock($0) },
      channel: channel, from: from, to: names(of: to), body: body)
  }

  func names(of roles: RoleSet) -> String {
    let members = session.scenario.roles.keys.filter { roles.contains($0) }
    if members.count == session.scenario.roles.count { return phrase(.everyone) }
    return members.map { session.scenario.roles[$0].title }.joined(separator: ", ")
  }
}
