/// A heading of the plan for the first hours that a team takes home, and what of an exercise belongs under it.
package struct PlaybookSection: Named {
  package let name: String
  package let title: String
  /// What a good answer looks like; shown where the team gave none.
  package let hint: String
  /// The question on the pocket card; nil: the section is not on it.
  package let card: String?
  package let steps: [Index<Step>]
  /// Beside those that fulfil one of the steps.
  package let actions: [Index<Action>]
  package let questions: [Index<Question>]
  package let hotWash: [Index<HotWashQuestion>]
  package let answers: [FieldReference]
  /// What no exercise decides and somebody has to write down: a telephone number, a deputy.
  package let blanks: [String]

  /// A field of a form.
  package struct FieldReference: Hashable, Sendable {
    package let form: Index<Form>
    package let field: String
  }

  package static func listed(in scenario: Scenario) -> [Self] { scenario.playbook }
}
