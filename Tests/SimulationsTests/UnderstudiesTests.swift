import Exercises
import Scenarios
import TestSupport
import Testing
import Times

@testable import Simulations

@Suite struct UnderstudiesTests {
  /// What they decide in the first hour, and what the engine makes of it.
  private func play(seed: UInt64) throws -> (exercise: Exercise, refused: Int) {
    let scenario = try #require(Shipped.manuscript(Shipped.energiecontact)?.scenario)
    var exercise = Exercise(scenario)
    let cast: Index<Cast> = try #require(scenario.index(of: "full"))
    try exercise.perform(
      .open(Scope(cast: cast, plan: Index(0), start: scenario.timeline.start)), at: .zero)
    try exercise.perform(.enterNextPhase, at: .zero)
    var understudies = Understudies(scenario, seed: seed)
    var refused = 0
    for seconds in stride(from: 0, through: 25 * 60, by: 5) {
      let elapsed = Interval.seconds(seconds)
      if let passage = exercise.passage(to: elapsed, after: nil) {
        try exercise.perform(passage, at: elapsed)
      }
      let roles = exercise.playedNow.members
      for choice in understudies.choices(in: exercise, at: elapsed, for: roles) {
        do { try exercise.perform(.decide(choice), at: elapsed) } catch { refused += 1 }
      }
    }
    return (exercise, refused)
  }

  @Test(arguments: 1...5)
  func `they do what has to be done, at the pace of people`(_ seed: UInt64) throws {
    let (exercise, refused) = try play(seed: seed)
    let roles = exercise.playedNow.members
    #expect(refused <= 2)
    #expect(exercise.scenario.steps.keys.count { exercise.isDone($0) } >= 8)
    for role in roles {
      // A minute's thought at the least.
      #expect(exercise.decisions.count { $0.role == role } <= 25)
    }
    #expect(exercise.decisions.count >= 15)
  }

  @Test func `the same seed gives the same players`() throws {
    let first = try play(seed: 3).exercise.decisions.map {
      [$0.role.position, $0.action?.position]
    }
    let second = try play(seed: 3).exercise.decisions.map {
      [$0.role.position, $0.action?.position]
    }
    #expect(first == second)
  }

  @Test func `in a pause nobody decides`() throws {
    var (exercise, _) = try play(seed: 1)
    try exercise.perform(.pause(.facilitator), at: .minutes(26))
    var understudies = Understudies(exercise.scenario, seed: 1)
    for minute in 26...60 {
      let choices = understudies.choices(
        in: exercise, at: .minutes(minute), for: exercise.playedNow.members)
      #expect(choices.isEmpty)
    }
  }
}
