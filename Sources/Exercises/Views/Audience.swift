package import Scenarios

/// Who looks at an exercise.
package enum Audience: Hashable, Sendable {
  case facilitator
  case observer
  /// What everybody in the room may see, on the wall.
  case screen
  case role(Index<Role>)
}
