/// What an inject or a completed action changes in the story.
package struct Effects: Sendable {
  package struct Change: Sendable {
    package enum Kind: Sendable { case add, assign }
    package let quantity: Index<Quantity>
    package let kind: Kind
    /// In the quantity's fine unit.
    package let amount: Int64
  }

  package let milestones: [Index<Milestone>]
  package let changes: [Change]

  package static let none = Effects(milestones: [], changes: [])
}
