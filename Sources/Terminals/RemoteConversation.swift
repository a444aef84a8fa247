import Clients
import Exercises
import Scenarios
import Times
import Wording

/// A conversation about an exercise on another computer.
protocol RemoteConversation: Conversation {
  var line: Line { get }
  var attendance: Attendance { get set }
  /// By name, in the order of the scenario.
  var titles: [(name: String, title: String)] { get }
  /// The random id by which the server knows who types here.
  var person: String { get }
  /// Who leads sees whose decision it was.
  var leads: Bool { get }
  /// What whoever types here can do with a proposal; nil: nothing, or it is not told.
  func settling(_ proposal: Picture.Proposed) -> ClientPhrase.Settling?
  /// What stands above, in a whole window.
  var board: [Paragraph] { get }
}

extension RemoteConversation {
  var picture: Picture { attendance.picture }
  func phrase(_ phrase: ClientPhrase) -> String { phrase(language) }

  mutating func say(_ phrase: ClientPhrase, style: Style = .plain) {
    say([Paragraph(self.phrase(phrase), style: style)])
  }

  mutating func ask(
    _ label: (Self) -> String, completing words: [String], holdsEnd: Bool
  ) throws -> String? {
    guard case .line(let text) = try attend(label, completing: words) else { return nil }
    return text
  }

  mutating func ask(_ question: ClientPhrase) throws -> String? { try ask(phrase(question)) }

  /// Waits for a line, for a key that acts at once, or for its being given up; shows what happens meanwhile.
  mutating func attend(
    _ label: (Self) -> String, completing words: [String] = [], keys: Set<Character> = []
  ) throws -> Prompt.Reading {
    while true {
      try hear()
      prompt.setBoard(board)
      let reading = prompt.read(
        label(self), completing: words, keys: keys,
        milliseconds: attendance.isRunning ? 1000 : 5000)
      switch reading {
      case .line, .cancelled, .key:
        try hear()
        return reading
      case .nothing: continue
      case .end: throw Leaving(departure: .left)
      case .interrupted(let signal): throw Leaving(departure: .interrupted(signal: signal))
      }
    }
  }

  /// Waits until it is known what there is to see.
  mutating func awaitPicture() throws {
    let deadline = ContinuousClock.now + .seconds(10)
    while picture.head == nil {
      guard ContinuousClock.now < deadline, !attendance.isLost else { throw LineFault.unreachable }
      _ = Descriptor.wait(for: [Descriptor(number: line.letters.descriptor)], milliseconds: 250)
      try hear()
    }
  }

  /// Takes over and shows what has come.
  mutating func hear() throws {
    for letter in line.letters.take() {
      let before = attendance.picture
      guard attendance.take(letter) else { continue }
      switch letter {
      case .lost: say(.lost, style: .alarm)
      case .found: say(.found, style: .strong)
      case .out(let isReleased):
        say(.out(isReleased: isReleased), style: .alarm)
        throw Leaving(departure: .left)
      case .whole, .change:
        guard before.head != nil else { continue }
        prompt.say(news(since: before), isNews: true)
        if picture.inbox?.last != before.inbox?.last {
          line.mention("/api/receipts", Requests.Receipt(upTo: attendance.sequence))
        }
      }
    }
  }

  /// Asks something of the server, and shows what it caused, or why it was refused.
  @discardableResult
  mutating func send(_ path: String, _ body: some Encodable & Sendable) throws -> Bool {
    do {
      let done = try line.post(path, body)
      // What it caused comes by the other way, and rather before the next question than after.
      let deadline = ContinuousClock.now + .milliseconds(1500)
      while attendance.sequence < done, ContinuousClock.now < deadline, !attendance.isLost {
        _ = Descriptor.wait(for: [Descriptor(number: line.letters.descriptor)], milliseconds: 100)
        try hear()
      }
      return true
    } catch let fault as LineFault {
      say([paragraph(for: fault)])
      return false
    }
  }

  func paragraph(for fault: LineFault) -> Paragraph {
    let sentence =
      switch fault {
      case .refused(_, _, let sentence): sentence
      case .unreachable, .notAnExercise: phrase(.unanswered)
      }
    return Paragraph(sentence, mark: "✗ ", style: .alarm)
  }

  func title(of role: String) -> String { titles.first { $0.name == role }?.title ?? role }

  func names(of roles: [String]) -> String {
    if !titles.isEmpty, Set(roles) == Set(titles.map(\.name)) { return phrase(.everyone) }
    return roles.map { title(of: $0) }.joined(separator: ", ")
  }

  func moment(_ milliseconds: Int64) -> String {
    attendance.timeline.moment(StoryTime(milliseconds: milliseconds), language)
  }

  func clock(_ milliseconds: Int64) -> String {
    attendance.timeline.clock(StoryTime(milliseconds: milliseconds))
  }
}
