package import Scenarios
import Times

/// What is wrong, or suspect, in how a scenario is scored by a rubric: facts only.
package enum ScoringLint: Hashable, Sendable {
  case problem(ScoringProblem)
  /// The order puts the first before the second, although the script declares that nothing may.
  case pairDeclaredIndependent(Index<Step>, Index<Step>, by: [OrderRule.Origin])
  /// The rubric gives it weight, and nothing in the script is counted in it.
  case dimensionWithoutItems(Rubric.Dimension)
  /// What the step asks for is counted in a dimension that the rubric does not use.
  case stepInUnusedDimension(Index<Step>, Rubric.Dimension)
  /// The position in `Rubric.caps`: the script has no landmark, clock or harm that triggers it.
  case capWithoutTrigger(Int)
  /// Of the dimension's weight people would rate so many hundredths; thirty at most.
  case mostlyObserved(Rubric.Dimension, percent: Int)
  /// Doing everything at once, in the order of the catalogue, should stay below 50.
  case everythingScores(Points)
}

extension ScoringLint {
  /// Everything that can be seen in the script and a rubric of it, without playing.
  package static func lints(of scenario: Scenario, rubric: Int) -> [ScoringLint] {
    let model: ScoringModel
    do throws(ScoringProblem) {
      model = try ScoringModel(
        scenario, rubric: rubric, coverage: Coverage(everythingIn: scenario))
    } catch {
      return [.problem(error)]
    }
    var lints = independents(scenario, model)
    lints += unused(scenario, rubric, model)
    lints += observed(model)
    let damages = model.worths.compactMap(\.damage)
    for (position, cap) in scenario.rubrics[rubric].caps.enumerated() {
      let rules = model.caps.indices.filter { model.caps[$0].position == position }
      let isTriggered = rules.contains { rule in
        if case .harm = cap.trigger { damages.contains { $0.caps.contains(rule) } } else { true }
      }
      if !isTriggered { lints.append(.capWithoutTrigger(position)) }
    }
    let everything = model.score(.everything(in: scenario)).total
    if everything >= Points(50) { lints.append(.everythingScores(everything)) }
    return lints
  }

  private static func independents(
    _ scenario: Scenario, _ model: ScoringModel
  ) -> [ScoringLint] {
    scenario.independent.flatMap { steps in
      steps.flatMap { before in
        steps.compactMap { after -> ScoringLint? in
          guard model.precedence.orders(before.position, after.position) else { return nil }
          let path = model.precedence.path(from: before.position, to: after.position)
          return .pairDeclaredIndependent(before, after, by: path.map { model.rules[$0].origin })
        }
      }
    }
  }

  /// Rounded up, so that what is reported is always above the limit.
  private static func observed(_ model: ScoringModel) -> [ScoringLint] {
    Rubric.Dimension.allCases.compactMap { dimension in
      let sum = model.weighing.sums[dimension.position]
      let observed = model.requirements.reduce(Int128(0)) { weight, requirement in
        requirement.isObserved && requirement.status != .leftOut
          && requirement.dimension == dimension ? weight + Int128(requirement.weight) : weight
      }
      guard observed * 10 > sum * 3, sum > 0 else { return nil }
      return .mostlyObserved(dimension, percent: Int((observed * 100 + sum - 1) / sum))
    }
  }

  private static func unused(
    _ scenario: Scenario, _ rubric: Int, _ model: ScoringModel
  ) -> [ScoringLint] {
    var lints: [ScoringLint] = []
    for dimension in Rubric.Dimension.allCases {
      let isUsed = model.parameters.weights[dimension.position] > 0
      if isUsed, model.weighing.sums[dimension.position] == 0 {
        lints.append(.dimensionWithoutItems(dimension))
      }
      guard !isUsed else { continue }
      for (position, requirement) in model.requirements.enumerated()
      where ScoringModel.asks(requirement, for: dimension) {
        lints.append(.stepInUnusedDimension(Index(position), dimension))
      }
    }
    return lints
  }
}

extension Trace {
  /// Every action of the catalogue, once, at T+0, with a complete form and a reason.
  package static func everything(in scenario: Scenario) -> Trace {
    Trace(
      acts: scenario.actions.keys.map { Act($0, at: .zero, record: 2, excuses: .max) })
  }
}
