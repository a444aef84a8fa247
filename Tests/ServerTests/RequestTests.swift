import Foundation
import HTTPTypes
import Journals
import Testing

@testable import Server

/// What is asked once is done once, and nothing that somebody types does anything but stand there.
@Suite struct RequestTests {
  private let decision = #"{"role":"manager","action":"call-it","reason":"het moet"}"#

  @Test func `the same request again gives the same answer and no second decision`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      _ = try await room.begin()
      let manager = try await room.join("manager")
      let first = try await room.post("/api/decisions", decision, as: manager, key: "een-twee-1")
      let again = try await room.post("/api/decisions", decision, as: manager, key: "een-twee-1")
      #expect(first.status == 200)
      #expect(first.text == again.text)
      #expect(try await room.get("/api/view", as: manager).decisions.count == 1)
      let other = try await room.post(
        "/api/decisions", #"{"role":"manager","words":"iets"}"#, as: manager, key: "een-twee-1")
      #expect((other.status, other.problem) == (422, "key-reused"))
    }
  }

  @Test func `asked many times at once, it is decided once`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      _ = try await room.begin()
      let manager = try await room.join("manager")
      let body = decision
      let replies = try await withThrowingTaskGroup(of: Reply.self) { group in
        for _ in 1...20 {
          group.addTask {
            try await room.post("/api/decisions", body, as: manager, key: "tegelijk-1")
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(replies.map(\.text)).count == 1)
      #expect(replies.allSatisfy { $0.status == 200 })
      #expect(try await room.get("/api/view", as: manager).decisions.count == 1)
    }
  }

  @Test func `the answer is remembered by the journal, over a restart`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      _ = try await room.begin()
      let manager = try await room.join("manager")
      _ = try await room.post("/api/decisions", decision, as: manager, key: "onthouden-1")
    }
    let journal = try Journal.read(at: stage.folder + "/journal")
    let kept = try journal.answeredRequests().filter { $0.key == "onthouden-1" }
    #expect(kept.map(\.status) == [200])
    #expect(try journal.verify().fault == nil)
  }

  static let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"

  @Test(arguments: ["/nergens", "/api/nergens", "/api/view", "/assets/nergens.js"])
  func `a wrong address is a page for a browser, and problem details for a program`(
    _ path: String
  ) async throws {
    let stage = try await Stage()
    try await stage.run { room in
      for (language, drill, start) in [
        ("nl", "OEFENING", "Naar het begin"), ("en", "EXERCISE", "To the start"),
      ] {
        let asked = ["Accept": Self.browser, "Accept-Language": language]
        let page = try await room.send(.get, path, headers: asked)
        let head = try await room.send(.head, path, headers: asked)
        let plain = try await room.send(
          .get, path, headers: ["Accept": "*/*", "Accept-Language": language])
        #expect(page.header("Content-Type") == "text/html; charset=utf-8")
        #expect(page.text.contains("<html lang=\"\(language)\">"))
        #expect(page.text.contains(">\(drill)</div>"))
        #expect(page.text.contains("<a class=\"button\" href=\"/\">\(start)</a>"))
        #expect(page.header("X-Content-Type-Options") == "nosniff")
        #expect(plain.header("Content-Type") == "application/problem+json")
        let detail = try #require(plain.object["detail"] as? String)
        #expect(page.text.contains("<h1>\(detail)</h1>"))
        #expect(page.status == plain.status)
        #expect(head.status == plain.status)
        #expect(head.text.isEmpty)
        #expect(head.header("Content-Length") == "\(page.text.utf8.count)")
      }
      let plain = try await room.send(.head, path)
      #expect(plain.header("Content-Type") == "application/problem+json")
      #expect(plain.text.isEmpty, "nobody would read it, and the next answer would follow it")
    }
  }

  @Test func `a wrong address says so when it is no exercise now`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let facilitator = try await room.begin()
      #expect(try await room.post("/api/commands/stop", as: facilitator).status == 200)
      let page = try await room.send(.get, "/nergens", headers: ["Accept": Self.browser])
      #expect(page.text.contains("GEEN OEFENING"))
      #expect(!page.text.contains(">OEFENING<"))
    }
  }

  @Test(arguments: [nil, "kort", String(repeating: "x", count: 65), "met spatie erin"])
  func `a request without a proper key is refused`(_ key: String?) async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let facilitator = try await room.facilitator
      let reply = try await room.post(
        "/api/commands/pause", as: facilitator, key: key ?? "", headers: [:])
      #expect(reply.problem == "key-missing")
    }
  }

  @Test func `a refusal of the exercise is a sentence in the asker's language`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let facilitator = try await room.begin()
      let dutch = try await room.post("/api/commands/resume", as: facilitator)
      #expect((dutch.status, dutch.problem) == (409, "refused"))
      #expect(dutch.object["detail"] as? String == "Het is geen pauze; je kunt gewoon door.")
      let english = try await room.post(
        "/api/commands/resume", as: facilitator, headers: ["Accept-Language": "en-GB,nl;q=0.5"])
      #expect(english.object["detail"] as? String == "This is no pause; just go on.")
    }
  }

  @Test(arguments: [
    "{", "[]", "\u{0}", #"{"role":1}"#, #"{"role":"manager","words":{"x":1}}"#, "null",
    #"{"role":"nobody","words":"x"}"#, #"{"role":"manager","action":"x"}"#,
  ])
  func `what cannot be read is refused and changes nothing`(_ body: String) async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let facilitator = try await room.begin()
      let reply = try await room.post("/api/decisions", body, as: facilitator)
      #expect([400, 422].contains(reply.status), "\(reply.text)")
      #expect(try await room.get("/api/view", as: facilitator).decisions.isEmpty)
    }
  }

  @Test func `a megabyte is too much`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let facilitator = try await room.begin()
      let long = String(repeating: "x", count: 1_000_000)
      let reply = try await room.post(
        "/api/decisions", #"{"role":"manager","words":"\#(long)"}"#, as: facilitator)
      #expect((reply.status, reply.problem) == (413, "too-large"))
      let five = String(repeating: "x", count: 5000)
      let words = try await room.post(
        "/api/decisions", #"{"role":"manager","words":"\#(five)"}"#, as: facilitator)
      #expect(words.problem == "too-large")
    }
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "<script>alert(1)</script>"), ("=cmd|' /C calc'!A0", nil),
    (#"\u001b[31mrood\u0007"#, "\u{FFFD}[31mrood\u{FFFD}"), (#"a\u0000b"#, "a\u{FFFD}b"),
    (#"\u202eomgekeerd"#, "\u{FFFD}omgekeerd"), (#"een\ntwee"#, "een\ntwee"),
  ])
  func `hostile words stand there as words`(_ typed: String, _ kept: String?) async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let facilitator = try await room.begin()
      let reply = try await room.post(
        "/api/decisions", #"{"role":"manager","words":"\#(typed)"}"#, as: facilitator)
      #expect(reply.status == 200, "\(reply.text)")
      let view = try await room.get("/api/view", as: facilitator)
      #expect(view.decisions.first?["words"] as? String == kept ?? typed)
      #expect(view.header("Content-Type") == "application/json")
    }
  }
}
