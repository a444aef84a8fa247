import Simulations
import TestSupport
import Testing
import Times

@testable import Scenarios

@Suite struct FormulaTests {
  static let facts = FactLayout(steps: 3, actions: 3, milestones: 3, injects: 3, watches: 3)

  /// What a condition means, read from its tree.
  static func holds(_ condition: Condition, _ holders: [Int32], at now: StoryTime) -> Bool {
    switch condition {
    case .always: true
    case .not(let inner): !holds(inner, holders, at: now)
    case .all(let parts): parts.allSatisfy { holds($0, holders, at: now) }
    case .any(let parts): parts.contains { holds($0, holders, at: now) }
    case .step(let index): holders[facts.position(of: index)] > 0
    case .action(let index): holders[facts.position(of: index)] > 0
    case .milestone(let index): holders[facts.position(of: index)] > 0
    case .delivered(let index): holders[facts.position(of: index)] > 0
    case .watch(let index): holders[facts.position(of: index)] > 0
    case .time(let comparison, let time): comparison.holds(now, time)
    }
  }

  static func condition(_ random: inout SplitMix64, depth: Int = 0) -> Condition {
    func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    switch pick(depth > 5 ? 6 : 10) {
    case 0: return .step(Index(pick(3)))
    case 1: return .action(Index(pick(3)))
    case 2: return .milestone(Index(pick(3)))
    case 3: return .delivered(Index(pick(3)))
    case 4: return .watch(Index(pick(3)))
    case 5:
      let comparison = Comparison.allCases[pick(4)]
      return .time(comparison, StoryTime(milliseconds: Int64(pick(3))))
    case 6: return .not(condition(&random, depth: depth + 1))
    case 7: return .always
    case 8: return .all((0...pick(3)).map { _ in condition(&random, depth: depth + 1) })
    default: return .any((0...pick(3)).map { _ in condition(&random, depth: depth + 1) })
    }
  }

  @Test func `a condition laid out flat means the same as its tree`() {
    for seed in Seeds.take(2000) {
      var random = SplitMix64(seed: seed)
      let condition = Self.condition(&random)
      let trigger = Inject.Trigger.conditional(
        condition, from: .zero, until: .distantFuture, after: .zero)
      let mechanics = Mechanics(trigger: trigger, facts: Self.facts)
      for _ in 0..<8 {
        let holders = (0..<Self.facts.count).map { _ in Int32.random(in: 0...2, using: &random) }
        let now = StoryTime(milliseconds: Int64.random(in: 0...2, using: &random))
        #expect(
          mechanics.holds(mechanics.schedules[0].formula, holders, at: now)
            == Self.holds(condition, holders, at: now), "seed \(seed): \(condition)")
      }
    }
  }
}
