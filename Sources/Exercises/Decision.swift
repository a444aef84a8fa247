package import Scenarios
package import Times

/// What a role decided, and what became of it.
package struct Decision: Hashable, Sendable {
  /// Counted from 1 in the order in which decisions were taken.
  package typealias Number = Int

  package enum Status: Hashable, Sendable {
    /// In the role's own words; tied to no action (yet).
    case worded
    case queued
    case running(until: StoryTime)
    case completed(at: StoryTime)
    case retracted
  }

  package let number: Number
  package let role: Index<Role>
  package internal(set) var action: Index<Action>?
  package let words: String
  package let reason: String
  package let answers: [FormAnswer]
  package let afterHint: Bool
  /// When it was said, in story time; it begins then, or when the role is free.
  package let taken: StoryTime
  /// 0: before the log was started, or entered later without a reason; 1: taken in the system; 2: with a
  /// reason.
  package let record: Int
  package internal(set) var status: Status
  /// What its completion really changed, so that a retraction can take back just that.
  package internal(set) var changed: [QuantityChange]
}

/// A step in a quantity, after its bounds were heeded; in the quantity's fine unit.
package struct QuantityChange: Hashable, Codable, Sendable {
  package let quantity: Index<Quantity>
  package let amount: Int64
}
