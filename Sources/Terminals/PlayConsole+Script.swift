import Exercises
import Scenarios
import Times
import Wording

extension PlayConsole {
  /// What is still to come, in the order in which it is listed.
  var coming: [Index<Inject>] { exercise.upcoming(limit: 9).map(\.inject) }

  var aside: [Index<Inject>] { session.scenario.injects.keys.filter(exercise.canRestore) }

  /// Does something with a message of the script: by its number in a list, by its name, or asked for.
  mutating func pick(
    _ question: ConsolePhrase, _ candidates: [Index<Inject>], _ text: String,
    _ command: (Index<Inject>) -> Command
  ) throws {
    guard !candidates.isEmpty else { return say(.nothingComing) }
    var answer = text
    var known = listed
    if answer.isEmpty {
      guard try mayShowSecrets() else { return }
      say(list(candidates))
      guard let typed = try ask(question), !typed.isEmpty else { return }
      answer = typed
      known = candidates
    }
    let found: Index<Inject>?
    if let number = Int(answer) {
      found = known.indices.contains(number - 1) ? known[number - 1] : nil
    } else {
      let sought = answer.lowercased()
      let hits = candidates.filter { index in
        let inject = session.scenario.injects[index]
        return inject.name == sought || inject.title.lowercased().contains(sought)
      }
      found = hits.count == 1 ? hits[0] : nil
    }
    guard let found else { return say(.noSuchNumber(answer, of: known.count), style: .alarm) }
    try perform(command(found))
  }

  /// A numbered list, whose numbers can be used until the next one.
  mutating func list(_ injects: [Index<Inject>]) -> [Paragraph] {
    listed = injects
    let due = Dictionary(exercise.upcoming(limit: .max).map { ($0.inject, $0.due) }) { first, _ in
      first
    }
    if injects.isEmpty { return [Paragraph(phrase(.nothingComing))] }
    return injects.enumerated().map { place, index in
      let inject = session.scenario.injects[index]
      let state = exercise.injects[index.position]
      let time: String =
        switch state.status {
        case .held: phrase(.held)
        case .skipped: phrase(.skipped)
        default:
          if let known = due[index] {
            known.map { exercise.timeline.clock($0) } ?? phrase(.ifItComesToThat)
          } else {
            phrase(.standby)
          }
        }
      let to = names(of: state.to ?? inject.to)
      return Paragraph(
        "\(time) · \(inject.title) · \(phrase(.to(to)))",
        mark: numeral(place + 1, of: injects.count))
    }
  }

  /// `improviseer ROL: tekst`, or asked for piece by piece.
  mutating func improvise(_ text: String) throws {
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    var receivers = parts.first ?? ""
    if receivers.isEmpty {
      guard let answer = try ask(.improviseTo), !answer.isEmpty else { return }
      receivers = answer
    }
    let words = receivers.split { $0 == "," || $0 == " " }.map(String.init)
    var roles: [Index<Role>] = []
    for word in words where !["en", "and"].contains(word.lowercased()) {
      guard let role = callSigns.role(named: word) ?? only(callSigns.roles(beginningWith: word))
      else { return say(.noSuchRole(word), style: .alarm) }
      if !roles.contains(role) { roles.append(role) }
    }
    guard let from = try ask(.improviseFrom) else { return }
    var body = parts.dropFirst().first ?? ""
    if body.isEmpty {
      guard let answer = try ask(.improviseText), !answer.isEmpty else { return }
      body = answer
    }
    let sender = from.isEmpty ? phrase(.facilitator) : from
    try perform(.improvise(Message(to: roles, from: sender, text: body)))
  }

  private func only(_ roles: [Index<Role>]) -> Index<Role>? { roles.count == 1 ? roles[0] : nil }

  /// What only the facilitator needs: how to read the last message, what to ask when nobody reacts.
  var cue: [Paragraph] {
    var paragraphs: [Paragraph] = []
    if let phase = exercise.phase {
      paragraphs += text(session.scenario.phases[phase].facilitator, mark: "  ")
      paragraphs += session.scenario.phases[phase].background.map { fact in
        Paragraph("\(fact.text) (\(fact.source))", mark: "  · ")
      }
    }
    let delivered = entries.compactMap { entry -> Index<Inject>? in
      if case .injectDelivered(let inject, _, _) = entry.event { inject } else { nil }
    }
    if let last = delivered.last {
      let inject = session.scenario.injects[last]
      let note = inject.facilitator
      if !note.read.isEmpty || !note.ifSilent.isEmpty {
        paragraphs.append(Paragraph(inject.title, style: .strong))
      }
      if !note.read.isEmpty {
        paragraphs.append(Paragraph(phrase(.readAloud(note.read)), mark: "  "))
      }
      if !note.ifSilent.isEmpty {
        paragraphs.append(Paragraph(phrase(.ifSilent(note.ifSilent)), mark: "  "))
      }
    }
    paragraphs += figures(of: Array(session.scenario.quantities.keys))
    return paragraphs
  }

  /// Before what the room is not to read. Who sits at a keyboard is asked, and after a yes no more; lines from a
  /// file or a pipe go on.
  mutating func mayShowSecrets() throws -> Bool {
    if prompt.isAttended, !isUnwatched {
      isUnwatched = try confirm(.reallyShow)
      return isUnwatched
    }
    say(.isWatched, style: .alarm)
    return true
  }
}
