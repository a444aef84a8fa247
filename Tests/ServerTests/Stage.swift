import Exercises
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Journals
import Logging
import NIOCore
import NIOEmbedded
import Scenarios
import Simulations
import Synchronization
import TestSupport
import Testing
import Times

@testable import Server

/// A live exercise of the shipped case, in a folder of its own, with a clock that the test turns.
final class Stage: Sendable {
  let folder: String
  let scenario: Scenario
  let live: LiveExercise
  let server: ExerciseServer
  let time: Clock

  static let access = ServerAccess(
    facilitator: "facilitator-secret", observer: "observer-secret", screen: "screen-secret",
    code: "ACDEFG")

  init(options: ServerOptions = ServerOptions(), isRehearsal: Bool = false) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("draaiboek-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    self.folder = folder.path
    scenario = try #require(Shipped.manuscript(Shipped.energiecontact)?.scenario)
    let journal = try Journal.create(
      at: folder.path + "/journal", documents: [], settings: [Setting(.exercise, "e")])
    let cast: Index<Cast> = try #require(scenario.index(of: "full"))
    let scope = Scope(cast: cast, plan: Index(0), start: scenario.timeline.start)
    let clock = Clock()
    time = clock
    live = try LiveExercise(
      scenario, opening: scope, journal: journal,
      understudies: isRehearsal ? Understudies(scenario, seed: 7) : nil,
      timekeeping: Timekeeping(
        reading: { Interval(milliseconds: clock.milliseconds) },
        now: { Instant(milliseconds: 1_795_000_000_000 + clock.milliseconds) }))
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    server = ExerciseServer(live, access: Stage.access, options: options, logger: logger)
    try await live.begin()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A clock that stands still until it is turned.
  final class Clock: Sendable {
    private let value = Mutex(Int64(0))
    var milliseconds: Int64 { value.withLock { $0 } }
    func turn(seconds: Double) { value.withLock { $0 += Int64(seconds * 1000) } }
  }

  /// Without a socket. Hummingbird's own test client won't do: it takes SIGINT and SIGTERM away from the tests
  /// of the terminal, which run in the same process.
  func run(_ body: @escaping @Sendable (Room) async throws -> Void) async throws {
    try await body(Room(responder: server.router().buildResponder()))
  }

  /// What a browser does.
  struct Room: Sendable {
    let responder: RouterResponder<Context>

    func send(
      _ method: HTTPRequest.Method, _ path: String, _ body: String = "", as token: String? = nil,
      key: String? = nil, headers: [String: String] = [:]
    ) async throws -> Reply {
      var fields = HTTPFields()
      if let token { fields[.authorization] = "Bearer \(token)" }
      if method == .post, let name = HTTPField.Name("Idempotency-Key") {
        fields[name] = key ?? UUID().uuidString
      }
      for (name, value) in headers {
        guard let name = HTTPField.Name(name) else { continue }
        fields[name] = value
      }
      fields[.contentLength] = "\(body.utf8.count)"
      let head = HTTPRequest(
        method: method, scheme: "http", authority: "localhost", path: path, headerFields: fields)
      var logger = Logger(label: "test")
      logger.logLevel = .critical
      let channel = NIOAsyncTestingChannel()
      let response = try await responder.respond(
        to: Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))),
        context: Context(source: ApplicationRequestContextSource(channel: channel, logger: logger)))
      let collected = Collected()
      // A stream needs a connection that can close; what it carries is looked at in the hub.
      if response.headers[.contentType] != "text/event-stream" {
        try await response.body.write(collected)
      }
      return Reply(
        status: response.status.code, text: collected.text, headers: response.headers)
    }

    func post(
      _ path: String, _ body: String = "", as token: String? = nil, key: String? = nil,
      headers: [String: String] = [:]
    ) async throws -> Reply {
      try await send(.post, path, body, as: token, key: key, headers: headers)
    }

    func get(_ path: String, as token: String? = nil) async throws -> Reply {
      try await send(.get, path, as: token)
    }

    func signIn(_ secret: String) async throws -> String {
      try await post("/api/sessions", #"{"secret":"\#(secret)"}"#).token
    }

    var facilitator: String {
      get async throws { try await signIn(Stage.access.facilitator) }
    }

    func join(_ role: String?, name: String? = nil) async throws -> String {
      let role = role.map { #","role":"\#($0)""# } ?? ""
      let name = name.map { #","name":"\#($0)""# } ?? ""
      return try await post("/api/join", #"{"code":"ACDEFG"\#(role)\#(name)}"#).token
    }

    /// The first phase goes on.
    func begin() async throws -> String {
      let facilitator = try await facilitator
      let reply = try await post("/api/commands/enter-next-phase", as: facilitator)
      #expect(reply.status == 200, "\(reply.text)")
      return facilitator
    }
  }
}

/// What came back.
struct Reply: Sendable {
  let status: Int
  let text: String
  let headers: HTTPFields

  var object: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
  }

  var token: String { object["token"] as? String ?? "" }
  var person: String { object["person"] as? String ?? "" }
  /// The last part of a problem's address.
  var problem: String? {
    (object["type"] as? String).map { String($0.dropFirst("/problems/".count)) }
  }
  var sections: [String: Any] { object["sections"] as? [String: Any] ?? [:] }
  var decisions: [[String: Any]] { sections["decisions"] as? [[String: Any]] ?? [] }

  func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}

/// A body as it would have been sent.
private final class Collected: ResponseBodyWriter {
  private let buffer = Mutex(ByteBuffer())
  var text: String { buffer.withLock { String(buffer: $0) } }
  func write(_ bytes: ByteBuffer) async throws {
    _ = buffer.withLock { $0.writeImmutableBuffer(bytes) }
  }
  func finish(_ trailing: HTTPFields?) async throws {}
}
