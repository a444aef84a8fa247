import Exercises
import Foundation
import HTTPTypes
import NIOCore
import Scenarios
import Testing

@testable import Server

/// What listeners are told, and what they are told when they come back.
@Suite struct StreamTests {
  /// What waits for a subscriber until the hub is closed.
  private func texts(_ subscription: Hub.Subscription) async -> [String] {
    var texts: [String] = []
    for await bytes in subscription.stream { texts.append(String(buffer: bytes)) }
    return texts
  }

  private func player(_ stage: Stage, _ role: String) async throws -> Person {
    let (person, _) = try await stage.live.admit(.player, named: nil)
    try await stage.live.take(role, by: person.id)
    return try #require(await stage.live.room.people[person.id])
  }

  private func told(_ stage: Stage, until sequence: Int) async throws {
    for _ in 1...500 where stage.live.hub.told < sequence {
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(stage.live.hub.told >= sequence)
  }

  @Test func `a change comes with its number, and only to whom it is for`() async throws {
    let stage = try await Stage()
    let hub = stage.live.hub
    async let telling: Void = hub.run()
    try await stage.live.perform([.open(stage.live.scope), .enterNextPhase], by: nil)
    let manager = try await player(stage, "manager")
    let legal = try await player(stage, "legal")
    let forManager = await stage.live.subscribe(manager, after: nil)
    let forLegal = await stage.live.subscribe(legal, after: nil)
    let role = try #require(stage.scenario.index(of: "manager") as Index<Role>?)
    let answer = try await stage.live.perform(
      [.improvise(Message(to: [role], from: "IT", text: "alleen-voor-jou"))], by: nil)
    try await told(stage, until: answer.sequence)
    hub.close()
    let (own, others) = (await texts(forManager), await texts(forLegal))
    #expect(own.contains { $0.hasPrefix("id: \(answer.sequence)\nevent: change\n") })
    #expect(own.contains { $0.contains("\"inbox+\":[") && $0.contains("alleen-voor-jou") })
    #expect(!others.contains { $0.contains("alleen-voor-jou") })
    await telling
  }

  @Test func `a stream says that its connection ends with it`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let reply = try await room.send(.get, "/api/events", as: room.facilitator)
      #expect(reply.headers[.connection] == "close")
    }
  }

  @Test func `what is on its way to the disk is told when it is there, and when it is lost never`()
    async throws
  {
    let stage = try await Stage()
    let hub = stage.live.hub
    async let telling: Void = hub.run()
    try await stage.live.perform([.open(stage.live.scope), .enterNextPhase], by: nil)
    let manager = try await player(stage, "manager")
    let last = await stage.live.entryCount
    try await told(stage, until: last)
    let listener = await stage.live.subscribe(manager, after: nil)
    let roles = try ["manager", "legal"].map {
      try #require(stage.scenario.index(of: $0) as Index<Role>?)
    }
    func snapshot(_ text: String, _ sequence: Int, version: Int) async throws -> Hub.Snapshot {
      var exercise = await stage.live.current
      let elapsed = await stage.live.elapsed
      _ = try exercise.perform(
        .improvise(Message(to: roles, from: "IT", text: text)), at: elapsed)
      return Hub.Snapshot(
        exercise: exercise, sequence: sequence, elapsed: elapsed, version: version)
    }
    hub.expect(try await snapshot("verloren", last + 1, version: 1001))
    try await Task.sleep(for: .milliseconds(100))
    #expect(hub.told == last)
    // In its place came another, which nobody expected: the same number, another state.
    hub.announce(try await snapshot("in de plaats", last + 1, version: 1002))
    try await told(stage, until: last + 1)
    let kept = try await snapshot("verwacht", last + 2, version: 1003)
    hub.expect(kept)
    try await Task.sleep(for: .milliseconds(100))
    // Who comes in between gets it too, though their view was not made yet.
    let late = await stage.live.subscribe(try await player(stage, "legal"), after: nil)
    hub.announce(kept)
    try await told(stage, until: last + 2)
    hub.close()
    let (own, others) = (await texts(listener).joined(), await texts(late).joined())
    #expect(own.contains("in de plaats") && own.contains("verwacht") && others.contains("verwacht"))
    #expect(!own.contains("verloren"))
    await telling
  }

  @Test func `who comes back gets what was missed, or begins anew`() async throws {
    let stage = try await Stage()
    let hub = stage.live.hub
    async let telling: Void = hub.run()
    try await stage.live.perform([.open(stage.live.scope), .enterNextPhase], by: nil)
    let manager = try await player(stage, "manager")
    let role = try #require(stage.scenario.index(of: "manager") as Index<Role>?)
    let first = await stage.live.subscribe(manager, after: nil)
    let known = await stage.live.entryCount
    hub.unsubscribe(first.id)
    let answer = try await stage.live.perform(
      [.improvise(Message(to: [role], from: "IT", text: "gemist"))], by: nil)
    try await told(stage, until: answer.sequence)
    let resumed = await stage.live.subscribe(manager, after: known)
    let current = await stage.live.subscribe(manager, after: answer.sequence)
    let ahead = await stage.live.subscribe(manager, after: answer.sequence + 1)
    let unknown = await stage.live.subscribe(manager, after: -1)
    hub.close()
    #expect(await texts(resumed).contains { $0.contains("gemist") })
    #expect(await texts(current) == ["retry: 1000\n\n"])
    #expect(await texts(ahead).contains("event: reset\ndata: {}\n\n"))
    #expect(await texts(unknown).contains("event: reset\ndata: {}\n\n"))
    await telling
  }

  @Test func `who takes nothing any more is cut off`() async throws {
    let stage = try await Stage()
    let screen = try await stage.live.admit(.screen, named: nil).person
    _ = await stage.live.subscribe(screen, after: nil)
    #expect(stage.live.hub.count == 1)
    for _ in 0...Hub.queue { stage.live.hub.beat() }
    #expect(stage.live.hub.count == 0)
  }

  @Test func `who was removed hears nothing more`() async throws {
    let stage = try await Stage()
    let manager = try await player(stage, "manager")
    let subscription = await stage.live.subscribe(manager, after: nil)
    try await stage.live.remove(manager.id)
    #expect(stage.live.hub.count == 0)
    #expect(await texts(subscription).last == "event: reset\ndata: {}\n\n")
  }
}
