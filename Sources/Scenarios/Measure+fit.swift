extension Measures {
  /// Those that would have helped with a step, the likeliest first.
  ///
  /// What they and the step both refer to weighs most, the more precise the more; then the shortfall that they
  /// work against; then the stage. Of equals the first in the file.
  package func helping(
    with step: Step, against shortfall: Measure.Shortfall?, in scenario: Scenario
  ) -> [Measure] {
    let fits = all.map { $0.fit(step, shortfall, scenario) }
    return all.indices.filter { fits[$0] > 0 }
      .sorted { (fits[$1], $0) < (fits[$0], $1) }
      .map { all[$0] }
  }
}

extension Measure {
  /// 0: it would not have helped.
  fileprivate func fit(_ step: Step, _ shortfall: Shortfall?, _ scenario: Scenario) -> Int {
    // A shared `RS.CO-03` says more than a shared `RS.CO`.
    let shared = references.map { reference in
      step.references.contains(reference)
        ? 8 : step.references.contains { $0.isBelow(reference) } ? 5 : 0
    }
    let isInStage = zip(scenario.rubrics, step.stages).contains { rubric, stage in
      guard let stage else { return false }
      return stages.contains(StageName(rubric: rubric.name, stage: rubric.stages[stage].name))
    }
    let common = (shared.max() ?? 0) + (isInStage ? 2 : 0)
    guard common > 0 else { return 0 }
    return common + (shortfall.map(against.contains) ?? false ? 4 : 0)
  }
}

extension String {
  /// `RS.CO-03.R2` is below `RS.CO-03` and `RS.CO`, `AVG art. 33(1)` below `AVG art. 33`.
  fileprivate func isBelow(_ other: String) -> Bool {
    guard hasPrefix(other), let next = dropFirst(other.count).first else { return false }
    return ".-( §".contains(next)
  }
}
