import Exercises
package import Scenarios
package import Times

/// What became of an inject of a phase that was played.
package struct InjectFate: Sendable {
  package enum Outcome: Hashable, Sendable {
    /// This long after the script wanted it; zero: on time; below it: sent before.
    case delivered(StoryTime, late: Interval)
    case held
    case skipped(byFacilitator: Bool)
    case withheld
    case pending
  }

  package let inject: Index<Inject>
  package let outcome: Outcome
  /// The facilitator's own words, if changed.
  package let rewording: String?
  package let receivers: RoleSet
}

extension Account {
  package var fates: [InjectFate] {
    let armed = armed
    return scenario.injects.keys.compactMap { index in
      let inject = scenario.injects[index]
      let state = exercise.injects[index.position]
      guard exercise.hasEntered(inject.phase) else { return nil }
      let outcome: InjectFate.Outcome =
        switch state.status {
        case .pending, .armed: .pending
        case .delivered(let due, let at): .delivered(at, late: at - (planned(index, armed) ?? due))
        case .held: .held
        case .skipped(let byFacilitator): .skipped(byFacilitator: byFacilitator)
        case .withheld: .withheld
        }
      return InjectFate(
        inject: index, outcome: outcome, rewording: state.text, receivers: state.to ?? inject.to)
    }
  }

  /// When it would have come by itself: what is sent before that is due when it is sent.
  private func planned(
    _ inject: Index<Inject>, _ armed: [Index<Inject>: StoryTime]
  ) -> StoryTime? {
    if case .scheduled(let time) = scenario.injects[inject].trigger { return time }
    return armed[inject]
  }

  /// When the condition of each had come true, and for when it was due then; the first time counts.
  private var armed: [Index<Inject>: StoryTime] {
    let armings = subject.entries.compactMap { entry in
      if case .injectArmed(let inject, let due) = entry.event { (inject, due) } else { nil }
    }
    return Dictionary(armings) { first, _ in first }
  }
}
