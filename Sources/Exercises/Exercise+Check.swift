package import Scenarios
import Times

extension Exercise {
  /// Whether a command can be carried out now; what depends on a decision's particulars is checked there.
  func check(_ command: Command) throws(Refusal) {
    try checkStage(command)
    switch command {
    case .open, .resume, .finish, .retract, .decide, .tie, .next: break
    case .moment:
      if let phase, scenario.phases[phase].pace == .running { throw .notStepped(phase) }
    case .setPresence:
      if case .phase(let phase) = stage { throw .phaseBegun(phase) }
    case .withhold(let inject):
      if hasEntered(scenario.injects[inject].phase) {
        throw .phaseBegun(scenario.injects[inject].phase)
      }
    case .enterNextPhase, .enterNextPhaseAtStart:
      if case .phase(let phase) = stage { throw .phaseNotEnded(phase) }
      if nextPhase == nil { throw .noFurtherPhase }
    case .endPhase:
      if phase == nil { throw .noPhase }
    case .advance(let target):
      if target < now { throw .past(target) }
    case .jump(let target):
      if phase == nil { throw .noPhase }
      if target < now { throw .past(target) }
    case .pause: break
    case .discuss:
      if discussion != nil { throw .discussing }
    case .conclude:
      if discussion == nil { throw .notDiscussing }
    case .send(let inject): try checkOpen(inject)
    case .hold(let inject), .skip(let inject):
      try checkOpen(inject)
      if case .skipped = injects[inject.position].status { throw .alreadySkipped(inject) }
    case .restore(let inject): try checkRestoring(inject)
    case .reword(let inject, let text):
      try checkOpen(inject)
      if text.isBlank { throw .emptyText }
    case .redirect(let inject, let to):
      try checkOpen(inject)
      if to.isEmpty { throw .nobodyAddressed }
    case .improvise(let message):
      if message.to.isEmpty { throw .nobodyAddressed }
      if message.text.isBlank { throw .emptyText }
    case .note(let note):
      if note.text.isBlank { throw .emptyText }
    case .answer, .dot, .agree, .strikeAnswer, .change, .strikeAgreement, .release, .delay:
      try checkHotWash(command)
    case .rate(let rating): try check(rating)
    case .propose, .confirm, .dissent, .withdraw: try checkTalk(command)
    }
    if case .retract(let number, _) = command {
      guard decisions.indices.contains(number - 1) else { throw .unknownDecision(number) }
      if decisions[number - 1].status == .retracted { throw .alreadyRetracted(number) }
    }
  }

  private func checkStage(_ command: Command) throws(Refusal) {
    if case .open = command {
      guard stage == .planned else { throw .alreadyOpened }
      return
    }
    switch stage {
    case .planned: throw .notOpened
    case .finished:
      switch command {
      case .note, .rate, .answer, .dot, .agree, .strikeAnswer, .change, .strikeAgreement,
        .release:
        return
      default: throw .finished
      }
    case .between, .phase: break
    }
    switch command {
    case .resume: if pause == nil { throw .notPaused }
    case .note, .rate, .finish, .answer, .dot, .agree, .strikeAnswer, .change, .strikeAgreement,
      .release, .delay:
      break
    case .retract, .tie, .pause: if pause != nil { throw .paused }
    case .decide, .next, .moment, .propose, .confirm:
      if pause != nil { throw .paused }
      if phase == nil { throw .noPhase }
    default: if pause != nil { throw .paused }
    }
    switch command {
    case .next, .moment, .advance, .jump, .enterNextPhase, .enterNextPhaseAtStart, .endPhase:
      if discussion != nil { throw .discussing }
    default: break
    }
  }

  /// Whether the facilitator put it aside, and can still have it back.
  package func canRestore(_ inject: Index<Inject>) -> Bool {
    (try? checkRestoring(inject)) != nil
  }

  private func checkRestoring(_ inject: Index<Inject>) throws(Refusal) {
    let state = injects[inject.position]
    if state.isDelivered { throw .alreadyDelivered(inject) }
    if state.before == nil { throw .notPutAside(inject) }
    let phase = scenario.injects[inject].phase
    if state.status == .withheld, hasEntered(phase) { throw .phaseBegun(phase) }
  }

  private func checkOpen(_ inject: Index<Inject>) throws(Refusal) {
    switch injects[inject.position].status {
    case .delivered: throw .alreadyDelivered(inject)
    case .withheld: throw .withheld(inject)
    case .pending, .armed, .held, .skipped: break
    }
  }
}
