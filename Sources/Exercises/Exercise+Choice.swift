package import Scenarios
import Times

extension Exercise {
  /// How many decisions may wait behind the one at work.
  package static let queueLimit = 5

  mutating func take(
    _ choice: Choice, at exercise: Interval, _ occurrences: inout [Occurrence]
  ) throws(Refusal) {
    let taken = try timeTaken(choice)
    if let action = choice.action {
      try check(action, for: choice.role)
      let form = scenario.actions[action.position].form
      for answer in choice.answers {
        guard let field = form.flatMap({ scenario.forms[$0].field(named: answer.field) }) else {
          throw .unknownField(answer.field)
        }
        guard field.accepts(answer.text) else {
          throw .notAChoice(answer.text, field: field.title, allowed: field.choices)
        }
      }
    } else {
      if choice.words.isBlank { throw .nothingDecided }
      if let answer = choice.answers.first { throw .unknownField(answer.field) }
    }
    let number = decisions.count + 1
    emit(
      .decisionTaken(
        decision: TakenDecision(
          number: number, role: choice.role, action: choice.action, words: choice.words,
          reason: choice.reason, answers: choice.answers, afterHint: choice.afterHint,
          taken: taken, record: record(of: choice, taken: taken))), at: exercise, &occurrences)
    if choice.action != nil { begin(number, at: exercise, &occurrences) }
  }

  mutating func tie(
    _ number: Decision.Number, to action: Index<Action>, at exercise: Interval,
    _ occurrences: inout [Occurrence]
  ) throws(Refusal) {
    guard decisions.indices.contains(number - 1) else { throw .unknownDecision(number) }
    let decision = decisions[number - 1]
    if decision.status == .retracted { throw .alreadyRetracted(number) }
    guard decision.action == nil else { throw .alreadyTied(number) }
    try check(action, for: decision.role)
    emit(.decisionTied(number: number, action: action), at: exercise, &occurrences)
    begin(number, at: exercise, &occurrences)
  }

  /// A free role begins at once, as from when the decision was spoken; what should be done by now, is.
  private mutating func begin(
    _ number: Decision.Number, at exercise: Interval, _ occurrences: inout [Occurrence]
  ) {
    let decision = decisions[number - 1]
    if queues[decision.role.position].first == number {
      let begins = max(decision.taken, free(decision.role))
      let until = begins + takes(number)
      emit(.decisionStarted(number: number, until: until), at: exercise, &occurrences)
      if until <= now {
        emit(.decisionCompleted(number: number, at: until), at: exercise, &occurrences)
      }
    }
    advance(to: now, at: exercise, &occurrences)
  }

  /// Since when a role that does nothing now has been free.
  private func free(_ role: Index<Role>) -> StoryTime {
    var latest = StoryTime.zero
    for position in decisions.indices where decisions[position].role == role {
      if case .completed(let at) = decisions[position].status { latest = max(latest, at) }
    }
    return latest
  }

  private func timeTaken(_ choice: Choice) throws(Refusal) -> StoryTime {
    guard choice.ago > .zero else { return now }
    let taken = now - choice.ago
    let earliest = phase.map { scenario.phases[$0.position].from } ?? .zero
    guard taken >= earliest else { throw .backdatedTooFar(now - earliest) }
    return taken
  }

  private func record(of choice: Choice, taken: StoryTime) -> Int {
    guard let logStarted, logStarted <= taken else { return 0 }
    if !choice.reason.isBlank { return 2 }
    return choice.ago > .zero ? 0 : 1
  }

  /// Whether a role may choose an action now.
  package func check(_ index: Index<Action>, for role: Index<Role>) throws(Refusal) {
    guard mayDecide(role, index) else { throw .roleCannot(role, index) }
    if let first = scenario.actions[index.position].offered.first, let phase, phase < first {
      throw .tooEarly(index, first)
    }
    guard holds(scenario.mechanics.available[index.position]) else { throw .unavailable(index) }
    let group = scenario.actions[index.position].exclusive
    let repeats =
      scenario.actions[index.position].fulfils.map { scenario.steps[$0.position].repeats } ?? false
    for position in decisions.indices {
      guard let other = decisions[position].action,
        other == index || group != nil
      else { continue }
      let isOpen: Bool
      switch decisions[position].status {
      case .queued, .running: isOpen = true
      case .completed: isOpen = false
      case .worded, .retracted: continue
      }
      let by = decisions[position].role
      if other == index {
        if isOpen || (by != role && !repeats) { throw .alreadyTaken(index, by: by) }
      } else if scenario.actions[other.position].exclusive == group {
        throw .excluded(index, by: other)
      }
    }
    guard queues[role.position].count <= Exercise.queueLimit else {
      throw .queueFull(role, limit: Exercise.queueLimit)
    }
  }

  /// A role decides what is its own, and what falls to it because nobody plays the role it belongs to.
  package func mayDecide(_ role: Index<Role>, _ action: Index<Action>) -> Bool {
    let owners = scenario.actions[action.position].roles
    if owners.contains(role) { return true }
    if scenario.actions[action.position].isPersonal { return false }
    let played = playedNow
    return owners.subtracting(played).members.contains { owner in
      scenario.deciding(for: owner, played: played) == role
    }
  }
}

extension String {
  /// Nothing but spaces and line breaks, or nothing at all.
  package var isBlank: Bool { utf8.allSatisfy { $0 <= 32 } }
}
