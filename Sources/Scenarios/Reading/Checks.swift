import YAML

/// What must hold between the parts of a script, once each part is in order by itself.
enum Checks {
  static func run(on scenario: Scenario, _ book: NameBook, _ reading: Reading) {
    // Positions are those of the declarations only when every one of them could be read.
    guard !reading.findings.contains(where: { $0.problem.severity == .error }) else { return }
    circles(scenario, book, reading)
    causes(scenario, book, reading)
    steps(scenario, book, reading)
    offers(scenario, book, reading)
    plans(scenario, book, reading)
    stages(scenario, book, reading)
    observed(scenario, book, reading)
  }

  private static func circles(_ scenario: Scenario, _ book: NameBook, _ reading: Reading) {
    for (role, declared) in zip(scenario.roles, book.roles.declarations) {
      var next = role.fallsTo
      for _ in scenario.roles where next != nil {
        next = next.flatMap { scenario.roles[$0].fallsTo }
      }
      if next != nil { reading.report(.fallsInCircle(role.name), at: declared.location) }
    }
  }

  /// A clock may start by the script alone.
  private static func causes(_ scenario: Scenario, _ book: NameBook, _ reading: Reading) {
    for (clock, declared) in zip(scenario.clocks, book.clocks.declarations) {
      for case .inject(let inject) in clock.starts {
        if case .scheduled = scenario.injects[inject].trigger { continue }
        reading.report(.conditionalCause(scenario.injects[inject].name), at: declared.location)
      }
    }
  }

  private static func steps(_ scenario: Scenario, _ book: NameBook, _ reading: Reading) {
    for (position, (step, declared)) in zip(scenario.steps, book.steps.declarations).enumerated() {
      let actions = scenario.actions.filter { $0.fulfils == Index(position) }
      if actions.isEmpty, !step.isObserved {
        reading.report(.stepHasNoAction(step.name), at: declared.location)
      }
      if let trigger = step.trigger {
        if case .scheduled = scenario.injects[trigger].trigger {
        } else {
          reading.report(.stepTriggerConditional(step.name), at: declared.location)
        }
      }
    }
    for (action, declared) in zip(scenario.actions, book.actions.declarations) {
      guard let step = action.fulfils.map({ scenario.steps[$0] }) else { continue }
      if step.isProportionate, action.proportionality == nil {
        reading.report(.proportionalityMissing(step.name), at: declared.location)
      } else if !step.isProportionate, action.proportionality != nil {
        reading.report(.proportionalityUnasked(step.name), at: declared.location)
      }
    }
    if scenario.steps.contains(where: \.isRecorded),
      !scenario.actions.contains(where: \.startsLog),
      let first = book.steps.declarations.first
    {
      reading.report(.logNeverStarts, at: first.location)
    }
  }

  /// People can't choose from more than seven.
  private static func offers(_ scenario: Scenario, _ book: NameBook, _ reading: Reading) {
    for role in scenario.roles.keys {
      for phase in scenario.phases.keys {
        let count = scenario.actions.count {
          $0.roles.contains(role) && $0.offered.contains(phase)
        }
        if count > 7 {
          reading.report(
            .tooManyOffered(
              role: scenario.roles[role].name, phase: scenario.phases[phase].name, count: count,
              limit: 7), at: book.phases.declarations[phase.position].location)
        }
      }
    }
  }

  /// A plan leaves out only what may be, and makes stand still only what doesn't run.
  private static func plans(_ scenario: Scenario, _ book: NameBook, _ reading: Reading) {
    for (plan, declared) in zip(scenario.plans, book.plans.declarations) {
      guard case .mapping(let pairs) = declared.node.content else { continue }
      func location(_ key: String) -> Location {
        pairs.first { $0.key.text == key }?.keyLocation ?? declared.location
      }
      for inject in plan.withholds where !scenario.injects[inject].facilitator.isOptional {
        reading.report(.withholdsRequired(scenario.injects[inject].name), at: location("withholds"))
      }
      for (phase, moments) in zip(scenario.phases, plan.moments)
      where phase.pace == .running && moments != nil {
        reading.report(.momentsOnlyWhenStepped, at: location("moments"))
      }
    }
  }

  /// Both ends of an edge, and every landmark, have a stage in the rubric.
  private static func stages(_ scenario: Scenario, _ book: NameBook, _ reading: Reading) {
    func check(_ step: Index<Step>, _ rubric: Int) {
      guard scenario.steps[step].stages[rubric] == nil else { return }
      reading.report(
        .stageMissing(step: scenario.steps[step].name, rubric: scenario.rubrics[rubric].name),
        at: book.steps.declarations[step.position].location)
    }
    for edge in scenario.order {
      if case .step(let step) = edge.before { check(step, edge.rubric) }
      if case .step(let step) = edge.after { check(step, edge.rubric) }
    }
    for (rubric, landmarks) in scenario.landmarks.enumerated() {
      for step in landmarks.compactMap({ $0 }) { check(step, rubric) }
    }
  }
}
