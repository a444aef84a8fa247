import Exercises
import Scenarios
import Simulations
import TestSupport
import Times

/// Teams with one habit each, derived from what the team of the document did.
extension Case {
  /// Every decision so many times as long after the thing that it reacts to.
  func slow(_ times: Int) throws -> [Play.Decision] {
    try decisions(of: "seed").moved { decision in
      let since = cause(of: decision)
      let late = since + Interval(milliseconds: (decision.at - since).milliseconds * Int64(times))
      return playable(late, scenario.actions[decision.action].takes)
    }
  }

  /// The message that poses the decision's step; else the last one to whoever decides; else the phase.
  private func cause(of decision: Play.Decision) -> StoryTime {
    func time(_ inject: Index<Inject>) -> StoryTime? {
      guard case .scheduled(let time) = scenario.injects[inject].trigger, time <= decision.at else {
        return nil
      }
      return time
    }
    let step = scenario.actions[decision.action].fulfils
    if let trigger = step.flatMap({ scenario.steps[$0].trigger }), let time = time(trigger) {
      return time
    }
    let phase = scenario.phases.last { $0.from <= decision.at }?.from ?? .zero
    let heard =
      scenario.injects.keys.filter { scenario.injects[$0].to.contains(decision.by) }
      .compactMap(time).max() ?? .zero
    return max(phase, heard)
  }

  /// Between two phases the story stands still: then the next one has begun. What would come after the end of the
  /// story is just done before it, if the role can.
  private func playable(_ time: StoryTime, _ takes: Interval) -> StoryTime {
    let last = (scenario.phases.last?.to ?? time) - takes
    if time > last { return last }
    if scenario.phases.contains(where: { $0.from <= time && time < $0.to }) { return time }
    return scenario.phases.first { $0.from > time }?.from ?? time
  }

  /// What these decide comes first in every phase, and in the first hour everything else waits so long for it;
  /// looking what it is and calling IT do not.
  private func first(
    delaying delay: Interval, _ isFirst: (Play.Decision) -> Bool
  ) throws -> [Play.Decision] {
    let atOnce = try ["verify-signal", "call-it"].map { try named($0) as Index<Action> }
    var started = scenario.phases.map { _ in 0 }
    var seen: [Index<Action>] = []
    return try decisions(of: "seed").moved { decision in
      guard let phase = scenario.phases.lastIndex(where: { $0.from <= decision.at }),
        !atOnce.contains(decision.action)
      else { return decision.at }
      if isFirst(decision) {
        // What depends on a message, and what is done again and again, keeps its own time.
        guard scenario.actions[decision.action].available == .always,
          !seen.contains(decision.action)
        else { return decision.at }
        seen.append(decision.action)
        started[phase] += 1
        let earliest = scenario.actions[decision.action].offered.first.map {
          scenario.phases[$0].from
        }
        return min(decision.at, (earliest ?? decision.at) + .minutes(started[phase]))
      }
      return phase == 0 ? decision.at + delay : decision.at
    }
  }

  /// Nothing is touched before Legal has been heard: three quarters of an hour.
  func legalFirst() throws -> [Play.Decision] {
    let legal: Index<Role> = try named("legal")
    let involve: Index<Action> = try named("involve-legal")
    return try first(delaying: .minutes(45)) { $0.by == legal || $0.action == involve }
  }

  /// Half an hour to agree on the words.
  func communicationFirst() throws -> [Play.Decision] {
    try first(delaying: .minutes(30)) { decision in
      scenario.actions[decision.action].fulfils
        .map { scenario.steps[$0].dimension == .communication } ?? false
    }
  }

  /// The broadest means wherever there is one, and everybody logged out.
  func containingEverything() throws -> [Play.Decision] {
    let replaced = try decisions(of: "seed").map { decision -> Play.Decision in
      guard let step = scenario.actions[decision.action].fulfils,
        scenario.steps[step].isProportionate
      else { return decision }
      let broadest = scenario.actions.keys.filter { scenario.actions[$0].fulfils == step }
        .min { breadth($0) < breadth($1) }
      guard let broadest, breadth(broadest) < breadth(decision.action),
        let role = scenario.actions[broadest].roles.members.first
      else { return decision }
      return Play.Decision(
        at: decision.at, by: role, action: broadest, reason: decision.reason, fidelity: .assumed,
        answers: decision.answers, source: decision.source)
    }
    return try
      (replaced + [
        decision("log-everyone-out", by: "supervisor", at: .zero + .minutes(26))
      ]).inOrder
  }

  private func breadth(_ action: Index<Action>) -> Fraction {
    scenario.actions[action].proportionality ?? .one
  }

  /// All that can be chosen, as soon as it can be chosen.
  func everythingAtOnce() throws -> Exercise {
    SimulatedTeam(try Preparation(scenario, scope()), .everything, seed: 0, run: 0).exercise
  }
}
