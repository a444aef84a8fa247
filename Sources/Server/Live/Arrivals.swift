import Exercises
import Scenarios

/// At which entry each message came, so that a receipt says which of them somebody has seen.
struct Arrivals: Sendable {
  private struct Arrival {
    let sequence: Int
    /// As an inbox names it.
    let message: String
    let to: RoleSet
  }

  private var arrivals: [Arrival] = []
  private var improvised = 0

  /// `exercise` is as all of the entries left it.
  init(_ entries: [Entry], in exercise: Exercise) {
    for entry in entries { note(entry.event, entry.sequence, in: exercise) }
  }

  /// `exercise` is as it is after the event.
  mutating func note(_ event: Event, _ sequence: Int, in exercise: Exercise) {
    switch event {
    case .injectDelivered(let inject, _, _):
      let planned = exercise.scenario.injects[inject]
      let to = exercise.injects[inject.position].to ?? planned.to
      arrivals.append(Arrival(sequence: sequence, message: planned.name, to: to))
    case .messageImprovised(let message):
      improvised += 1
      arrivals.append(
        Arrival(sequence: sequence, message: "own-\(improvised)", to: RoleSet(message.to)))
    default: break
    }
  }

  func unread(by roles: [Index<Role>], after sequence: Int) -> [String] {
    arrivals.filter { arrival in
      arrival.sequence > sequence && roles.contains { arrival.to.contains($0) }
    }.map(\.message)
  }
}
