import Scenarios
import Wording

/// Talks with somebody at a terminal, whatever exercise lies behind it: here, or on another computer.
protocol Conversation {
  var prompt: Prompt { get set }
  var language: Language { get }

  /// Waits for a line; in the meantime what happens is shown. Nil: it was given up.
  ///
  /// With `holdsEnd`, somebody is in the middle of something.
  mutating func ask(
    _ label: (Self) -> String, completing words: [String], holdsEnd: Bool
  ) throws -> String?
}

extension Conversation {
  func phrase(_ phrase: ConsolePhrase) -> String { phrase(language) }

  mutating func say(_ paragraphs: [Paragraph]) { prompt.say(paragraphs) }
  mutating func say(_ phrase: ConsolePhrase, style: Style = .plain) {
    say([Paragraph(self.phrase(phrase), style: style)])
  }

  /// As `ask`, in the middle of something; a word for cancelling does so too.
  mutating func ask(_ question: ConsolePhrase, completing words: [String] = []) throws -> String? {
    try ask(phrase(question), completing: words)
  }

  mutating func ask(_ question: String, completing words: [String] = []) throws -> String? {
    let answer = try askQuietly(question, completing: words)
    if answer == nil { say(.cancelled, style: .dim) }
    return answer
  }

  /// As `ask`, for who has something else to say when it is given up.
  mutating func askQuietly(_ question: ConsolePhrase) throws -> String? {
    try askQuietly(phrase(question))
  }

  mutating func askQuietly(_ question: String, completing words: [String] = []) throws -> String? {
    var label = question + " › "
    // A long question goes above the line, so that there is room to answer.
    if label.cells > prompt.screen.width / 2 {
      say([Paragraph(question)])
      label = "› "
    }
    let answer = try ask({ [label] _ in label }, completing: words, holdsEnd: true)
    let isCancelled = ["annuleer", "cancel"].contains(answer?.lowercased().filter { $0 != " " })
    return isCancelled ? nil : answer?.trimmed
  }

  mutating func confirm(_ question: ConsolePhrase) throws -> Bool {
    try confirm(phrase(question))
  }

  mutating func confirm(_ question: String) throws -> Bool {
    if let answer = try askQuietly(question), isYes(answer) { return true }
    say(.cancelled, style: .dim)
    return false
  }

  func isYes(_ answer: String) -> Bool { ["j", "ja", "y", "yes"].contains(answer.lowercased()) }

  /// The place of what is meant: by number, by name, or by a part of its title; nil: given up, or no such thing.
  mutating func choose(_ wish: String, among things: [(name: String, title: String)]) throws -> Int?
  {
    if wish.isEmpty, things.count == 1 { return 0 }
    func row(_ place: Int) -> Paragraph {
      Paragraph(things[place].title, mark: numeral(place + 1, of: things.count))
    }
    var wish = wish
    if wish.isEmpty {
      say(things.indices.map(row))
      guard let answer = try ask(.whichNumber), !answer.isEmpty else { return nil }
      wish = answer
    }
    let sought = wish.lowercased()
    if let number = Int(wish), things.indices.contains(number - 1) { return number - 1 }
    if let place = things.firstIndex(where: { $0.name == sought }) { return place }
    let hits = things.indices.filter { things[$0].title.lowercased().contains(sought) }
    if hits.count == 1 { return hits[0] }
    if hits.count > 1 {
      say(hits.map(row))
      guard let answer = try ask(.whichNumber), !answer.isEmpty else { return nil }
      wish = answer
      if let number = Int(answer), hits.contains(number - 1) { return number - 1 }
    }
    say(.noSuchNumber(wish, of: things.count), style: .alarm)
    return nil
  }

  /// An authored text, which may be more than one paragraph.
  func text(_ text: String, mark: String) -> [Paragraph] {
    text.split(whereSeparator: \.isNewline).map { Paragraph(String($0), mark: mark) }
  }

  /// The card of a message: `OEFENING · dag 0 13:24 · chat · van … · aan …`, and what it says.
  func card(
    moment: String, meant: String?, channel: String?, from: String, to: String, body: String
  ) -> [Paragraph] {
    let parts: [String?] = [
      phrase(.exercise), moment, channel, from.isEmpty ? nil : phrase(.from(from)),
      phrase(.to(to)), meant.map { phrase(.meantFor($0)) },
    ]
    return [.empty, Paragraph(parts.compactMap { $0 }.joined(separator: " · "), style: .message)]
      + text(body, mark: "  ")
  }

  /// The help: what can be typed, and what it does.
  func help(_ topics: [(usage: String, meaning: String)]) -> [Paragraph] {
    topics.map { usage, meaning in
      let gap = String(repeating: " ", count: max(1, 26 - usage.cells))
      return Paragraph(meaning, mark: "  " + usage + gap)
    }
  }
}

extension String {
  /// Without blanks around it.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(String(start.reversed()).drop(while: \.isWhitespace).reversed())
  }
}
