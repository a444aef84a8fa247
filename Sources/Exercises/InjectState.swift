package import Scenarios
package import Times

/// What has become of an inject.
package struct InjectState: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    case pending
    /// Its condition came true; it is due then.
    case armed(due: StoryTime)
    case delivered(due: StoryTime, at: StoryTime)
    case held
    case skipped(byFacilitator: Bool)
    /// Left out before its phase began: what it poses is not exercised.
    case withheld
  }

  package internal(set) var status = Status.pending
  /// What it was before the facilitator held, skipped or withheld it; nil: nobody did.
  var before: Status?
  /// The facilitator's own wording, if changed.
  package internal(set) var text: String?
  /// The facilitator's own choice of receivers, if changed.
  package internal(set) var to: RoleSet?

  mutating func putAside(_ new: Status) {
    if before == nil { before = status }
    status = new
  }

  package var isDelivered: Bool {
    if case .delivered = status { return true }
    return false
  }
}
