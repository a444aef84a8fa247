package import Exercises
import Scenarios
import Times

/// A team that nobody waits for, playing a whole exercise on the real engine by one strategy.
package struct SimulatedTeam {
  package private(set) var exercise: Exercise
  let preparation: Preparation
  let strategy: Strategy
  var random: SplitMix64
  /// Of the actions that can't be taken twice, the ones that were taken.
  var isTaken: [Bool]
  /// Per role of the scenario.
  var paces: [Pace]
  /// Per right action.
  var intents: [Intent]
  /// The next moment at which somebody wants to act; time stops there.
  var alarm = StoryTime.distantFuture

  /// Plays every phase that was prepared, and finishes.
  package init(_ preparation: Preparation, _ strategy: Strategy, seed: UInt64, run: Int) {
    self.preparation = preparation
    self.strategy = strategy
    exercise = preparation.opened
    random = SplitMix64(seed: seed, run: run)
    isTaken = [Bool](repeating: false, count: preparation.scenario.actions.count)
    paces = preparation.scenario.roles.map { _ in Pace() }
    intents = []
    intents = preparation.right.map { Intent(action: $0.actions.randomElement(using: &random)) }
    for phase in preparation.phases { play(phase) }
    perform(.finish)
  }

  /// Takes over where an exercise stands, to look at what it would see.
  init(standingIn exercise: Exercise, _ preparation: Preparation) {
    self.preparation = preparation
    self.exercise = exercise
    strategy = .uniform
    random = SplitMix64(seed: 0)
    isTaken = preparation.scenario.actions.map { _ in false }
    for decision in exercise.decisions {
      guard let action = decision.action else { continue }
      let fulfils = preparation.scenario.actions[action].fulfils
      if fulfils.map({ !preparation.scenario.steps[$0].repeats }) ?? true {
        isTaken[action.position] = true
      }
    }
    paces = []
    intents = []
  }

  private mutating func play(_ phase: Index<Phase>) {
    perform(.enterNextPhase)
    begin(phase)
    while exercise.phase == phase {
      alarm = .distantFuture
      act(in: phase)
      goOn()
    }
  }

  private mutating func begin(_ phase: Index<Phase>) {
    if strategy.isPaced { settleIn(phase) }
  }

  private mutating func act(in phase: Index<Phase>) {
    switch strategy {
    case .nothing: break
    case .everything: takeEverything()
    case .firstListed, .uniform, .catalogue: takeTurns(in: phase)
    case .rightActions, .slowRightActions, .rightOrder, .slowRightOrder: followIntents(in: phase)
    }
  }

  /// To the next alarm, moment of a stepped phase, or (for those who react to it) thing that falls due.
  private mutating func goOn() {
    var target = min(exercise.nextMoment, alarm)
    if !strategy.isPaced, strategy != .nothing, let due = exercise.nextDue {
      target = min(target, due)
    }
    perform(.advance(to: target))
  }

  private mutating func perform(_ command: Command) {
    do throws(Refusal) {
      try exercise.perform(command, at: .zero)
    } catch {
      preconditionFailure("a team only gives commands that its stage allows: \(error)")
    }
  }

  /// Takes a decision with a complete form.
  /// - Returns: Whether the engine took it.
  mutating func decide(
    _ action: Index<Action>, by role: Index<Role>, reason: String
  ) -> Bool {
    do throws(Refusal) {
      try exercise.perform(
        .decide(
          Choice(
            role: role, action: action, reason: reason,
            answers: preparation.answers[action.position])), at: .zero)
    } catch {
      return false
    }
    let fulfils = preparation.scenario.actions[action.position].fulfils
    // Everything is everything once.
    if strategy == .everything
      || fulfils.map({ !preparation.scenario.steps[$0.position].repeats }) ?? true
    {
      isTaken[action.position] = true
    }
    return true
  }

  func canChoose(_ action: Index<Action>, _ role: Index<Role>) -> Bool {
    !isTaken[action.position] && (try? exercise.check(action, for: role)) != nil
  }
}

extension Strategy {
  /// Each role takes a decision every few minutes of the afternoon.
  var isPaced: Bool {
    switch self {
    case .firstListed, .uniform, .catalogue: true
    case .nothing, .everything, .rightActions, .slowRightActions, .rightOrder, .slowRightOrder:
      false
    }
  }
}
