import Clients
import Exercises
import Scenarios
import Times
import Wording

/// What the facilitator alone sees.
extension FacilitateConsole {
  /// What only the facilitator needs: how to read the last message, what to ask when nobody reacts.
  var cue: [Paragraph] {
    var paragraphs: [Paragraph] = []
    let phase = (picture.phases ?? []).first { $0.id == picture.head?.phase?.id }
    if let phase { paragraphs += text(phase.facilitator, mark: "  ") }
    let delivered = (picture.board ?? []).filter { $0.delivered != nil }
    if let last = delivered.max(by: { ($0.delivered ?? 0) < ($1.delivered ?? 0) }) {
      if !last.read.isEmpty || !last.ifSilent.isEmpty {
        paragraphs.append(Paragraph(last.title, style: .strong))
      }
      if !last.read.isEmpty {
        paragraphs.append(Paragraph(phrase(.readAloud(last.read)), mark: "  "))
      }
      if !last.ifSilent.isEmpty {
        paragraphs.append(Paragraph(phrase(.ifSilent(last.ifSilent)), mark: "  "))
      }
    }
    paragraphs += figures
    return paragraphs.isEmpty ? [Paragraph(phrase(.noCue))] : watched + paragraphs
  }

  var help: [Paragraph] {
    let here = ConsoleTopic.allCases.filter { ![.rate, .card, .quit].contains($0) }
      .map { $0.text(language) }
    let place = here.count - ConsoleTopic.allCases.count(where: \.isDeciding)
    return [header] + help(here[..<place] + LeaderTopic.allCases.map { $0.text(language) })
      + [Paragraph(phrase(.helpEnd), style: .dim), .empty] + help(Array(here[place...]))
  }

  /// What always shows: where we are, what comes, what was decided, who is here, and the keys.
  var board: [Paragraph] {
    guard prompt.isFullScreen, picture.head != nil else { return [] }
    let coming = coming.prefix(4).map { Paragraph(row($0), mark: "  ") }
    let lately = decisionsList.suffix(4)
    func part(_ title: ClientPhrase, _ rows: some Collection<Paragraph>) -> [Paragraph] {
      rows.isEmpty ? [] : [Paragraph(phrase(title), style: .strong)] + rows
    }
    return [header, Paragraph(pacing, style: .dim), Paragraph(phrase(.keys), style: .dim)]
      + part(.coming, coming) + part(.lately, lately) + room
  }

  private var pacing: String {
    guard let pacing = picture.pacing else { return picture.head?.title ?? "" }
    let ahead = pacing.aheadMinutes
    let standing: ClientPhrase = ahead > 0 ? .ahead(ahead) : ahead < 0 ? .behind(-ahead) : .onTime
    return [
      picture.head?.title ?? "",
      phrase(.used(pacing.usedMinutes, of: pacing.plannedMinutes)), phrase(standing),
    ].joined(separator: " · ")
  }
}
