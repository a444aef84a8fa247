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
      let form = scenario.actions[action].form.map { scenario.forms[$0] }
      for answer in choice.answers
      where !(form?.fields.contains { $0.name == answer.field } ?? false) {
        throw .unknownField(answer.field)
      }
    } else {
      if choice.words.allSatisfy(\.isWhitespace) { throw .nothingDecided }
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
    decisions.lazy.compactMap { decision -> StoryTime? in
      guard decision.role == role, case .completed(let at) = decision.status else { return nil }
      return at
    }.max() ?? .zero
  }

  private func timeTaken(_ choice: Choice) throws(Refusal) -> StoryTime {
    guard choice.ago > .zero else { return now }
    let taken = now - choice.ago
    let earliest = phase.map { scenario.phases[$0].from } ?? .zero
    guard taken >= earliest else { throw .backdatedTooFar(now - earliest) }
    return taken
  }

  private func record(of choice: Choice, taken: StoryTime) -> Int {
    guard let logStarted, logStarted <= taken else { return 0 }
    if choice.reason.contains(where: { !$0.isWhitespace }) { return 2 }
    return choice.ago > .zero ? 0 : 1
  }

  /// Whether a role may choose an action now.
  package func check(_ index: Index<Action>, for role: Index<Role>) throws(Refusal) {
    let action = scenario.actions[index]
    guard mayDecide(role, action) else { throw .roleCannot(role, index) }
    if let first = action.offered.first, let phase, phase < first { throw .tooEarly(index, first) }
    guard holds(action.available) else { throw .unavailable(index) }
    let repeats = action.fulfils.map { scenario.steps[$0].repeats } ?? false
    for decision in decisions {
      guard let other = decision.action else { continue }
      let isOpen: Bool
      switch decision.status {
      case .queued, .running: isOpen = true
      case .completed: isOpen = false
      case .worded, .retracted: continue
      }
      if other == index, isOpen || (decision.role != role && !repeats) {
        throw .alreadyTaken(index, by: decision.role)
      }
      if let group = action.exclusive, other != index,
        scenario.actions[other].exclusive == group
      {
        throw .excluded(index, by: other)
      }
    }
    guard queues[role.position].count <= Exercise.queueLimit else {
      throw .queueFull(role, limit: Exercise.queueLimit)
    }
  }

  /// A role decides what is its own, and what falls to it because nobody plays the role it belongs to.
  package func mayDecide(_ role: Index<Role>, _ action: Action) -> Bool {
    if action.roles.contains(role) { return true }
    let played = playedNow
    return action.roles.members.contains { owner in
      !played.contains(owner) && scenario.deciding(for: owner, played: played) == role
    }
  }
}
