package import Scenarios

/// What the items that carry an objective say of it in one rubric: a proposal beside the score. A person rates.
package struct Proposal: Hashable, Sendable {
  /// What is open counts as not done; without harm, noise and caps.
  package let lowest: Points
  /// Once all that is open were done perfectly.
  package let highest: Points
  /// Nil: what is open decides.
  package let band: Rubric.Band?
}

extension Scorecard {
  /// Nil: no item of the rubric carries the objective.
  package func proposal(for objective: Index<Objective>) -> Proposal? {
    guard let range = range(in: .objective(objective)) else { return nil }
    let bands = (band(at: range.lowest), band(at: range.highest))
    return Proposal(
      lowest: range.lowest, highest: range.highest, band: bands.0 == bands.1 ? bands.0 : nil)
  }

  private func band(at points: Points) -> Rubric.Band {
    for (limit, band) in zip(model.parameters.bands, Rubric.Band.allCases)
    where points >= Points(Int128(limit)) {
      return band
    }
    return .unable
  }
}
