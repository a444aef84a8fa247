package import Scenarios
package import Times

/// The numbers of a rubric that hold for all its items. No defaults: every one is data.
package struct ScoringParameters: Sendable {
  /// In the order of `Rubric.Dimension.allCases`; 0: not used.
  package var weights: [Int]
  package var tolerance: Interval
  package var adequate: Fraction
  package var revisionDiscount: Fraction
  package var harmRepeats: Int
  package var noiseFree: Int
  package var noisePoints: Fraction
  package var noiseMaximum: Int
  /// Occurrences of one step that are not yet extras.
  package var noiseRepeats: Int
  /// Least totals for P, S and M.
  package var bands: [Int]
  /// What an observed step earns for each letter.
  package var ratings: [Fraction]

  package init(
    weights: [Int], tolerance: Interval, adequate: Fraction, revisionDiscount: Fraction,
    harmRepeats: Int, noiseFree: Int, noisePoints: Fraction, noiseMaximum: Int,
    noiseRepeats: Int, bands: [Int], ratings: [Fraction]
  ) {
    self.weights = weights
    self.tolerance = tolerance
    self.adequate = adequate
    self.revisionDiscount = revisionDiscount
    self.harmRepeats = harmRepeats
    self.noiseFree = noiseFree
    self.noisePoints = noisePoints
    self.noiseMaximum = noiseMaximum
    self.noiseRepeats = noiseRepeats
    self.bands = bands
    self.ratings = ratings
  }

  package init(_ rubric: Rubric) {
    self.init(
      weights: rubric.dimensions.map(\.weight), tolerance: rubric.tolerance,
      adequate: rubric.adequate, revisionDiscount: rubric.revisionDiscount,
      harmRepeats: rubric.harmRepeats, noiseFree: rubric.noise.free,
      noisePoints: rubric.noise.points, noiseMaximum: rubric.noise.maximum,
      noiseRepeats: rubric.noise.repeats, bands: rubric.bands,
      ratings: rubric.ratings)
  }
}
