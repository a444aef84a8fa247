package import Scenarios

/// Two cards of one run, side by side.
package struct CardComparison {
  /// A scorecard, and the position of its rubric.
  package typealias Side = (card: Scorecard, rubric: Int)

  let scenario: Scenario
  let sides: (Side, Side)

  package init(_ one: Side, _ other: Side, in scenario: Scenario) {
    self.scenario = scenario
    sides = (one, other)
  }

  /// What cost points on one card only, the dearest first; then what the run did right by the one where the
  /// other would not have minded.
  package var partings: [Parting] {
    let found = partings(sides.0, sides.1) + partings(sides.1, sides.0)
    return found.enumerated().sorted { left, right in
      left.element.lost == right.element.lost
        ? left.offset < right.offset : left.element.lost > right.element.lost
    }.map(\.element)
  }

  /// Pairs of the script that no framework may order, and both were done.
  package var free: [(Index<Step>, Index<Step>)] {
    scenario.independent.flatMap { steps in
      steps.indices.flatMap { first in
        steps.indices.dropFirst(first + 1).compactMap { second in
          let isDone = [steps[first], steps[second]].allSatisfy { step in
            [sides.0, sides.1].contains { $0.card.reckoning.steps[step.position].first != nil }
          }
          return isDone ? (steps[first], steps[second]) : nil
        }
      }
    }
  }

  private func partings(_ minding: Side, _ free: Side) -> [Parting] {
    let lines = minding.card.ledger()
    let charges = minding.card.charges(lines)
    var partings: [Parting] = []
    var steps: [Index<Step>] = []
    for line in lines {
      func part(_ matter: Parting.Matter, _ lost: Points, _ hundredths: Int) {
        partings.append(
          Parting(
            matter: matter, minding: minding.rubric, free: free.rubric,
            source: line.source(in: scenario, rubric: minding.rubric), lost: lost,
            hundredths: hundredths))
      }
      switch line.fact {
      case .order(let before, before: let after, .inverted(let by), by: _):
        if isFree(before, after, on: free) {
          part(.order(before, before: after, .inverted(by: by)), line.lost, line.hundredths)
        }
      case .order(let before, before: let after, .tied, by: _):
        if isFree(before, after, on: free) {
          part(.order(before, before: after, .tied), line.lost, line.hundredths)
        }
      case .coverage(let step, let shortfall):
        // What may still be done has cost nothing yet.
        guard free.card.model.requirements[step.position].stage == nil, !steps.contains(step),
          shortfall != .missing || !minding.card.isOpen(step)
        else { continue }
        steps.append(step)
        // What was never done costs what the list of decisions says, with the pairs that it leaves incomplete.
        let charge = charges.first { shortfall == .missing && $0.subject == .notDone(step) }
        let cost = charge?.lines ?? lines.filter { $0.step == step }
        part(
          .step(step), minding.card.sum(cost.map(\.lost)),
          cost.reduce(0) { $0 + $1.hundredths })
      case .cap(let position, let cause):
        guard minding.card.criticalFailures.contains(position),
          !free.card.failureCauses.contains(cause)
        else { continue }
        part(.cap(position), line.lost, line.hundredths)
      case .order, .timeliness, .proportionality, .record, .harm, .noise, .floor: continue
      }
    }
    return partings + kept(minding, free)
  }

  private func kept(_ minding: Side, _ free: Side) -> [Parting] {
    let model = minding.card.model
    var partings: [Parting] = []
    for rule in model.rules where isFree(rule.before, rule.after, on: free) {
      guard case .step(let before) = rule.before, case .step(let after) = rule.after,
        let pair = model.pairs.first(where: {
          $0.before == before.position && $0.after == after.position
        }), minding.card.disorder(of: pair) == nil
      else { continue }
      let source =
        switch rule.origin {
        case .edge(let position): scenario.order[position].source
        case .stages: scenario.rubrics[minding.rubric].landmarkSource
        }
      partings.append(
        Parting(
          matter: .order(rule.before, before: rule.after, nil), minding: minding.rubric,
          free: free.rubric, source: source, lost: .zero, hundredths: 0))
    }
    return partings
  }

  /// Both count on that card, and neither must come first.
  private func isFree(_ one: OrderEdge.End, _ other: OrderEdge.End, on side: Side) -> Bool {
    guard case .step(let one) = one, case .step(let other) = other else { return false }
    let model = side.card.model
    return model.requirements[one.position].status != .leftOut
      && model.requirements[other.position].status != .leftOut
      && !model.precedence.orders(one.position, other.position)
      && !model.precedence.orders(other.position, one.position)
  }
}

extension Scorecard {
  /// What triggered its caps.
  fileprivate var failureCauses: [Fact.CapCause] {
    model.caps.indices.compactMap { model.hit(of: $0, reckoning, trace, hoping: false)?.cause }
  }
}
