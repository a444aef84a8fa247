package import Scenarios
package import Times

/// The state of one exercise: a pure function of the scenario and of what has happened.
///
/// `decide` says what a command would cause, or refuses it; `apply` takes note of what happened and can't
/// refuse. Neither knows a clock, a disk or chance: time is an argument.
package struct Exercise: Sendable {
  package enum Stage: Hashable, Sendable {
    case planned
    /// Opened, or between two phases.
    case between
    case phase(Index<Phase>)
    case finished
  }

  /// Where story time stood at an exercise time; a running phase counts on from there.
  package struct Anchor: Hashable, Sendable {
    package var exercise: Interval
    package var story: StoryTime
  }

  package let scenario: Scenario
  package internal(set) var stage = Stage.planned
  package internal(set) var scope: Scope?
  package internal(set) var now = StoryTime.zero
  package internal(set) var anchor = Anchor(exercise: .zero, story: .zero)
  package internal(set) var pause: PauseReason?
  package internal(set) var discussion: Index<Question>?
  package internal(set) var presences: [Presence]
  /// Per phase that has begun: the roles that were played then. What is scored of a phase is settled by it.
  package internal(set) var played: [RoleSet?]
  package internal(set) var injects: [InjectState]
  package internal(set) var decisions: [Decision] = []
  package internal(set) var levels: [Level]
  package internal(set) var clocks: [ClockState]

  /// Per role: the decision at work and those that wait for it.
  var queues: [[Decision.Number]]
  /// How many decisions and injects hold each of these; 0: it does not hold.
  var stepHolders: [Int]
  var actionHolders: [Int]
  var milestoneHolders: [Int]
  var watchTruths: [Bool]
  /// Injects of phases that have begun and that are still to come, in the order of the file.
  var openInjects: [Index<Inject>] = []

  package init(_ scenario: Scenario) {
    self.scenario = scenario
    presences = scenario.roles.map { _ in .vacant }
    played = scenario.phases.map { _ in nil }
    injects = scenario.injects.map { _ in InjectState() }
    levels = scenario.quantities.map { Level(value: $0.start, since: .zero, rate: 0) }
    clocks = scenario.clocks.map { _ in ClockState() }
    queues = scenario.roles.map { _ in [] }
    stepHolders = scenario.steps.map { _ in 0 }
    actionHolders = scenario.actions.map { _ in 0 }
    milestoneHolders = scenario.milestones.map { _ in 0 }
    watchTruths = scenario.watches.map { $0.holds(for: scenario.quantities[$0.quantity].start) }
    refreshRates()
  }

  /// The state after everything that a journal holds.
  package init(_ scenario: Scenario, replaying entries: some Sequence<Entry>) {
    self.init(scenario)
    for entry in entries { apply(entry.event, at: entry.story, exercise: entry.exercise) }
  }
}

extension Exercise: Equatable {
  package static func == (left: Exercise, right: Exercise) -> Bool {
    left.scenario === right.scenario && left.stage == right.stage && left.scope == right.scope
      && left.now == right.now && left.anchor == right.anchor && left.pause == right.pause
      && left.discussion == right.discussion && left.presences == right.presences
      && left.played == right.played && left.injects == right.injects
      && left.decisions == right.decisions && left.levels == right.levels
      && left.clocks == right.clocks && left.queues == right.queues
      && left.stepHolders == right.stepHolders && left.actionHolders == right.actionHolders
      && left.milestoneHolders == right.milestoneHolders
      && left.watchTruths == right.watchTruths && left.openInjects == right.openInjects
  }
}

extension Exercise {
  package var phase: Index<Phase>? {
    if case .phase(let phase) = stage { return phase }
    return nil
  }

  /// The phase that would be entered next; nil after the last one.
  package var nextPhase: Index<Phase>? {
    let position = played.firstIndex { $0 == nil }
    return position.map { Index($0) }
  }

  package func hasEntered(_ phase: Index<Phase>) -> Bool { played[phase.position] != nil }

  /// Where the scenario's story time lies on the wall, with the variant that was chosen.
  package var timeline: Timeline {
    Timeline(
      start: scope?.start ?? scenario.timeline.start, zone: scenario.timeline.zone)
  }

  package var playedNow: RoleSet {
    RoleSet(scenario.roles.keys.filter { presences[$0.position] == .played })
  }

  package func isDone(_ step: Index<Step>) -> Bool { stepHolders[step.position] > 0 }

  package func holds(_ milestone: Index<Milestone>) -> Bool {
    milestoneHolders[milestone.position] > 0
  }

  package func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .always: true
    case .not(let inner): !holds(inner)
    case .all(let parts): parts.allSatisfy(holds)
    case .any(let parts): parts.contains(where: holds)
    case .milestone(let index): milestoneHolders[index.position] > 0
    case .step(let index): stepHolders[index.position] > 0
    case .action(let index): actionHolders[index.position] > 0
    case .delivered(let index): injects[index.position].isDelivered
    case .watch(let index): watchTruths[index.position]
    case .time(let comparison, let time): comparison.holds(now, time)
    }
  }

  /// Since when decisions are on record; nil: no log was started.
  package var logStarted: StoryTime? {
    decisions.lazy.compactMap { decision -> StoryTime? in
      guard case .completed(let at) = decision.status,
        let action = decision.action, scenario.actions[action].startsLog
      else { return nil }
      return at
    }.min()
  }

  /// How well a decision did its step: the action's quality times the share of the form's required fields
  /// that were filled in.
  package func quality(of decision: Decision) -> Fraction {
    guard let action = decision.action.map({ scenario.actions[$0] }) else { return .zero }
    guard let form = action.form.map({ scenario.forms[$0] }) else { return action.quality }
    let required = form.fields.filter(\.isRequired)
    guard !required.isEmpty else { return action.quality }
    let filled = required.count { field in
      decision.answers.contains { $0.field == field.name && $0.text.contains { !$0.isWhitespace } }
    }
    return action.quality * Fraction(filled, required.count)
  }
}
