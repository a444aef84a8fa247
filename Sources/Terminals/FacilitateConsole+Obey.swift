import Clients
import Exercises
import Scenarios
import Times
import Wording

extension FacilitateConsole {
  mutating func obey(_ verb: Verb, _ rest: String) throws {
    switch verb {
    case .next: try goOn("next")
    case .moment: try goOn("moment")
    case .phase: try endPhase()
    case .jump: try jump(rest)
    case .discuss: try discuss(rest)
    case .conclude: try conclude(rest)
    case .pause: try command("pause")
    case .resume: try command("resume")
    case .note: try note(rest)
    case .retract: try retract(rest)
    case .tie: try tie(rest)
    case .send: try direct("send", .whichToSend, sendable, rest)
    case .hold: try direct("hold", .whichToHold, coming, rest)
    case .skip: try direct("skip", .whichToSkip, coming, rest)
    case .restore where aside.isEmpty: say(.nothingAside)
    case .restore: try direct("restore", .whichToRestore, aside, rest)
    case .improvise: try improvise(rest)
    case .status: say(status + room)
    case .inbox: try inbox(rest)
    case .upcoming:
      learnWaits()
      say(watched + list(coming))
    case .cue: say(cue)
    case .roles: say(rolesList)
    case .log: say(log)
    case .read: try read(rest)
    case .rate, .card: say(.notHere)
    case .help: say(help)
    case .finish:
      if try confirm(.reallyFinish) { try command("finish") }
    case .quit: throw Leaving(departure: .left)
    }
  }

  @discardableResult
  mutating func command(_ name: String, _ body: Requests.Direct = Requests.Direct()) throws -> Bool
  {
    try send("/api/commands/\(name)", body)
  }

  /// On to what comes next, whatever that is now.
  private mutating func goOn(_ name: String) throws {
    guard let head = picture.head else { return }
    switch head.stage {
    case .finished: break
    case .planned: try command("enter-next-phase")
    case .between:
      guard head.paused == nil, head.discussion == nil, nextPhase == nil else {
        try command("enter-next-phase")
        return
      }
      if try confirm(.reallyFinish) { try command("finish") }
    case .phase where head.phase?.isRunning == true && head.paused == nil: try endPhase()
    case .phase: try command(name)
    }
  }

  var nextPhase: Picture.Stretch? { (picture.phases ?? []).first { !$0.entered } }

  /// How many messages of this phase were still to come by themselves.
  private mutating func endPhase() throws {
    guard let head = picture.head, let phase = head.phase else { return try goOn("next") }
    if head.paused == nil, head.discussion == nil {
      let due = (picture.board ?? []).count {
        $0.phase == phase.id && ["pending", "armed", "due"].contains($0.status) && $0.due != nil
      }
      guard try confirm(.reallyEndPhase(phase.title, messages: due)) else { return }
    }
    try command("end-phase")
  }

  private mutating func jump(_ text: String) throws {
    var text = text
    if text.isEmpty {
      guard let answer = try ask(.whereTo), !answer.isEmpty else { return }
      text = answer
    }
    let target = StoryTarget.parse(text, now: attendance.now, timeline: attendance.timeline)
    guard let target else { return say(.noSuchTime(text), style: .alarm) }
    var body = Requests.Direct()
    body.at = target.milliseconds
    try command("jump", body)
  }

  private mutating func discuss(_ text: String) throws {
    let phases = picture.phases ?? []
    let phase = picture.head?.phase?.id ?? phases.last { $0.entered }?.id
    let questions = (picture.questions ?? []).filter { $0.phase == phase }
    guard !questions.isEmpty else { return say(.nothingToDiscuss) }
    guard let place = try choose(text, among: questions.map { ($0.id, $0.text) }) else { return }
    var body = Requests.Direct()
    body.question = questions[place].id
    try command("discuss", body)
  }

  private mutating func conclude(_ text: String) throws {
    var outcome = text
    if outcome.isEmpty, picture.head?.discussion != nil {
      guard let answer = try ask(.outcome) else { return }
      outcome = answer
    }
    try send("/api/commands/conclude", Requests.Say(outcome: outcome))
  }

  private mutating func note(_ text: String) throws {
    var text = text
    if text.isEmpty {
      guard let answer = try ask(.noteText), !answer.isEmpty else { return }
      text = answer
    }
    if try send("/api/notes", Requests.Say(text: text)) { say(.sent, style: .dim) }
  }

  private mutating func tie(_ text: String) throws {
    guard let (number, sought) = text.numbered, !sought.isEmpty else {
      return say(decisionsList + [Paragraph(phrase(.tieHow), style: .dim)])
    }
    let decisions = picture.decisions ?? []
    guard let decision = decisions.first(where: { $0.number == number }) else {
      return say(.noSuchNumber("\(number)", of: decisions.count), style: .alarm)
    }
    guard let found = try find(sought, for: decision.role)?.offers else { return }
    guard !found.isEmpty else { return say(.nothingFound(sought), style: .alarm) }
    guard let place = try choose("", among: found.map { ($0.action, $0.title) }) else { return }
    try send("/api/decisions/\(number)/tie", Requests.Say(action: found[place].action))
  }

  mutating func obey(_ verb: LeaderVerb, _ rest: String) throws {
    switch verb {
    case .halt: try halt()
    case .score: try score()
    case .simulate: try simulate(rest)
    case .later: try later(rest)
    case .reword: try reword(rest)
    case .redirect: try redirect(rest)
    case .withhold: try withhold(rest)
    case .presence: try setPresence(rest)
    case .who: listSeats()
    case .speaker: try makeSpeaker(rest)
    case .release: try release(rest)
    case .remove: try remove(rest)
    case .joining: try joining(rest)
    }
  }

  private mutating func later(_ text: String) throws {
    var text = text
    if text.isEmpty {
      guard let answer = try ask(.howLate) else { return }
      text = answer
    }
    guard let minutes = Int(text) else { return say(.cancelled, style: .dim) }
    var body = Requests.Direct()
    body.minutes = minutes
    if try command("later", body) { say(status) }
  }

  /// The last decision that still stands.
  mutating func retractLast() throws {
    let last = (picture.decisions ?? []).last { $0.status != "retracted" }
    guard let last else { return say(decisionsList) }
    say([Paragraph(last.title, mark: "\(last.number). ")])
    guard let reason = try ask(.reason) else { return }
    try retract("\(last.number) \(reason)")
  }

  private mutating func halt() throws {
    if try confirm(phrase(.reallyStop)), try command("stop") { say(.stopped, style: .alarm) }
  }

  private mutating func score() throws {
    do {
      let scores = try line.get(Scores.self, "/api/score")
      say(
        watched
          + scores.scorecards.map { card in
            let score = language.decimal(card.score)
            let title = card.title?[language.rawValue] ?? card.rubric
            let band = card.band.flatMap(Rubric.Band.init(rawValue:))?.title(language)
            return Paragraph(phrase(.score(rubric: title, score: score, band: band)), mark: "  ")
          })
    } catch let fault as LineFault {
      say([paragraph(for: fault)])
    }
  }

  private mutating func simulate(_ text: String) throws {
    var body = Requests.Direct()
    let minutes = Int(text) ?? 1
    body.minutes = minutes
    if try command("simulate", body) { say(.simulated(minutes), style: .dim) }
  }

  private mutating func inbox(_ name: String) throws {
    guard let role = try askRole(name) else { return }
    let letters = (picture.inbox ?? []).filter { $0.to.contains(role) }.flatMap { card($0) }
    say(letters.isEmpty ? [Paragraph(phrase(.noMessages))] : letters)
  }

  private mutating func read(_ wish: String) throws {
    let chapters = picture.interludes ?? []
    guard !chapters.isEmpty else { return say(.nothingToRead) }
    guard let place = try choose(wish, among: chapters.map { ($0.id, $0.title) }) else { return }
    say(
      [.empty, Paragraph(chapters[place].title, style: .strong)]
        + text(chapters[place].text, mark: "  "))
  }
}
