import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// `draaiboek host` as people run it: a process of its own, spoken to over HTTP.
struct HostedExercise: Sendable {
  static let program = ".build/release/draaiboek"

  /// As many lines at a time as there are people; by itself it would let eight through and the others wait.
  private static let people: HTTPClient = {
    var configuration = HTTPClient.Configuration.singletonConfiguration
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1000
    return HTTPClient(configuration: configuration)
  }()

  let port: Int
  let facilitator: String
  private let code: String
  private let secrets: (facilitator: String, observer: String)

  /// Starts it and signs in.
  static func start(
    _ arguments: [String], in folder: TemporaryFolder
  ) async throws -> (exercise: HostedExercise, process: RunningProgram) {
    let process = try RunningProgram(
      program, ["host"] + arguments + ["--port", "0", "--language", "en"],
      environment: ["TMPDIR": folder.path])
    var rows: [String: String] = [:]
    while let line = process.line(), !line.hasPrefix("To stop") {
      let words = line.split(separator: " ")
      if let label = words.first, let value = words.last { rows[String(label)] = String(value) }
    }
    guard let link = rows["Facilitator:"], let observer = rows["Observer:"]?.split(separator: "#"),
      let code = rows["Code:"], let port = URLComponents(string: link)?.port,
      let secret = link.split(separator: "#").last, let other = observer.last
    else { throw Yardsticks.Failure(description: "draaiboek host did not say where to go") }
    let secrets = (facilitator: String(secret), observer: String(other))
    let token = try await signIn(secrets.facilitator, port)
    let exercise = HostedExercise(
      port: port, facilitator: token, code: code, secrets: secrets)
    return (exercise, process)
  }

  private init(
    port: Int, facilitator: String, code: String, secrets: (facilitator: String, observer: String)
  ) {
    self.port = port
    self.facilitator = facilitator
    self.code = code
    self.secrets = secrets
  }

  /// - Returns: The token of one more observer.
  func observe() async throws -> String { try await Self.signIn(secrets.observer, port) }

  /// - Returns: The token of one more player of that role.
  func join(_ role: String) async throws -> String {
    try await Self.send("/api/join", ["code": code, "role": role], nil, port)
  }

  func post(
    _ path: String, _ body: [String: any Encodable & Sendable] = [:], as token: String? = nil
  ) async throws {
    _ = try await Self.send(path, body, token ?? facilitator, port)
  }

  /// As the facilitator, by a connection that stays open.
  func postPlainly(_ path: String, _ body: String, by line: PlainConnection) throws {
    let answer = try line.exchange(
      """
      POST \(path) HTTP/1.1\r
      Host: 127.0.0.1:\(port)\r
      Content-Type: application/json\r
      Content-Length: \(body.utf8.count)\r
      Idempotency-Key: \(UUID().uuidString)\r
      Authorization: Bearer \(facilitator)\r
      \r
      \(body)
      """)
    guard answer.hasPrefix("HTTP/1.1 2") else {
      throw Yardsticks.Failure(description: "\(path): \(answer.prefix(300))")
    }
  }

  /// Listens to what happens, and then lets the line drop.
  func listen(as token: String, for time: Duration) async throws {
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/api/events")
    request.headers.add(name: "Authorization", value: "Bearer \(token)")
    let listening = request
    try await withThrowingTaskGroup { group in
      group.addTask {
        let response = try await Self.people.execute(listening, timeout: .seconds(20))
        for try await _ in response.body {}
      }
      try await Task.sleep(for: time)
      group.cancelAll()
    }
  }

  func leave(as token: String) async throws {
    _ = try await Self.send("/api/session", [:], token, port, method: .DELETE)
  }

  private static func signIn(_ secret: String, _ port: Int) async throws -> String {
    try await send("/api/sessions", ["secret": secret], nil, port)
  }

  private struct Reply: Decodable {
    let token: String?
  }

  private static func send(
    _ path: String, _ body: [String: any Encodable & Sendable], _ token: String?, _ port: Int,
    method: HTTPMethod = .POST
  ) async throws -> String {
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
    request.method = method
    request.headers.add(name: "Content-Type", value: "application/json")
    request.headers.add(name: "Idempotency-Key", value: UUID().uuidString)
    if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
    request.body = .bytes(
      ByteBuffer(bytes: try JSONSerialization.data(withJSONObject: body)))
    let response = try await Self.people.execute(request, timeout: .seconds(20))
    let data = try await response.body.collect(upTo: 1 << 20)
    guard (200..<300).contains(response.status.code) else {
      throw Yardsticks.Failure(
        description: "\(path): \(response.status.code) \(String(buffer: data))")
    }
    let reply = try? JSONDecoder().decode(Reply.self, from: Data(Array(buffer: data)))
    return reply?.token ?? ""
  }
}

/// A folder for as long as somebody holds it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("draaiboek-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}

/// Nanoseconds of the clock that the C programs read as well.
func nanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
