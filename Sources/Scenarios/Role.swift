/// A part in the exercise, played by one person or more, by the facilitator, or by nobody.
package struct Role: Named {
  package let name: String
  package let title: String
  /// What the player of this role is told beforehand.
  package let brief: String
  /// Who decides for this role when nobody plays it.
  package let fallsTo: Index<Role>?

  package static func listed(in scenario: Scenario) -> [Self] { scenario.roles }
}
