package import Exercises
import Foundation
package import Journals
package import Scenarios
package import Simulations
import Times
import Wording

/// The exercise that goes on now: the one place where commands are decided, one after the other.
///
/// `pending` is what was decided, `durable` what is on disk. Nobody is told of anything that is not on disk:
/// one writer commits what has gathered, and then the callers are answered and the views sent.
package actor LiveExercise {
  package nonisolated let scenario: Scenario
  nonisolated let hub: Hub
  nonisolated let timekeeping: Timekeeping

  var pending: Exercise { didSet { version += 1 } }
  /// Of `pending`: another for every state, also for one that comes in the place of a state that was lost.
  private(set) var version = 0
  var durable: Exercise
  /// The number of the last entry that was decided, and of the last on disk.
  var lastPending: Int
  var lastDurable: Int
  var stopwatch: Stopwatch
  var room: Room
  var receipts: [String: Int]
  var unsavedReceipts: Set<String> = []
  var arrivals: Arrivals
  /// Of each answer of the hot wash, who may take it off again: in the entries, and in no view.
  var writers: [String?]
  /// Players who have no device on the line, by the reading of the clock at which that was seen.
  var awaySince: [String: Interval] = [:]
  /// What the facilitator was last told of who is here.
  var toldPeople = ""
  var isRoomTold = true
  /// The views that were last asked for: of the next, only what changed is encoded.
  var drawn: [Audience: Sections] = [:]
  var answered: [RequestKey: AnsweredRequest] = [:]
  /// Requests that are being written, with who asked the same meanwhile.
  var underWay: [RequestKey: [CheckedContinuation<Void, Never>]] = [:]
  var waiting: [Batch] = []
  var isWriting = false
  /// Why nothing could be written; until it can be again, nothing is accepted.
  package internal(set) var fault: JournalError?

  /// Who plays in a rehearsal where nobody does; nil: this is none.
  var understudies: Understudies?
  /// How far a rehearsal hurried ahead of the clock.
  var leap = Interval.zero

  let journal: Journal
  let mirror: Mirror?
  private let coder: EntryCoder

  /// What one command caused, on its way to the disk.
  struct Batch {
    let drafts: [Draft]
    let occurrences: [Occurrence]
    let exercise: Interval
    let request: (RequestKey, Hash)?
    let answer: Answer
    let continuation: CheckedContinuation<Void, any Error>?
  }

  /// With what the exercise is opened, unless the facilitator says otherwise.
  nonisolated let scope: Scope

  /// `entries` are those that the journal holds.
  package init(
    _ scenario: Scenario, opening scope: Scope, journal: Journal, entries: [Entry] = [],
    mirror: Mirror? = nil, understudies: Understudies? = nil,
    timekeeping: Timekeeping = .system
  ) throws {
    self.scenario = scenario
    self.scope = scope
    self.journal = journal
    self.mirror = mirror
    self.understudies = understudies
    self.timekeeping = timekeeping
    coder = EntryCoder(scenario)
    durable = Exercise(scenario, replaying: entries)
    pending = durable
    arrivals = Arrivals(entries, in: durable)
    writers = entries.filter(\.event.isAnswer).map(\.author)
    lastDurable = entries.last?.sequence ?? 0
    lastPending = lastDurable
    stopwatch = Stopwatch(elapsed: entries.last?.exercise ?? .zero)
    try journal.prepareForServing()
    let names = try journal.names()
    room = Room(try journal.sessions().map { Person($0, name: names[$0.person]) })
    receipts = try journal.receipts()
    for request in try journal.answeredRequests() {
      answered[RequestKey(person: request.person, key: request.key)] = request
    }
    hub = Hub(scenario, opening: scope, sequence: lastDurable)
  }

  /// Pauses what was cut off; the time that the program was away is no exercise time.
  ///
  /// A new exercise is not opened yet: its time begins when the facilitator begins.
  package func begin() async throws {
    if pending.isUnderWay, pending.pause == nil { try await perform([.pause(.gap)], by: nil) }
  }

  var elapsed: Interval { stopwatch.elapsed }

  /// Of the clock, and what a rehearsal hurried ahead of it.
  var reading: Interval { timekeeping.reading() + leap }

  /// Carries commands out, all or none, and returns when they are on disk. A recovery is tried after a fault.
  @discardableResult
  func perform(
    _ commands: [Command], by author: String?, request: (key: RequestKey, body: Hash)? = nil,
    status: Int = 200, isRecovery: Bool = false,
    answer: (@Sendable (Exercise, Int) -> String)? = nil
  ) async throws -> Answer {
    if let request, let known = try await earlier(request.key, request.body) { return known }
    // What stands still may be tried: whether it can be written shows then.
    if fault != nil, !isRecovery, pending.isTimed { throw RequestFault.notWritten }
    pass()
    var next = pending
    var occurrences: [Occurrence] = []
    for command in commands {
      occurrences += try next.perform(command, at: stopwatch.elapsed)
    }
    let byNobody = commands.allSatisfy(\.isPassageOfTime)
    let drafts = try drafts(occurrences, author: byNobody ? nil : author)
    pending = next
    lastPending += drafts.count
    steer()
    let sequence = lastPending
    let result = Answer(
      status: status, body: answer?(next, sequence) ?? #"{"sequence":\#(sequence)}"#,
      sequence: sequence)
    if let request { underWay[request.key] = [] }
    defer {
      if let request {
        for other in underWay.removeValue(forKey: request.key) ?? [] { other.resume() }
      }
    }
    try await withCheckedThrowingContinuation { continuation in
      enqueue(
        Batch(
          drafts: drafts, occurrences: occurrences, exercise: stopwatch.elapsed,
          request: request.map { ($0.key, $0.body) }, answer: result, continuation: continuation))
    }
    return result
  }

  /// What the same request was answered with before; waits when it is being written just now.
  func earlier(_ key: RequestKey, _ body: Hash) async throws -> Answer? {
    if underWay[key] != nil {
      await withCheckedContinuation { underWay[key, default: []].append($0) }
    }
    guard let known = answered[key] else { return nil }
    guard known.body == body else { throw RequestFault.keyReused }
    return Answer(status: known.status, body: known.answer, sequence: known.sequence)
  }

  /// Lets the time pass that has passed, on `pending`; what falls due goes to the disk by itself.
  func pass() {
    guard fault == nil else { return }
    let gap = stopwatch.read(reading)
    guard let command = pending.passage(to: stopwatch.elapsed, after: gap) else { return }
    happen(command)
  }

  /// Takes note of something that nobody asked for, if it can be; it goes to the disk by itself.
  func happen(_ command: Command) {
    var next = pending
    guard let occurrences = try? next.perform(command, at: stopwatch.elapsed) else { return }
    pending = next
    if occurrences.isEmpty {
      // Nothing on its way to the disk: what is there may count on as well.
      if lastDurable == lastPending { durable = pending }
      return
    }
    guard let drafts = try? drafts(occurrences, author: nil) else { return }
    lastPending += drafts.count
    steer()
    enqueue(
      Batch(
        drafts: drafts, occurrences: occurrences, exercise: stopwatch.elapsed, request: nil,
        answer: Answer(status: 200, body: "", sequence: lastPending), continuation: nil))
  }

  func steer() {
    if pending.isTimed, fault == nil {
      stopwatch.start(at: reading)
    } else {
      stopwatch.stop(at: reading)
    }
  }

  private func drafts(_ occurrences: [Occurrence], author: String?) throws -> [Draft] {
    let recorded = timekeeping.now()
    var drafts: [Draft] = []
    for occurrence in occurrences {
      drafts.append(
        try coder.draft(
          occurrence, exercise: stopwatch.elapsed, recorded: recorded, author: author))
    }
    return drafts
  }
}
