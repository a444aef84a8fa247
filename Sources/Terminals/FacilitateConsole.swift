package import Clients
import Scenarios
import Times
import Wording

/// Leads an exercise on another computer: on a whole window with a key for every act, or line by line.
package struct FacilitateConsole: RemoteConversation {
  let line: Line
  let options: RemoteOptions
  var prompt: Prompt
  var attendance = Attendance()
  /// What the numbers of the last list of messages meant.
  var listed: [String] = []
  /// Whom the numbers of the last list of people meant.
  var seated: [Seat] = []
  /// For what each message waits, once it was asked.
  var waits: [String: String] = [:]

  package init(_ line: Line, options: RemoteOptions) {
    self.line = line
    self.options = options
    prompt = Prompt(
      isPlain: options.isPlain, noColour: options.noColour, input: options.input,
      output: options.output, isFullScreen: true)
    prompt.more = phrase(.more)
    prompt.tooLong = phrase(.tooLong(LineEditor.limit))
    prompt.bell = Descriptor(number: line.letters.descriptor)
  }

  var language: Language { options.language }
  var titles: [(name: String, title: String)] { (picture.roles ?? []).map { ($0.role, $0.title) } }
  var leads: Bool { true }
  func settling(_ proposal: Picture.Proposed) -> ClientPhrase.Settling? { nil }
  private(set) var person = ""
  var callSigns: CallSigns { CallSigns(titles) }

  /// Leads until the exercise is over or somebody leaves; it goes on without them. The terminal is then as it
  /// was. Throws a `LineFault` when nobody lets one in.
  package mutating func run(secret: String) throws -> Departure {
    defer { prompt.close() }
    let session = try line.enter("/api/sessions", Requests.SignIn(secret: secret))
    defer { line.leave() }
    person = session.person
    guard session.kind == "facilitator" else { throw LineFault.notAnExercise }
    do {
      line.listen(as: "facilitator")
      try awaitPicture()
      say(opening)
      if picture.head?.stage == .planned { say(.begin, style: .dim) } else { say(status) }
      while picture.head?.stage != .finished { try turn() }
      return .finished
    } catch let leaving as Leaving {
      prompt.close()
      if leaving.departure == .left, !attendance.isLost {
        prompt.say([Paragraph(phrase(.goneAgain(options.again)))])
      }
      return leaving.departure
    }
  }

  private mutating func turn() throws {
    let keys: Set<Character> = prompt.isFullScreen ? Set("nmedpbiwulrjsSfv:?q") : []
    switch try attend({ $0.promptLabel }, completing: completions, keys: keys) {
    case .line(let text): try obey(text)
    case .key(let key): try press(key)
    default: break
    }
  }

  /// The keys of the facilitator's page.
  private mutating func press(_ key: Character) throws {
    switch key {
    case "n": try obey(.next, "")
    case "m": try obey(.moment, "")
    case "e": try obey(.phase, "")
    case "d": try obey(picture.head?.discussion == nil ? .discuss : .conclude, "")
    case "p": try obey(picture.head?.paused == nil ? .pause : .resume, "")
    case "b": try record()
    case "i": try obey(.improvise, "")
    case "w": try obey(.note, "")
    case "u": try retractLast()
    case "l": try obey(LeaderVerb.later, "")
    case "r": try obey(LeaderVerb.simulate, "")
    case "j": try obey(.jump, "")
    case "s": try obey(LeaderVerb.score, "")
    case "S": try obey(LeaderVerb.halt, "")
    case "f": try obey(.finish, "")
    case "v": try obey(.upcoming, "")
    case ":":
      if let text = try ask({ _ in ": " }, completing: completions, holdsEnd: false) {
        try obey(text)
      }
    case "?": try obey(.help, "")
    case "q": try obey(.quit, "")
    default: break
    }
  }

  /// A spoken decision: the role's letter, a few letters of what was decided, and why.
  private mutating func record() throws {
    let signs = callSigns
    let list = titles.indices.map { place in
      (signs.letters[place].map { "[\($0)] " } ?? "") + titles[place].title
    }
    say([Paragraph(list.joined(separator: "  "), style: .dim)])
    guard let name = try ask(.whichRole, completing: titles.map(\.name)), !name.isEmpty else {
      return
    }
    switch Instruction(name, callSigns: signs) {
    case .decision(let role, let wish):
      try decide(for: titles[role.position].name, wish, offers: [], forms: [:])
    default: say(.noSuchRole(name), style: .alarm)
    }
  }

  mutating func obey(_ text: String) throws {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = (words.dropFirst().first ?? "").trimmed
    if let verb = words.first.flatMap(LeaderVerb.init(named:)) { return try obey(verb, rest) }
    switch Instruction(text, callSigns: callSigns) {
    case .nothing: break
    case .decision(let role, let wish):
      try decide(for: titles[role.position].name, wish, offers: [], forms: [:])
    case .unaddressed(let wish):
      guard let role = try askRole() else { return }
      try decide(for: role, wish, offers: [], forms: [:])
    case .ambiguous(let words): say(.ambiguous(words), style: .alarm)
    case .unknown(let word):
      let verbs = LeaderVerb.beginning(with: word)
      switch verbs.count {
      case 0: say(.unknown(word), style: .alarm)
      case 1: try obey(verbs[0], rest)
      default: say(.ambiguous(verbs.map { $0.words[0] }), style: .alarm)
      }
    case .verb(let verb, let rest): try obey(verb, rest)
    }
  }

  /// The name of a role; nil: given up, or there is none of that name.
  mutating func askRole(_ name: String = "") throws -> String? {
    var name = name
    if name.isEmpty {
      guard let answer = try ask(.whichRole, completing: titles.map(\.name)), !answer.isEmpty else {
        return nil
      }
      name = answer
    }
    let signs = callSigns
    guard let role = signs.role(named: name) ?? signs.roles(beginningWith: name).first else {
      say(.noSuchRole(name), style: .alarm)
      return nil
    }
    return titles[role.position].name
  }

  private var completions: [String] {
    let place = language == .dutch ? 0 : 1
    return Verb.allCases.map { $0.words.count > place ? $0.words[place] : $0.words[0] }
      + LeaderVerb.allCases.map { $0.words[place] }
      + titles.map(\.name)
  }
}
