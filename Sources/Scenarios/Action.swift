package import Times

/// Something a role can decide to do.
package struct Action: Named {
  package let name: String
  package let title: String
  /// Other words under which a search finds it.
  package let keywords: [String]
  package let roles: RoleSet
  /// Decided by the role itself only: it falls to nobody else.
  package let isPersonal: Bool
  /// The phases in which it is put forward; it can be chosen from the first of them onward.
  package let offered: [Index<Phase>]
  /// Before this holds it can't be chosen.
  package let available: Condition
  package let fulfils: Index<Step>?
  /// How well it fulfils its step, above 0 and at most 1; from 1/2 on it is adequate.
  package let quality: Fraction
  /// How limited it is, 0 … 1; only for steps that ask for it.
  package let proportionality: Fraction?
  package let takes: Interval
  package let effects: Effects
  package let harm: Harm?
  package let form: Index<Form>?
  /// At most one action of a group can be chosen.
  package let exclusive: String?
  /// From its completion on decisions are on record.
  package let startsLog: Bool
  /// What the role hears when it is done.
  package let result: String
  package let source: String

  package static func listed(in scenario: Scenario) -> [Self] { scenario.actions }
}

/// Why an action does damage, and what it costs.
package struct Harm: Sendable {
  package let points: Int
  /// It does no harm when this step was done strictly earlier.
  package let guardStep: Index<Step>?
  /// The cap (critical failure) of the rubrics that it triggers.
  package let cap: String?
  package let why: String
  package let source: String
}
