import Exercises
import Scenarios
import Times
import Wording

extension PlayConsole {
  mutating func obey(_ line: String) throws {
    switch Instruction(line, callSigns: callSigns) {
    case .nothing: break
    case .decision(let role, let wish): try decide(role, wish)
    case .unaddressed(let wish): if let role = try askRole() { try decide(role, wish) }
    case .ambiguous(let words): say(.ambiguous(words), style: .alarm)
    case .unknown(let word): say(.unknown(word), style: .alarm)
    case .verb(let verb, let rest): try obey(verb, rest)
    }
  }

  mutating func obey(_ verb: Verb, _ rest: String) throws {
    switch verb {
    case .next: try goOn(.next)
    case .moment: try goOn(.moment)
    case .phase: try endPhase()
    case .jump: try jump(rest)
    case .discuss: try discuss(rest)
    case .conclude: try conclude(rest)
    case .pause: try perform(.pause(.facilitator))
    case .resume: try resume()
    case .note: try note(rest)
    case .rate: try rate(rest)
    case .retract: try retract(rest)
    case .tie: try tie(rest)
    case .send: try pick(.whichToSend, exercise.sendable + coming, rest, Command.send)
    case .hold: try pick(.whichToHold, coming, rest, Command.hold)
    case .skip: try pick(.whichToSkip, coming, rest, Command.skip)
    case .restore where aside.isEmpty: say(.nothingAside)
    case .restore: try pick(.whichToRestore, aside, rest, Command.restore)
    case .improvise: try improvise(rest)
    case .status: say(status)
    case .inbox: try inbox(rest)
    case .upcoming:
      if try mayShowSecrets() { say(list(coming)) }
    case .cue:
      let cue = cue
      if cue.isEmpty {
        say(.noCue)
      } else if try mayShowSecrets() {
        say(cue)
      }
    case .roles: say(rolesList)
    case .log: say(log)
    case .read: try read(rest)
    case .card: try card(rest)
    case .help: say(help)
    case .finish:
      if try confirm(.reallyFinish) { try perform(.finish) }
    case .quit: throw Leaving(departure: .left)
    }
  }

  /// On to what comes next, whatever that is now.
  private mutating func goOn(_ command: Command) throws {
    switch exercise.stage {
    case .planned, .finished: break
    case .between:
      guard exercise.pause == nil, exercise.discussion == nil, exercise.nextPhase == nil else {
        let isEntered = try perform(.enterNextPhase)
        // The plan may have made time pass at once.
        if isEntered, let phase = exercise.phase,
          exercise.now > session.scenario.phases[phase].from
        {
          say([.empty, header])
        }
        return
      }
      if try confirm(.reallyFinish) { try perform(.finish) }
    case .phase(let phase):
      let isRunning = exercise.pace != nil
      // Nothing more to come: the next thing is the end.
      if isRunning, exercise.pause == nil, exercise.discussion == nil {
        guard try confirmEnd(of: phase, by: command) else { return }
      }
      guard try perform(command) else { return }
      if isRunning, exercise.phase != nil { say([.empty, header]) } else { showClocks() }
    }
  }

  /// After time was moved: what the legal clocks say now.
  private mutating func showClocks() {
    let isRunning = exercise.clocks.contains { $0.started != nil && $0.stopped == nil }
    if isRunning, exercise.phase != nil { say([.empty, header]) }
  }

  private mutating func endPhase() throws {
    guard case .phase(let phase) = exercise.stage else { return try goOn(.next) }
    if exercise.pause == nil, exercise.discussion == nil {
      guard try confirmEnd(of: phase, by: .endPhase) else { return }
    }
    try perform(.endPhase)
  }

  /// Asks before something ends the phase; what doesn't, or is refused anyway, needs no question.
  private mutating func confirmEnd(of phase: Index<Phase>, by command: Command) throws -> Bool {
    let caused = (try? exercise.decide(command, at: session.elapsed).map(\.event)) ?? []
    guard caused.contains(.phaseEnded(phase: phase)) else { return true }
    let messages = caused.count { if case .injectDelivered = $0 { true } else { false } }
    return try confirm(
      .reallyEndPhase(session.scenario.phases[phase].title, messages: messages))
  }

  private mutating func jump(_ text: String) throws {
    var text = text
    if text.isEmpty {
      guard let answer = try ask(.whereTo), !answer.isEmpty else { return }
      text = answer
    }
    let timeline = exercise.timeline
    guard let target = StoryTarget.parse(text, now: exercise.now, timeline: timeline) else {
      return say(.noSuchTime(text), style: .alarm)
    }
    if let phase = exercise.phase {
      guard try confirmEnd(of: phase, by: .jump(to: target)) else { return }
    }
    guard try perform(.jump(to: target)) else { return }
    if exercise.now < target {
      say(.stoppedAt(timeline.moment(exercise.now, options.language)), style: .dim)
    }
    showClocks()
  }

  /// After a pause; a decision that came to a halt in it is put forward again.
  private mutating func resume() throws {
    guard try perform(.resume), let choice = kept else { return }
    kept = nil
    let title = choice.action.map { session.scenario.actions[$0].title } ?? choice.words
    guard let answer = try ask(.reallyDecideKept(title)) else { return }
    guard answer.isEmpty || isYes(answer) else { return say(.cancelled, style: .dim) }
    try perform(.decide(choice))
  }

  private mutating func discuss(_ text: String) throws {
    let questions = exercise.phase.map { session.scenario.phases[$0].questions } ?? lastQuestions
    guard !questions.isEmpty else { return say(.nothingToDiscuss) }
    var answer = text
    if questions.count == 1, answer.isEmpty { answer = "1" }
    if answer.isEmpty {
      say(
        questions.enumerated().map { place, question in
          Paragraph(
            session.scenario.questions[question].text, mark: numeral(place + 1, of: questions.count)
          )
        })
      guard let typed = try ask(.whichNumber), !typed.isEmpty else { return }
      answer = typed
    }
    guard let number = Int(answer), questions.indices.contains(number - 1) else {
      return say(.noSuchNumber(answer, of: questions.count), style: .alarm)
    }
    try perform(.discuss(questions[number - 1]))
  }

  /// Between two phases: of the phase that has just ended.
  private var lastQuestions: [Index<Question>] {
    let phases = session.scenario.phases.keys.filter { exercise.hasEntered($0) }
    return phases.last.map { session.scenario.phases[$0].questions } ?? []
  }

  private mutating func conclude(_ text: String) throws {
    var outcome = text
    if outcome.isEmpty, exercise.discussion != nil {
      guard let answer = try ask(.outcome) else { return }
      outcome = answer
    }
    try perform(.conclude(outcome: outcome))
  }

  private mutating func note(_ text: String) throws {
    var text = text
    if text.isEmpty {
      guard let answer = try ask(.noteText), !answer.isEmpty else { return }
      text = answer
    }
    try perform(.note(Note(text: text)))
  }

  private mutating func retract(_ text: String) throws {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let number = words.first.flatMap(Int.init) else {
      return say(decisionsList + [Paragraph(phrase(.retractHow), style: .dim)])
    }
    try perform(.retract(number, reason: words.dropFirst().first ?? ""))
  }

  private mutating func tie(_ text: String) throws {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let number = words.first.flatMap(Int.init), let sought = words.dropFirst().first else {
      return say(decisionsList + [Paragraph(phrase(.tieHow), style: .dim)])
    }
    guard exercise.decisions.indices.contains(number - 1) else {
      return say(
        .noSuchNumber("\(number)", of: exercise.decisions.count), style: .alarm)
    }
    let role = exercise.decisions[number - 1].role
    let found = exercise.search(sought, for: role).actions
    guard let action = try choose(among: found) else {
      if found.isEmpty { say(.nothingFound(sought), style: .alarm) }
      return
    }
    try perform(.tie(number, action))
  }
}
