package import Times

/// Whether a legal clock runs, was kept, or ran out.
package struct ClockState: Hashable, Sendable {
  package internal(set) var started: StoryTime?
  /// When the step that keeps it was done.
  package internal(set) var stopped: StoryTime?
  /// The limit passed while it ran.
  package internal(set) var isExpired = false
}
