import Scenarios
import Times

extension Scorecard {
  /// Every lost point, the dearest first: `100 - sum(lost) == total`, and so do the printed hundredths.
  package func ledger() -> [LedgerLine] {
    var ledger = Ledger(denominator: model.weighing.denominator, acts: reckoning.acts)
    for step in model.requirements.indices
    where model.requirements[step].status != .leftOut {
      enter(step, in: &ledger)
    }
    for pair in model.pairs { enter(pair, in: &ledger) }
    enterDeductions(in: &ledger)
    return ledger.lines(printedTotal: lower.hundredths(over: model.weighing.denominator).quotient)
  }

  /// What an item of this weight costs that earned `credit`, in parts of the denominator.
  private func cost(_ dimension: Rubric.Dimension, _ weight: Int, _ credit: Int128) -> Int128 {
    100 * model.weighing.factors[dimension.position] * Int128(weight) * (model.units.one - credit)
  }

  private func enter(_ step: Int, in ledger: inout Ledger) {
    let requirement = model.requirements[step]
    let progress = reckoning.steps[step]
    let index = Index<Step>(step)
    func enter(
      _ fact: Fact, _ dimension: Rubric.Dimension, _ credit: Int128, _ act: Int?
    ) {
      ledger.enter(fact, dimension, cost(dimension, requirement.weight, credit), [act])
    }
    enter(
      .coverage(index, shortfall(progress, isObserved: requirement.isObserved)),
      requirement.dimension, progress.coverage, progress.best)
    if requirement.window != nil {
      enter(
        .timeliness(index, delay(step)), .timeliness,
        model.timeliness(of: step, reckoning, trace), progress.first)
    }
    if requirement.isProportionate {
      enter(
        .proportionality(index, breadth(step)), .proportionality, progress.proportionality,
        progress.first)
    }
    if requirement.isRecorded {
      let gap = progress.first.map { Fact.RecordGap.level(reckoning.acts[$0].record) }
      enter(
        .record(index, gap ?? .missing), .evidence, model.record(of: step, reckoning),
        progress.first)
    }
  }

  private func shortfall(_ progress: Progress, isObserved: Bool) -> Fact.Shortfall {
    if let median = progress.median { return .rated(median) }
    guard let best = progress.best else { return isObserved ? .unrated : .missing }
    return model.grade(of: reckoning.acts[best]).quality == model.units.one
      ? .revised(times: progress.revisions) : .partial(afterRevisions: progress.revisions)
  }

  private func delay(_ step: Int) -> Fact.Delay {
    guard let first = reckoning.steps[step].first else { return .missing }
    switch model.punctuality(of: step, at: reckoning.acts[first].time, in: trace) {
    case .inTime: return .late(by: .zero)
    case .falling(let by): return .late(by: by)
    case .past(let by): return .tooLate(by: by)
    }
  }

  private func breadth(_ step: Int) -> Fact.Breadth {
    guard reckoning.steps[step].count > 0 else { return .missing }
    var broad: [Index<Action>] = []
    for act in reckoning.acts
    where model.worths[act.action.position].fulfils?.position == step
      && model.proportions[act.action.position] < model.units.one && !broad.contains(act.action)
    {
      broad.append(act.action)
    }
    return .broad(broad)
  }

  private func enter(_ pair: Precedence.Pair, in ledger: inout Ledger) {
    guard let (disorder, credit) = disorder(of: pair) else { return }
    let fact = Fact.order(
      model.end(pair.before), before: model.end(pair.after), disorder, by: model.origins(of: pair))
    ledger.enter(
      fact, .order, cost(.order, pair.weight, credit), [act(of: pair.before), act(of: pair.after)])
  }

  private func act(of node: Int) -> Int? {
    node < reckoning.steps.count ? reckoning.steps[node].first : nil
  }

  private func enterDeductions(in ledger: inout Ledger) {
    let denominator = model.weighing.denominator
    for blow in reckoning.blows {
      let action = reckoning.acts[blow.act].action
      guard let damage = model.worths[action.position].damage else { continue }
      ledger.enter(
        .harm(action, nth: blow.nth, guardedBy: damage.guardStep), nil,
        Int128(damage.points) * denominator, [blow.act])
    }
    let toll = model.toll(reckoning)
    ledger.enter(
      .noise(extras: reckoning.extras, free: model.parameters.noiseFree), nil, toll.noise, [])
    var rest = base - toll.harm - toll.noise
    if let hit {
      ledger.enter(
        .cap(model.caps[hit.cap].position, hit.cause), nil, rest - model.ceiling(of: hit),
        [hit.act])
      rest = model.ceiling(of: hit)
    }
    if rest < 0 { ledger.enter(.floor, nil, rest, []) }
  }
}
