import Exercises
import Foundation
import Scenarios
import Simulations
import TestSupport
import Testing
import Times

@Suite struct ViewTests {
  private func json(_ view: View) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(view), as: UTF8.self)
  }

  /// Says of every message and decision, by a mark of its own, who may see it; then looks for the marks.
  private func expectPrivacy(_ exercise: Exercise, _ marks: [(mark: String, roles: RoleSet)]) throws
  {
    let time = Interval.minutes(5)
    for role in exercise.scenario.roles.keys {
      let text = try json(exercise.view(for: .role(role), at: time))
      for (mark, roles) in marks {
        #expect(text.contains(mark) == roles.contains(role), "\(mark) and role \(role.position)")
      }
    }
    let screen = try json(exercise.view(for: .screen, at: time))
    for (mark, _) in marks { #expect(!screen.contains(mark)) }
    for audience in [Audience.facilitator, .observer] {
      let text = try json(exercise.view(for: audience, at: time))
      for (mark, _) in marks { #expect(text.contains(mark)) }
    }
  }

  /// Rewords every inject with a mark, lets a random team play, and marks all it says.
  private func play(_ scenario: Scenario, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var exercise = Exercise(scenario)
    let scope = Scope(cast: Index(0), plan: Index(0), start: scenario.timeline.start)
    try exercise.perform(.open(scope), at: .zero)
    for inject in scenario.injects.keys
    where exercise.injects[inject.position].status != .withheld {
      try exercise.perform(.reword(inject, text: "mark-inject-\(inject.position)-"), at: .zero)
    }
    var marks: [(mark: String, roles: RoleSet)] = []
    var number = 0
    while exercise.nextPhase != nil {
      try exercise.perform(.enterNextPhase, at: .zero)
      for _ in 0..<12 {
        number += 1
        let mark = "mark-\(number)-"
        let role = Index<Role>(Int.random(in: scenario.roles.indices, using: &random))
        switch Int.random(in: 0...4, using: &random) {
        case 0:
          let other = Index<Role>(Int.random(in: scenario.roles.indices, using: &random))
          let message = Message(to: [other], from: "x", text: mark, sender: role)
          try exercise.perform(.improvise(message), at: .zero)
          marks.append((mark, RoleSet([role, other])))
        case 1:
          let made = MadeProposal(
            role: role, action: nil, words: mark, reason: "", answers: [], by: "p")
          try exercise.perform(.propose(made), at: .zero)
          try exercise.perform(
            .dissent(exercise.talk.proposals.count, by: "q", text: mark + "no"), at: .zero)
          marks.append((mark, RoleSet([role])))
        case 2:
          try exercise.perform(.next, at: .zero)
        default:
          let action = exercise.offers(for: role).randomElement(using: &random)
          let choice = Choice(role: role, action: action, words: mark, reason: mark + "why")
          if (try? exercise.perform(.decide(choice), at: .zero)) != nil {
            marks.append((mark, RoleSet([role])))
          }
        }
        if exercise.phase == nil { break }
      }
      if exercise.phase != nil { try exercise.perform(.endPhase, at: .zero) }
    }
    for inject in scenario.injects.keys where exercise.injects[inject.position].isDelivered {
      marks.append(("mark-inject-\(inject.position)-", scenario.injects[inject].to))
    }
    try expectPrivacy(exercise, marks)
  }

  @Test(arguments: Seeds.take(60))
  func `what is meant for one role is in no view of another, nor on the screen`(
    _ seed: UInt64
  ) throws {
    guard let scenario = RandomScript.scenario(seed: seed) else { return }
    try play(scenario, seed: seed)
  }

  @Test(arguments: Seeds.take(3))
  func `so it is in the case that is shipped`(_ seed: UInt64) throws {
    let scenario = try #require(Shipped.manuscript(Shipped.energiecontact)?.scenario)
    try play(scenario, seed: seed)
  }

  @Test func `what has not come yet is in the facilitator's view only`() throws {
    var story = Story()
    try story.when(.reword(story.inject("spare"), text: "mark-spare"))
    for audience in [Audience.screen, .observer, .role(Index(2))] {
      let text = try json(story.exercise.view(for: audience, at: .zero))
      #expect(!text.contains("mark-spare"))
    }
    let text = try json(story.exercise.view(for: .facilitator, at: .zero))
    #expect(text.contains("mark-spare"))
  }

  @Test func `before the opening the board is as it will be, without what no variant brings`()
    throws
  {
    let scenario = try #require(Shipped.manuscript(Shipped.energiecontact)?.scenario)
    let scope = Scope(cast: Index(0), plan: Index(0), start: scenario.timeline.start)
    var exercise = Exercise(scenario)
    let board = exercise.view(for: .facilitator, at: .zero, opening: scope).board
    #expect(try #require(board).contains { $0.status == "withheld" })
    try exercise.perform(.open(scope), at: .zero)
    #expect(exercise.view(for: .facilitator, at: .zero).board == board)
  }

  @Test func `time that merely passes changes no view but for the time itself`() throws {
    var story = Story()
    let before = story.exercise.view(for: .screen, at: .minutes(1))
    try story.advance(minutes: 2)
    let after = story.exercise.view(for: .screen, at: .minutes(2))
    #expect(before.time.course == after.time.course)
    #expect(before.time.story != after.time.story)
    try story.when(.pause(.facilitator))
    let paused = story.exercise.view(for: .screen, at: .minutes(2))
    #expect(paused.time.rate == 0)
    #expect(paused.time.course != after.time.course)
  }

  @Test func `a proposal keeps its dissent, and becomes a decision when it is confirmed`() throws {
    var story = Story()
    let made = MadeProposal(
      role: story.role("manager"), action: story.action("stop"), words: "", reason: "snel",
      answers: [], by: "p1")
    try story.when(.propose(made))
    try story.when(.dissent(1, by: "p2", text: "te vroeg"))
    #expect(story.exercise.decisions.isEmpty)
    try story.when(.confirm(1))
    #expect(story.exercise.decisions.map(\.action) == [story.action("stop")])
    let view = story.exercise.view(for: .role(story.role("manager")), at: .zero)
    #expect(view.proposals?.first?.dissents.map(\.text) == ["te vroeg"])
    #expect(view.proposals?.first?.status == "confirmed")
    #expect(throws: Refusal.proposalClosed(1)) { try story.when(.confirm(1)) }
  }

  @Test func `the board says of what waits from when, and whether it would come as things stand`()
    throws
  {
    var story = Story()
    func planned(_ name: String) -> View.Planned? {
      story.exercise.view(for: .facilitator, at: .zero).board?.first { $0.inject == name }
    }
    let late = try #require(planned("late"))
    #expect(late.waits && late.holds == false && late.earliest == 0 && late.due == nil)
    let confirmed = try #require(planned("confirmed"))
    #expect(!confirmed.waits && confirmed.holds == nil && confirmed.earliest == nil)
    // At 600 an hour there are more than 100 after 10 minutes; it comes 5 minutes after that.
    try story.advance(minutes: 11)
    #expect(planned("late")?.status == "armed")
  }

  @Test func `a refused confirmation leaves the proposal open`() throws {
    var story = Story()
    let made = MadeProposal(
      role: story.role("manager"), action: story.action("stop"), words: "", reason: "",
      answers: [], by: "p1")
    try story.when(.propose(made))
    try story.decide("manager", "stop")
    let before = story.exercise
    #expect(throws: Refusal.self) { try story.when(.confirm(1)) }
    #expect(story.exercise == before)
  }
}
