import Scenarios
import Times

extension Exercise {
  func checkTalk(_ command: Command) throws(Refusal) {
    switch command {
    case .propose(let proposal):
      if let action = proposal.action {
        try check(action, for: proposal.role)
      } else if proposal.words.isBlank {
        throw .nothingDecided
      }
    case .confirm(let number), .withdraw(let number): try checkOpen(number)
    case .dissent(let number, _, let text):
      try checkOpen(number)
      if text.isBlank { throw .emptyText }
    default: break
    }
  }

  private func checkOpen(_ number: Proposal.Number) throws(Refusal) {
    guard talk.proposals.indices.contains(number - 1) else { throw .unknownProposal(number) }
    guard talk.proposals[number - 1].status == .open else { throw .proposalClosed(number) }
  }

  mutating func talk(
    _ command: Command, at exercise: Interval, _ occurrences: inout [Occurrence]
  ) throws(Refusal) {
    switch command {
    case .propose(let proposal):
      let number = talk.proposals.count + 1
      emit(.proposalMade(number: number, proposal: proposal), at: exercise, &occurrences)
    case .confirm(let number):
      let made = talk.proposals[number - 1].made
      // First taken, so that a refusal leaves the proposal open.
      var taken: [Occurrence] = []
      var copy = self
      try copy.take(
        Choice(
          role: made.role, action: made.action, words: made.words, reason: made.reason,
          answers: made.answers), at: exercise, &taken)
      emit(.proposalConfirmed(number: number), at: exercise, &occurrences)
      try take(
        Choice(
          role: made.role, action: made.action, words: made.words, reason: made.reason,
          answers: made.answers), at: exercise, &occurrences)
    case .dissent(let number, let by, let text):
      emit(
        .proposalDissented(number: number, by: by, text: text), at: exercise, &occurrences)
    case .withdraw(let number):
      emit(.proposalWithdrawn(number: number), at: exercise, &occurrences)
    default: break
    }
  }
}

extension Talk {
  mutating func apply(_ event: Event, at now: StoryTime) {
    switch event {
    case .messageImprovised(let message): messages.append(Improvised(message: message, at: now))
    case .noted(let note): notes.append(note)
    case .proposalMade(let number, let made):
      proposals.append(Proposal(number: number, made: made, at: now))
    case .proposalConfirmed(let number): close(number, .confirmed)
    case .proposalWithdrawn(let number): close(number, .withdrawn)
    case .proposalDissented(let number, let by, let text):
      guard proposals.indices.contains(number - 1) else { return }
      proposals[number - 1].dissents.append(Proposal.Dissent(by: by, text: text))
    default: break
    }
  }

  private mutating func close(_ number: Proposal.Number, _ status: Proposal.Status) {
    guard proposals.indices.contains(number - 1) else { return }
    proposals[number - 1].status = status
  }
}
