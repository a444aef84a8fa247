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
  package internal(set) var hotWash = HotWash()
  package internal(set) var talk = Talk()
  /// The injects that the room has seen, in the order in which it saw them.
  package internal(set) var delivered: [Index<Inject>] = []
  /// How much later than planned the room began.
  package internal(set) var delay = Interval.zero
  /// Of one rater on one subject only the last, in the order in which they were first given.
  package internal(set) var ratings: [Rating] = []

  /// Per role: the decision at work and those that wait for it.
  var queues: [[Decision.Number]]
  /// How often each fact of `Mechanics.facts` is held; 0: it does not hold.
  var holders: [Int32]
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
    holders = [Int32](repeating: 0, count: scenario.mechanics.facts.count)
    for quantity in scenario.quantities.keys { refreshWatches(of: quantity) }
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
      && left.clocks == right.clocks && left.ratings == right.ratings && left.queues == right.queues
      && left.hotWash == right.hotWash && left.talk == right.talk && left.delay == right.delay
      && left.holders == right.holders && left.openInjects == right.openInjects
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
    var played = RoleSet.none
    for position in presences.indices where presences[position] == .played {
      played.insert(Index(position))
    }
    return played
  }

  package func isDone(_ step: Index<Step>) -> Bool {
    holders[scenario.mechanics.facts.position(of: step)] > 0
  }

  package func holds(_ milestone: Index<Milestone>) -> Bool {
    holders[scenario.mechanics.facts.position(of: milestone)] > 0
  }

  func holds(_ formula: Formula) -> Bool {
    scenario.mechanics.holds(formula, holders, at: now)
  }

  /// Since when decisions are on record; nil: no log was started.
  package var logStarted: StoryTime? {
    var earliest: StoryTime?
    for action in scenario.mechanics.logActions
    where holders[scenario.mechanics.facts.position(of: action)] > 0 {
      for decision in decisions.indices where decisions[decision].action == action {
        guard case .completed(let at) = decisions[decision].status else { continue }
        earliest = min(earliest ?? at, at)
      }
    }
    return earliest
  }

  /// How well a decision did its step: the action's quality times the share of the form's required fields
  /// that were filled in.
  package func quality(of decision: Decision) -> Fraction {
    guard let action = decision.action?.position else { return .zero }
    let quality = scenario.actions[action].quality
    guard let form = scenario.actions[action].form else { return quality }
    let required = scenario.forms[form].fields.filter(\.isRequired)
    guard !required.isEmpty else { return quality }
    let filled = required.count { field in
      decision.answers.contains { $0.field == field.name && !$0.text.isBlank }
    }
    return quality * Fraction(filled, required.count)
  }
}
