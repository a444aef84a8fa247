package import Scenarios

extension ScoringModel {
  /// The medians of what was observed, per step; nil: nobody rated it.
  func medians(_ ratings: [Trace.Rating]) -> [Median?] {
    var bands = [[Rubric.Band]](repeating: [], count: requirements.count)
    for rating in ratings { bands[rating.step.position].append(rating.level) }
    return bands.map { Median(of: $0) }
  }

  /// The mean of the middle two; whole, because twice each denominator goes into a unit.
  func credit(for median: Median) -> Int128 {
    let credits = [median.better, median.worse].map { units(parameters.ratings[$0.position]) }
    return (credits[0] + credits[1]) / 2
  }

  /// Observed steps that count and that nobody has rated, also when the exercise is over.
  package func unrated(in trace: Trace) -> [Index<Step>] {
    let medians = medians(trace.ratings)
    return requirements.indices.filter { step in
      requirements[step].isObserved && requirements[step].status != .leftOut
        && medians[step] == nil
    }.map { Index($0) }
  }
}
