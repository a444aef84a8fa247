import Scenarios
import Times

/// What is shown of a scenario: all that its facilitator needs, or only what one role would see.
struct ShowSelection {
  let scenario: Scenario
  let cast: Index<Cast>
  let plan: Index<Plan>
  let variants: [Index<Variant>]
  /// Nil: the facilitator.
  let role: Index<Role>?

  /// Without those that take no part with this plan and these variants, in the order of time: first what has a moment of its own, then
  /// what waits for a condition, then what the facilitator keeps at hand.
  var injects: [Index<Inject>] {
    let withheld = Set(scenario.withheld(plan: plan, variants: variants))
    return scenario.injects.keys.filter { !withheld.contains($0) && shows(scenario.injects[$0]) }
      .sorted { left, right in
        let (first, second) = (place(of: left), place(of: right))
        return (first.phase, first.group, first.time, left)
          < (second.phase, second.group, second.time, right)
      }
  }

  var steps: [Index<Step>] { role == nil ? scenario.steps.keys : [] }
  var order: [OrderEdge] { role == nil ? scenario.order : [] }

  var roles: [Index<Role>] { role.map { [$0] } ?? scenario.roles.keys }

  var actions: [Index<Action>] {
    scenario.actions.keys.filter { action in
      role.map { self.offers(action, to: $0) } ?? true
    }
  }

  /// Its own, and what falls to it from roles that nobody plays in this cast.
  var cards: [Index<SupportCard>] {
    scenario.cards.keys.filter { card in
      role.map { isFor(scenario.cards[card].roles, $0) } ?? true
    }
  }

  func cards(in phase: Index<Phase>) -> [Index<SupportCard>] {
    cards.filter { scenario.cards[$0].offered.contains(phase) }
  }

  /// Where the phase stands still by the chosen plan; a running one nowhere but at its beginning.
  func moments(of phase: Index<Phase>) -> [StoryTime] { scenario.moments(of: phase, plan: plan) }

  func injects(in phase: Index<Phase>) -> [Index<Inject>] {
    injects.filter { scenario.injects[$0].phase == phase }
  }

  func steps(in phase: Index<Phase>) -> [Index<Step>] {
    steps.filter { scenario.steps[$0].phase == phase }
  }

  /// What is put forward to a role in a phase, in the order of the file.
  func actions(in phase: Index<Phase>, for role: Index<Role>) -> [Index<Action>] {
    scenario.actions.keys.filter {
      scenario.actions[$0].offered.contains(phase) && offers($0, to: role)
    }
  }

  /// Its own, and what falls to it from roles that nobody plays in this cast.
  private func offers(_ action: Index<Action>, to role: Index<Role>) -> Bool {
    let action = scenario.actions[action]
    return action.isPersonal ? action.roles.contains(role) : isFor(action.roles, role)
  }

  private func isFor(_ roles: RoleSet, _ role: Index<Role>) -> Bool {
    if roles.contains(role) { return true }
    let played = scenario.casts[cast].played
    return roles.members.contains {
      !played.contains($0) && scenario.deciding(for: $0, played: played) == role
    }
  }

  /// A role is not told beforehand what depends on the players or the facilitator.
  private func shows(_ inject: Inject) -> Bool {
    guard let role else { return true }
    guard case .scheduled = inject.trigger else { return false }
    return inject.to.contains(role)
  }

  private func place(
    of inject: Index<Inject>
  ) -> (phase: Index<Phase>, group: Int, time: StoryTime) {
    let inject = scenario.injects[inject]
    return switch inject.trigger {
    case .scheduled(let time): (inject.phase, 0, time)
    case .conditional(_, let from, until: _, after: _):
      (inject.phase, from == scenario.phases[inject.phase].from ? 1 : 0, from)
    case .standby: (inject.phase, 2, .zero)
    }
  }
}
