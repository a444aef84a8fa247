import Exercises
import Scenarios
import Times
import Wording

/// A playbook in sentences, short enough for two pages, before anybody decides how they are marked up.
struct PlaybookSheet {
  struct Item {
    enum Kind { case decided, said, term, doubt, hole, more }

    let kind: Kind
    let lead: String
    let text: String
  }

  struct Section {
    let heading: String
    /// What a good answer looks like; empty where the team gave one.
    let hint: String
    let items: [Item]
  }

  struct Card {
    let question: String
    let lines: [String]
  }

  /// What fits: whoever needs more has the log.
  private enum Most {
    static let decided = 4
    static let doubts = 2
    static let said = 2
    static let onCard = 3
    static let agreed = 6
  }

  let playbook: Playbook
  let sections: [Section]
  let cards: [Card]

  init(_ playbook: Playbook) {
    self.playbook = playbook
    let phrase = { (phrase: PlaybookPhrase) in phrase.text(playbook.language) }
    sections =
      playbook.sections.enumerated().map { position, section in
        Section(
          heading: "\(position + 1). \(section.title)", hint: section.isEmpty ? section.hint : "",
          items: PlaybookSheet.items(of: section, playbook.language))
      } + PlaybookSheet.agreed(playbook) + PlaybookSheet.elsewhere(playbook)
    cards = playbook.sections.compactMap { section in
      guard let question = section.card else { return nil }
      var lines = section.terms.map {
        "\($0.clock): \(phrase(.term($0.limit.asLimit(playbook.language))))"
      }
      lines += section.decided.filter { $0.doubt == nil }.prefix(Most.onCard).map {
        "\($0.what.clipped) (\($0.role))"
      }
      if section.decided.allSatisfy({ $0.doubt != nil }) {
        lines += section.discussed.suffix(1).map(\.text.clipped)
      }
      // A term is the law's answer, not the team's.
      if lines.count == section.terms.count { lines.append(phrase(.open)) }
      return Card(question: question, lines: lines)
    }
  }

  var title: String { phrase(.title) }
  var drill: String { ExchangePhrase.drill.text(playbook.language) }

  var subtitle: String {
    let day = playbook.day.map { "\($0.text(playbook.language)) \($0.year)" } ?? "?"
    return phrase(.subtitle(exercise: playbook.exercise, date: day))
  }

  func phrase(_ phrase: PlaybookPhrase) -> String { phrase.text(playbook.language) }

  private static func items(of section: Playbook.Section, _ language: Language) -> [Item] {
    func phrase(_ phrase: PlaybookPhrase) -> String { phrase.text(language) }
    let sound = section.decided.filter { $0.doubt == nil }
    let doubtful = section.decided.filter { $0.doubt != nil }
    var items = sound.prefix(Most.decided).map {
      Item(kind: .decided, lead: $0.what.clipped, text: details(of: $0, language))
    }
    items += more(than: Most.decided, of: sound.count, language)
    for (answers, label) in [
      (section.discussed, PlaybookPhrase.discussed), (section.lookedBack, .lookedBack),
    ] {
      items += answers.prefix(Most.said).map {
        Item(
          kind: .said, lead: "\(phrase(label)): \($0.question.clipped)", text: $0.text.clipped)
      }
      items += more(than: Most.said, of: answers.count, language)
    }
    items += section.filledIn.map {
      Item(kind: .said, lead: "\(phrase(.filledIn)): \($0.question)", text: $0.text.clipped)
    }
    items += section.terms.map {
      Item(
        kind: .term, lead: $0.clock,
        text: phrase(.term($0.limit.asLimit(language))) + ". "
          + phrase(.inExercise($0.outcome)))
    }
    items += doubtful.prefix(Most.doubts).map { line in
      let why =
        switch line.doubt {
        case .harmful(let why): phrase(.reconsiderBecause(why.clipped))
        case .broad, nil: phrase(.narrower)
        }
      return Item(
        kind: .doubt, lead: "\(phrase(.reconsider)): \(line.what.clipped)",
        text: "\(phrase(.decided(role: line.role, after: line.after.text(language)))). \(why)")
    }
    items += more(than: Most.doubts, of: doubtful.count, language)
    let undone =
      section.undone + section.notExercised.map { "\($0) (\(phrase(.notExercised)))" }
    if !undone.isEmpty {
      items.append(
        Item(kind: .hole, lead: phrase(.openTo), text: undone.joined(separator: "; ")))
    }
    items += section.blanks.map {
      Item(kind: .hole, lead: phrase(.open).sentenceCased, text: $0)
    }
    if items.isEmpty {
      items.append(Item(kind: .hole, lead: phrase(.open).sentenceCased, text: ""))
    }
    return items
  }

  /// `Contactcentermanager, na 7 min. Waarom: …`
  private static func details(of line: Playbook.Line, _ language: Language) -> String {
    var parts = [
      PlaybookPhrase.decided(role: line.role, after: line.after.text(language)).text(language)
        + "."
    ]
    if !line.words.isEmpty {
      parts.append("\(PlaybookPhrase.words.text(language)): \"\(line.words.clipped)\"")
    }
    if !line.reason.isEmpty {
      parts.append("\(PlaybookPhrase.reason.text(language)): \(line.reason.clipped)")
    }
    return parts.joined(separator: " ")
  }

  private static func more(
    than limit: Int, of count: Int, _ language: Language
  ) -> [Item] {
    guard count > limit else { return [] }
    return [
      Item(kind: .more, lead: "", text: PlaybookPhrase.more(count - limit).text(language))
    ]
  }

  private static func agreed(_ playbook: Playbook) -> [Section] {
    guard !playbook.agreed.isEmpty else { return [] }
    let language = playbook.language
    let ordered = playbook.agreed.sorted {
      ($0.isUrgent ? 0 : 1, $0.due) < ($1.isUrgent ? 0 : 1, $1.due)
    }
    let items = ordered.prefix(Most.agreed).map { improvement in
      let phrase = PlaybookPhrase.agreedItem(
        what: improvement.what.legible.clipped, owner: improvement.owner.legible.clipped,
        due: improvement.due.text(language) + " \(improvement.due.year)")
      return Item(
        kind: .said, lead: phrase.text(language),
        text: improvement.isUrgent ? PlaybookPhrase.urgent.text(language) : "")
    }
    return [
      Section(
        heading: PlaybookPhrase.agreed.text(language), hint: "",
        items: items + more(than: Most.agreed, of: ordered.count, language))
    ]
  }

  private static func elsewhere(_ playbook: Playbook) -> [Section] {
    guard !playbook.elsewhere.isEmpty else { return [] }
    let language = playbook.language
    let items = playbook.elsewhere.prefix(Most.decided).map { line in
      Item(
        kind: .said, lead: "\"\(line.words.clipped)\"",
        text: PlaybookPhrase.decided(role: line.role, after: line.after.text(language))
          .text(language))
    }
    return [
      Section(
        heading: PlaybookPhrase.elsewhere.text(language), hint: "",
        items: items + more(than: Most.decided, of: playbook.elsewhere.count, language))
    ]
  }
}

extension String {
  /// Short enough for a line or three, cut between words.
  fileprivate var clipped: String {
    let most = 170
    guard count > most else { return self }
    let head = prefix(most - 1)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<end] + "…"
  }

  fileprivate var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}
