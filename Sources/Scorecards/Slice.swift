package import Scenarios

/// A part of the items, scored by the same formula as the whole.
package enum Slice: Hashable, Sendable {
  case all
  case stage(Index<Rubric.Stage>)
  case phase(Index<Phase>)
  /// The steps that this role owns, also when another decides for it.
  case role(Index<Role>)
  case objective(Index<Objective>)

  func contains(_ requirement: Requirement) -> Bool {
    switch self {
    case .all: true
    case .stage(let stage): requirement.stage == stage
    case .phase(let phase): requirement.phase == phase
    case .role(let role): requirement.roles.contains(role)
    case .objective(let objective): requirement.objectives.contains(objective)
    }
  }
}
