import Scenarios
package import Times

extension Exercise {
  /// What a command would cause, at an exercise time; the state stays as it is.
  package func decide(_ command: Command, at exercise: Interval) throws(Refusal) -> [Occurrence] {
    var copy = self
    return try copy.perform(command, at: exercise)
  }

  /// Carries a command out and says what it caused; refused, it changes nothing.
  ///
  /// The same as `decide` and then `apply` of each occurrence, without the copy. Only time that passes without
  /// anything happening leaves no occurrence: a replay stands at the last one.
  @discardableResult
  package mutating func perform(
    _ command: Command, at exercise: Interval
  ) throws(Refusal) -> [Occurrence] {
    var occurrences: [Occurrence] = []
    try check(command)
    switch command {
    case .open(let scope):
      emit(.opened(scope: scope), at: exercise, &occurrences)
    case .setPresence(let role, let presence):
      if presences[role.position] != presence {
        emit(.presenceSet(role: role, presence: presence), at: exercise, &occurrences)
      }
    case .withhold(let inject):
      emit(.injectWithheld(inject: inject), at: exercise, &occurrences)
    case .enterNextPhase:
      try enterNextPhase(at: exercise, &occurrences)
      if let first = moments.first, first > now {
        advance(to: first, at: exercise, &occurrences)
        emitMoved(at: exercise, &occurrences)
      }
    case .enterNextPhaseAtStart:
      try enterNextPhase(at: exercise, &occurrences)
    case .endPhase:
      guard case .phase(let phase) = stage else { throw .noPhase }
      jump(to: scenario.phases[phase].to, at: exercise, &occurrences)
    case .advance(let target):
      // Between two phases the story stands still.
      if phase != nil { advance(to: target, at: exercise, &occurrences) }
    case .next:
      let target = min(due(by: .distantFuture)?.time ?? nextMoment, nextMoment)
      advance(to: target, at: exercise, &occurrences)
      emitMoved(at: exercise, &occurrences)
    case .moment:
      advance(to: nextMoment, at: exercise, &occurrences)
      emitMoved(at: exercise, &occurrences)
    case .jump(let target):
      jump(to: target, at: exercise, &occurrences)
    case .pause(let reason):
      emit(.paused(reason: reason), at: exercise, &occurrences)
    case .resume:
      emit(.resumed, at: exercise, &occurrences)
    case .discuss(let question):
      emit(.discussionOpened(question: question), at: exercise, &occurrences)
    case .conclude(let outcome):
      guard let discussion else { throw .notDiscussing }
      emit(
        .discussionConcluded(question: discussion, outcome: outcome), at: exercise, &occurrences)
    case .decide(let choice):
      try take(choice, at: exercise, &occurrences)
    case .tie(let number, let action):
      try tie(number, to: action, at: exercise, &occurrences)
    case .retract(let number, let reason):
      emit(.decisionRetracted(number: number, reason: reason), at: exercise, &occurrences)
      advance(to: now, at: exercise, &occurrences)
    case .send(let inject):
      emit(
        .injectDelivered(inject: inject, due: dueTime(of: inject), delivered: now), at: exercise,
        &occurrences)
      advance(to: now, at: exercise, &occurrences)
    case .hold(let inject):
      emit(.injectHeld(inject: inject), at: exercise, &occurrences)
    case .skip(let inject):
      emit(.injectSkipped(inject: inject, byFacilitator: true), at: exercise, &occurrences)
    case .restore(let inject):
      emit(.injectRestored(inject: inject), at: exercise, &occurrences)
      advance(to: now, at: exercise, &occurrences)
    case .reword(let inject, let text):
      emit(.injectReworded(inject: inject, text: text), at: exercise, &occurrences)
    case .redirect(let inject, let roles):
      emit(.injectRedirected(inject: inject, to: roles), at: exercise, &occurrences)
    case .improvise(let message):
      emit(.messageImprovised(message: message), at: exercise, &occurrences)
    case .note(let note):
      emit(.noted(note: note), at: exercise, &occurrences)
    case .rate(var rating):
      rating.rater = rating.rater.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      emit(.rated(rating: rating), at: exercise, &occurrences)
    case .finish:
      emit(.finished, at: exercise, &occurrences)
    case .answer(let question, let text):
      emit(.questionAnswered(question: question, text: text), at: exercise, &occurrences)
    case .dot(let answer, let person, let isGiven):
      emit(.dotSet(answer: answer, person: person, isGiven: isGiven), at: exercise, &occurrences)
    case .agree(let improvement):
      emit(.improvementAgreed(improvement: improvement), at: exercise, &occurrences)
    case .strikeAnswer(let number):
      emit(.answerStruck(answer: number), at: exercise, &occurrences)
    case .change(let number, let improvement):
      emit(
        .improvementChanged(number: number, improvement: improvement), at: exercise, &occurrences)
    case .strikeAgreement(let number):
      emit(.improvementStruck(number: number), at: exercise, &occurrences)
    case .release(let part, let isReleased):
      emit(.partReleased(part: part, isReleased: isReleased), at: exercise, &occurrences)
    case .delay(let delay): emit(.delayed(by: delay), at: exercise, &occurrences)
    case .propose, .confirm, .dissent, .withdraw: try talk(command, at: exercise, &occurrences)
    }
    return occurrences
  }

  /// The next moment of a stepped phase after now, or the end of the phase.
  package var nextMoment: StoryTime {
    guard case .phase(let index) = stage else { return now }
    return moments.first { $0 > now } ?? scenario.phases[index].to
  }

  /// Where the current phase stands still by the plan; nowhere when it runs.
  package var moments: [StoryTime] {
    guard case .phase(let phase) = stage, let scope, scenario.phases[phase].pace == .stepped else {
      return []
    }
    return scenario.moments(of: phase, plan: scope.plan)
  }

  private mutating func enterNextPhase(
    at exercise: Interval, _ occurrences: inout [Occurrence]
  ) throws(Refusal) {
    guard let phase = nextPhase else { throw .noFurtherPhase }
    advance(to: scenario.phases[phase.position].from, at: exercise, &occurrences)
    emit(.phaseEntered(phase: phase), at: exercise, &occurrences)
    advance(to: now, at: exercise, &occurrences)
  }

  private mutating func jump(
    to target: StoryTime, at exercise: Interval, _ occurrences: inout [Occurrence]
  ) {
    var target = target
    if case .phase(let index) = stage { target = min(target, scenario.phases[index].to) }
    advance(to: target, seen: target, at: exercise, &occurrences)
    emitMoved(at: exercise, &occurrences)
  }

  /// A replay has to know that time was moved even if nothing fell due on the way.
  private mutating func emitMoved(at exercise: Interval, _ occurrences: inout [Occurrence]) {
    emit(.moved, at: exercise, &occurrences)
  }

  private func dueTime(of inject: Index<Inject>) -> StoryTime {
    switch (injects[inject.position].status, scenario.injects[inject].trigger) {
    case (.armed(let due), _), (_, .scheduled(let due)): min(due, now)
    default: now
    }
  }
}
