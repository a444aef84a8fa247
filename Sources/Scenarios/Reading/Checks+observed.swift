import YAML

extension Checks {
  /// Nobody knows when a step was done that people rate, or whether: nothing may hang on it.
  static func observed(_ scenario: Scenario, _ book: NameBook, _ reading: Reading) {
    func check(_ step: Index<Step>?, _ key: String, at location: Location? = nil) {
      guard let step, scenario.steps[step].isObserved else { return }
      reading.report(
        .notForObserved(scenario.steps[step].name, key),
        at: location ?? book.steps.declarations[step.position].location)
    }
    for step in scenario.steps.keys {
      let isOrdered = scenario.order.contains { [$0.before, $0.after].contains(.step(step)) }
      if isOrdered { check(step, "order") }
    }
    for landmark in scenario.landmarks.joined() { check(landmark, "landmarks") }
    for (clock, declared) in zip(scenario.clocks, book.clocks.declarations) {
      check(clock.stops, "stops", at: declared.location)
    }
    for (action, declared) in zip(scenario.actions, book.actions.declarations) {
      check(action.fulfils, "fulfils", at: declared.location)
      check(action.harm?.guardStep, "guard", at: declared.location)
      for step in action.available.steps { check(step, "when", at: declared.location) }
    }
    for (inject, declared) in zip(scenario.injects, book.injects.declarations) {
      guard case .conditional(let condition, _, _, _) = inject.trigger else { continue }
      for step in condition.steps { check(step, "when", at: declared.location) }
    }
    for (quantity, declared) in zip(scenario.quantities, book.quantities.declarations) {
      for step in quantity.rates.flatMap(\.condition.steps) {
        check(step, "rates", at: declared.location)
      }
    }
  }
}

extension Condition {
  /// The steps that it asks for, in the order of the text.
  fileprivate var steps: [Index<Step>] {
    switch self {
    case .always, .milestone, .action, .delivered, .watch, .time: []
    case .not(let inner): inner.steps
    case .all(let parts), .any(let parts): parts.flatMap(\.steps)
    case .step(let step): [step]
    }
  }
}
