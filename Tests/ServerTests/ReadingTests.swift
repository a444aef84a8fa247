import Exercises
import Foundation
import HTTPTypes
import Journals
import Scenarios
import TestSupport
import Testing
import Times

@testable import Server

/// What the facilitator knows of a message: who has read it, and for what it waits.
@Suite struct ReadingTests {
  private func unread(_ room: Stage.Room, _ facilitator: String) async throws -> [[String]] {
    let view = try await room.get("/api/view", as: facilitator)
    let people = view.sections["people"] as? [[String: Any]] ?? []
    return people.filter { $0["kind"] as? String == "player" }
      .map { $0["unread"] as? [String] ?? ["?"] }
  }

  @Test func `who has read which message, each in their own roles`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let manager = try await room.join("manager")
      _ = try await room.join("legal")
      let facilitator = try await room.begin()
      #expect(try await unread(room, facilitator) == [["strange-export"], []])
      let seen = try await room.get("/api/view", as: manager).object["sequence"] as? Int
      let sequence = try #require(seen)
      _ = try await room.post("/api/receipts", #"{"upTo":\#(sequence)}"#, as: manager)
      #expect(try await unread(room, facilitator) == [[], []])
      let body = #"{"from":"Pers","text":"Klopt het?","to":["manager","legal"]}"#
      _ = try await room.post("/api/commands/improvise", body, as: facilitator)
      #expect(try await unread(room, facilitator) == [["own-1"], ["own-1"]])
    }
    // A restart reads the same from the journal.
    let journal = try Journal.read(at: stage.folder + "/journal")
    let entries = try journal.entries(decodedBy: EntryCoder(stage.scenario))
    let again = await Arrivals(entries, in: stage.live.finished)
    let roles = try ["manager", "legal"].map { name -> Index<Role> in
      try #require(stage.scenario.index(of: name))
    }
    #expect(again.unread(by: [roles[0]], after: 0) == ["strange-export", "own-1"])
    #expect(again.unread(by: [roles[1]], after: 0) == ["own-1"])
  }

  @Test func `what each message waits for, in the language of whoever leads`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let facilitator = try await room.facilitator
      let words = { (language: String) in
        try await room.send(
          .get, "/api/waits", as: facilitator, headers: ["Accept-Language": language]
        ).object as? [String: String] ?? [:]
      }
      let (dutch, english) = (try await words("nl"), try await words("en"))
      let waiting = stage.scenario.injects.filter {
        if case .conditional = $0.trigger { true } else { false }
      }
      #expect(Set(dutch.keys) == Set(waiting.map(\.name)))
      #expect(dutch.values.allSatisfy { $0.hasPrefix("Komt ") })
      #expect(english.values.allSatisfy { $0.hasPrefix("Comes ") })
    }
  }

  @Test func `whoever speaks for a role sees to whom it can be handed over`() async throws {
    let stage = try await Stage()
    try await stage.run { room in
      let first = try await room.join("manager", name: "Noor")
      let second = try await room.join("manager", name: "Bram")
      func others(_ token: String) async throws -> [String?]? {
        let seats = try await room.get("/api/lobby", as: token).object["roles"] as? [[String: Any]]
        let seat = seats?.first { $0["id"] as? String == "manager" }
        return (seat?["others"] as? [[String: Any]])?.map { $0["name"] as? String }
      }
      #expect(try await others(first) == ["Bram"])
      #expect(try await others(second) == nil)
    }
  }
}
