/// How a simulated team decides. What each stands for is in `docs/decisions/0008-simulated-teams.md`.
package enum Strategy: String, CaseIterable, Sendable {
  case nothing
  case everything
  case firstListed = "first-listed"
  case uniform = "uniform-random"
  case catalogue = "catalogue-order"
  case slowRightActions = "slow-right-actions"
  case rightActions = "right-actions"
  case slowRightOrder = "slow-right-order"
  case rightOrder = "right-order"

  package enum Knowledge: Sendable {
    case none
    /// Which actions are right, but not their order and not why.
    case actions
    case order
  }

  package var knowledge: Knowledge {
    switch self {
    case .nothing, .everything, .firstListed, .uniform, .catalogue: .none
    case .rightActions, .slowRightActions: .actions
    case .rightOrder, .slowRightOrder: .order
    }
  }

  /// Chance plays no part in it: one run tells all.
  package var isDeterministic: Bool {
    switch self {
    case .nothing, .everything: true
    case .firstListed, .uniform, .catalogue, .rightActions, .slowRightActions, .rightOrder,
      .slowRightOrder:
      false
    }
  }

  /// The mean that it has to stay below: who doesn't choose, never gets to M; who knows the answers by heart but
  /// neither the order nor a reason, stays below the middle of S. Nil: it may score anything.
  package var limit: Int? {
    switch knowledge {
    case .none: 50
    case .actions: 75
    case .order: nil
    }
  }
}
