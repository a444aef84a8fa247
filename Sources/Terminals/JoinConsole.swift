package import Clients
import Scenarios
import Wording

/// A player's part in an exercise on another computer: one role, line by line.
package struct JoinConsole: RemoteConversation {
  let line: Line
  let options: RemoteOptions
  var prompt: Prompt
  var attendance = Attendance()
  private var seats: [Lobby.Seat] = []
  private var role = ""
  private(set) var person = ""

  package init(_ line: Line, options: RemoteOptions) {
    self.line = line
    self.options = options
    prompt = Prompt(
      isPlain: options.isPlain, noColour: options.noColour, input: options.input,
      output: options.output)
    prompt.tooLong = phrase(.tooLong(LineEditor.limit))
    prompt.bell = Descriptor(number: line.letters.descriptor)
  }

  var language: Language { options.language }
  var titles: [(name: String, title: String)] { seats.map { ($0.id, $0.title) } }
  var leads: Bool { false }
  var board: [Paragraph] { [] }

  /// Joins and plays until the exercise is over or somebody leaves. The terminal is then as it was.
  ///
  /// What is missing of code and role is asked for. Throws a `LineFault` when nobody lets one in.
  package mutating func run(code: String?, name: String?, role: String?) throws -> Departure {
    defer { prompt.close() }
    var isIn = false
    defer { if isIn { line.leave() } }
    do {
      var code = code
      while code == nil || code == "" {
        code = try ask({ $0.phrase(.code) + " › " }, completing: [], holdsEnd: false)?.trimmed
      }
      person = try line.enter(
        "/api/join", Requests.Join(code: code ?? "", name: name, role: role)
      ).person
      isIn = true
      try sit(role)
      line.listen(as: "role:" + self.role)
      try awaitPicture()
      say(opening)
      try open()
      while picture.head?.stage != .finished {
        if let text = try ask({ $0.promptLabel }, completing: completions, holdsEnd: false) {
          try obey(text.trimmed)
        }
      }
      return .finished
    } catch let leaving as Leaving {
      if leaving.departure == .left, isIn { say(.goneAgain(options.again)) }
      return leaving.departure
    }
  }

  /// Takes a role, if none was taken at the door.
  private mutating func sit(_ wanted: String?) throws {
    seats = try line.get(Lobby.self, "/api/lobby").roles ?? []
    if let wanted {
      role = wanted
      return
    }
    let choices = seats.map { seat in
      let taken = phrase(seat.people > 0 ? .taken : .free)
      return (name: seat.id, title: "\(seat.title) (\(taken))")
    }
    while role.isEmpty {
      say([Paragraph(phrase(.yourRole), style: .strong)])
      guard let place = try choose("", among: choices) else { continue }
      do {
        try line.post("/api/roles/\(seats[place].id)/take", Requests.Nothing())
        role = seats[place].id
      } catch let fault as LineFault {
        say([paragraph(for: fault)])
      }
    }
  }

  private mutating func open() throws {
    if let part = picture.role {
      say([Paragraph(phrase(.youPlay(part.title)), style: .strong)] + text(part.brief, mark: "  "))
    }
    guard picture.head?.phase != nil else { return }
    say([.empty, header] + text(picture.head?.situation ?? "", mark: "  "))
    // What was missed: the last messages, the rest can be asked for.
    for letter in (picture.inbox ?? []).suffix(3) { say(card(letter)) }
    say(.deciding, style: .dim)
  }

  private mutating func obey(_ text: String) throws {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = (words.dropFirst().first ?? "").trimmed
    guard let verb = words.first.flatMap(PlayerVerb.init(named:)) else { return try decide(text) }
    switch verb {
    case .ask: try ask(another: rest)
    case .proposals: say(proposals.isEmpty ? [Paragraph(phrase(.noProposals))] : proposals)
    case .agree: try settle(rest, "confirm")
    case .object: try settle(rest, "dissent")
    case .drop: try settle(rest, "withdraw")
    case .retract: try retract(rest)
    case .inbox:
      let letters = (picture.inbox ?? []).flatMap { card($0) }
      say(letters.isEmpty ? [Paragraph(phrase(.noMessages))] : letters)
    case .log: say(log)
    case .status: say(status)
    case .card: try card(rest)
    case .term: explain(rest)
    case .help: say([header] + help(PlayerTopic.allCases.map { $0.text(language) }))
    case .quit: throw Leaving(departure: .left)
    }
  }

  private mutating func decide(_ text: String) throws {
    var (wish, rest) = Wish.marks(in: text.split(separator: " "))
    wish.read(rest.joined(separator: " "))
    try decide(
      for: role, wish, offers: picture.offers ?? [], forms: picture.forms ?? [:])
  }

  private mutating func ask(another text: String) throws {
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    let others = titles.filter { $0.name != role }
    var wish = parts.first ?? ""
    if wish.isEmpty, !others.isEmpty { say([Paragraph(phrase(.askWhom))]) }
    if let sign = CallSigns(others).role(named: wish) { wish = others[sign.position].name }
    guard let place = try choose(wish, among: others) else { return }
    var question = parts.dropFirst().first ?? ""
    if question.isEmpty {
      guard let asked = try ask(.askWhat), !asked.isEmpty else { return }
      question = asked
    }
    if try send("/api/asks", Requests.Ask(role: role, to: others[place].name, text: question)) {
      say(.asked, style: .dim)
    }
  }

  private var proposals: [Paragraph] {
    (picture.proposals ?? []).filter(\.isOpen).flatMap { proposal in
      [
        Paragraph(
          phrase(
            .proposed(
              proposal.number, title: proposal.title, reason: proposal.reason,
              settling(proposal))))
      ]
        + proposal.dissents.map {
          Paragraph(phrase(.objected(proposal.number, $0.text)), mark: "  ")
        }
    }
  }

  /// Asked anew each time: who decides for a role may change.
  func settling(_ proposal: Picture.Proposed) -> ClientPhrase.Settling? {
    let seats = try? line.get(Lobby.self, "/api/lobby").roles
    guard let seat = seats?.first(where: { $0.id == role }) else { return nil }
    if seat.speaks { return .agree }
    return proposal.by == person ? nil : .object(decider: seat.speaker)
  }

  private mutating func settle(_ text: String, _ how: String) throws {
    let only = (picture.proposals ?? []).filter(\.isOpen).map(\.number)
    var (number, why) = (only.count == 1 ? only[0] : nil, text)
    if let numbered = text.numbered { (number, why) = (numbered.number, numbered.rest) }
    guard let number else { return say(only.isEmpty ? .noProposals : .numberAndText) }
    if how == "dissent", why.isEmpty { return say(.numberAndText) }
    try send("/api/proposals/\(number)/\(how)", Requests.Say(text: why))
  }

  private mutating func card(_ wish: String) throws {
    let cards = picture.cards ?? []
    guard !cards.isEmpty else { return say(.noCards) }
    guard let place = try choose(wish, among: cards.map { ($0.id, $0.title) }) else { return }
    say(
      [.empty, Paragraph(cards[place].title, style: .strong)]
        + cards[place].lines.map { Paragraph($0, mark: "  · ") }
        + [Paragraph(cards[place].source, mark: "  ", style: .dim)])
  }

  private mutating func explain(_ word: String) {
    let terms = (picture.glossary ?? [:]).sorted { $0.key < $1.key }
    let found = terms.filter { word.isEmpty || $0.key.lowercased().contains(word.lowercased()) }
    guard !found.isEmpty else { return say(.noTerm(word)) }
    say(found.map { Paragraph($0.value, mark: "  \($0.key): ".legible) })
  }

  private var completions: [String] {
    let place = language == .dutch ? 0 : 1
    return PlayerVerb.allCases.map { $0.words[place] }
      + (picture.offers ?? []).flatMap { $0.title.split(separator: " ").map(String.init) }
  }
}
