import Exercises
import Scenarios
import Times
import Wording

extension PlayConsole {
  /// `OEFENING · dag 0 13:24 · Eerste uur · 72-uurstermijn AP: nog 51 u 20 min`.
  var header: Paragraph { header(at: exercise.now) }

  func header(at time: StoryTime) -> Paragraph {
    let parts = [phrase(.exercise), exercise.timeline.moment(time, options.language), stage]
    return Paragraph((parts + clocks).joined(separator: " · "), style: .strong)
  }

  var promptLabel: (PlayConsole) -> String {
    { console in
      let moment = console.exercise.timeline.moment(
        console.exercise.storyTime(at: console.session.elapsed), console.options.language)
      let stage = console.stage.shortened(to: 28)
      return "\(console.phrase(.exercise)) \(moment) · \(stage) › "
    }
  }

  /// Where the exercise is, in a few words.
  private var stage: String {
    if exercise.pause != nil { return phrase(.pausedNow) }
    if exercise.discussion != nil { return phrase(.discussingNow) }
    guard let phase = exercise.phase else { return phrase(.betweenPhases) }
    return session.scenario.phases[phase].title.legible
  }

  /// The legal clocks that run.
  private var clocks: [String] {
    zip(session.scenario.clocks, exercise.clocks).compactMap { clock, state in
      guard let started = state.started, state.stopped == nil else { return nil }
      let left = clock.limit - (exercise.now - started)
      let title = clock.title.legible
      return left > .zero
        ? phrase(.timeLeft(title, left.inHours(options.language))) : phrase(.ranOut(title))
    }
  }

  var opening: [Paragraph] {
    var paragraphs = [
      Paragraph("\(phrase(.exercise)) · \(session.scenario.title)", style: .strong),
      Paragraph(session.scenario.notice, style: .dim),
    ]
    if session.scenario.notice.isEmpty { paragraphs.removeLast() }
    return paragraphs + [.empty]
  }

  var rolesList: [Paragraph] {
    let roles = session.scenario.roles
    let list = roles.keys.map { role in
      let letter = callSigns.letters[role.position].map { "[\($0)] " } ?? ""
      let presence = phrase(.playedBy(exercise.presences[role.position]))
      return Paragraph(
        "\(letter)\(roles[role].title) (\(presence))",
        mark: numeral(role.position + 1, of: roles.count))
    }
    return list
      + exercise.playedNow.members.map { roles[$0] }.filter { !$0.brief.isEmpty }.map { role in
        Paragraph("\(role.title): \(role.brief)", mark: "    ")
      }
  }

  /// What the room may know of how things stand.
  var status: [Paragraph] {
    var paragraphs = [header]
    let played = exercise.playedNow
    // What nobody in the room is shown stays with the script.
    paragraphs += figures(
      of: session.scenario.quantities.keys.filter {
        session.scenario.quantities[$0].shownTo.intersects(played)
      })
    for (clock, state) in zip(session.scenario.clocks, exercise.clocks)
    where state.started != nil && !clock.note.isEmpty {
      paragraphs.append(Paragraph("\(clock.title): \(clock.note)", mark: "  ", style: .dim))
    }
    for role in session.scenario.roles.keys {
      for (place, decision) in exercise.queue(of: role).enumerated() {
        let title = place == 0 ? session.scenario.roles[role].title + ": " : ""
        paragraphs.append(
          Paragraph(title + describe(decision), mark: place == 0 ? "  " : "    "))
      }
    }
    return paragraphs
  }

  func figures(of quantities: [Index<Quantity>]) -> [Paragraph] {
    quantities.map { index in
      let quantity = session.scenario.quantities[index]
      let value = quantity.text(of: exercise.value(of: index), options.language)
      return Paragraph("\(quantity.title): \(value)", mark: "  ")
    }
  }

  var decisionsList: [Paragraph] {
    exercise.decisions.filter { $0.status != .retracted }.map { decision in
      let role = session.scenario.roles[decision.role].title
      return Paragraph(
        "\(role): \(describe(decision))",
        mark: numeral(decision.number, of: exercise.decisions.count))
    }
  }

  private func describe(_ decision: Decision) -> String {
    let chosen = decision.action.map { session.scenario.actions[$0].title } ?? decision.words
    return "\(chosen) (\(decision.status(in: exercise, options.language)))"
  }

  /// What has happened, without what the room has yet to find out.
  var log: [Paragraph] {
    entries.compactMap { entry in
      if case .injectSkipped(_, false) = entry.event { return nil }
      guard let line = entry.event.line(in: exercise, options.language) else { return nil }
      let moment = exercise.timeline.moment(
        entry.event.moment(writtenDown: entry.story), options.language)
      return Paragraph(line, mark: moment + "  ")
    }
  }

  /// Asks for a role; nil: given up, or there is none of that name.
  mutating func askRole() throws -> Index<Role>? {
    let words = session.scenario.roles.map(\.name)
    guard let name = try ask(.whichRole, completing: words) else { return nil }
    guard !name.isEmpty else {
      say(.cancelled, style: .dim)
      return nil
    }
    return role(called: name)
  }

  private mutating func role(called name: String) -> Index<Role>? {
    let role = callSigns.role(named: name) ?? callSigns.roles(beginningWith: name).first
    if role == nil { say(.noSuchRole(name), style: .alarm) }
    return role
  }

  mutating func inbox(_ name: String) throws {
    guard let role = name.isEmpty ? try askRole() : role(called: name) else { return }
    var found = false
    for entry in entries {
      switch entry.event {
      case .injectDelivered(let inject, _, _):
        let to = exercise.injects[inject.position].to ?? session.scenario.injects[inject].to
        guard to.contains(role) else { continue }
      case .messageImprovised(let message):
        guard message.to.contains(role) else { continue }
      default: continue
      }
      found = true
      show([entry])
    }
    if !found { say(.noMessages) }
  }

  var completions: [String] {
    let place = options.language == .dutch ? 0 : 1
    return Verb.allCases.map { $0.words.count > place ? $0.words[place] : $0.words[0] }
      + session.scenario.roles.map(\.name)
  }

  var help: [Paragraph] {
    let lines = help(ConsoleTopic.allCases.map { $0.text(options.language) })
    let place = ConsoleTopic.allCases.firstIndex(where: \.isDeciding) ?? lines.count
    return lines[..<place] + [Paragraph(phrase(.helpEnd), style: .dim), .empty] + lines[place...]
  }
}

extension String {
  /// At most so many cells, with an ellipsis for what is left out.
  func shortened(to cells: Int) -> String {
    guard self.cells > cells else { return self }
    var used = 1
    let part = prefix { character in
      used += character.cells
      return used <= cells
    }
    return String(part).trimmed + "…"
  }
}

/// What stands before an item, as wide as before the last one.
func numeral(_ number: Int, of count: Int) -> String {
  let blanks = max(0, "\(count)".count - "\(number)".count)
  return String(repeating: " ", count: blanks + 1) + "\(number). "
}
