import Clients
import Exercises
import Scenarios
import Times
import Wording

extension RemoteConversation {
  /// From a role and what was typed to a decision that stands, or is refused, or given up.
  ///
  /// `offers` is what was put forward to the role, for whoever picks by number.
  mutating func decide(
    for role: String, _ wish: Wish, offers: [Picture.Offer], forms: [String: Picture.Paper]
  ) throws {
    var wish = wish
    let began = attendance.now
    var request = Requests.Decide(role: role)
    var forms = forms
    guard let offer = try meaning(of: &wish, for: role, offers, &forms) else { return }
    switch offer {
    case .words(let words): request.words = words
    case .offer(let offer, let words):
      request.action = offer.action
      request.words = words
      say([Paragraph(offer.title, mark: "→ ")])
    }
    if wish.reason == nil {
      guard let answer = try ask(.reason) else { return }
      wish.reason = answer
    }
    request.reason = wish.reason
    if case .offer(let offer, _) = offer, let name = offer.form, let paper = forms[name] {
      guard let answers = try fill(paper.form(named: name)) else { return }
      request.form = Dictionary(answers.map { ($0.field, $0.text) }) { $1 }
    }
    if leads {
      // What was typed since it was spoken cost no time.
      let typed = picture.head?.phase?.isRunning == true ? attendance.now - began : .zero
      let ago = wish.ago + (wish.ago > .zero ? typed : .zero)
      if ago > .zero { request.agoMinutes = Int(ago.milliseconds / 60_000) }
      if wish.isAfterHint { request.afterHint = true }
    }
    let count = picture.proposals?.count ?? 0
    if try send("/api/decisions", request), !leads, (picture.proposals?.count ?? 0) > count {
      say(.yourProposal, style: .dim)
    }
  }

  private mutating func meaning(
    of wish: inout Wish, for role: String, _ offers: [Picture.Offer],
    _ forms: inout [String: Picture.Paper]
  ) throws -> RemoteMeaning? {
    if wish.text.isEmpty {
      if !offers.isEmpty {
        say(numbered(offers) + [Paragraph(phrase(.orOtherwise), mark: "    ", style: .dim)])
      }
      let answer =
        offers.isEmpty
        ? try ask(ClientPhrase.fewLetters(title(of: role)))
        : try ask(.whatDoes(title(of: role)))
      guard let answer, !answer.isEmpty else { return nil }
      let (marks, rest) = Wish.marks(in: answer.split(separator: " "))
      wish.add(marks)
      wish.read(rest.joined(separator: " "))
    }
    if let number = Int(wish.text), !offers.isEmpty {
      guard offers.indices.contains(number - 1) else {
        say(.noSuchNumber(wish.text, of: offers.count), style: .alarm)
        return nil
      }
      return .offer(offers[number - 1], words: nil)
    }
    if let words = wish.text.afterOtherwise {
      guard let words = words.isEmpty ? try ask(.ownWords) : words, !words.isEmpty else {
        return nil
      }
      return .words(words)
    }
    return try search(wish.text, for: role, &forms)
  }

  private mutating func search(
    _ text: String, for role: String, _ forms: inout [String: Picture.Paper]
  ) throws -> RemoteMeaning? {
    guard let found = try find(text, for: role) else { return nil }
    forms.merge(found.forms) { $1 }
    let offers = Array(found.offers.prefix(9))
    // A word or two to find an action by are not how somebody put it.
    let words = text.split(separator: " ").count > 2 ? text : nil
    guard !offers.isEmpty else {
      return try confirm(.reallyOwnWords(text.legible)) ? .words(text) : nil
    }
    say(numbered(offers))
    guard let answer = try ask(.whichOrOwnWords) else { return nil }
    if answer.isEmpty { return .words(text) }
    guard let number = Int(answer), offers.indices.contains(number - 1) else {
      say(.noSuchNumber(answer, of: offers.count), style: .alarm)
      return nil
    }
    return .offer(offers[number - 1], words: words)
  }

  /// What these words may mean for a role; nil: that can't be found out now.
  mutating func find(_ text: String, for role: String) throws -> Choices? {
    do {
      return try line.get(Choices.self, "/api/actions", [("role", role), ("q", text)])
    } catch let fault as LineFault {
      say([paragraph(for: fault)])
      return nil
    }
  }

  func numbered(_ offers: [Picture.Offer]) -> [Paragraph] {
    offers.enumerated().map { place, offer in
      Paragraph(offer.title, mark: numeral(place + 1, of: offers.count))
    }
  }

  /// Takes a decision back, by its number and why.
  mutating func retract(_ text: String) throws {
    guard let (number, rest) = text.numbered else {
      return say(decisionsList + [Paragraph(phrase(.retractHow), style: .dim)])
    }
    try send("/api/decisions/\(number)/retract", Requests.Say(reason: rest))
  }
}

/// What a decision is going to be.
enum RemoteMeaning {
  case offer(Picture.Offer, words: String?)
  case words(String)
}

extension String {
  /// A number and what stands behind it.
  var numbered: (number: Int, rest: String)? {
    let words = split(separator: " ", maxSplits: 1).map(String.init)
    guard let number = words.first.flatMap({ Int($0) }), number > 0 else { return nil }
    return (number, words.dropFirst().first ?? "")
  }
}
