import Scenarios
package import Times

extension Exercise {
  /// Takes note that something happened. It can't fail, whatever it is given: the journal is history.
  package mutating func apply(_ event: Event, at story: StoryTime, exercise: Interval) {
    now = max(now, story)
    switch event {
    case .opened(let scope): open(scope)
    case .presenceSet(let role, let presence): presences[role.position] = presence
    case .injectWithheld(let inject): injects[inject.position].putAside(.withheld)
    case .phaseEntered(let phase): enter(phase, at: exercise)
    case .phaseEnded: stage = .between
    case .moved: anchor = Anchor(exercise: exercise, story: now)
    case .paused(let reason): pause = reason
    case .resumed:
      pause = nil
      anchor = Anchor(exercise: exercise, story: now)
    case .discussionOpened(let question):
      discussion = question
      talk.discussionSince = exercise
    case .discussionConcluded(let question, let outcome):
      discussion = nil
      talk.discussionSince = nil
      talk.outcomes[question] = outcome
      anchor = Anchor(exercise: exercise, story: now)
    case .injectArmed(let inject, let due): injects[inject.position].status = .armed(due: due)
    case .injectDelivered(let inject, let due, let delivered):
      settle(inject, .delivered(due: due, at: delivered))
      self.delivered.append(inject)
      holders[scenario.mechanics.facts.position(of: inject)] = 1
      _ = perform(scenario.injects[inject.position].effects)
      refreshRates()
    case .injectHeld(let inject): injects[inject.position].putAside(.held)
    case .injectSkipped(let inject, true):
      injects[inject.position].putAside(.skipped(byFacilitator: true))
      openInjects.removeAll { $0 == inject }
    case .injectSkipped(let inject, false): settle(inject, .skipped(byFacilitator: false))
    case .injectRestored(let inject): restore(inject)
    case .injectReworded(let inject, let text): injects[inject.position].text = text
    case .injectRedirected(let inject, let to): injects[inject.position].to = RoleSet(to)
    case .messageImprovised, .noted, .proposalMade, .proposalConfirmed, .proposalDissented,
      .proposalWithdrawn:
      talk.apply(event, at: now)
    case .rated(let rating): take(rating)
    case .decisionTaken(let taken): take(taken)
    case .decisionStarted(let number, let until): start(number, until: until)
    case .decisionCompleted(let number, let at): complete(number, at: at)
    case .decisionTied(let number, let action): tie(number, to: action)
    case .decisionRetracted(let number, _): retract(number)
    case .quantityCrossed(let quantity): refreshWatches(of: quantity)
    case .clockStarted(let clock, let at): clocks[clock.position].started = at
    case .clockStopped(let clock, let at):
      clocks[clock.position].stopped = at
      // Entered later than it was done: then the clock had not run out after all.
      if let started = clocks[clock.position].started,
        at <= started + scenario.clocks[clock.position].limit
      {
        clocks[clock.position].isExpired = false
      }
    case .clockExpired(let clock): clocks[clock.position].isExpired = true
    case .finished: stage = .finished
    case .questionAnswered, .answerStruck, .dotSet, .improvementAgreed, .improvementChanged,
      .improvementStruck, .partReleased:
      applyHotWash(event)
    case .delayed(let delay): self.delay = delay
    }
  }

  private mutating func open(_ scope: Scope) {
    self.scope = scope
    stage = .between
    let cast = scenario.casts[scope.cast.position]
    for role in scenario.roles.keys {
      presences[role.position] =
        cast.played.contains(role)
        ? .played : cast.counterplay.contains(role) ? .counterplay : .vacant
    }
    for inject in scenario.withheld(plan: scope.plan, variants: scope.variants) {
      injects[inject.position].status = .withheld
    }
  }

  private mutating func enter(_ phase: Index<Phase>, at exercise: Interval) {
    stage = .phase(phase)
    played[phase.position] = playedNow
    anchor = Anchor(exercise: exercise, story: now)
    for inject in scenario.mechanics.injects[phase.position]
    where injects[inject.position].status == .pending {
      openInjects.append(inject)
    }
    openInjects.sort()
  }

  private mutating func restore(_ inject: Index<Inject>) {
    guard let before = injects[inject.position].before else { return }
    injects[inject.position].status = before
    injects[inject.position].before = nil
    // Before its phase begins nothing is open yet.
    guard hasEntered(scenario.injects[inject.position].phase), !openInjects.contains(inject)
    else { return }
    openInjects.append(inject)
    openInjects.sort()
  }

  private mutating func settle(_ inject: Index<Inject>, _ status: InjectState.Status) {
    injects[inject.position].status = status
    openInjects.removeAll { $0 == inject }
  }

  private mutating func take(_ taken: TakenDecision) {
    decisions.append(
      Decision(
        number: taken.number, role: taken.role, action: taken.action, words: taken.words,
        reason: taken.reason, answers: taken.answers, afterHint: taken.afterHint,
        taken: taken.taken, record: taken.record,
        status: taken.action == nil ? .worded : .queued, changed: []))
    if taken.action != nil { queues[taken.role.position].append(taken.number) }
  }

  private mutating func start(_ number: Decision.Number, until: StoryTime) {
    guard decisions.indices.contains(number - 1) else { return }
    decisions[number - 1].status = .running(until: until)
  }

  private mutating func complete(_ number: Decision.Number, at: StoryTime) {
    guard decisions.indices.contains(number - 1),
      let index = decisions[number - 1].action
    else { return }
    queues[decisions[number - 1].role.position].removeAll { $0 == number }
    decisions[number - 1].status = .completed(at: at)
    holders[scenario.mechanics.facts.position(of: index)] += 1
    if let step = scenario.actions[index.position].fulfils,
      quality(of: decisions[number - 1]) >= .half
    {
      holders[scenario.mechanics.facts.position(of: step)] += 1
    }
    decisions[number - 1].changed = perform(scenario.actions[index.position].effects)
    refreshRates()
  }

  private mutating func tie(_ number: Decision.Number, to action: Index<Action>) {
    guard decisions.indices.contains(number - 1) else { return }
    decisions[number - 1].action = action
    decisions[number - 1].status = .queued
    queues[decisions[number - 1].role.position].append(number)
  }

  /// Cancels what waits or runs; takes back what a completed decision holds and what it changed, from now on.
  private mutating func retract(_ number: Decision.Number) {
    guard decisions.indices.contains(number - 1) else { return }
    let decision = decisions[number - 1]
    decisions[number - 1].status = .retracted
    queues[decision.role.position].removeAll { $0 == number }
    guard case .completed = decision.status, let index = decision.action else { return }
    let action = scenario.actions[index.position]
    holders[scenario.mechanics.facts.position(of: index)] -= 1
    if let step = action.fulfils, quality(of: decision) >= .half {
      holders[scenario.mechanics.facts.position(of: step)] -= 1
      for (position, clock) in scenario.clocks.enumerated()
      where clock.stops == step && !isDone(step) {
        clocks[position].stopped = nil
      }
    }
    for milestone in action.effects.milestones {
      holders[scenario.mechanics.facts.position(of: milestone)] -= 1
    }
    for change in decision.changed {
      _ = self.change(change.quantity, to: value(of: change.quantity) - change.amount)
    }
    decisions[number - 1].changed = []
    refreshRates()
  }
}
