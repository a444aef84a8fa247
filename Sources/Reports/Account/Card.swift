import Exercises
package import Scenarios
package import Scorecards

extension Account {
  /// One scorecard with its parts, computed once.
  package struct Card: Sendable {
    /// The position in `Scenario.rubrics`.
    package let rubric: Int
    package let card: Scorecard
    package let ledger: [LedgerLine]
    package let charges: [Charge]
    package let merits: [Merit]

    /// Nil: nothing of the rubric was exercised.
    init?(_ exercise: Exercise, rubric: Int) {
      guard let model = try? ScoringModel(exercise, rubric: rubric) else { return nil }
      card = model.score(Trace(exercise, for: model))
      self.rubric = rubric
      ledger = card.ledger()
      charges = card.charges(ledger)
      merits = card.merits(charges)
    }
  }

  /// What went well, on the card on which it earned most.
  package struct Strength: Sendable {
    package let merit: Merit
    package let rubric: Int
  }

  /// What cost points, on the card on which it cost most.
  package struct Gap: Sendable {
    package let charge: Charge
    package let rubric: Int
  }

  /// The worthiest first, each step once.
  package var strengths: [Strength] {
    var best: [Strength] = []
    for card in cards {
      for merit in card.merits {
        let strength = Strength(merit: merit, rubric: card.rubric)
        if let place = best.firstIndex(where: { $0.merit.step == merit.step }) {
          if merit.points > best[place].merit.points { best[place] = strength }
        } else {
          best.append(strength)
        }
      }
    }
    return best.sortedStably { $0.merit.points > $1.merit.points }
  }

  /// The dearest first, each decision or missing step once; not what may still be done.
  package var gaps: [Gap] {
    var worst: [Gap] = []
    for card in cards {
      for charge in card.charges where charge.subject != .run && isSettled(charge) {
        let gap = Gap(charge: charge, rubric: card.rubric)
        if let place = worst.firstIndex(where: { $0.charge.isAbout(the: charge) }) {
          if charge.lost > worst[place].charge.lost { worst[place] = gap }
        } else {
          worst.append(gap)
        }
      }
    }
    return worst.sortedStably { $0.charge.lost > $1.charge.lost }
  }

  private func isSettled(_ charge: Charge) -> Bool {
    if case .notDone = charge.subject { return isOver }
    return true
  }

  package func strengths(for objective: Index<Objective>) -> [Strength] {
    strengths.filter { scenario.steps[$0.merit.step].objectives.contains(objective) }
  }

  package func gaps(for objective: Index<Objective>) -> [Gap] {
    gaps.filter { gap in objectives(of: gap).contains(objective) }
  }

  package var otherGaps: [Gap] { gaps.filter { objectives(of: $0).isEmpty } }

  private func objectives(of gap: Gap) -> [Index<Objective>] {
    switch gap.charge.subject {
    case .notDone(let step): return scenario.steps[step].objectives
    case .run: return []
    case .decision(let act):
      let action = scenario.actions[act.action]
      let step = action.fulfils ?? action.harm?.guardStep
      return step.map { scenario.steps[$0].objectives } ?? []
    }
  }
}

extension Charge {
  /// About the same decision or step, on whichever card.
  fileprivate func isAbout(the other: Charge) -> Bool {
    switch (subject, other.subject) {
    case (.decision(let one), .decision(let two)): one.decision == two.decision
    case (.notDone(let one), .notDone(let two)): one == two
    case (.run, .run): true
    default: false
    }
  }
}

extension Array {
  /// What is equal keeps its order.
  func sortedStably(by comes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { left, right in
      if comes(left.element, right.element) { return true }
      if comes(right.element, left.element) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }
}
