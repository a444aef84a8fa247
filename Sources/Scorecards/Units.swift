import Scenarios

/// A credit of 1 as a whole number, so divisible that every credit a trace can earn is whole too.
struct Units: Sendable {
  private(set) var one: Int128 = 2

  init(
    _ requirements: [Requirement], _ worths: [Worth], _ parameters: ScoringParameters
  ) throws(ScoringProblem) {
    for fraction in [parameters.revisionDiscount, parameters.adequate, parameters.noisePoints] {
      try admit(fraction.denominator, .rubric)
    }
    if requirements.contains(where: \.isObserved) {
      // The mean of two of them must come out whole.
      for rating in parameters.ratings { try admit(2 * rating.denominator, .rubric) }
    }
    for (position, worth) in worths.enumerated() where worth.fulfils != nil {
      let (product, overflow) = worth.quality.denominator.multipliedReportingOverflow(
        by: worth.parts)
      guard !overflow else { throw .tooFine(.quality(Index(position))) }
      try admit(product, .quality(Index(position)))
    }
    for (position, requirement) in requirements.enumerated() where requirement.status != .leftOut {
      if let window = requirement.window { try admit(window, Index(position)) }
      if requirement.isProportionate { try admitMeans(Index(position), worths) }
    }
  }

  /// A fraction in units; exact for those that were admitted.
  func callAsFunction(_ fraction: Fraction) -> Int128 {
    one / Int128(fraction.denominator) * Int128(fraction.numerator)
  }

  /// What each part of the falling part of a window costs.
  func slope(_ window: TimeWindow) -> Int128 {
    (one - self(window.atHard)) / Int128(TimeWindow.parts)
  }

  private mutating func admit(
    _ denominator: Int, _ cause: ScoringProblem.Fineness
  ) throws(ScoringProblem) {
    guard let multiple = one.leastCommonMultiple(with: Int128(denominator)) else {
      throw .tooFine(cause)
    }
    one = multiple
  }

  private mutating func admit(
    _ window: TimeWindow, _ step: Index<Step>
  ) throws(ScoringProblem) {
    try admit(window.late.denominator, .window(step))
    let (divisor, overflow) = window.atHard.denominator.multipliedReportingOverflow(
      by: Int(TimeWindow.parts))
    guard !overflow else { throw .tooFine(.window(step)) }
    try admit(divisor, .window(step))
  }

  /// The mean of any number of the step's actions must come out whole.
  private mutating func admitMeans(
    _ step: Index<Step>, _ worths: [Worth]
  ) throws(ScoringProblem) {
    let means = worths.filter { $0.fulfils == step }
    var fractions: Int128 = 1
    var counts: Int128 = 1
    for (position, worth) in means.enumerated() {
      let denominator = Int128(worth.proportionality?.denominator ?? 1)
      guard let next = fractions.leastCommonMultiple(with: denominator),
        let count = counts.leastCommonMultiple(with: Int128(position + 1))
      else { throw .tooFine(.proportionality(step)) }
      (fractions, counts) = (next, count)
    }
    guard let divisor = fractions.times(counts),
      let multiple = one.leastCommonMultiple(with: divisor)
    else { throw .tooFine(.proportionality(step)) }
    one = multiple
  }
}
