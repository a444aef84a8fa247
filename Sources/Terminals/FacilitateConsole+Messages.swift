import Clients
import Exercises
import Scenarios
import Times
import Wording

/// The messages of the script, and what is done with them.
extension FacilitateConsole {
  /// What is still to come in this phase, or may come.
  var coming: [Picture.Planned] {
    let ahead = (picture.board ?? []).filter { planned in
      planned.phase == picture.head?.phase?.id
        && ["pending", "armed", "due", "held"].contains(planned.status)
    }
    return inOrder(ahead)
  }

  /// What has a time first, in its order; the rest as in the script.
  private func inOrder(_ injects: [Picture.Planned]) -> [Picture.Planned] {
    injects.filter { $0.due != nil }.sorted { ($0.due ?? 0) < ($1.due ?? 0) }
      + injects.filter { $0.due == nil }
  }

  var sendable: [Picture.Planned] {
    (picture.board ?? []).filter { ["standby", "held", "skipped"].contains($0.status) }
      + coming.filter { $0.status != "held" }
  }

  /// What was held, skipped or left out.
  var aside: [Picture.Planned] { (picture.board ?? []).filter { $0.aside == true } }

  /// Everything that may still come, in whatever phase.
  private var open: [Picture.Planned] {
    (picture.board ?? []).filter { !["delivered", "withheld"].contains($0.status) }
  }

  /// What one works with now: of this phase, or between two phases of the next.
  private var atHand: [Picture.Planned] {
    picture.head?.phase == nil ? open.filter { $0.phase == nextPhase?.id } : sendable
  }

  /// The message that is meant: by its number in the list that was shown last, by its name or a part of its
  /// title, or asked for; nil: given up, or no such message.
  private mutating func message(
    _ question: String, from shown: [Picture.Planned], among all: [Picture.Planned], _ wish: String
  ) throws -> Picture.Planned? {
    var wish = wish
    if wish.isEmpty {
      guard !shown.isEmpty else {
        say(.nothingComing)
        return nil
      }
      say(watched + list(shown))
      guard let answer = try ask(question), !answer.isEmpty else { return nil }
      wish = answer
    }
    if let number = Int(wish) {
      guard listed.indices.contains(number - 1) else {
        say(.noSuchNumber(wish, of: listed.count), style: .alarm)
        return nil
      }
      return (picture.board ?? []).first { $0.inject == listed[number - 1] }
    }
    let sought = wish.lowercased()
    if let named = all.first(where: { $0.inject == sought }) { return named }
    let hits = all.filter { $0.title.lowercased().contains(sought) }
    if hits.count > 1 { return try message(question, from: hits, among: hits, "") }
    if hits.isEmpty { say(.nothingFound(wish), style: .alarm) }
    return hits.first
  }

  /// Does something with a message, and says how it stands then; what is sent shows by itself.
  private mutating func direct(
    _ name: String, _ message: Picture.Planned, _ body: Requests.Direct = Requests.Direct()
  ) throws {
    var body = body
    body.inject = message.inject
    guard try command(name, body),
      let now = (picture.board ?? []).first(where: { $0.inject == message.inject }),
      now.status != "delivered"
    else { return }
    say([Paragraph(row(now), mark: "→ ")])
    if now.text != message.text { say(text(now.text, mark: "  ")) }
  }

  mutating func direct(
    _ name: String, _ question: ConsolePhrase, _ shown: [Picture.Planned], _ wish: String
  ) throws {
    guard let message = try message(phrase(question), from: shown, among: open + aside, wish)
    else { return }
    try direct(name, message)
  }

  /// `herschrijf 3 tekst`.
  mutating func reword(_ wish: String) throws {
    let (wish, typed) = wish.addressed
    let question = phrase(ClientPhrase.whichToReword)
    guard let message = try message(question, from: atHand, among: open, wish) else { return }
    var body = Requests.Direct()
    body.text = typed
    if typed.isEmpty {
      say(text(message.text, mark: "  "))
      guard let answer = try ask(.improviseText), !answer.isEmpty else { return }
      body.text = answer
    }
    try direct("reword", message, body)
  }

  /// `geef 3 aan ROL`.
  mutating func redirect(_ wish: String) throws {
    let (wish, typed) = wish.addressed
    let question = phrase(ClientPhrase.whichToRedirect)
    guard let message = try message(question, from: atHand, among: open, wish),
      let roles = try askRoles(typed.droppingWord("aan").droppingWord("to"))
    else { return }
    var body = Requests.Direct()
    body.to = roles
    try direct("redirect", message, body)
  }

  /// Before its phase begins, a message can be left out.
  mutating func withhold(_ wish: String) throws {
    let later = Set((picture.phases ?? []).filter { !$0.entered }.map(\.id))
    let all = open.filter { later.contains($0.phase) }
    guard !all.isEmpty else { return say(.nothingLater) }
    let next = inOrder(all.filter { $0.phase == nextPhase?.id })
    let shown = next.isEmpty ? all : next.filter(\.optional) + next.filter { !$0.optional }
    let question = phrase(ClientPhrase.whichToWithhold)
    guard let message = try message(question, from: shown, among: all, wish) else { return }
    try direct("withhold", message)
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

  func row(_ inject: Picture.Planned) -> String {
    let isNow = inject.phase == picture.head?.phase?.id
    let time: String =
      switch inject.status {
      case "held": phrase(.held)
      case "skipped": phrase(.skipped)
      case "standby": phrase(.standby)
      case "withheld": phrase(.withheld)
      default: inject.due.map { isNow ? clock($0) : moment($0) } ?? phrase(.ifItComesToThat)
      }
    let parts = [time, inject.title, phrase(.to(names(of: inject.to)))]
    return (parts + (inject.optional && inject.status != "withheld" ? [phrase(.mayBeDropped)] : []))
      .joined(separator: " · ")
  }

  /// Above what the room is not to read.
  var watched: [Paragraph] { [Paragraph(phrase(.isWatched), style: .alarm)] }

  /// `improviseer ROL: tekst`, or asked for piece by piece.
  mutating func improvise(_ text: String) throws {
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    guard let roles = try askRoles(parts.first ?? "") else { return }
    guard let from = try ask(.improviseFrom) else { return }
    var body = Requests.Direct()
    body.text = parts.dropFirst().first ?? ""
    if body.text == "" {
      guard let answer = try ask(.improviseText), !answer.isEmpty else { return }
      body.text = answer
    }
    body.to = roles
    body.from = from.isEmpty ? phrase(.facilitator) : from
    try command("improvise", body)
  }

  /// Roles with blanks or commas between them; nil: given up, or there is none of that name.
  private mutating func askRoles(_ text: String) throws -> [String]? {
    var text = text
    if text.isEmpty {
      guard let answer = try ask(.improviseTo), !answer.isEmpty else { return nil }
      text = answer
    }
    var roles: [String] = []
    for word in text.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
    where !["en", "and"].contains(word.lowercased()) {
      guard let role = try askRole(word) else { return nil }
      if !roles.contains(role) { roles.append(role) }
    }
    return roles
  }
}

extension String {
  /// What is meant and what stands behind it, where it is meant by a number; else all of it says what is meant.
  fileprivate var addressed: (wish: String, rest: String) {
    numbered.map { ("\($0.number)", $0.rest) } ?? (self, "")
  }
}
