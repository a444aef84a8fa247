import Clients
import Exercises
import Scenarios
import Times
import Wording

/// The script as the facilitator alone sees it, and the board that is made of it.
extension FacilitateConsole {
  /// What is still to come in this phase, or may come.
  var coming: [Picture.Planned] {
    let ahead = (picture.board ?? []).filter { planned in
      planned.phase == picture.head?.phase?.id
        && ["pending", "armed", "due", "held"].contains(planned.status)
    }
    // What has a time first, in its order; the rest as in the script.
    return ahead.filter { $0.due != nil }.sorted { ($0.due ?? 0) < ($1.due ?? 0) }
      + ahead.filter { $0.due == nil }
  }

  var sendable: [Picture.Planned] {
    (picture.board ?? []).filter { ["standby", "held", "skipped"].contains($0.status) }
      + coming.filter { $0.status != "held" }
  }

  /// Does something with a message of the script: by its number in a list, by its name, or asked for.
  mutating func pick(
    _ question: ConsolePhrase, _ candidates: [Picture.Planned], _ text: String, _ name: String
  ) throws {
    guard !candidates.isEmpty else { return say(.nothingComing) }
    var answer = text
    var known = listed
    if answer.isEmpty {
      say(watched + list(candidates))
      guard let typed = try ask(question), !typed.isEmpty else { return }
      (answer, known) = (typed, candidates.map(\.inject))
    }
    let found: String?
    if let number = Int(answer) {
      found = known.indices.contains(number - 1) ? known[number - 1] : nil
    } else {
      let sought = answer.lowercased()
      let hits = candidates.filter { $0.inject == sought || $0.title.lowercased().contains(sought) }
      found = hits.count == 1 ? hits[0].inject : nil
    }
    guard let found else { return say(.noSuchNumber(answer, of: known.count), style: .alarm) }
    var body = Requests.Direct()
    body.inject = found
    try command(name, body)
  }

  mutating func list(_ injects: [Picture.Planned]) -> [Paragraph] {
    guard !injects.isEmpty else { return [Paragraph(phrase(.nothingComing))] }
    listed = injects.map(\.inject)
    return injects.enumerated().flatMap { place, inject in
      let mark = numeral(place + 1, of: injects.count)
      let wait = inject.waits && inject.status == "pending" ? waits[inject.inject] : nil
      return [Paragraph(row(inject), mark: mark)]
        + (wait.map { [Paragraph($0, mark: "    ", style: .dim)] } ?? [])
    }
  }

  /// A server of an older version can't say it; the list then goes without.
  mutating func learnWaits() {
    guard waits.isEmpty else { return }
    waits = (try? line.get([String: String].self, "/api/waits")) ?? [:]
  }

  private func row(_ inject: Picture.Planned) -> String {
    let time: String =
      switch inject.status {
      case "held": phrase(.held)
      case "skipped": phrase(.skipped)
      case "standby": phrase(.standby)
      default: inject.due.map { clock($0) } ?? phrase(.ifItComesToThat)
      }
    return "\(time) · \(inject.title) · \(phrase(.to(names(of: inject.to))))"
  }

  /// Above what the room is not to read.
  var watched: [Paragraph] { [Paragraph(phrase(.isWatched), style: .alarm)] }

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

  var rolesList: [Paragraph] {
    let signs = callSigns
    let roles = picture.roles ?? []
    return roles.enumerated().map { place, role in
      let letter = signs.letters[place].map { "[\($0)] " } ?? ""
      let presence =
        Presence(rawValue: role.presence).map { phrase(.playedBy($0)) } ?? role.presence
      let here = people(in: role.role)
      return Paragraph(
        "\(letter)\(role.title) (\(presence))" + (here.isEmpty ? "" : ": " + here),
        mark: numeral(place + 1, of: roles.count))
    }
  }

  private func people(in role: String) -> String {
    (picture.people ?? []).filter { $0.roles.contains(role) }
      .map { ($0.name ?? "•") + ($0.here ? "" : " (\(phrase(.away)))") }.joined(separator: ", ")
  }

  /// Who is at a device, in a line.
  var room: [Paragraph] {
    let seats = titles.compactMap { role -> String? in
      let here = people(in: role.name)
      return here.isEmpty ? nil : "\(role.title): \(here)"
    }
    let text = seats.isEmpty ? phrase(.nobodyHere) : seats.joined(separator: " · ")
    return [Paragraph(text, mark: phrase(.inTheRoom) + ": ")]
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
