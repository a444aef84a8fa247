package import Scenarios
package import Times

/// What a ledger line says: facts only, `Wording` makes the sentence.
package enum Fact: Hashable, Sendable {
  package enum Shortfall: Hashable, Sendable {
    case missing
    /// Well done, after this many earlier tries.
    case revised(times: Int)
    /// By a lesser action or with an incomplete form, after this many earlier tries.
    case partial(afterRevisions: Int)
    /// By people, who did not all give it a P.
    case rated(Median)
    /// By nobody, yet.
    case unrated
  }

  package enum Disorder: Hashable, Sendable {
    /// The second came this long before the first.
    case inverted(by: Interval)
    /// Closer together than the rubric's tolerance.
    case tied
    case missing(Missing)
  }

  package enum Missing: Hashable, Sendable { case before, after, both }

  package enum Delay: Hashable, Sendable {
    case missing
    /// Past the time for full credit, within the window.
    case late(by: Interval)
    /// Past the end of the window.
    case tooLate(by: Interval)
  }

  package enum Breadth: Hashable, Sendable {
    case missing
    /// By these actions, which were broader than needed.
    case broad([Index<Action>])
  }

  package enum RecordGap: Hashable, Sendable {
    case missing
    /// 0: not on record; 1: without a reason.
    case level(Int)
  }

  package enum CapCause: Hashable, Sendable {
    case step(Index<Step>)
    case action(Index<Action>)
  }

  /// In the dimension that the step names: coverage, communication or evidence.
  case coverage(Index<Step>, Shortfall)
  case order(OrderEdge.End, before: OrderEdge.End, Disorder, by: [OrderRule.Origin])
  case timeliness(Index<Step>, Delay)
  case proportionality(Index<Step>, Breadth)
  case record(Index<Step>, RecordGap)
  case harm(Index<Action>, nth: Int, guardedBy: Index<Step>?)
  case noise(extras: Int, free: Int)
  /// The position in `Rubric.caps`.
  case cap(Int, CapCause)
  /// A total is never below 0: gives back what was lost more.
  case floor
}
