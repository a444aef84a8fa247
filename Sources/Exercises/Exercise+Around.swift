package import Scenarios

/// What stands around the story, as far as it can be shown by now.
extension Exercise {
  /// The chapters that give nothing away any more: of phases that have ended, and at the end those of the debrief.
  package var interludes: [Index<Interlude>] {
    scenario.interludes.keys.filter { interlude in
      switch scenario.interludes[interlude].place {
      case .after(let phase): hasEntered(phase) && self.phase != phase
      case .debrief: phase == nil && nextPhase == nil
      }
    }
  }

  /// The support cards of the current phase; between two phases, of the one that has ended.
  package var cards: [Index<SupportCard>] {
    guard let phase = phase ?? scenario.phases.keys.last(where: { hasEntered($0) }) else {
      return []
    }
    return scenario.cards.keys.filter { scenario.cards[$0].offered.contains(phase) }
  }
}
