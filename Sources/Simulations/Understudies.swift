package import Exercises
package import Scenarios
package import Times

/// Simulated players for the roles that nobody took, so that a facilitator can practise alone.
///
/// They know the answers, as a `Strategy` that knows the order does, but they are people: each takes minutes to
/// come to a decision, and now and then does something else that is put forward.
package struct Understudies: Sendable {
  private let right: [RightAction]
  private var random: SplitMix64
  /// Per role: until when, in exercise time, it thinks; nil: it has not begun to.
  private var ready: [Interval?]
  /// How long it takes to come to a decision: as long as other simulated teams take, in milliseconds.
  private static let thought = SimulatedTeam.thought
  /// One in so many decisions is another one than the right one.
  private static let distraction = 5

  package init(_ scenario: Scenario, seed: UInt64) {
    right = RightAction.all(in: scenario) { _ in true }
    random = SplitMix64(seed: seed)
    ready = scenario.roles.map { _ in nil }
  }

  /// What these roles decide now; `elapsed` is the exercise time.
  package mutating func choices(
    in exercise: Exercise, at elapsed: Interval, for roles: [Index<Role>]
  ) -> [Choice] {
    guard let phase = exercise.phase, exercise.pause == nil, exercise.discussion == nil else {
      return []
    }
    var choices: [Choice] = []
    for role in roles {
      guard let moment = ready[role.position] else {
        think(role, from: elapsed)
        continue
      }
      guard moment <= elapsed, exercise.queue(of: role).isEmpty else { continue }
      think(role, from: elapsed)
      let isDistracted = Int.random(in: 0..<Self.distraction, using: &random) == 0
      let other = isDistracted ? exercise.offers(for: role).randomElement(using: &random) : nil
      let taken = Set(choices.compactMap(\.action))
      guard let action = other ?? next(for: role, in: exercise, phase, besides: taken) else {
        continue
      }
      choices.append(
        Choice(role: role, action: action, answers: answers(action, exercise.scenario)))
    }
    return choices
  }

  private mutating func think(_ role: Index<Role>, from elapsed: Interval) {
    let thought = Int64.random(in: Self.thought, using: &random)
    ready[role.position] = elapsed + Interval(milliseconds: thought)
  }

  /// The most pressing of what is put forward, is not done or under way yet, and need not wait for something
  /// else of this phase.
  private func next(
    for role: Index<Role>, in exercise: Exercise, _ phase: Index<Phase>,
    besides taken: Set<Index<Action>>
  ) -> Index<Action>? {
    let scenario = exercise.scenario
    var isBegun = Set<Index<Step>>()
    for decision in exercise.decisions where decision.status != .retracted {
      if let step = decision.action.flatMap({ scenario.actions[$0].fulfils }) {
        isBegun.insert(step)
      }
    }
    for action in taken {
      if let step = scenario.actions[action].fulfils { isBegun.insert(step) }
    }
    let open = right.filter { right in
      !isBegun.contains(right.step) && !exercise.isDone(right.step)
        && right.actions.contains { scenario.actions[$0].offered.contains(phase) }
    }
    let names = Set(open.map(\.step))
    for candidate in open {
      if candidate.earlier.contains(where: { names.contains(right[$0].step) }) { continue }
      let action = candidate.actions.first { action in
        scenario.actions[action].roles.contains(role)
          && (try? exercise.check(action, for: role)) != nil
      }
      if let action { return action }
    }
    return nil
  }

  private func answers(_ action: Index<Action>, _ scenario: Scenario) -> [FormAnswer] {
    guard let form = scenario.actions[action].form.map({ scenario.forms[$0] }) else { return [] }
    return form.fields.map { FormAnswer(field: $0.name, text: $0.choices.first ?? $0.title) }
  }
}
