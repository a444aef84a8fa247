import Scenarios
import Times

/// How many pairs of the order went which way.
package struct OrderTally: Hashable, Sendable {
  package var kept = 0
  package var tied = 0
  package var inverted = 0
  package var missing = 0

  package var pairs: Int { kept + tied + inverted + missing }
}

extension Scorecard {
  package var orderTally: OrderTally {
    var tally = OrderTally()
    for pair in model.pairs {
      switch disorder(of: pair)?.0 {
      case nil: tally.kept += 1
      case .tied: tally.tied += 1
      case .inverted: tally.inverted += 1
      case .missing: tally.missing += 1
      }
    }
    return tally
  }

  /// Nil: the pair was kept.
  func disorder(of pair: Precedence.Pair) -> (Fact.Disorder, credit: Int128)? {
    let times = (reckoning.times[pair.before], reckoning.times[pair.after])
    switch (times.0 == Reckoning.absent, times.1 == Reckoning.absent) {
    case (true, true): return (.missing(.both), 0)
    case (true, false): return (.missing(.before), 0)
    case (false, true): return (.missing(.after), 0)
    case (false, false): break
    }
    let lead = times.1 &- times.0
    let tolerance = model.parameters.tolerance.milliseconds
    if lead > tolerance { return nil }
    if lead >= -tolerance { return (.tied, model.units.one / 2) }
    return (.inverted(by: Interval(milliseconds: 0 &- lead)), 0)
  }
}
