/// Something to go by for who plays a role: a method, a scale. It is never scored.
package struct SupportCard: Named {
  package let name: String
  package let title: String
  package let roles: RoleSet
  /// The phases in which it is put forward.
  package let offered: [Index<Phase>]
  package let lines: [String]
  package let source: String

  package static func listed(in scenario: Scenario) -> [Self] { scenario.cards }
}
