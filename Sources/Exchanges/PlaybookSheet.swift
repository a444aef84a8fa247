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

  /// How much is told; whoever needs more has the log.
  struct Detail {
    let decided: Int
    let said: Int
    let agreed: Int
    /// Of one thing that somebody said or chose.
    let letters: Int

    /// From the most to the least, for what has to fit on paper.
    static let all = [
      Detail(decided: 4, said: 2, agreed: 6, letters: 170),
      Detail(decided: 4, said: 2, agreed: 6, letters: 110),
      Detail(decided: 3, said: 1, agreed: 4, letters: 90),
      Detail(decided: 3, said: 1, agreed: 3, letters: 60),
      Detail(decided: 2, said: 1, agreed: 3, letters: 45),
    ]

    static let doubts = 2
    static let onCard = 3
  }

  let playbook: Playbook
  let sections: [Section]
  let cards: [Card]

  init(_ playbook: Playbook, _ detail: Detail = Detail.all[0]) {
    self.playbook = playbook
    let phrase = { (phrase: PlaybookPhrase) in phrase.text(playbook.language) }
    sections =
      playbook.sections.enumerated().map { position, section in
        Section(
          heading: "\(position + 1). \(section.title)", hint: section.isEmpty ? section.hint : "",
          items: PlaybookSheet.items(of: section, detail, playbook.language))
      } + PlaybookSheet.agreed(playbook, detail)
      + PlaybookSheet.elsewhere(playbook, detail)
    cards = playbook.sections.compactMap { section in
      guard let question = section.card else { return nil }
      var lines = section.terms.map {
        "\($0.clock): \(phrase(.term($0.limit.asLimit(playbook.language))))"
      }
      lines += section.decided.filter { $0.doubt == nil }.prefix(Detail.onCard).map {
        "\($0.what.clipped(to: 90)) (\($0.role))"
      }
      if section.decided.allSatisfy({ $0.doubt != nil }) {
        lines += section.discussed.suffix(1).map { $0.text.clipped(to: 90) }
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

  private static func items(
    of section: Playbook.Section, _ detail: Detail, _ language: Language
  ) -> [Item] {
    func phrase(_ phrase: PlaybookPhrase) -> String { phrase.text(language) }
    let sound = section.decided.filter { $0.doubt == nil }
    let doubtful = section.decided.filter { $0.doubt != nil }
    var items = sound.prefix(detail.decided).map {
      Item(
        kind: .decided, lead: $0.what.clipped(to: max(90, detail.letters)),
        text: details(of: $0, detail, language))
    }
    items += more(than: detail.decided, of: sound.count, language)
    for (answers, label) in [
      (section.discussed, PlaybookPhrase.discussed), (section.lookedBack, .lookedBack),
    ] {
      items += answers.prefix(detail.said).map {
        Item(
          kind: .said,
          lead: "\(phrase(label)): \($0.question.clipped(to: max(90, detail.letters)))",
          text: $0.text.clipped(to: detail.letters))
      }
      items += more(than: detail.said, of: answers.count, language)
    }
    items += section.filledIn.map {
      Item(
        kind: .said, lead: "\(phrase(.filledIn)): \($0.question)",
        text: $0.text.clipped(to: detail.letters))
    }
    items += section.terms.map {
      Item(
        kind: .term, lead: $0.clock,
        text: phrase(.term($0.limit.asLimit(language))) + ". "
          + phrase(.inExercise($0.outcome)))
    }
    items += doubtful.prefix(Detail.doubts).map { line in
      let why =
        switch line.doubt {
        case .harmful(let why): phrase(.reconsiderBecause(why.clipped(to: detail.letters)))
        case .broad, nil: phrase(.narrower)
        }
      return Item(
        kind: .doubt,
        lead: "\(phrase(.reconsider)): \(line.what.clipped(to: max(90, detail.letters)))",
        text: "\(phrase(.decided(role: line.role, after: line.after.inMinutes(language)))). \(why)")
    }
    items += more(than: Detail.doubts, of: doubtful.count, language)
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
  private static func details(
    of line: Playbook.Line, _ detail: Detail, _ language: Language
  ) -> String {
    var parts = [
      PlaybookPhrase.decided(role: line.role, after: line.after.inMinutes(language)).text(language)
        + "."
    ]
    if !line.words.isEmpty {
      parts.append(
        "\(PlaybookPhrase.words.text(language)): \"\(line.words.clipped(to: detail.letters))\"")
    }
    if !line.reason.isEmpty {
      parts.append(
        "\(PlaybookPhrase.reason.text(language)): \(line.reason.clipped(to: detail.letters))")
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

  private static func agreed(_ playbook: Playbook, _ detail: Detail) -> [Section] {
    guard !playbook.agreed.isEmpty else { return [] }
    let language = playbook.language
    let ordered = playbook.agreed.sorted {
      ($0.isUrgent ? 0 : 1, $0.due) < ($1.isUrgent ? 0 : 1, $1.due)
    }
    let items = ordered.prefix(detail.agreed).map { improvement in
      let phrase = PlaybookPhrase.agreedItem(
        what: improvement.what.legible.clipped(to: detail.letters),
        owner: improvement.owner.legible.clipped(to: detail.letters),
        due: improvement.due.text(language) + " \(improvement.due.year)")
      return Item(
        kind: .said, lead: phrase.text(language),
        text: improvement.isUrgent ? PlaybookPhrase.urgent.text(language) : "")
    }
    return [
      Section(
        heading: PlaybookPhrase.agreed.text(language), hint: "",
        items: items + more(than: detail.agreed, of: ordered.count, language))
    ]
  }

  private static func elsewhere(_ playbook: Playbook, _ detail: Detail) -> [Section] {
    guard !playbook.elsewhere.isEmpty else { return [] }
    let language = playbook.language
    let items = playbook.elsewhere.prefix(detail.decided).map { line in
      Item(
        kind: .said, lead: "\"\(line.words.clipped(to: detail.letters))\"",
        text: PlaybookPhrase.decided(role: line.role, after: line.after.inMinutes(language))
          .text(language))
    }
    return [
      Section(
        heading: PlaybookPhrase.elsewhere.text(language), hint: "",
        items: items + more(than: detail.decided, of: playbook.elsewhere.count, language))
    ]
  }
}

extension String {
  /// Cut between words, when it is longer than so many letters.
  fileprivate func clipped(to most: Int) -> String {
    guard count > most else { return self }
    let head = prefix(most - 1)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<end] + "…"
  }

  fileprivate var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}
