package import Scenarios

/// Why a scenario can't be scored with a rubric: facts only, `Wording` makes the sentence.
package enum ScoringProblem: Error, Hashable, Sendable {
  /// What asks for a common denominator that no longer fits in 128 bits.
  package enum Fineness: Hashable, Sendable {
    case window(Index<Step>)
    case quality(Index<Action>)
    case proportionality(Index<Step>)
    case rubric
    /// The position in the list of order rules.
    case orderWeight(Int)
    /// The sums of the weights, all together.
    case weights
  }

  /// These come before one another in a circle; the last comes before the first.
  case cycle([OrderEdge.End])
  case tooFine(Fineness)
  /// No item counts: there is nothing to divide by.
  case nothingExercised
  /// The caps ask for more different form fields than fit in one word.
  case tooManyExcuses(limit: Int)
}
