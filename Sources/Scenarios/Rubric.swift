package import Times

/// How one framework counts: its stages, weights, bands and caps. Reusable for any scenario.
package struct Rubric: Sendable {
  package struct Stage: Sendable {
    package let name: String
    package let title: LocalText
    package let source: String
    /// Its landmark comes after that of the ordered stage before it.
    package let isOrdered: Bool
  }

  package enum Dimension: String, Sendable, CaseIterable, Comparable {
    case coverage, order, timeliness, proportionality, evidence, communication

    package static func < (left: Dimension, right: Dimension) -> Bool {
      left.position < right.position
    }

    package var position: Int { Dimension.allCases.firstIndex(of: self) ?? 0 }
  }

  /// HSEEP's letters with our cut-offs; a proposal, never a person's rating.
  package enum Band: String, Codable, Sendable, CaseIterable {
    case performed = "P", some = "S", major = "M", unable = "U"
  }

  package struct Cap: Sendable {
    package enum Trigger: Sendable {
      /// The stage's landmark was not done.
      case missing(Index<Stage>)
      /// The stage's landmark was done later than this after T+0, or not at all.
      case notWithin(Index<Stage>, Interval)
      /// The clock that the stage's landmark stops ran out before it was done. With `excuse`: counts only
      /// if that form field was filled in (true) or left open (false).
      case expired(Index<Stage>, excuse: (field: String, given: Bool)?)
      /// A harmful action that names this cap was done, and its guard was not.
      case harm
    }

    package let name: String
    package let limit: Int
    package let trigger: Trigger
    package let title: LocalText
    package let source: String
  }

  package struct Noise: Sendable {
    package let free: Int
    package let points: Fraction
    package let maximum: Int
    /// Acts for one step that are not yet extras.
    package let repeats: Int
  }

  /// The sentence on the ledger, and where the rule comes from, for each dimension.
  package struct Rule: Sendable {
    package let weight: Int
    package let title: LocalText
    package let source: String
  }

  package let name: String
  package let title: LocalText
  package let stages: [Stage]
  /// In the order of `Dimension.allCases`; weight 0: not used.
  package let dimensions: [Rule]
  /// The weight of an order edge between two landmarks.
  package let landmarkWeight: Fraction
  package let landmarkSource: String
  package let tolerance: Interval
  package let revisionDiscount: Fraction
  /// From which quality on an action counts as having done the step.
  package let adequate: Fraction
  /// Occurrences of one harmful action that are counted.
  package let harmRepeats: Int
  package let noise: Noise
  /// Least totals for P, S and M.
  package let bands: [Int]
  /// What a person's P, S, M and U earn for an observed step.
  package let ratings: [Fraction]
  package let caps: [Cap]
}
