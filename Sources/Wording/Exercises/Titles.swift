import Exercises
import Scenarios

/// The titles of a scenario's things, between quotation marks; roles without.
struct Titles {
  let scenario: Scenario
  let language: Language

  func callAsFunction(_ action: Index<Action>) -> String { scenario.actions[action].title.quoted }
  func callAsFunction(_ inject: Index<Inject>) -> String { scenario.injects[inject].title.quoted }
  func callAsFunction(_ step: Index<Step>) -> String { scenario.steps[step].title.quoted }
  func callAsFunction(_ objective: Index<Objective>) -> String {
    scenario.objectives[objective].title.quoted
  }
  func callAsFunction(_ phase: Index<Phase>) -> String { scenario.phases[phase].title.quoted }
  func callAsFunction(_ role: Index<Role>) -> String { scenario.roles[role].title.legible }

  func callAsFunction(_ end: OrderEdge.End) -> String {
    switch end {
    case .step(let step): self(step)
    case .inject(let inject): self(inject)
    }
  }

  func callAsFunction(_ subject: Rating.Subject) -> String {
    switch subject {
    case .step(let step): self(step)
    case .objective(let objective): self(objective)
    }
  }

  /// `Supervisor en Legal / FG`; everyone, when no role is left out.
  func all(_ roles: RoleSet) -> String {
    let members = members(roles)
    guard members.count < scenario.roles.count || members.count == 1 else {
      return language.everyone
    }
    return language.all(members.map { self($0) })
  }

  /// `Supervisor of Legal / FG`.
  func any(_ roles: RoleSet) -> String { language.any(members(roles).map { self($0) }) }

  private func members(_ roles: RoleSet) -> [Index<Role>] {
    scenario.roles.keys.filter { roles.contains($0) }
  }
}

extension Language {
  fileprivate var everyone: String {
    switch self {
    case .dutch: "iedereen"
    case .english: "everyone"
    }
  }
}
