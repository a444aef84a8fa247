import Exercises
import Scenarios
import Times

/// When a role is ready for its next decision.
struct Pace: Sendable {
  /// In a running phase.
  var ready = StoryTime.zero
  /// In a stepped phase: minutes of the afternoon, in milliseconds, that it has at this moment and has not used.
  var leisure: Int64 = 0
  /// What its next decision will take of them.
  var thought: Int64 = 0
}

/// Teams that don't know the answers: a role does one thing at a time, and talks it over first.
extension SimulatedTeam {
  /// How long it takes to come to a decision, in milliseconds of the afternoon: three minutes on average, the
  /// rate at which plans let messages come in.
  static let thought: ClosedRange<Int64> = 60_000...300_000

  /// Every action, as soon as it can be chosen, as far as the queues of the roles are long.
  mutating func takeEverything() {
    for role in preparation.roles
    where exercise.queue(of: role).count <= Exercise.queueLimit {
      for action in preparation.decidable[role.position] where canChoose(action, role) {
        _ = decide(action, by: role, reason: Self.reason)
      }
    }
  }

  mutating func settleIn(_ phase: Index<Phase>) {
    for role in preparation.roles {
      paces[role.position].leisure = 0
      paces[role.position].thought = Int64.random(in: Self.thought, using: &random)
      if let pace = exercise.pace { think(role, from: exercise.now, pace) }
    }
  }

  mutating func takeTurns(in phase: Index<Phase>) {
    if let pace = exercise.pace {
      for role in preparation.roles { takeTurn(role, in: phase, pace) }
    } else {
      // It only comes by at the moments of the phase: nothing else is an alarm.
      let plan = preparation.scenario.plans[preparation.scope.plan.position]
      let moments = preparation.scenario.phases[phase.position].moments.count
      let share = Int64(plan.phases[phase.position]) * 60_000 / Int64(max(1, moments))
      for role in preparation.roles { useUp(share, role, in: phase) }
    }
  }

  private mutating func takeTurn(
    _ role: Index<Role>, in phase: Index<Phase>, _ pace: (story: Int64, real: Int64, end: StoryTime)
  ) {
    if paces[role.position].ready <= exercise.now {
      if case .running(let until)? = exercise.queue(of: role).first?.status {
        paces[role.position].ready = until
      } else {
        takeOne(role, in: phase)
        think(role, from: exercise.now, pace)
      }
    }
    alarm = min(alarm, paces[role.position].ready)
  }

  private mutating func think(
    _ role: Index<Role>, from now: StoryTime, _ pace: (story: Int64, real: Int64, end: StoryTime)
  ) {
    let minutes = Int64.random(in: Self.thought, using: &random)
    paces[role.position].ready = now + Interval(milliseconds: minutes * pace.story / pace.real)
  }

  private mutating func useUp(_ share: Int64, _ role: Index<Role>, in phase: Index<Phase>) {
    paces[role.position].leisure += share
    while paces[role.position].leisure >= paces[role.position].thought {
      paces[role.position].leisure -= paces[role.position].thought
      paces[role.position].thought = Int64.random(in: Self.thought, using: &random)
      takeOne(role, in: phase)
    }
  }

  private mutating func takeOne(_ role: Index<Role>, in phase: Index<Phase>) {
    let choice: Index<Action>? =
      switch strategy {
      case .firstListed: firstOffer(to: role, in: phase)
      case .uniform: offers(to: role, in: phase).randomElement(using: &random)
      case .catalogue: firstInCatalogue(for: role)
      default: nil
      }
    if let choice { _ = decide(choice, by: role, reason: Self.reason) }
  }

  private func firstOffer(to role: Index<Role>, in phase: Index<Phase>) -> Index<Action>? {
    preparation.offered[phase.position][role.position].first { canChoose($0, role) }
  }

  private func firstInCatalogue(for role: Index<Role>) -> Index<Action>? {
    var first: Index<Action>?
    for action in preparation.decidable[role.position]
    where first.map({ action < $0 }) ?? true && canChoose(action, role) {
      first = action
    }
    return first
  }

  /// As `Exercise.offers`, which looks through the whole catalogue every time.
  func offers(to role: Index<Role>, in phase: Index<Phase>) -> [Index<Action>] {
    var offers: [Index<Action>] = []
    for action in preparation.offered[phase.position][role.position]
    where canChoose(action, role) {
      offers.append(action)
      if offers.count == Exercise.offerLimit { break }
    }
    return offers
  }

  static let reason = "·"
}
