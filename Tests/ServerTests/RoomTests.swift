import Exercises
import Scenarios
import Testing
import Times

@testable import Server

/// Several people of one role, one person of several roles, and roles that nobody plays any more.
@Suite struct RoomTests {
  @Test func `who came first speaks; another proposes, a third objects, and all of it is kept`()
    async throws
  {
    let stage = try await Stage()
    try await stage.run { room in
      _ = try await room.begin()
      let speaker = try await room.join("manager")
      let second = try await room.join("manager")
      let body = #"{"role":"manager","action":"call-it","reason":"snel"}"#
      let proposed = try await room.post("/api/decisions", body, as: second)
      #expect(proposed.status == 202)
      #expect(try await room.get("/api/view", as: speaker).decisions.isEmpty)
      let objection = try await room.post(
        "/api/proposals/1/dissent", #"{"text":"te vroeg"}"#, as: second)
      #expect(objection.status == 200)
      let own = try await room.post("/api/proposals/1/confirm", as: second)
      #expect(own.problem == "not-the-speaker")
      let confirmed = try await room.post("/api/proposals/1/confirm", as: speaker)
      #expect(confirmed.status == 200, "\(confirmed.text)")
      let view = try await room.get("/api/view", as: second)
      #expect(view.decisions.count == 1)
      #expect(view.text.contains("te vroeg"))
      let legal = try await room.join("legal")
      #expect(try await !room.get("/api/view", as: legal).text.contains("te vroeg"))
    }
  }

  @Test func `the speaker hands over, and who is left speaks`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      _ = try await room.begin()
      let first = try await room.join("manager")
      let other = try await room.post("/api/join", #"{"code":"ACDEFG","role":"manager"}"#)
      let taken = try await room.post(
        "/api/roles/manager/speaker", #"{"person":"\#(other.person)"}"#, as: other.token)
      #expect(taken.problem == "not-allowed")
      let given = try await room.post(
        "/api/roles/manager/speaker", #"{"person":"\#(other.person)"}"#, as: first)
      #expect(given.status == 200)
      let words = #"{"role":"manager","words":"zelf"}"#
      #expect(try await room.post("/api/decisions", words, as: first).status == 202)
      #expect(try await room.post("/api/decisions", words, as: other.token).status == 200)
      _ = try await room.post("/api/roles/manager/release", as: other.token)
      #expect(try await room.post("/api/decisions", words, as: first).status == 200)
    }
  }

  @Test func `one person plays two roles and sees each by itself`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let player = try await room.join("manager")
      #expect(try await room.post("/api/roles/legal/take", as: player).status == 200)
      for role in ["manager", "legal"] {
        let view = try await room.get("/api/view?audience=role:\(role)", as: player)
        #expect(view.object["audience"] as? String == "role:\(role)")
      }
    }
  }

  @Test func `a role that was left is counterplay from the next phase on`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let facilitator = try await room.begin()
      let legal = try await room.join("legal")
      _ = try await room.post("/api/roles/legal/release", as: legal)
      _ = try await room.post("/api/commands/end-phase", as: facilitator)
      _ = try await room.post("/api/commands/enter-next-phase", as: facilitator)
    }
    let exercise = await stage.live.finished
    let legal = try #require(stage.scenario.roles.firstIndex { $0.name == "legal" })
    let manager = try #require(stage.scenario.roles.firstIndex { $0.name == "manager" })
    #expect(exercise.presences[legal] == .counterplay)
    // Nobody took it at a device: somebody in the room speaks for it.
    #expect(exercise.presences[manager] == .played)
  }

  @Test func `who decides and is away for a while makes room for who is here`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let gone = try await room.join("manager")
      let here = try await room.join("manager")
      let person = try #require(await stage.live.person(holding: here))
      func speaks(_ token: String) async -> Bool? {
        await stage.live.person(holding: token)?.speaks(for: "manager")
      }
      await stage.live.relieve()
      stage.time.turn(seconds: 60)
      await stage.live.relieve()
      #expect(await speaks(gone) == true, "nobody else is here")
      let line = await stage.live.subscribe(person, after: nil)
      await stage.live.relieve()
      #expect(await speaks(gone) == false)
      #expect(await speaks(here) == true)
      stage.live.hub.unsubscribe(line.id)
    }
  }

  @Test func `a telephone that sleeps for a moment loses nothing`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let asleep = try await room.join("manager")
      let here = try await room.join("manager")
      let person = try #require(await stage.live.person(holding: here))
      let line = await stage.live.subscribe(person, after: nil)
      await stage.live.relieve()
      stage.time.turn(seconds: 29)
      await stage.live.relieve()
      #expect(await stage.live.person(holding: asleep)?.speaks(for: "manager") == true)
      stage.live.hub.unsubscribe(line.id)
    }
  }

  @Test(arguments: ["1795-01-01", "2026-11-16", "9999-12-31"])
  func `nothing is agreed for a day that was, or that nobody will see`(_ date: String) async throws
  {
    let stage = try await Stage()
    try await stage.run { room in
      let facilitator = try await room.begin()
      _ = try await room.post("/api/commands/end-phase", as: facilitator)
      _ = try await room.post("/api/commands/finish", as: facilitator)
      let body = #"{"what":"Bellijst","owner":"Directie","date":"\#(date)"}"#
      let reply = try await room.post("/api/improvements", body, as: facilitator)
      #expect(reply.problem == "unlikely-date", "\(reply.text)")
      // The day before is still today somewhere.
      let soon = body.replacing(date, with: "2026-11-17")
      #expect(try await room.post("/api/improvements", soon, as: facilitator).status == 200)
    }
  }

  @Test func `a question goes to the role it was asked and to nobody else`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      _ = try await room.begin()
      let manager = try await room.join("manager")
      let legal = try await room.join("legal")
      let security = try await room.join("security")
      let asked = try await room.post(
        "/api/asks", #"{"role":"manager","to":"legal","text":"mag-dat?"}"#, as: manager)
      #expect(asked.status == 200, "\(asked.text)")
      #expect(try await room.get("/api/view", as: legal).text.contains("mag-dat?"))
      #expect(try await room.get("/api/view", as: manager).text.contains("mag-dat?"))
      #expect(try await !room.get("/api/view", as: security).text.contains("mag-dat?"))
    }
  }

  @Test func `a sleeping computer is a pause, and so is a restart`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      _ = try await room.begin()
      stage.time.turn(seconds: 4)
      await stage.live.tick()
      #expect(await stage.live.current.pause == nil)
      stage.time.turn(seconds: 60)
      await stage.live.tick()
      #expect(await stage.live.current.pause == .gap)
      #expect(await stage.live.elapsed == .seconds(4))
    }
  }
}
