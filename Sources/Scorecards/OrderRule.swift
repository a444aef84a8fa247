package import Scenarios

/// A declared order between two things, before the closure adds what follows from it.
package struct OrderRule: Sendable {
  /// Who says so.
  package enum Origin: Hashable, Sendable {
    /// The edge at this position in `Scenario.order`.
    case edge(Int)
    /// The rubric's stage order, between the landmarks of these stages.
    case stages(Index<Rubric.Stage>, Index<Rubric.Stage>)
  }

  package let before: OrderEdge.End
  package let after: OrderEdge.End
  package let weight: Fraction
  package let origin: Origin

  package init(
    _ before: OrderEdge.End, before after: OrderEdge.End, weight: Fraction, origin: Origin
  ) {
    self.before = before
    self.after = after
    self.weight = weight
    self.origin = origin
  }
}
