import Clients
import Exercises
import Scenarios
import Times
import Wording

extension RemoteConversation {
  /// What happened between two pictures, as it is told.
  func news(since before: Picture) -> [Paragraph] {
    staging(since: before) + letters(since: before) + decisions(since: before)
      + proposals(since: before) + clocks(since: before)
  }

  /// Nil: it happened just now.
  private func line(
    _ phrase: ClientPhrase, _ style: Style = .plain, at time: Int64? = nil
  ) -> Paragraph {
    let mark = clock(time ?? attendance.now.milliseconds) + "  "
    return Paragraph(self.phrase(phrase), mark: mark, style: style)
  }

  private func staging(since before: Picture) -> [Paragraph] {
    guard let head = picture.head, let old = before.head else { return [] }
    var news: [Paragraph] = []
    if head.phase?.id != old.phase?.id {
      if old.phase != nil { news.append(line(.ended, .strong)) }
      if head.phase != nil {
        news += [.empty, header] + text(head.situation, mark: "  ")
        news.append(
          Paragraph(
            leads
              ? phrase(picture.head?.phase?.isRunning == true ? .running : .stepped)
              : phrase(.deciding), style: .dim))
      }
    }
    if head.stage == .finished, old.stage != .finished { news.append(line(.finished, .strong)) }
    if head.paused != old.paused {
      let reason = head.paused.flatMap { ClientPhrase.PauseReasonName(rawValue: $0) }
      news.append(line(reason.map { .paused($0) } ?? .goesOn, reason == .stop ? .alarm : .strong))
    }
    if head.discussion != old.discussion {
      news.append(line(head.discussion.map { .discussing($0.text) } ?? .discussed, .strong))
    }
    return news
  }

  private func letters(since before: Picture) -> [Paragraph] {
    let known = Set((before.inbox ?? []).map(\.id))
    return (picture.inbox ?? []).filter { !known.contains($0.id) && $0.sent != true }
      .flatMap { card($0) }
  }

  func card(_ letter: Picture.Letter) -> [Paragraph] {
    // Later than a minute after it was due.
    let due = letter.due.flatMap { letter.at - $0 >= 60_000 ? clock($0) : nil }
    return card(
      moment: moment(letter.at), meant: due,
      channel: Inject.Channel(rawValue: letter.channel)?.text(language), from: letter.from,
      to: names(of: letter.to), body: letter.text)
  }

  private func decisions(since before: Picture) -> [Paragraph] {
    let known = Dictionary((before.decisions ?? []).map { ($0.number, $0) }) { $1 }
    return (picture.decisions ?? []).flatMap { decision -> [Paragraph] in
      let old = known[decision.number]
      var news: [Paragraph] = []
      if old == nil { news.append(line(taken(decision), at: decision.taken)) }
      if decision.status != (old?.status ?? "running") {
        switch decision.status {
        case "completed":
          news.append(
            line(
              .done(decision.number, title: decision.title, result: decision.result ?? ""),
              .message, at: decision.completed))
        case "retracted": news.append(line(.retracted(decision.number, title: decision.title)))
        default: break
        }
      }
      if decision.status == "running", let until = decision.until, until != old?.until,
        until > attendance.now.milliseconds
      {
        let done = ConsolePhrase.doneBy(decision.number, moment(until))
        news.append(Paragraph(phrase(done), mark: "  ", style: .dim))
      }
      return news
    }
  }

  private func taken(_ decision: Picture.Decided) -> ClientPhrase {
    .decided(
      decision.number, role: leads ? title(of: decision.role) : nil, title: decision.title,
      reason: decision.reason, afterHint: decision.afterHint)
  }

  private func proposals(since before: Picture) -> [Paragraph] {
    let known = Dictionary((before.proposals ?? []).map { ($0.number, $0) }) { $1 }
    return (picture.proposals ?? []).flatMap { proposal -> [Paragraph] in
      let old = known[proposal.number]
      var news: [Paragraph] = []
      if old == nil, proposal.isOpen {
        news.append(
          line(
            .proposed(
              proposal.number, title: proposal.title, reason: proposal.reason,
              settling(proposal)), .message))
      }
      for dissent in proposal.dissents.dropFirst(old?.dissents.count ?? 0) {
        news.append(line(.objected(proposal.number, dissent.text)))
      }
      if let old, old.isOpen, !proposal.isOpen {
        news.append(
          line(proposal.isConfirmed ? .confirmed(proposal.number) : .withdrawn(proposal.number)))
      }
      return news
    }
  }

  private func clocks(since before: Picture) -> [Paragraph] {
    let known = Dictionary((before.clocks ?? []).map { ($0.id, $0) }) { $1 }
    return (picture.clocks ?? []).flatMap { clock -> [Paragraph] in
      guard let old = known[clock.id] else {
        return [line(.clockRuns(clock.title, until: moment(clock.limitAt)), .strong)]
      }
      var news: [Paragraph] = []
      if clock.stoppedAt != nil, old.stoppedAt == nil {
        news.append(line(.clockStopped(clock.title)))
      }
      if clock.expired, !old.expired { news.append(line(.clockRanOut(clock.title), .alarm)) }
      return news
    }
  }
}

extension Picture.Proposed {
  var isOpen: Bool { status == Proposal.Status.open.rawValue }
  var isConfirmed: Bool { status == Proposal.Status.confirmed.rawValue }
}
