#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Exercises
import Journals
import Scenarios
import Times

/// An exercise that is being played: what happens is in its journal before it shows.
struct Session {
  private(set) var exercise: Exercise
  private(set) var entries: [Entry]
  private let journal: Journal
  private let coder: EntryCoder
  private let author: String?
  private var stopwatch: Stopwatch
  /// It goes on while the machine sleeps.
  private let began = ContinuousClock.now

  init(_ scenario: Scenario, journal: Journal, author: String?) throws(JournalError) {
    self.journal = journal
    self.author = author
    coder = EntryCoder(scenario)
    entries = []
    for stored in try journal.entries() { entries.append(try coder.entry(stored)) }
    exercise = Exercise(scenario, replaying: entries)
    stopwatch = Stopwatch(elapsed: entries.last?.exercise ?? .zero)
  }

  var scenario: Scenario { exercise.scenario }

  /// Exercise time as it was last read.
  var elapsed: Interval { stopwatch.elapsed }

  /// Whether exercise time passes.
  var isRunning: Bool { stopwatch.isRunning }

  /// Lets the time pass that has passed, and what falls due happen; says what did, and after which gap the
  /// exercise was paused, if there was one.
  ///
  /// With `holdsEnd`, the phase doesn't end yet, because somebody is in the middle of a decision.
  mutating func tick(
    holdsEnd: Bool = false
  ) throws(JournalError) -> (entries: [Entry], gap: Interval?) {
    let gap = stopwatch.read(reading)
    guard
      let command = exercise.passage(to: stopwatch.elapsed, after: gap, holdsEnd: holdsEnd)
    else { return ([], gap) }
    return (try attempt(command), gap)
  }

  /// Carries out a command and writes down what it causes; refused, it changes nothing.
  mutating func perform(_ command: Command) throws(JournalError) -> Result<[Entry], Refusal> {
    var next = exercise
    let occurrences: [Occurrence]
    do {
      occurrences = try next.perform(command, at: stopwatch.elapsed)
    } catch {
      return .failure(error)
    }
    let added = try write(occurrences, author: command.isPassageOfTime ? nil : author)
    exercise = next
    if exercise.isTimed { stopwatch.start(at: reading) } else { stopwatch.stop(at: reading) }
    return .success(added)
  }

  private mutating func attempt(_ command: Command) throws(JournalError) -> [Entry] {
    switch try perform(command) {
    case .success(let entries): entries
    case .failure: []
    }
  }

  private mutating func write(
    _ occurrences: [Occurrence], author: String?
  ) throws(JournalError) -> [Entry] {
    guard !occurrences.isEmpty else { return [] }
    let last = entries.last?.sequence ?? 0
    let recorded = Session.now
    var drafts: [Draft] = []
    for occurrence in occurrences {
      drafts.append(
        try coder.draft(
          occurrence, exercise: stopwatch.elapsed, recorded: recorded, author: author))
    }
    _ = try journal.append(drafts, after: last)
    let added = occurrences.enumerated().map { offset, occurrence in
      Entry(
        sequence: last + 1 + offset, story: occurrence.story, exercise: stopwatch.elapsed,
        recorded: recorded, author: author, event: occurrence.event)
    }
    entries += added
    return added
  }

  private var reading: Interval {
    let parts = began.duration(to: .now).components
    return Interval(milliseconds: parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000)
  }

  private static var now: Instant {
    var time = timespec()
    _ = clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
