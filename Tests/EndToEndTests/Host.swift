import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// `draaiboek host`, running, and what a browser asks of it.
final class Host {
  let child: Child
  let port: Int
  let facilitatorSecret: String
  let code: String
  private let folder: TemporaryFolder

  /// Waits until it says where everybody goes.
  convenience init(
    _ folder: TemporaryFolder, journal: String, _ more: String...,
    scenario: String = Program.scenario
  ) async throws {
    try await self.init(folder, [scenario, "--port", "0", "--journal", journal] + more)
  }

  /// Whose passing files go into a folder of their own.
  convenience init(rehearsing folder: TemporaryFolder, in temporary: String) async throws {
    try await self.init(
      folder, [Program.scenario, "--port", "0", "--rehearse"], environment: ["TMPDIR": temporary])
  }

  private init(
    _ folder: TemporaryFolder, _ arguments: [String], environment: [String: String] = [:]
  ) async throws {
    self.folder = folder
    let output = folder.file("output-\(UUID().uuidString)")
    let errors = folder.file("errors-\(UUID().uuidString)")
    child = try Child(
      #require(Program.path),
      ["host"] + arguments + ["--language", "nl"], environment: Program.environment(environment),
      files: [
        .file("/dev/null", O_RDONLY), .file(output, O_WRONLY | O_CREAT),
        .file(errors, O_WRONLY | O_CREAT),
      ])
    var text = ""
    let deadline = ContinuousClock.now + .seconds(30)
    while !text.contains("Stoppen:"), ContinuousClock.now < deadline, child.poll() == nil {
      try await Task.sleep(for: .milliseconds(20))
      text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    }
    let said = try? String(contentsOfFile: errors, encoding: .utf8)
    let link = try #require(
      text.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\/facilitate#(\w+)/), "\(text)\(said ?? "")")
    port = try #require(Int(link.1))
    facilitatorSecret = String(link.2)
    code = String(try #require(text.firstMatch(of: /Code: +(\w+)/)).1)
  }

  struct Reply {
    let status: Int
    let text: String
    var object: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
    }
    var token: String { object["token"] as? String ?? "" }
    var decisions: [[String: Any]] {
      (object["sections"] as? [String: Any])?["decisions"] as? [[String: Any]] ?? []
    }
  }

  /// What a browser has of it: an address.
  struct Client: Sendable {
    let port: Int

    func send(
      _ method: String, _ path: String, _ body: String? = nil, as token: String? = nil,
      key: String = UUID().uuidString
    ) async throws -> Reply {
      var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)\(path)")))
      request.httpMethod = method
      request.httpBody = body.map { Data($0.utf8) }
      request.timeoutInterval = 10
      if let token { request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization") }
      if method == "POST" { request.setValue(key, forHTTPHeaderField: "Idempotency-Key") }
      let (data, response) = try await URLSession.shared.data(for: request)
      let status = (response as? HTTPURLResponse)?.statusCode ?? 0
      return Reply(status: status, text: String(decoding: data, as: UTF8.self))
    }
  }

  var client: Client { Client(port: port) }

  func send(
    _ method: String, _ path: String, _ body: String? = nil, as token: String? = nil,
    key: String = UUID().uuidString
  ) async throws -> Reply {
    try await client.send(method, path, body, as: token, key: key)
  }

  func facilitator() async throws -> String {
    try await send("POST", "/api/sessions", #"{"secret":"\#(facilitatorSecret)"}"#).token
  }

  func join(_ role: String) async throws -> String {
    try await send("POST", "/api/join", #"{"code":"\#(code)","role":"\#(role)"}"#).token
  }
}
