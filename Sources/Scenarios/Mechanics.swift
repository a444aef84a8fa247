package import Times

/// What the engine asks of a script over and over, laid out flat: no copying and no counting of references
/// while an exercise is played thousands of times a second.
package struct Mechanics: Sendable {
  /// When an inject is due, in the terms of `Inject.Trigger`.
  package struct Schedule: Sendable {
    package enum Kind: Sendable { case scheduled, conditional, standby }
    package let kind: Kind
    package let from: StoryTime
    package let until: StoryTime
    package let after: Interval
    package let formula: Formula
  }

  package struct Rate: Sendable {
    package let thousandthsPerHour: Int64
    package let formula: Formula
  }

  package let facts: FactLayout
  package private(set) var operations: [Formula.Operation] = []
  package private(set) var schedules: [Schedule] = []
  /// Per quantity.
  package private(set) var rates: [[Rate]] = []
  /// Per action: before this holds it can't be chosen.
  package private(set) var available: [Formula] = []
  /// Per quantity: the comparisons that are watched.
  package private(set) var watches: [[Index<Watch>]] = []
  /// Per phase: its injects.
  package private(set) var injects: [[Index<Inject>]] = []
  /// Per inject: whether some clock starts by it.
  package private(set) var startsClock: [Bool] = []
  /// The actions that start the log.
  package private(set) var logActions: [Index<Action>] = []
  /// The moments at which an inject's condition may change by the time alone; ascending.
  package private(set) var timeMarks: [StoryTime] = []

  init(
    phases: [Phase], quantities: [Quantity], watches: [Watch], milestones: [Milestone],
    injects: [Inject], steps: [Step], actions: [Action], clocks: [LegalClock]
  ) {
    facts = FactLayout(
      steps: steps.count, actions: actions.count, milestones: milestones.count,
      injects: injects.count, watches: watches.count)
    schedules = injects.map { schedule(of: $0.trigger) }
    rates = quantities.map { quantity in
      quantity.rates.map {
        Rate(thousandthsPerHour: $0.thousandthsPerHour, formula: add($0.condition))
      }
    }
    available = actions.map { add($0.available) }
    self.watches = quantities.keys.map { quantity in
      watches.keys.filter { watches[$0].quantity == quantity }
    }
    self.injects = phases.keys.map { phase in injects.keys.filter { injects[$0].phase == phase } }
    startsClock = injects.keys.map { inject in
      clocks.contains { clock in
        clock.starts.contains { if case .inject(inject) = $0 { true } else { false } }
      }
    }
    logActions = actions.keys.filter { actions[$0].startsLog }
    timeMarks = injects.flatMap { inject -> [StoryTime] in
      if case .conditional(let condition, _, _, _) = inject.trigger {
        condition.timeMarks
      } else {
        []
      }
    }.sorted()
  }

  /// One inject alone, for the tests of conditions.
  init(trigger: Inject.Trigger, facts: FactLayout) {
    self.facts = facts
    schedules = [schedule(of: trigger)]
  }

  private mutating func schedule(of trigger: Inject.Trigger) -> Schedule {
    let never = Formula(start: 0, end: 0)
    switch trigger {
    case .scheduled(let at):
      return Schedule(kind: .scheduled, from: at, until: at, after: .zero, formula: never)
    case .conditional(let condition, let from, let until, let after):
      return Schedule(
        kind: .conditional, from: from, until: until, after: after, formula: add(condition))
    case .standby:
      return Schedule(kind: .standby, from: .zero, until: .zero, after: .zero, formula: never)
    }
  }

  private mutating func add(_ condition: Condition) -> Formula {
    let start = operations.count
    condition.append(to: &operations, facts)
    return Formula(start: start, end: operations.count)
  }
}

/// Where each kind of fact stands in the one list in which the engine counts what holds.
package struct FactLayout: Sendable {
  package let actions: Int
  package let milestones: Int
  package let injects: Int
  package let watches: Int
  package let count: Int

  init(steps: Int, actions: Int, milestones: Int, injects: Int, watches: Int) {
    self.actions = steps
    self.milestones = self.actions + actions
    self.injects = self.milestones + milestones
    self.watches = self.injects + injects
    count = self.watches + watches
  }

  package func position(of step: Index<Step>) -> Int { step.position }
  package func position(of action: Index<Action>) -> Int { actions + action.position }
  package func position(of milestone: Index<Milestone>) -> Int { milestones + milestone.position }
  package func position(of inject: Index<Inject>) -> Int { injects + inject.position }
  package func position(of watch: Index<Watch>) -> Int { watches + watch.position }
}
