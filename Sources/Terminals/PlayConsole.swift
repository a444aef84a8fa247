package import Exercises
package import Journals
package import Scenarios
import Times
import Wording

/// An exercise on one terminal, which the facilitator and the players share.
package struct PlayConsole {
  /// Unless it is finished, the exercise is paused and kept.
  package typealias Departure = Terminals.Departure

  var session: Session
  var prompt: Prompt
  let options: PlayOptions
  let callSigns: CallSigns
  /// What the numbers of the last list of messages meant.
  var listed: [Index<Inject>] = []
  /// What the numbers of the last list of actions meant for each role in this phase; they keep their meaning when
  /// something on it has been done.
  var offered: [Index<Role>: [Index<Action>]] = [:]
  /// The facilitator said that nobody else reads the screen.
  var isUnwatched = false
  /// A decision that a pause came in between of.
  var kept: Choice?

  /// For a new journal as for one that holds entries already, which are replayed.
  package init(
    _ scenario: Scenario, journal: Journal, options: PlayOptions
  ) throws(JournalError) {
    session = try Session(scenario, journal: journal, author: options.author)
    prompt = Prompt(
      isPlain: options.isPlain, noColour: options.noColour, input: options.input,
      output: options.output)
    self.options = options
    callSigns = CallSigns(scenario.roles)
    prompt.tooLong = phrase(.tooLong(LineEditor.limit))
  }

  package var exercise: Exercise { session.exercise }
  package var entries: [Entry] { session.entries }

  /// Plays until the exercise is finished or somebody leaves. The terminal is then as it was.
  ///
  /// The scope is for an exercise that has not been opened yet; otherwise it isn't looked at. Throws a
  /// `JournalError` when something can't be written down; the exercise then stands as the journal has it.
  package mutating func run(opening scope: Scope) throws -> Departure {
    defer { prompt.close() }
    do {
      try begin(scope)
      while session.exercise.stage != .finished {
        if let line = try ask(promptLabel, completing: completions) { try obey(line) }
      }
      return .finished
    } catch let leaving as Leaving {
      try leave()
      return leaving.departure
    }
  }

  private mutating func begin(_ scope: Scope) throws {
    if exercise.stage == .planned {
      say(opening)
      try perform(.open(scope))
      say(rolesList)
      try practise()
    } else if exercise.isUnderWay {
      // Killed, not left: there is no pause in the journal yet.
      let wasKilled = exercise.pause == nil
      if wasKilled { _ = try session.perform(.pause(.gap)) }
      say(opening)
      if wasKilled { say(.notClosed, style: .strong) }
      say(status + [Paragraph(phrase(.resumed), style: .strong)])
    }
  }

  private mutating func leave() throws {
    _ = try session.tick(holdsEnd: true)
    if exercise.isUnderWay {
      if exercise.pause == nil { _ = try session.perform(.pause(.left)) }
      say([
        Paragraph(phrase(.left)),
        Paragraph(options.resumption, mark: "  ", style: .strong, isVerbatim: true),
      ])
    }
  }
}

extension PlayConsole: Conversation {
  var language: Language { options.language }

  /// Waits for a line; in the meantime time passes, and what happens is shown. Nil: it was given up.
  ///
  /// With `holdsEnd`, the phase doesn't end while this is open.
  mutating func ask(
    _ label: (PlayConsole) -> String, completing words: [String] = [], holdsEnd: Bool = false
  ) throws -> String? {
    while true {
      let (entries, gap) = try session.tick(holdsEnd: holdsEnd)
      show(entries)
      if let gap { say(.gap(gap), style: .alarm) }
      let wait = exercise.pace != nil ? 1000 : 2500
      let reading = prompt.read(
        label(self), completing: words, milliseconds: session.isRunning ? wait : 60_000)
      switch reading {
      case .line(let line):
        show(try session.tick(holdsEnd: holdsEnd).entries)
        return line
      case .cancelled: return nil
      case .nothing, .key: continue
      case .end: throw Leaving(departure: .left)
      case .interrupted(let signal): throw Leaving(departure: .interrupted(signal: signal))
      }
    }
  }

  /// Carries out a command and shows what it caused, or why it was refused.
  @discardableResult
  mutating func perform(_ command: Command) throws -> Bool {
    switch try session.perform(command) {
    case .success(let entries):
      show(entries)
      return true
    case .failure(let refusal):
      say([paragraph(for: refusal)])
      return false
    }
  }

  func paragraph(for refusal: Refusal) -> Paragraph {
    let sentence = refusal.sentence(in: session.scenario, at: exercise.timeline, options.language)
    return Paragraph(sentence, mark: "✗ ", style: .alarm)
  }
}
