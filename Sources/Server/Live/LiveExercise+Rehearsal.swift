import Exercises
import Journals
import Scenarios
import Simulations
import Times
import Wording

/// A rehearsal: simulated players where nobody plays, and time that can be hurried.
extension LiveExercise {
  /// Shorter than what counts as a gap.
  private static let stride = Interval.seconds(4)

  var isRehearsal: Bool { understudies != nil }

  /// Lets simulated players decide for the roles that are played and that nobody took.
  func rehearse() {
    guard fault == nil else { return }
    let roles = scenario.roles.keys.filter { role in
      pending.presences[role.position] == .played && !room.isPlayed(scenario.roles[role].name)
    }
    for var choice in understudies?.choices(in: pending, at: elapsed, for: roles) ?? [] {
      choice.reason = choice.simulatedReason(in: scenario)
      happen(.decide(choice))
    }
  }

  /// Lets minutes of the exercise pass at once.
  func simulate(
    _ minutes: Int, by author: String, request: (key: RequestKey, body: Hash)
  ) async throws -> Answer {
    if let known = try await earlier(request.key, request.body) { return known }
    guard isRehearsal else { throw RequestFault.noRehearsal }
    guard pending.pause == nil else { throw Refusal.paused }
    var left = Interval.minutes(minutes)
    while left > .zero, pending.isTimed, fault == nil {
      let step = min(left, Self.stride)
      leap = leap + step
      left = left - step
      pass()
      rehearse()
    }
    let answer = try await perform([], by: author, request: request)
    // Passing time is never sent: whoever counts on from before is told to look again.
    for person in room.present { hub.disconnect(person.id) }
    return answer
  }
}
