/// What the exercise is held for.
package struct Objective: Named {
  package let name: String
  package let title: String

  package static var listed: KeyPath<Scenario, [Objective]> & Sendable { \.objectives }
}
