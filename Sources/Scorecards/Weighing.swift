import Scenarios

/// How the credits of a set of items become points, over one denominator.
///
/// With `sums` the total weight per dimension, the points are
/// `100 * sum(W_d * earned_d / sums_d) / sum(W_d)` over the dimensions that have items.
struct Weighing: Sendable {
  /// Total item weight per dimension; 0: no items.
  let sums: [Int128]
  /// What an item of weight 1 counts for, per dimension: points are `100 * factor * weight * credit` parts
  /// of `denominator`.
  let factors: [Int128]
  let denominator: Int128

  /// Nil when nothing has weight. `unit` is a credit of 1.
  ///
  /// - Throws: `tooFine` when the sum of all points, a hundred times over, does not fit.
  init?(sums: [Int128], weights: [Int], unit: Int128, surplus: Int128) throws(ScoringProblem) {
    guard let weighing = try Self.fitted(sums, weights, unit, surplus) else { return nil }
    self = weighing
  }

  private init(sums: [Int128], factors: [Int128], denominator: Int128) {
    self.sums = sums
    self.factors = factors
    self.denominator = denominator
  }

  private static func fitted(
    _ sums: [Int128], _ weights: [Int], _ unit: Int128, _ surplus: Int128
  ) throws(ScoringProblem) -> Weighing? {
    let used = sums.indices.filter { sums[$0] > 0 && weights[$0] > 0 }
    guard !used.isEmpty else { return nil }
    var multiple: Int128 = 1
    var total: Int128 = 0
    for dimension in used {
      guard let next = multiple.leastCommonMultiple(with: sums[dimension]),
        let sum = total.plus(Int128(weights[dimension]))
      else { throw .tooFine(.weights) }
      (multiple, total) = (next, sum)
    }
    // Room for a hundred points and what harm and noise can cost, in hundredths, twice over.
    guard let room = Int128(100).plus(surplus)?.times(200),
      let denominator = multiple.times(total)?.times(unit), denominator.times(room) != nil
    else { throw .tooFine(.weights) }
    let factors = sums.indices.map { dimension in
      used.contains(dimension) ? Int128(weights[dimension]) * (multiple / sums[dimension]) : 0
    }
    return Weighing(sums: sums, factors: factors, denominator: denominator)
  }

  /// The points that these credits make, in parts of `denominator`.
  func points(_ earned: [Int128]) -> Int128 {
    var sum: Int128 = 0
    for dimension in factors.indices where factors[dimension] != 0 {
      sum += factors[dimension] * earned[dimension]
    }
    return sum * 100
  }
}
