import Scenarios
import Times

/// What does one step as well as it can be done, and what should come before it.
struct RightAction: Sendable {
  let step: Index<Step>
  /// Of full quality, harmless (after its guard, if it has one), and as limited as possible; any will do.
  let actions: [Index<Action>]
  /// Positions in the list of right actions: what all rubrics together want done earlier.
  var earlier: [Int] = []
}

extension RightAction {
  /// One for each step of a rubric that the roles can do well.
  static func all(
    in scenario: Scenario, where isDecided: (Index<Action>) -> Bool
  ) -> [RightAction] {
    var right: [RightAction] = scenario.steps.keys.compactMap { step in
      guard scenario.steps[step].stages.contains(where: { $0 != nil }) else { return nil }
      let actions = best(for: step, in: scenario).filter(isDecided)
      return actions.isEmpty ? nil : RightAction(step: step, actions: actions)
    }
    // The most pressing first, so that a role that is busy keeps the least pressing waiting.
    right.sort { left, right in
      let (first, second) = (scenario.steps[left.step], scenario.steps[right.step])
      let (end, other) = (first.window?.full ?? .forever, second.window?.full ?? .forever)
      return (first.phase.position, end.milliseconds, left.step.position)
        < (second.phase.position, other.milliseconds, right.step.position)
    }
    let comesBefore = order(of: scenario)
    for later in right.indices {
      right[later].earlier = right.indices.filter { earlier in
        comesBefore[right[later].step.position].contains(right[earlier].step.position)
      }
    }
    return right
  }

  private static func best(for step: Index<Step>, in scenario: Scenario) -> [Index<Action>] {
    let harmless = scenario.actions.keys.filter { index in
      let action = scenario.actions[index]
      let canBeHarmless = action.harm.map { $0.guardStep != nil } ?? true
      return action.fulfils == step && canBeHarmless && action.quality == .one
    }
    guard scenario.steps[step].isProportionate else { return harmless }
    let limited = harmless.map { scenario.actions[$0].proportionality ?? .one }.max()
    return harmless.filter { (scenario.actions[$0].proportionality ?? .one) == limited }
  }

  /// Per step all that should come before it. An edge that would close a circle between two rubrics is left
  /// out: there the frameworks disagree.
  private static func order(of scenario: Scenario) -> [Set<Int>] {
    var before = [Set<Int>](repeating: [], count: scenario.steps.count)
    func add(_ earlier: Int, _ later: Int) {
      guard earlier != later, !before[earlier].contains(later) else { return }
      let all = before[earlier].union([earlier])
      for step in before.indices where step == later || before[step].contains(later) {
        before[step].formUnion(all)
      }
    }
    for rubric in scenario.rubrics.indices {
      for edge in scenario.order where edge.rubric == rubric {
        guard case .step(let earlier) = edge.before, case .step(let later) = edge.after else {
          continue
        }
        add(earlier.position, later.position)
      }
      let landmarks = scenario.landmarks[rubric].compactMap { $0 }
      for (earlier, later) in zip(landmarks, landmarks.dropFirst()) {
        add(earlier.position, later.position)
      }
    }
    for action in scenario.actions {
      if let step = action.fulfils, let first = action.harm?.guardStep {
        add(first.position, step.position)
      }
    }
    // A decision is only on record once there is a log to record it in.
    for action in scenario.actions where action.startsLog {
      guard let log = action.fulfils else { continue }
      for step in scenario.steps.keys where scenario.steps[step].isRecorded {
        add(log.position, step.position)
      }
    }
    return before
  }
}

extension Interval {
  fileprivate static let forever = Interval(milliseconds: .max)
}
