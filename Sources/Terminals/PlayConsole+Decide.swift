import Exercises
import Scenarios
import Times
import Wording

extension PlayConsole {
  /// What a decision is going to be.
  private enum Meaning {
    case action(Index<Action>, words: String)
    case ownWords(String)
  }

  /// From a role and what was typed behind it to a decision that stands, or is refused, or given up.
  mutating func decide(_ role: Index<Role>, _ wish: Wish) throws {
    var wish = wish
    let began = exercise.now
    // Before anything is asked: in a pause, say, nobody can decide anything.
    if let (_, sentence) = refusal(of: Choice(role: role, action: nil, words: "…")) {
      return say([sentence])
    }
    guard let meaning = try meaning(of: &wish, for: role) else { return }
    var choice = Choice(role: role, action: nil, ago: wish.ago, afterHint: wish.isAfterHint)
    switch meaning {
    case .ownWords(let words): choice.words = words
    case .action(let action, let words):
      choice.action = action
      choice.words = isMoreThanSearch(words, for: action) ? words : ""
    }
    // A pause that came in between is no reason to lose what was typed.
    if let (refusal, sentence) = refusal(of: choice), refusal != .paused { return say([sentence]) }
    if wish.reason == nil {
      if let action = choice.action {
        say([Paragraph(session.scenario.actions[action].title, mark: "→ ")])
      }
      guard let answer = try ask(.reason) else { return }
      wish.reason = answer
    }
    choice.reason = wish.reason ?? ""
    if let form = choice.action.flatMap({ session.scenario.actions[$0].form }) {
      guard let answers = try fill(session.scenario.forms[form]) else { return }
      choice.answers = answers
    }
    // A decision counts from its beginning: what was typed since then cost no time. Without a reason that
    // would make it one that was entered later.
    if !choice.reason.isEmpty { choice.ago = choice.ago + (exercise.now - began) }
    if try !perform(.decide(choice)), exercise.pause != nil {
      kept = choice
      say(.kept)
    }
  }

  /// A word or two to find an action by are not how somebody put it.
  private func isMoreThanSearch(_ words: String, for action: Index<Action>) -> Bool {
    words.split(separator: " ").count > 2
      && words.lowercased() != session.scenario.actions[action].title.lowercased()
  }

  /// Why it would not be accepted as it stands; nil: it would be.
  private func refusal(of choice: Choice) -> (refusal: Refusal, sentence: Paragraph)? {
    do throws(Refusal) {
      _ = try exercise.decide(.decide(choice), at: session.elapsed)
      return nil
    } catch {
      return (error, paragraph(for: error))
    }
  }

  private mutating func meaning(of wish: inout Wish, for role: Index<Role>) throws -> Meaning? {
    let offers = exercise.offers(for: role)
    if wish.text.isEmpty {
      offered[role] = offers
      say(numbered(offers, title: session.scenario.roles[role].title))
      let answer = try ask(
        .whatDoes(session.scenario.roles[role].title), completing: actionWords(for: role))
      guard let answer, !answer.isEmpty else { return nil }
      // In the middle of this only a whole word is a command; everything else is a decision.
      if let verb = Verb(named: answer) {
        try obey(verb, "")
        return nil
      }
      let (marks, rest) = Wish.marks(in: answer.split(separator: " "))
      wish.add(marks)
      wish.read(rest.joined(separator: " "))
    }
    if let number = Int(wish.text) {
      let listed = offered[role] ?? offers
      guard listed.indices.contains(number - 1) else {
        say(.noSuchNumber(wish.text, of: listed.count), style: .alarm)
        return nil
      }
      return .action(listed[number - 1], words: "")
    }
    if let words = wish.text.afterOtherwise {
      return words.isEmpty ? try askForWords() : .ownWords(words)
    }
    return try meaning(of: wish.text, for: role)
  }

  /// Who decided on something that is decided on once; nil: nobody.
  private func decider(of action: Index<Action>) -> Index<Role>? {
    let step = session.scenario.actions[action].fulfils
    if step.map({ session.scenario.steps[$0].repeats }) ?? false { return nil }
    return exercise.decisions.first { $0.action == action && $0.status != .retracted }?.role
  }

  private mutating func askForWords() throws -> Meaning? {
    guard let words = try ask(.ownWords), !words.isEmpty else { return nil }
    return .ownWords(words)
  }

  private mutating func meaning(of text: String, for role: Index<Role>) throws -> Meaning? {
    let result = exercise.search(text, for: role)
    let found = Array(result.actions.prefix(9))
    if found.count == 1, result.isCertain { return .action(found[0], words: text) }
    if !found.isEmpty {
      say(numbered(found, title: nil))
      guard let answer = try ask(.whichOrOwnWords) else { return nil }
      if answer.isEmpty { return .ownWords(text) }
      guard let number = Int(answer), found.indices.contains(number - 1) else {
        say(.noSuchNumber(answer, of: found.count), style: .alarm)
        return nil
      }
      return .action(found[number - 1], words: text)
    }
    var question = ConsolePhrase.reallyOwnWords(text.legible)
    let refused = exercise.searchRefused(text, for: role)
    for action in refused.actions.prefix(refused.isCertain ? 1 : 0) {
      guard let (refusal, sentence) = refusal(of: Choice(role: role, action: action)) else {
        continue
      }
      // Whoever asks for what somebody else has done wants to know just that.
      if let decider = decider(of: action) {
        say([paragraph(for: .alreadyTaken(action, by: decider))])
        return nil
      }
      say([sentence])
      // What somebody else is to do may still have been decided; what is decided already may not.
      guard case .roleCannot = refusal else { return nil }
      question = .ownWordsAnyway
    }
    return try confirm(question) ? .ownWords(text) : nil
  }

  /// One of several; the only one needs no question.
  mutating func choose(among found: [Index<Action>]) throws -> Index<Action>? {
    guard found.count > 1 else { return found.first }
    say(numbered(found, title: nil))
    guard let answer = try ask(.whichNumber), !answer.isEmpty else { return nil }
    guard let number = Int(answer), found.indices.contains(number - 1) else {
      say(.noSuchNumber(answer, of: found.count), style: .alarm)
      return nil
    }
    return found[number - 1]
  }

  private func numbered(_ actions: [Index<Action>], title: String?) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    if let title { paragraphs.append(Paragraph(title, style: .strong)) }
    for (place, action) in actions.enumerated() {
      let action = session.scenario.actions[action]
      paragraphs.append(Paragraph(action.title, mark: numeral(place + 1, of: actions.count)))
    }
    if title != nil {
      paragraphs.append(Paragraph(phrase(.orOtherwise), mark: "    ", style: .dim))
    }
    return paragraphs
  }

  private func actionWords(for role: Index<Role>) -> [String] {
    let titles = exercise.offers(for: role).map { session.scenario.actions[$0].title }
    return titles.flatMap { $0.split(separator: " ").map(String.init) }
  }
}

extension String {
  /// What follows `Anders:` or `Other:`; nil when it doesn't begin so.
  var afterOtherwise: String? {
    let openings = ["anders, namelijk", "anders namelijk", "anders", "other", "otherwise"]
    for opening in openings where lowercased().hasPrefix(opening) {
      let rest = dropFirst(opening.count)
      if let next = rest.first, next.isLetter { continue }
      return String(rest.drop { ":,… ".contains($0) }).trimmed
    }
    return nil
  }
}
