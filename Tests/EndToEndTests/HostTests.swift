import Foundation
import Journals
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The server as a program: killed, stopped, out of disk.
@Suite(.serialized) struct HostTests {
  /// Rounds of `kill -9`; `make soak` asks for more.
  private static let rounds =
    ProcessInfo.processInfo.environment["DRAAIBOEK_KILLS"].flatMap { Int($0) } ?? 5

  @Test func `killed at any moment, it loses no decision that was acknowledged and doubles none`()
    async throws
  {
    let folder = try TemporaryFolder()
    let journal = folder.file("journal")
    var host = try await Host(folder, journal: journal, "--cast", "full")
    let facilitator = try await host.facilitator()
    let begun = try await host.send("POST", "/api/commands/enter-next-phase", as: facilitator)
    #expect(begun.status == 200, "\(begun.text)")
    var acknowledged: Set<String> = []
    var asked: [(words: String, key: String)] = []
    for round in 1...Self.rounds {
      let running = host.client
      let posting = Task { () -> [String] in
        var done: [String] = []
        for number in 1...10_000 {
          let words = "besluit-\(round)-\(number)"
          let reply = try? await running.send(
            "POST", "/api/decisions", #"{"role":"manager","words":"\#(words)"}"#, as: facilitator,
            key: "sleutel-\(round)-\(number)")
          guard let reply else { return done + ["?\(words)"] }
          if reply.status == 200 { done.append(words) }
        }
        return done
      }
      try await Task.sleep(for: .milliseconds(Int.random(in: 200...600)))
      host.child.send(SIGKILL)
      _ = try host.child.end()
      var words = await posting.value
      let open = words.removeLast()
      acknowledged.formUnion(words)
      host = try await Host(folder, journal: journal)
      // The one whose answer got lost is asked again: it happens once, now or then.
      let lost = open.replacing("?", with: "")
      let number = try #require(lost.split(separator: "-").last)
      asked.append((lost, "sleutel-\(round)-\(number)"))
      let resumed = try await host.send("POST", "/api/commands/resume", as: facilitator)
      #expect(resumed.status == 200, "\(resumed.text)")
      let again = try await host.send(
        "POST", "/api/decisions", #"{"role":"manager","words":"\#(lost)"}"#, as: facilitator,
        key: "sleutel-\(round)-\(number)")
      #expect(again.status == 200, "\(again.text)")
      acknowledged.insert(lost)
    }
    let view = try await host.send("GET", "/api/view", as: facilitator)
    let words = view.decisions.compactMap { $0["words"] as? String }
    #expect(Set(words) == acknowledged)
    #expect(words.count == acknowledged.count)
    host.child.send(SIGTERM)
    #expect(try host.child.end(within: 5).kind == .exit(143))
    #expect(try Program.run("verify", journal).ending == .exit(0))
    #expect(try Program.run("score", journal).ending == .exit(0))
  }

  @Test func `it ends within three seconds, whoever still listens and takes nothing`() async throws
  {
    let folder = try TemporaryFolder()
    let host = try await Host(folder, journal: folder.file("journal"))
    let facilitator = try await host.facilitator()
    _ = try await host.send("POST", "/api/commands/enter-next-phase", as: facilitator)
    let stalled = try Listener(port: host.port, token: facilitator)
    let text = String(repeating: "lang ", count: 700)
    for _ in 1...60 {
      let noted = try await host.send(
        "POST", "/api/notes", #"{"text":"\#(text)"}"#, as: facilitator)
      #expect(noted.status == 200)
    }
    let began = ContinuousClock.now
    host.child.send(SIGINT)
    #expect(try host.child.end(within: 10).kind == .exit(130))
    #expect(began.duration(to: .now) < .seconds(3))
    stalled.close()
    let journal = try Journal.read(at: folder.file("journal"))
    #expect(try journal.entries().last?.kind == "paused")
    #expect(try journal.verify().fault == nil)
  }

  @Test func `a second server is refused, and so is a port that is taken`() async throws {
    let folder = try TemporaryFolder()
    let journal = folder.file("journal")
    let host = try await Host(folder, journal: journal)
    let second = try Program.run("host", Program.scenario, "--journal", journal, "--port", "0")
    #expect(second.ending == .exit(74))
    #expect(second.errors.contains("open in another window"))
    let taken = try Program.run(
      "host", Program.scenario, "--journal", folder.file("other"), "--port", "\(host.port)")
    #expect(taken.ending == .exit(69))
    #expect(taken.errors.contains("\(host.port)"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("other")), "nothing was played")
  }

  @Test(
    arguments: [
      ("--tls-key x", 64), ("--tls-key /x --tls-certificate /x", 74), ("--bind 203.0.113.9", 69),
      ("--cast nobody", 64), ("--mirror /nergens/x", 73),
    ] as [(String, Int32)])
  func `what cannot be served is said in one line`(_ more: String, _ code: Int32) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      ["host", Program.scenario, "--port", "0", "--journal", folder.file("journal")]
        + more.split(separator: " ").map(String.init))
    #expect(outcome.ending == .exit(code))
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
  }

  @Test func `a name that an attacker points at us gets nothing`() async throws {
    let folder = try TemporaryFolder()
    let host = try await Host(folder, journal: folder.file("journal"))
    for (name, status) in [("evil.example", "421"), ("localhost", "200"), ("127.0.0.1", "200")] {
      let listener = try Listener(port: host.port, host: name, path: "/healthz")
      #expect(listener.firstLine() == "HTTP/1.1 \(status)", "\(name)")
      listener.close()
    }
  }

  @Test func `a second file follows the journal`() async throws {
    let folder = try TemporaryFolder()
    let mirrored = try TemporaryFolder()
    let host = try await Host(
      folder, journal: folder.file("een.journal"), "--mirror", mirrored.path)
    let facilitator = try await host.facilitator()
    _ = try await host.send("POST", "/api/commands/enter-next-phase", as: facilitator)
    host.child.send(SIGTERM)
    _ = try host.child.end()
    let lines = try mirrored.text("een.jsonl").split(separator: "\n")
    let entries = try Journal.read(at: folder.file("een.journal")).entries()
    #expect(lines.count == entries.count && !entries.isEmpty)
    for (line, entry) in zip(lines, entries) {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["hash"] as? String == "\(entry.hash)")
    }
  }
}

/// Somebody who opens the stream and reads nothing of it.
private final class Listener {
  private let socket: Int32

  convenience init(port: Int, token: String) throws {
    try self.init(
      port: port, host: "127.0.0.1", path: "/api/events", more: "Authorization: Bearer \(token)\r\n"
    )
  }

  init(port: Int, host: String, path: String, more: String = "") throws {
    #if canImport(Glibc)
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var small: Int32 = 4096
    setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &small, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(connected == 0)
    let request = "GET \(path) HTTP/1.1\r\nHost: \(host):\(port)\r\n\(more)\r\n"
    try #require(write(socket, request, request.utf8.count) == request.utf8.count)
  }

  /// Version and status.
  func firstLine() -> String {
    var bytes = [UInt8](repeating: 0, count: 12)
    let count = recv(socket, &bytes, bytes.count, Int32(MSG_WAITALL))
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  #if canImport(Glibc)
    func close() { _ = Glibc.close(socket) }
  #else
    func close() { _ = Darwin.close(socket) }
  #endif
}
