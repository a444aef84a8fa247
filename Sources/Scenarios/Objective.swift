/// What the exercise is held for.
package struct Objective: Named {
  package let name: String
  package let title: String

  package static func listed(in scenario: Scenario) -> [Self] { scenario.objectives }
}
