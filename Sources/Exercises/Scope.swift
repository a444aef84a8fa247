package import Scenarios
package import Times

/// What was decided before the start; it also decides which items of a score can count.
package struct Scope: Hashable, Codable, Sendable {
  package var cast: Index<Cast>
  package var plan: Index<Plan>
  package var variants: [Index<Variant>]
  /// T+0 on the wall, a variant's or the scenario's own.
  package var start: Instant

  package init(
    cast: Index<Cast>, plan: Index<Plan>, variants: [Index<Variant>] = [], start: Instant
  ) {
    self.cast = cast
    self.plan = plan
    self.variants = variants
    self.start = start
  }
}

/// Who plays a role.
package enum Presence: String, Hashable, Codable, Sendable {
  case played, counterplay, vacant
}
