package import Scenarios

/// One thing that cost points, and how many.
package struct LedgerLine: Sendable {
  package let fact: Fact
  /// Nil: a deduction from the total (harm, noise, cap, floor).
  package let dimension: Rubric.Dimension?
  /// Negative only for the floor.
  package let lost: Points
  /// As printed: all lines together make 100.00 minus the printed total.
  package let hundredths: Int
  /// The decisions that it is about, in the order of the fact; none for what is missing.
  package let acts: [Trace.Act]
}

extension LedgerLine {
  /// The one step that it is about, apart from any order.
  package var step: Index<Step>? {
    switch fact {
    case .coverage(let step, _), .timeliness(let step, _), .proportionality(let step, _),
      .record(let step, _):
      step
    case .order, .harm, .noise, .cap, .floor: nil
    }
  }
}
