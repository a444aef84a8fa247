package import Scenarios

/// Where two frameworks judge one run differently: the one minds, the other does not.
package struct Parting: Sendable {
  package enum Matter: Hashable, Sendable {
    /// The one puts these in an order and the other, which knows both, does not. Nil: the run kept it.
    case order(OrderEdge.End, before: OrderEdge.End, Fact.Disorder?)
    /// The other does not ask for this step.
    case step(Index<Step>)
    /// The position in the caps of the one; the other sets no such limit.
    case cap(Int)
  }

  package let matter: Matter
  /// Positions in `Scenario.rubrics`.
  package let minding: Int
  package let free: Int
  /// Who says so.
  package let source: String
  /// Zero: it cost nothing in this run.
  package let lost: Points
  /// As printed: those of the ledger lines that it is.
  package let hundredths: Int
}

extension Parting {
  /// Where the other framework would have had to say it: its stages, or what it says of the dimension.
  package func silence(in scenario: Scenario) -> String {
    let other = scenario.rubrics[free]
    switch matter {
    case .order(let first, before: let then, _):
      var sources: [String] = []
      for case .step(let step) in [first, then] {
        guard let stage = scenario.steps[step].stages[free] else { continue }
        let source = other.stages[stage].source
        if !sources.contains(source) { sources.append(source) }
      }
      return sources.joined(separator: "; ")
    case .step: return other.dimensions[Rubric.Dimension.coverage.position].source
    case .cap: return other.dimensions[Rubric.Dimension.timeliness.position].source
    }
  }
}
