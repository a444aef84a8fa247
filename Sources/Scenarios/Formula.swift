package import Times

/// A condition as a stretch of `Mechanics.operations`, in postfix order.
package struct Formula: Sendable {
  package enum Operation: Sendable {
    case always
    /// Whether the fact at this position of the engine's list holds.
    case fact(Int)
    case time(Comparison, StoryTime)
    case not
    case and
    case or
  }

  package let start: Int
  package let end: Int
}

extension Mechanics {
  /// Whether a formula holds, given how often each fact is held and what time it is.
  package func holds(_ formula: Formula, _ holders: [Int32], at now: StoryTime) -> Bool {
    // The top of the stack is the lowest bit; conditions nest far less deep than 64.
    var stack: UInt64 = 0
    for position in formula.start..<formula.end {
      switch operations[position] {
      case .always: stack = stack << 1 | 1
      case .fact(let fact): stack = stack << 1 | (holders[fact] > 0 ? 1 : 0)
      case .time(let comparison, let time):
        stack = stack << 1 | (comparison.holds(now, time) ? 1 : 0)
      case .not: stack ^= 1
      case .and: stack = stack >> 1 & (stack | ~1)
      case .or: stack = stack >> 1 | stack & 1
      }
    }
    return stack & 1 == 1
  }
}

extension Condition {
  func append(to operations: inout [Formula.Operation], _ facts: FactLayout) {
    switch self {
    case .always: operations.append(.always)
    case .not(let inner):
      inner.append(to: &operations, facts)
      operations.append(.not)
    case .all(let parts): append(parts, joined: .and, to: &operations, facts)
    case .any(let parts): append(parts, joined: .or, to: &operations, facts)
    case .milestone(let index): operations.append(.fact(facts.position(of: index)))
    case .step(let index): operations.append(.fact(facts.position(of: index)))
    case .action(let index): operations.append(.fact(facts.position(of: index)))
    case .delivered(let index): operations.append(.fact(facts.position(of: index)))
    case .watch(let index): operations.append(.fact(facts.position(of: index)))
    case .time(let comparison, let time): operations.append(.time(comparison, time))
    }
  }

  private func append(
    _ parts: [Condition], joined: Formula.Operation, to operations: inout [Formula.Operation],
    _ facts: FactLayout
  ) {
    for (position, part) in parts.enumerated() {
      part.append(to: &operations, facts)
      if position > 0 { operations.append(joined) }
    }
  }
}
