import Exercises
import Foundation
import Scenarios
import Simulations
import TestSupport
import Testing
import Times

@testable import Server

@Suite struct RehearsalTests {
  @Test func `an exercise in earnest can't be hurried`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let facilitator = try await room.begin()
      let reply = try await room.post(
        "/api/commands/simulate", #"{"minutes":1}"#, as: facilitator)
      #expect(reply.status == 409)
      #expect(reply.problem == "no-rehearsal")
      #expect(try await room.get("/api/lobby").object["rehearsal"] as? Bool == false)
    }
  }

  @Test func `simulated players decide with reasons, but not for who is here`() async throws {
    let stage = try await Stage(isRehearsal: true)
    try await stage.run { room in
      #expect(try await room.get("/api/lobby").object["rehearsal"] as? Bool == true)
      _ = try await room.join("manager")
      let facilitator = try await room.begin()
      let key = UUID().uuidString
      let reply = try await room.post(
        "/api/commands/simulate", #"{"minutes":15}"#, as: facilitator, key: key)
      #expect(reply.status == 200, "\(reply.text)")
      let view = try await room.get("/api/view", as: facilitator)
      #expect(view.decisions.count > 5)
      for decision in view.decisions {
        #expect(decision["role"] as? String != "manager")
        #expect((decision["reason"] as? String)?.hasPrefix("Gesimuleerde speler") == true)
      }
      // The same request once more makes no more time pass.
      let again = try await room.post(
        "/api/commands/simulate", #"{"minutes":15}"#, as: facilitator, key: key)
      #expect(again.text == reply.text)
      let later = try await room.get("/api/view", as: facilitator)
      #expect(later.decisions.count == view.decisions.count)
      let other = try await room.post(
        "/api/commands/simulate", #"{"minutes":1}"#, as: facilitator, key: key)
      #expect(other.status == 422)
    }
  }

  @Test func `in a pause no time can be hurried`() async throws {
    let stage = try await Stage(isRehearsal: true)
    try await stage.run { room in
      let facilitator = try await room.begin()
      _ = try await room.post("/api/commands/pause", as: facilitator)
      let reply = try await room.post("/api/commands/simulate", as: facilitator)
      #expect(reply.status == 409)
    }
  }
}
