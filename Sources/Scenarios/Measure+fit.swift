extension Measures {
  /// Those that would have helped with a step, the likeliest first.
  ///
  /// What they and the step both refer to weighs most, the more precise the more; then the shortfall that they
  /// work against; then the stage. Of equals the first in the file.
  package func helping(
    with step: Step, against shortfall: Measure.Shortfall?, in scenario: Scenario
  ) -> [Measure] {
    let stages = zip(scenario.rubrics, step.stages).compactMap { rubric, stage in
      stage.map { Measure.StageName(rubric: rubric.name, stage: rubric.stages[$0].name) }
    }
    return ranked { $0.fit(step.references, stages, shortfall) }
  }

  /// Those against doing harm that refer to what its source does (`RS.MI-01; …`), the likeliest first.
  package func against(_ harm: Harm) -> [Measure] {
    let references = harm.source.split(separator: ";").map { part in
      String(part.drop { $0 == " " })
    }
    return ranked { $0.fit(references, [], .harm) }
  }

  private func ranked(by fit: (Measure) -> Int) -> [Measure] {
    let fits = all.map(fit)
    return all.indices.filter { fits[$0] > 0 }
      .sorted { (fits[$1], $0) < (fits[$0], $1) }
      .map { all[$0] }
  }
}

extension Measure {
  /// 0: it would not have helped.
  fileprivate func fit(
    _ others: [String], _ otherStages: [StageName], _ shortfall: Shortfall?
  ) -> Int {
    // A shared `RS.CO-03` says more than a shared `RS.CO`, and a recommendation (`RS.CO-03.R2`) most.
    let shared = references.reduce(0) { sum, reference in
      guard others.contains(reference) else {
        return sum + (others.contains { $0.isBelow(reference) } ? 5 : 0)
      }
      return sum + (reference.split(separator: "-").last?.contains(".R") == true ? 10 : 8)
    }
    let common = shared + (otherStages.contains(where: stages.contains) ? 2 : 0)
    // What is not on record is mended in the same way, whatever was decided.
    if shortfall == .record, against.contains(.record) { return common + 100 }
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
