/// One step (or unconditional inject) should come before another, in one rubric.
package struct OrderEdge: Sendable {
  package enum End: Hashable, Sendable {
    case step(Index<Step>)
    case inject(Index<Inject>)
  }

  package let before: End
  package let after: End
  /// The position in `Scenario.rubrics`.
  package let rubric: Int
  package let weight: Fraction
  package let source: String
}
