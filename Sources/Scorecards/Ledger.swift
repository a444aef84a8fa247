import Scenarios

/// Ledger lines while they are drawn up, over one denominator.
struct Ledger {
  private struct Draft {
    let fact: Fact
    let dimension: Rubric.Dimension?
    let lost: Int128
    let acts: [Trace.Act]
  }

  private let denominator: Int128
  private let acts: [Trace.Act]
  private var drafts: [Draft] = []

  init(denominator: Int128, acts: [Trace.Act]) {
    self.denominator = denominator
    self.acts = acts
  }

  /// Leaves out what cost nothing.
  mutating func enter(
    _ fact: @autoclosure () -> Fact, _ dimension: Rubric.Dimension?, _ lost: Int128, _ about: [Int?]
  ) {
    guard lost != 0 else { return }
    drafts.append(
      Draft(
        fact: fact(), dimension: dimension, lost: lost,
        acts: about.compactMap { $0.map { acts[$0] } }))
  }

  /// Largest remainder: each line is rounded down, and the hundredths that are then lacking go to the
  /// lines that lost most by it; of equals, to the dearest, then to the first.
  func lines(printedTotal: Int128) -> [LedgerLine] {
    let order = drafts.indices.sorted { left, right in
      drafts[left].lost == drafts[right].lost
        ? left < right : drafts[left].lost > drafts[right].lost
    }
    let parts = order.map { drafts[$0].lost.hundredths(over: denominator) }
    let lacking = 10_000 - printedTotal - parts.reduce(0) { $0 + $1.quotient }
    let ranks = parts.indices.sorted { left, right in
      parts[left].remainder == parts[right].remainder
        ? left < right : parts[left].remainder > parts[right].remainder
    }
    var hundredths = parts.map(\.quotient)
    for rank in ranks.prefix(Int(lacking)) { hundredths[rank] += 1 }
    return zip(order, hundredths).map { position, hundredths in
      let draft = drafts[position]
      return LedgerLine(
        fact: draft.fact, dimension: draft.dimension,
        lost: Points(draft.lost, over: denominator), hundredths: Int(hundredths), acts: draft.acts)
    }
  }
}
