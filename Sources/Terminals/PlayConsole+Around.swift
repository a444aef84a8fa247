import Exercises
import Scenarios
import Wording

/// What stands around the story: the practice message, the chapters to read aloud, the support cards.
extension PlayConsole {
  /// Lets the room try out how a message and a choice work. Nothing of it is written down, and whoever types a
  /// command goes on with that.
  mutating func practise() throws {
    let begin = Paragraph(phrase(.begin), style: .dim)
    guard let message = session.scenario.practice else { return say([begin]) }
    say(card(of: message))
    while true {
      guard let answer = try askQuietly(.whichNumberOrSkip), !answer.isEmpty else {
        return say([begin])
      }
      let isChosen =
        Int(answer).map { message.choices.indices.contains($0 - 1) }
        ?? message.choices.contains { $0.lowercased() == answer.lowercased() }
      if isChosen { return say(text(message.result, mark: "  ") + [.empty, begin]) }
      guard Int(answer) != nil else {
        say([begin])
        return try obey(answer)
      }
      say(.noSuchNumber(answer, of: message.choices.count), style: .alarm)
    }
  }

  private func card(of message: PracticeMessage) -> [Paragraph] {
    let parts = [
      phrase(.exercise), phrase(.practice), message.channel.text(options.language),
      phrase(.from(message.from)),
    ]
    let choices = message.choices.enumerated().map { place, choice in
      Paragraph(choice, mark: numeral(place + 1, of: message.choices.count))
    }
    return [.empty, Paragraph(parts.joined(separator: " · "), style: .message)]
      + text(message.text, mark: "  ") + choices
  }

  /// Reads a chapter: by its number, its name or a part of its title, or the only one.
  mutating func read(_ wish: String) throws {
    let found = exercise.interludes
    guard !found.isEmpty else { return say(.nothingToRead) }
    let titles = found.map { session.scenario.interludes[$0] }.map { ($0.name, $0.title) }
    guard let place = try choose(wish, among: titles) else { return }
    let interlude = session.scenario.interludes[found[place]]
    say(
      [.empty, Paragraph(interlude.title, style: .strong)] + text(interlude.text, mark: "  ")
        + [Paragraph(interlude.source, mark: "  ", style: .dim)])
  }

  /// Shows a card, in the same way.
  mutating func card(_ wish: String) throws {
    let found = exercise.cards
    guard !found.isEmpty else { return say(.noCards) }
    let titles = found.map { session.scenario.cards[$0] }
      .map { ($0.name, "\($0.title) (\(names(of: $0.roles)))") }
    guard let place = try choose(wish, among: titles) else { return }
    let card = session.scenario.cards[found[place]]
    say(
      [.empty, Paragraph(titles[place].1, style: .strong)]
        + card.lines.map { Paragraph($0, mark: "  · ") }
        + [Paragraph(card.source, mark: "  ", style: .dim)])
  }

  /// What can be read aloud now that a phase has ended: its own, and after the last one those of the debrief.
  func interludes(after phase: Index<Phase>) -> [Paragraph] {
    exercise.interludes.map { session.scenario.interludes[$0] }
      .filter { $0.place == .after(phase) || $0.place == .debrief }
      .map { Paragraph(phrase(.readable(name: $0.name, title: $0.title)), mark: "  ") }
  }

  /// Who has a card to go by in this phase.
  var cardsAtHand: [Paragraph] {
    exercise.cards.map { session.scenario.cards[$0] }.map { card in
      Paragraph(
        phrase(.cardAtHand(name: card.name, title: card.title, roles: names(of: card.roles))),
        mark: "  ", style: .dim)
    }
  }
}
