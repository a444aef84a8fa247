package import Times

/// A stretch of the story that is played as one.
package struct Phase: Named {
  package enum Pace: String, Sendable, CaseIterable {
    /// Story time moves by itself, so that the phase lasts its planned minutes.
    case running
    /// Story time stands still at a moment until the facilitator moves on.
    case stepped
  }

  package let name: String
  package let title: String
  package let from: StoryTime
  /// The first moment that no longer belongs to the phase.
  package let to: StoryTime
  package let pace: Pace
  /// Where a stepped phase stands still; ascending, the first is `from`.
  package let moments: [StoryTime]
  /// What everyone knows when the phase begins.
  package let situation: String
  /// What only the facilitator reads.
  package let facilitator: String
  /// Facts and figures for who leads the exercise.
  package let background: [Background]
  package let questions: [Index<Question>]

  package static func listed(in scenario: Scenario) -> [Self] { scenario.phases }
}
