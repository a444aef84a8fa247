/// Something that has come to hold in the story, and that no step says already.
package struct Milestone: Named {
  package let name: String
  package let title: String

  package static func listed(in scenario: Scenario) -> [Self] { scenario.milestones }
}
