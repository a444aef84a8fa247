/// A set of roles in one word; a scenario has at most 64 of them.
package struct RoleSet: Hashable, Sendable {
  package private(set) var bits: UInt64

  package static let none = RoleSet(bits: 0)

  package init(bits: UInt64) { self.bits = bits }

  package init(_ roles: some Sequence<Index<Role>>) {
    bits = roles.reduce(0) { $0 | 1 << UInt64($1.position) }
  }

  package var isEmpty: Bool { bits == 0 }

  package func contains(_ role: Index<Role>) -> Bool { bits & 1 << UInt64(role.position) != 0 }
  package func intersects(_ other: RoleSet) -> Bool { bits & other.bits != 0 }
  package mutating func insert(_ role: Index<Role>) { bits |= 1 << UInt64(role.position) }

  /// The members, in the order of the scenario.
  package var members: [Index<Role>] {
    var members: [Index<Role>] = []
    var rest = bits
    while rest != 0 {
      members.append(Index(rest.trailingZeroBitCount))
      rest &= rest - 1
    }
    return members
  }

  package func subtracting(_ other: RoleSet) -> RoleSet { RoleSet(bits: bits & ~other.bits) }
}
