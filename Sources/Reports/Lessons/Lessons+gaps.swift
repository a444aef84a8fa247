import Exercises
import Scenarios
import Scorecards
import Times
import Wording

extension Lessons {
  private enum Key: Hashable {
    case decision(Decision.Number)
    case step(Index<Step>)
  }

  private typealias Charged = (charge: Charge, rubric: Int)

  /// What cost points, once for all rubrics together.
  var costly: [Drawn] {
    var keys: [Key] = []
    var found: [Key: [Charged]] = [:]
    for (card, rubric) in cards {
      for charge in card.charges(card.ledger()) {
        for (key, charge) in keyed(charge) {
          // Of what may still be done, nothing can be said yet.
          if case .step(let step) = key, card.isOpen(step) { continue }
          if found[key] == nil { keys.append(key) }
          found[key, default: []].append((charge, rubric))
        }
      }
    }
    return keys.compactMap { key in found[key].flatMap { gap(key, $0) } }
  }

  private func keyed(_ charge: Charge) -> [(Key, Charge)] {
    switch charge.subject {
    case .decision(let act): return [(.decision(act.decision), charge)]
    case .notDone(let step): return [(.step(step), charge)]
    case .run:
      // An observed step belongs to no decision.
      return charge.lines.compactMap { line in
        guard case .coverage(let step, .rated) = line.fact else { return nil }
        let own = Charge(
          subject: .run, lines: [line], lost: line.lost, hundredths: line.hundredths)
        return (.step(step), own)
      }
    }
  }

  private func gap(_ key: Key, _ charged: [Charged]) -> Drawn? {
    guard let dearest = charged.max(by: { $0.charge.lost < $1.charge.lost }) else { return nil }
    let failures = charged.map { ($0.rubric, self.failures(of: key, $0)) }
    let failed = failures.first { !$0.1.isEmpty }
    // The card on which it was a critical failure says most about it.
    let told =
      failed.flatMap { failed in charged.first { $0.rubric == failed.0 } } ?? dearest
    let finding = told.charge.finding(
      in: scenario, rubric: told.rubric, failures: failed?.1 ?? [], at: exercise.timeline,
      language)
    guard !finding.isEmpty else { return nil }
    let step = step(of: key, dearest.charge)
    let hasHarm = charged.contains { $0.charge.lines.contains { $0.isHarm } }
    var gap = Drawn(
      subject: subject(of: key, dearest.charge), step: step, finding: finding,
      losses: charged.map { Lesson.Loss(rubric: $0.rubric, points: $0.charge.lost) })
    if case .decision(let number) = key { gap.decision = number }
    gap.shortfall = hasHarm ? .harm : dearest.charge.lines.lazy.compactMap(\.shortfall).first
    gap.always = hasHarm || failed != nil || missesTerm(key, step)
    gap.causes = reasons(key, step)
    return gap
  }

  private func subject(of key: Key, _ charge: Charge) -> Lesson.Subject {
    switch (key, charge.subject) {
    case (_, .decision(let act)): .action(act.action)
    case (.step(let step), _), (_, .notDone(let step)): .step(step)
    case (.decision, .run): .exercise
    }
  }

  private func step(of key: Key, _ charge: Charge) -> Index<Step>? {
    guard case .decision(let act) = charge.subject else {
      if case .step(let step) = key { return step }
      return nil
    }
    let action = scenario.actions[act.action]
    if let step = action.fulfils ?? action.harm?.guardStep { return step }
    // What it kept the team from choosing.
    guard let group = action.exclusive else { return nil }
    return scenario.actions.lazy.filter { $0.exclusive == group }.compactMap(\.fulfils).first
  }

  /// The caps that it triggers, also where the total is lower for other reasons.
  private func failures(of key: Key, _ charged: Charged) -> [Int] {
    guard let card = cards.first(where: { $0.rubric == charged.rubric })?.card else { return [] }
    let rubric = scenario.rubrics[charged.rubric]
    func stands(for stage: Index<Rubric.Stage>) -> Bool {
      guard let landmark = scenario.landmarks[charged.rubric][stage.position] else { return false }
      switch (key, charged.charge.subject) {
      case (_, .decision(let act)): return scenario.actions[act.action].fulfils == landmark
      case (.step(let step), _): return step == landmark
      default: return false
      }
    }
    return card.criticalFailures.filter { position in
      switch rubric.caps[position].trigger {
      case .missing(let stage), .notWithin(let stage, _), .expired(let stage, excuse: _):
        return stands(for: stage)
      case .harm:
        guard case .decision(let act) = charged.charge.subject else { return false }
        return scenario.actions[act.action].harm?.cap == rubric.caps[position].name
      }
    }
  }

  /// Whether a legal term was not kept by this step.
  private func missesTerm(_ key: Key, _ step: Index<Step>?) -> Bool {
    scenario.clocks.keys.contains { clock in
      guard let step, scenario.clocks[clock].stops == step else { return false }
      let state = exercise.clocks[clock.position]
      guard let started = state.started else { return false }
      guard let stopped = state.stopped else { return state.isExpired }
      return stopped - started > scenario.clocks[clock].limit
    }
  }

  /// Why it was decided so, or why something else was chosen instead.
  private func reasons(_ key: Key, _ step: Index<Step>?) -> [Lesson.Cause] {
    switch key {
    case .decision(let number): return reason(of: number).map { [$0] } ?? []
    case .step(let step):
      let groups = scenario.actions.filter { $0.fulfils == step }.compactMap(\.exclusive)
      return exercise.decisions.filter { decision in
        guard decision.status != .retracted, let action = decision.action,
          let group = scenario.actions[action].exclusive
        else { return false }
        return groups.contains(group)
      }.compactMap { reason(of: $0.number) }
    }
  }

  func reason(of number: Decision.Number) -> Lesson.Cause? {
    let decision = exercise.decisions.first { $0.number == number }
    return decision.flatMap { $0.reason.allSatisfy(\.isWhitespace) ? nil : .reason(number) }
  }
}

extension LedgerLine {
  fileprivate var isHarm: Bool {
    if case .harm = fact { true } else { false }
  }

  fileprivate var shortfall: Measure.Shortfall? {
    switch fact {
    case .coverage: .missing
    case .order: .order
    case .timeliness(_, .missing), .proportionality(_, .missing), .record(_, .missing): .missing
    case .timeliness: .late
    case .proportionality: .broad
    case .record: .record
    case .harm, .cap(_, .action): .harm
    case .cap(_, .step): acts.isEmpty ? .missing : .late
    case .noise, .floor: nil
    }
  }
}
