package import Times

/// A message from the script to one role or more (HSEEP: inject; the list of them is the MSEL).
package struct Inject: Named {
  package enum Channel: String, Sendable, CaseIterable {
    case chat, mail, phone, inPerson = "in-person", letter, press, social, system
  }

  /// What makes it due.
  package enum Trigger: Sendable {
    /// At this time, whatever the players did.
    case scheduled(StoryTime)
    /// At the first moment, from `from` up to and including `until`, at which the condition holds; then
    /// `after` later, even if it has lapsed by then. Never true: skipped.
    case conditional(Condition, from: StoryTime, until: StoryTime, after: Interval)
    /// Only when the facilitator sends it.
    case standby
  }

  package let name: String
  package let title: String
  package let phase: Index<Phase>
  package let trigger: Trigger
  package let to: RoleSet
  package let from: String
  package let channel: Channel
  package let text: String
  package let expects: [Index<Step>]
  package let effects: Effects
  package let facilitator: FacilitatorNote
  package let source: String

  package static func listed(in scenario: Scenario) -> [Self] { scenario.injects }
}

/// What only the facilitator sees beside an inject.
package struct FacilitatorNote: Sendable {
  /// How to read it aloud.
  package let read: String
  /// What to ask when nobody reacts.
  package let ifSilent: String
  /// May be dropped when time is short.
  package let isOptional: Bool
}
