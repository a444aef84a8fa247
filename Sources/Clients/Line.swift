import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// A line to one exercise elsewhere: requests are waited for, what happens there comes as letters.
package final class Line: Sendable {
  let base: String
  /// As `Accept-Language` says it.
  private let language: String
  private let token = Mutex<String?>(nil)
  package let letters = Letters()
  private let listening = Mutex<Task<Void, Never>?>(nil)

  /// One for the whole program, and never shut down: it ends with it.
  static let client: HTTPClient = {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    // Whoever waits is told at once; trying again is ours.
    configuration.connectionPool.retryConnectionEstablishment = false
    // A heartbeat comes every 15 seconds.
    configuration.timeout = .init(connect: .seconds(5), read: .seconds(40))
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }()

  package init(_ address: Address, language: String) {
    base = address.base
    self.language = language
  }

  deinit { listening.withLock { $0?.cancel() } }

  package func get<Value: Decodable & Sendable>(
    _ type: Value.Type, _ path: String, _ query: [(String, String)] = []
  ) throws -> Value {
    let bytes = try waiting { try await self.exchange(.GET, self.path(path, query), nil, nil) }
    return try Line.read(type, from: bytes)
  }

  /// - Returns: The number of the last entry of what it caused; 0 where that is nothing of the exercise.
  @discardableResult
  package func post<Body: Encodable & Sendable>(_ path: String, _ body: Body) throws -> Int {
    try Line.read(Done.self, from: answer(to: path, body)).sequence ?? 0
  }

  /// The same request is tried again when its answer got lost: the key makes that harmless.
  private func answer<Body: Encodable & Sendable>(to path: String, _ body: Body) throws -> Data {
    let encoder = JSONEncoder()
    let json = try encoder.encode(body)
    let key = UUID().uuidString
    return try waiting {
      var pause = 250
      while true {
        do {
          return try await self.exchange(.POST, path, json, key)
        } catch LineFault.unreachable where pause <= 1000 {
          try await Task.sleep(for: .milliseconds(pause))
          pause *= 2
        }
      }
    }
  }

  private struct Done: Decodable { let sequence: Int? }

  /// Without waiting, and nothing is lost if it doesn't arrive.
  package func mention<Body: Encodable & Sendable>(_ path: String, _ body: Body) {
    Task.detached {
      guard let json = try? JSONEncoder().encode(body) else { return }
      _ = try? await self.exchange(.POST, path, json, UUID().uuidString)
    }
  }

  /// Exchanges a code or a secret for a session, which the line keeps.
  package func enter<Body: Encodable & Sendable>(_ path: String, _ body: Body) throws -> Welcome {
    let welcome = try Line.read(Welcome.self, from: answer(to: path, body))
    token.withLock { $0 = welcome.token }
    return welcome
  }

  package func leave() {
    listening.withLock { $0?.cancel() }
    _ = try? waiting { try await self.exchange(.DELETE, "/api/session", nil, nil) }
  }

  /// Has what an audience sees come as letters, from now on and whatever happens to the server.
  package func listen(as audience: String) {
    let task = Task.detached { await self.follow(audience) }
    listening.withLock { $0 = task }
  }

  static func read<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      throw LineFault.notAnExercise
    }
  }

  func path(_ path: String, _ query: [(String, String)]) -> String {
    guard !query.isEmpty else { return path }
    let safe = CharacterSet.alphanumerics.intersection(
      CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))
    let parts = query.map { name, value in
      name + "=" + (value.addingPercentEncoding(withAllowedCharacters: safe) ?? "")
    }
    return path + "?" + parts.joined(separator: "&")
  }

  func request(_ method: HTTPMethod, _ path: String) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: base + path)
    request.method = method
    request.headers.add(name: "Accept-Language", value: language)
    if let token = token.withLock({ $0 }) {
      request.headers.add(name: "Authorization", value: "Bearer \(token)")
    }
    return request
  }

  func exchange(
    _ method: HTTPMethod, _ path: String, _ body: Data?, _ key: String?
  ) async throws -> Data {
    var request = request(method, path)
    if let body {
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(bytes: body))
    }
    if let key { request.headers.add(name: "Idempotency-Key", value: key) }
    let status: Int
    let data: Data
    do {
      let response = try await Line.client.execute(request, timeout: .seconds(10))
      status = Int(response.status.code)
      data = Data(Array(buffer: try await response.body.collect(upTo: EventReader.longest)))
    } catch {
      throw LineFault.unreachable
    }
    guard (200..<300).contains(status) else { throw Line.fault(status, data) }
    return data
  }

  private struct Problem: Decodable {
    let type: String
    let detail: String
  }

  static func fault(_ status: Int, _ data: Data) -> LineFault {
    guard let problem = try? JSONDecoder().decode(Problem.self, from: data),
      problem.type.hasPrefix("/problems/")
    else { return .notAnExercise }
    return .refused(
      status: status, name: String(problem.type.dropFirst("/problems/".count)),
      sentence: problem.detail)
  }
}

/// A session, as the server gives it. The token is nobody's business but the line's.
package struct Welcome: Decodable, Sendable {
  package let person: String
  package let kind: String
  package let roles: [String]
  let token: String
}
