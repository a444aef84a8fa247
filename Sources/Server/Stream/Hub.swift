import Exercises
import NIOCore
import Scenarios
import Synchronization
import Times

/// Sends what changed to whoever listens: encoded once per audience, however many they are.
///
/// Who falls too far behind is cut off, comes back by itself and goes on from the number that it saw last, or
/// is told to fetch everything anew.
final class Hub: Sendable {
  /// What changed for one audience, up to and including an entry.
  struct Frame {
    let sequence: Int
    let audience: Audience
    /// Without the line that carries the sequence.
    let bytes: ByteBuffer
  }

  /// The exercise at one moment.
  struct Snapshot: Sendable {
    let exercise: Exercise
    let sequence: Int
    let elapsed: Interval
    /// The same for the same state, and never used again; nil: a state that nobody expected.
    let version: Int?
  }

  /// Of several only the newest counts, since changes add up.
  private struct News {
    var announced: Snapshot?
    var expected: Snapshot?
  }

  struct Subscription {
    let id: Int
    let stream: AsyncStream<ByteBuffer>
  }

  private struct Client {
    let person: String
    let audiences: [Audience]
    let continuation: AsyncStream<ByteBuffer>.Continuation
  }

  private struct State {
    var clients: [Int: Client] = [:]
    var next = 0
    var recent: [Frame] = []
    /// Frames up to this number may be missing.
    var forgotten: Int
    var latest: [Audience: Sections] = [:]
    /// Since which entry changes are framed for an audience: since somebody of it listened.
    var since: [Audience: Int] = [:]
    /// The last entry that was told of.
    var told = 0
    var isClosed = false
  }

  /// How many frames wait for one client, and how many are kept for those who come back.
  static let queue = 256
  static let kept = 1024

  private let scenario: Scenario
  private let scope: Scope
  private let state: Mutex<State>
  private let news = Mutex(News())
  private let rings: AsyncStream<Void>
  private let bell: AsyncStream<Void>.Continuation

  init(_ scenario: Scenario, opening scope: Scope, sequence: Int) {
    self.scenario = scenario
    self.scope = scope
    state = Mutex(State(forgotten: sequence))
    (rings, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  static let reset = ByteBuffer(string: "event: reset\ndata: {}\n\n")
  private static let heartbeat = ByteBuffer(string: ": \n\n")

  /// Who listens now.
  var people: Set<String> { state.withLock { Set($0.clients.values.map(\.person)) } }

  func isHeard(by audience: Audience) -> Bool {
    state.withLock { $0.clients.values.contains { $0.audiences.contains(audience) } }
  }

  var told: Int { state.withLock { $0.told } }

  var count: Int { state.withLock { $0.clients.count } }

  /// `after` is the last entry that the client knows of (nil: it has nothing yet), `last` the last that there
  /// is, with the exercise and its time then.
  func subscribe(
    _ person: String, to audiences: [Audience], after: Int?, last: Int, in exercise: Exercise,
    at elapsed: Interval
  ) -> Subscription {
    let (stream, continuation) = AsyncStream.makeStream(
      of: ByteBuffer.self, bufferingPolicy: .bufferingOldest(Hub.queue))
    return state.withLock { state in
      state.next += 1
      let id = state.next
      guard !state.isClosed else {
        continuation.finish()
        return Subscription(id: id, stream: stream)
      }
      for audience in audiences where state.latest[audience] == nil {
        state.latest[audience] = Sections(
          exercise.view(for: audience, at: elapsed, opening: scope))
        state.since[audience] = last
      }
      continuation.yield(ByteBuffer(string: "retry: 1000\n\n"))
      if let after {
        let known = audiences.reduce(state.forgotten) { max($0, state.since[$1] ?? last) }
        if after < known || after > last {
          continuation.yield(Hub.reset)
        } else {
          let missed = state.recent.filter {
            $0.sequence > after && audiences.contains($0.audience)
          }
          for bytes in Hub.grouped(missed) { continuation.yield(bytes) }
        }
      }
      state.clients[id] = Client(
        person: person, audiences: audiences, continuation: continuation)
      return Subscription(id: id, stream: stream)
    }
  }

  func unsubscribe(_ id: Int) {
    state.withLock { state in state.clients.removeValue(forKey: id) }?.continuation.finish()
  }

  /// What is on its way to the disk: its views are made meanwhile, and shown to nobody before it is there.
  func expect(_ snapshot: Snapshot) {
    news.withLock { $0.expected = snapshot }
    bell.yield()
  }

  /// What is on disk, and may be told.
  func announce(_ snapshot: Snapshot) {
    news.withLock { $0.announced = snapshot }
    bell.yield()
  }

  /// Tells what is announced, for as long as the task lives.
  func run() async {
    var ready: (version: Int?, views: [Audience: Sections]) = (nil, [:])
    for await _ in rings {
      let news = news.withLock { news in
        defer { news = News() }
        return news
      }
      if let announced = news.announced {
        let isReady = announced.version != nil && announced.version == ready.version
        publish(announced, views(of: announced, ready: isReady ? ready.views : [:]))
      }
      if let expected = news.expected, expected.version != news.announced?.version {
        ready = (expected.version, views(of: expected))
      }
    }
  }

  /// For every audience that listens or listened; outside the lock, so that whoever joins meanwhile need not wait.
  private func views(
    of snapshot: Snapshot, ready: [Audience: Sections] = [:]
  ) -> [Audience: Sections] {
    let latest = state.withLock { $0.latest }
    return Dictionary(
      uniqueKeysWithValues: latest.map { audience, earlier in
        if let sections = ready[audience] { return (audience, sections) }
        let view = snapshot.exercise.view(for: audience, at: snapshot.elapsed, opening: scope)
        return (audience, Sections(view, after: earlier))
      })
  }

  private func publish(_ snapshot: Snapshot, _ views: [Audience: Sections]) {
    let sequence = snapshot.sequence
    state.withLock { state in
      guard !state.isClosed else { return }
      var frames: [Frame] = []
      // In a fixed order: a client of several audiences gets theirs in it.
      for (audience, sections) in views.sorted(by: { name($0.key) < name($1.key) })
      where sequence >= state.since[audience] ?? 0 {
        guard let earlier = state.latest.updateValue(sections, forKey: audience),
          let changes = sections.changes(since: earlier)
        else { continue }
        let text = """
          event: change
          data: {"sequence":\(sequence),"audience":"\(name(audience))","sections":\(changes)}


          """
        frames.append(
          Frame(sequence: sequence, audience: audience, bytes: ByteBuffer(string: text)))
      }
      state.told = max(state.told, sequence)
      state.recent += frames
      if state.recent.count > Hub.kept {
        let surplus = state.recent.count - Hub.kept
        state.forgotten = max(state.forgotten, state.recent[surplus - 1].sequence)
        state.recent.removeFirst(surplus)
      }
      // Made once for all who see the same, however many they are.
      var grouped: [[Audience]: [ByteBuffer]] = [:]
      for (id, client) in state.clients {
        let own =
          grouped[client.audiences]
          ?? Hub.grouped(frames.filter { client.audiences.contains($0.audience) })
        grouped[client.audiences] = own
        for bytes in own { Hub.send(bytes, to: client, id, &state) }
      }
    }
  }

  /// A section of the server's own, outside the journal: who is here.
  func publish(section name: String, _ json: String, to audience: Audience) {
    let bytes = Hub.frame(section: name, json, for: self.name(audience))
    state.withLock { state in
      for (id, client) in state.clients where client.audiences.contains(audience) {
        Hub.send(bytes, to: client, id, &state)
      }
    }
  }

  static func frame(section name: String, _ json: String, for audience: String) -> ByteBuffer {
    ByteBuffer(
      string:
        "event: change\ndata: {\"audience\":\"\(audience)\",\"sections\":{\"\(name)\":\(json)}}\n\n"
    )
  }

  /// Lets a proxy and the client know that the line is alive.
  func beat() {
    state.withLock { state in
      for (id, client) in state.clients { Hub.send(Hub.heartbeat, to: client, id, &state) }
    }
  }

  /// After a change of roles, or to put somebody out: the client begins anew, if it may.
  func disconnect(_ person: String) {
    state.withLock { state in
      for (id, client) in state.clients where client.person == person {
        client.continuation.yield(Hub.reset)
        client.continuation.finish()
        state.clients[id] = nil
      }
    }
  }

  func close() {
    state.withLock { state in
      state.isClosed = true
      for client in state.clients.values { client.continuation.finish() }
      state.clients = [:]
    }
    bell.finish()
  }

  func name(_ audience: Audience) -> String {
    switch audience {
    case .facilitator: "facilitator"
    case .observer: "observer"
    case .screen: "screen"
    case .role(let role): "role:" + scenario.roles[role].name
    }
  }

  private static func send(
    _ bytes: ByteBuffer, to client: Client, _ id: Int, _ state: inout State
  ) {
    if case .enqueued = client.continuation.yield(bytes) { return }
    client.continuation.finish()
    state.clients[id] = nil
  }

  /// Frames of one entry belong together for a client of several audiences: only the last carries the number,
  /// so that a break between them repeats them all.
  private static func grouped(_ frames: [Frame]) -> [ByteBuffer] {
    frames.indices.map { index in
      let frame = frames[index]
      let isLast = index + 1 == frames.count || frames[index + 1].sequence != frame.sequence
      guard isLast else { return frame.bytes }
      var bytes = ByteBuffer(string: "id: \(frame.sequence)\n")
      bytes.writeImmutableBuffer(frame.bytes)
      return bytes
    }
  }
}
