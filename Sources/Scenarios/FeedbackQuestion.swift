/// What each participant is asked about the exercise itself, without a name.
package struct FeedbackQuestion: Named {
  package let name: String
  package let text: String
  /// Answered with 1 to 5; otherwise in words.
  package let isScale: Bool

  package static func listed(in scenario: Scenario) -> [Self] { scenario.feedback }
}
