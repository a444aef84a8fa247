import Exercises
import Journals
import Scenarios
import Testing
import Times

@testable import Server

/// What was said and agreed can be taken back, by whom it is up to.
@Suite struct HotWashTests {
  @Test func `what somebody thought of the exercise is taken once`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let player = try await room.join("manager")
      #expect(try await room.post("/api/feedback", #"{"nuttig":"5"}"#, as: player).status == 202)
      let again = try await room.post("/api/feedback", #"{"nuttig":"1"}"#, as: player)
      #expect(again.problem == "already-given")
      let other = try await room.join("legal")
      #expect(try await room.post("/api/feedback", #"{"nuttig":"4"}"#, as: other).status == 202)
    }
  }

  @Test func `an answer is taken off by who wrote it or the facilitator, and by nobody else`()
    async throws
  {
    let stage = try await Stage()
    try await stage.run { room in
      let facilitator = try await room.begin()
      let writer = try await room.join("manager")
      let other = try await room.join("legal")
      _ = try await room.post("/api/commands/end-phase", as: facilitator)
      _ = try await room.post("/api/commands/finish", as: facilitator)
      let body = #"{"question":"\#(stage.scenario.hotWash.first?.name ?? "")","text":"Te laat"}"#
      for number in 1...2 {
        let kept = try await room.post("/api/answers", body, as: writer)
        #expect(kept.object["answer"] as? Int == number, "\(kept.text)")
      }
      #expect(try await room.post("/api/answers/1/strike", as: other).problem == "not-allowed")
      let struck = try await room.post("/api/answers/1/strike", as: writer, key: "weghalen-1")
      #expect(struck.status == 200, "\(struck.text)")
      let again = try await room.post("/api/answers/1/strike", as: writer, key: "weghalen-1")
      #expect(again.text == struck.text)
      #expect(try await room.post("/api/answers/1/strike", as: writer).problem == "refused")
      #expect(try await room.post("/api/answers/2/strike", as: facilitator).status == 200)
      let wash = try await room.get("/api/view", as: other).sections["hotwash"] as? [String: Any]
      #expect((wash?["answers"] as? [Any])?.isEmpty == true)
    }
    let entries = try Journal.read(at: stage.folder + "/journal").entries()
    let author = try #require(entries.first { $0.kind == "questionAnswered" }?.author)
    let struck = entries.filter { $0.kind == "answerStruck" }.map(\.author)
    #expect(struck.count == 2)
    #expect(struck.first == author)
    #expect(struck.last != author)
  }

  @Test func `after a restart an answer still knows who wrote it`() async throws {
    let stage = try await Stage()
    let asked = stage.scenario.hotWash.keys.first
    let question = try #require(asked)
    func entry(_ sequence: Int, _ author: String?, _ event: Event) -> Entry {
      Entry(
        sequence: sequence, story: .zero, exercise: .zero, recorded: Instant(milliseconds: 0),
        author: author, event: event)
    }
    let entries = [
      entry(1, "f", .opened(scope: stage.live.scope)),
      entry(2, "a", .questionAnswered(question: question, text: "x")),
      entry(3, "b", .questionAnswered(question: question, text: "y")),
    ]
    let journal = try Journal.create(
      at: stage.folder + "/other", documents: [], settings: [Setting(.exercise, "e")])
    let live = try LiveExercise(
      stage.scenario, opening: stage.live.scope, journal: journal, entries: entries)
    #expect(await live.writer(ofAnswer: 2) == "b")
    #expect(await live.writer(ofAnswer: 3) == nil)
  }

  @Test func `an agreement is changed and struck by the facilitator`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let facilitator = try await room.begin()
      let first = #"{"what":"Bellijst","owner":"Directie","date":"2026-12-01"}"#
      let changed = #"{"what":"Bellijst","owner":"IT","date":"2026-12-08","urgent":true}"#
      for _ in 1...2 { _ = try await room.post("/api/improvements", first, as: facilitator) }
      let reply = try await room.post("/api/improvements/2", changed, as: facilitator)
      #expect(reply.status == 200, "\(reply.text)")
      let past = changed.replacing("2026-12-08", with: "2025-12-08")
      let refused = try await room.post("/api/improvements/2", past, as: facilitator)
      #expect(refused.problem == "unlikely-date")
      #expect(try await room.post("/api/improvements/1/strike", as: facilitator).status == 200)
      #expect(try await room.post("/api/improvements/1/strike", as: facilitator).status == 409)
      let view = try await room.get("/api/view", as: facilitator)
      let wash = view.sections["hotwash"] as? [String: Any]
      let agreed = wash?["improvements"] as? [[String: Any]] ?? []
      #expect(agreed.map { $0["owner"] as? String } == ["IT"])
      #expect(agreed.map { $0["number"] as? Int } == [2])
    }
  }
}
