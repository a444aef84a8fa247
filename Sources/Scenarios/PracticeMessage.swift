/// A message to try things out on before the first phase: nothing of it is kept or scored.
package struct PracticeMessage: Hashable, Sendable {
  package let from: String
  package let channel: Inject.Channel
  package let text: String
  /// Two to four, of which none is wrong.
  package let choices: [String]
  /// What is said when one was chosen.
  package let result: String
}
