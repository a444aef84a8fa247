package import Scenarios
import Times

extension ScoringModel {
  /// Compiles a scenario's items in one of its rubrics, for what was exercised.
  ///
  /// - Parameters:
  ///   - scenario: The script.
  ///   - rubric: The position in `Scenario.rubrics`.
  ///   - coverage: What of the script counts.
  /// - Throws: `nothingExercised` before the first phase with items has begun; anything else is a mistake in
  ///   the script that `lints` reports too.
  package convenience init(
    _ scenario: Scenario, rubric: Int, coverage: Coverage
  ) throws(ScoringProblem) {
    var omissions: [Omission] = []
    let requirements = scenario.steps.keys.map { step -> Requirement in
      var requirement = Requirement(scenario.steps[step], rubric: rubric)
      guard requirement.stage != nil else { return requirement }
      if let reason = coverage.omission(of: step, in: scenario) {
        omissions.append(Omission(step: step, reason: reason))
      } else {
        requirement.status = coverage.open[requirement.phase.position] ? .open : .settled
      }
      return requirement
    }
    let (caps, excuses) = Self.caps(scenario, rubric: rubric)
    try self.init(
      requirements: requirements,
      worths: scenario.actions.map { Worth($0, scenario, rubric: rubric, caps: caps) },
      rules: Self.rules(scenario, rubric: rubric),
      schedule: scenario.injects.enumerated().map { coverage.schedule(of: $1, at: $0) },
      caps: caps, excuses: excuses, parameters: ScoringParameters(scenario.rubrics[rubric]),
      omissions: omissions)
  }

  /// The script's own edges, then the rubric's stage order between the landmarks that there are, of the
  /// stages that it orders.
  static func rules(_ scenario: Scenario, rubric: Int) -> [OrderRule] {
    var rules: [OrderRule] = []
    for (position, edge) in scenario.order.enumerated() where edge.rubric == rubric {
      rules.append(
        OrderRule(
          edge.before, before: edge.after, weight: edge.weight, origin: .edge(position)))
    }
    var last: (stage: Index<Rubric.Stage>, step: Index<Step>)?
    for stage in scenario.rubrics[rubric].stages.keys
    where scenario.rubrics[rubric].stages[stage].isOrdered {
      guard let step = scenario.landmarks[rubric][stage.position] else { continue }
      if let last {
        rules.append(
          OrderRule(
            .step(last.step), before: .step(step), weight: scenario.rubrics[rubric].landmarkWeight,
            origin: .stages(last.stage, stage)))
      }
      last = (stage, step)
    }
    return rules
  }

  /// One rule for each cap, or for each clock that its landmark stops; none without a landmark.
  static func caps(_ scenario: Scenario, rubric: Int) -> ([CapRule], excuses: [String]) {
    var caps: [CapRule] = []
    var excuses: [String] = []
    for (position, cap) in scenario.rubrics[rubric].caps.enumerated() {
      func append(_ trigger: CapRule.Trigger) {
        caps.append(CapRule(limit: cap.limit, trigger: trigger, position: position))
      }
      func landmark(_ stage: Index<Rubric.Stage>) -> Index<Step>? {
        scenario.landmarks[rubric][stage.position]
      }
      switch cap.trigger {
      case .missing(let stage):
        if let step = landmark(stage) { append(.missing(step)) }
      case .notWithin(let stage, let interval):
        if let step = landmark(stage) { append(.notWithin(step, .zero + interval)) }
      case .expired(let stage, let excuse):
        guard let step = landmark(stage) else { continue }
        let narrowed = excuse.map { excuse in
          if !excuses.contains(excuse.field) { excuses.append(excuse.field) }
          let field = excuses.firstIndex(of: excuse.field) ?? 0
          return CapRule.Excuse(field: field, given: excuse.given)
        }
        for clock in scenario.clocks.keys where scenario.clocks[clock].stops == step {
          append(
            .expired(step, clock: clock, limit: scenario.clocks[clock].limit, excuse: narrowed))
        }
      case .harm: append(.harm)
      }
    }
    return (caps, excuses)
  }
}

extension Requirement {
  /// As the author wrote it; left out until it is known to count.
  init(_ step: Step, rubric: Int) {
    let dimension: Rubric.Dimension =
      switch step.dimension {
      case .coverage: .coverage
      case .communication: .communication
      case .evidence: .evidence
      }
    self.init(
      weight: step.weight, dimension: dimension, phase: step.phase, roles: step.owners,
      status: .leftOut)
    window = step.window.map { TimeWindow($0) }
    isRecorded = step.isRecorded
    isProportionate = step.isProportionate
    repeats = step.repeats
    isObserved = step.isObserved
    objectives = step.objectives
    stage = step.stages[rubric]
    trigger = step.trigger
  }
}

extension Worth {
  init(_ action: Action, _ scenario: Scenario, rubric: Int, caps: [CapRule]) {
    let required = action.form.map { form in
      scenario.forms[form].fields.count { $0.isRequired }
    }
    self.init(
      fulfils: action.fulfils, quality: action.quality, parts: required ?? 1,
      proportionality: action.proportionality)
    guard let harm = action.harm else { return }
    damage = Damage(points: harm.points, guardStep: harm.guardStep)
    damage?.caps = caps.indices.filter { position in
      guard case .harm = caps[position].trigger else { return false }
      return scenario.rubrics[rubric].caps[caps[position].position].name == harm.cap
    }
  }
}
