/// Who is really in the room. Roles that stand in neither set are vacant.
package struct Cast: Named {
  package let name: String
  package let title: String
  package let played: RoleSet
  /// Played by the facilitator (Dutch: tegenspel), and not scored.
  package let counterplay: RoleSet

  package static func listed(in scenario: Scenario) -> [Self] { scenario.casts }
}
