package import Scenarios
import Scorecards

/// How the totals of many runs by one strategy lie, in one rubric. Figures are counted from totals as they are
/// printed: whole hundredths, rounded down.
package struct Spread: Sendable {
  /// Ascending.
  package let totals: [Int]
  /// Per dimension the mean, in the order of `Rubric.Dimension.allCases`; nil: it has no items.
  package let dimensions: [Int?]
  /// In the order of `Rubric.Band.allCases`.
  package let bands: [Int]
  /// Per step of the scenario in how many runs it cost something; nil: it doesn't count.
  package let losses: [Int?]

  package var runs: Int { totals.count }
  package var mean: Int { totals.reduce(0, +) / max(1, runs) }

  /// By how much the mean of ever more runs would differ from this one at most, with a certainty of 95 %: 1.96
  /// standard errors, rounded up.
  package var uncertainty: Int {
    guard runs > 1 else { return 0 }
    let sum = totals.reduce(0, +)
    let squares = totals.reduce(0) { $0 + $1 * $1 }
    // 1.96² times the variance of the mean.
    let square = (Int128(runs) * Int128(squares) - Int128(sum) * Int128(sum)) * 38_416
    let whole = Int128(runs) * Int128(runs) * Int128(runs - 1) * 10_000
    var root: Int128 = 0
    while root * root * whole < square { root += 1 }
    return Int(root)
  }

  /// The least total that so many percent of the runs don't exceed.
  package func percentile(_ percent: Int) -> Int {
    guard let last = totals.indices.last else { return 0 }
    let rank = (totals.count * percent + 99) / 100
    return totals[min(max(rank - 1, 0), last)]
  }

  /// In tenths of a percent, rounded down.
  package func share(of band: Rubric.Band) -> Int {
    guard let position = Rubric.Band.allCases.firstIndex(of: band) else { return 0 }
    return bands[position] * 1000 / max(1, runs)
  }

  func isBelow(_ limit: Int) -> Bool { totals.reduce(0, +) < limit * 100 * runs }
}

extension Spread {
  struct Tally {
    fileprivate var totals: [Int] = []
    fileprivate var dimensions = Rubric.Dimension.allCases.map { _ in Int?.none }
    fileprivate var bands = Rubric.Band.allCases.map { _ in 0 }
    fileprivate var losses: [Int?] = []

    mutating func enter(_ card: Scorecard) {
      totals.append(card.total.hundredths)
      for dimension in Rubric.Dimension.allCases {
        guard let points = card.points(for: dimension) else { continue }
        dimensions[dimension.position] =
          (dimensions[dimension.position] ?? 0) + points.hundredths
      }
      if let band = card.band, let position = Rubric.Band.allCases.firstIndex(of: band) {
        bands[position] += 1
      }
      let lost = card.losses
      if losses.isEmpty { losses = lost.map { $0 == nil ? nil : 0 } }
      for (step, isLost) in lost.enumerated() where isLost == true {
        losses[step] = (losses[step] ?? 0) + 1
      }
    }
  }

  init(_ tally: Tally) {
    totals = tally.totals.sorted()
    dimensions = tally.dimensions.map { $0.map { $0 / max(1, tally.totals.count) } }
    bands = tally.bands
    losses = tally.losses
  }
}
