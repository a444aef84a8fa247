/// A question to discuss while the clock stands still.
package struct Question: Named {
  package let name: String
  package let text: String
  package let phase: Index<Phase>
  package let source: String

  package static func listed(in scenario: Scenario) -> [Self] { scenario.questions }
}
