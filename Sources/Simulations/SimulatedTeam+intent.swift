import Exercises
import Scenarios
import Times

/// What a team that knows the answers means to do about one of them.
struct Intent: Sendable {
  let action: Index<Action>?
  /// When it will; nil: it has not seen the action yet.
  var moment: StoryTime?
  var decision: Decision.Number?
}

/// Teams that know the answers.
extension SimulatedTeam {
  mutating func followIntents(in phase: Index<Phase>) {
    for position in intents.indices where intents[position].decision == nil {
      guard let action = intents[position].action,
        let role = preparation.roles.first(where: { canChoose(action, $0) })
      else { continue }
      let moment = intents[position].moment ?? drawMoment(for: position, in: phase)
      intents[position].moment = moment
      guard moment <= exercise.now else {
        alarm = min(alarm, moment)
        continue
      }
      if strategy.knowledge == .order {
        guard exercise.queue(of: role).isEmpty, mayBegin(position, action) else { continue }
      }
      let reason = strategy.knowledge == .order ? Self.reason : ""
      if decide(action, by: role, reason: reason) {
        intents[position].decision = exercise.decisions.count
      }
    }
  }

  private mutating func drawMoment(for position: Int, in phase: Index<Phase>) -> StoryTime {
    switch strategy {
    case .rightOrder: exercise.now
    case .slowRightActions:
      max(anyMoment(for: position, in: phase), anyMoment(for: position, in: phase))
    default: anyMoment(for: position, in: phase)
    }
  }

  /// Any moment of the afternoon is as likely as any other: who knows the order acts while the action is put
  /// forward; who doesn't has no idea when it is due, and may as well come to it at the very end.
  private mutating func anyMoment(for position: Int, in current: Index<Phase>) -> StoryTime {
    let plan = preparation.scenario.plans[preparation.scope.plan.position]
    let phases =
      strategy.knowledge == .order ? preparation.chances : preparation.openings
    let spans = phases[position].filter { $0 >= current }.map { phase in
      let length = Int64(max(1, plan.phases[phase.position])) * 60_000
      return (phase, phase == current ? max(1, length * left(of: phase) / 1000) : length)
    }
    guard !spans.isEmpty else { return exercise.now }
    var drawn = Int64.random(in: 0..<spans.reduce(0) { $0 + $1.1 }, using: &random)
    for (phase, length) in spans {
      if drawn < length { return moment(of: phase, drawn, of: length) }
      drawn -= length
    }
    return exercise.now
  }

  /// In thousandths.
  private func left(of phase: Index<Phase>) -> Int64 {
    let bounds = bounds(of: phase)
    return (bounds.to - exercise.now).milliseconds * 1000 / (bounds.to - bounds.from).milliseconds
  }

  private func bounds(of phase: Index<Phase>) -> (from: StoryTime, to: StoryTime) {
    let phase = preparation.scenario.phases[phase.position]
    return (phase.from, phase.to)
  }

  /// How far along a phase is; a stepped one is played at its moments only.
  private func moment(of phase: Index<Phase>, _ part: Int64, of whole: Int64) -> StoryTime {
    let from = max(exercise.now, bounds(of: phase).from)
    let authored = preparation.scenario.phases[phase.position]
    guard authored.pace == .stepped else {
      let way = (authored.to - from).milliseconds
      return from + Interval(milliseconds: way * part / whole)
    }
    let moments = [from] + authored.moments.filter { $0 > from }
    return moments[Int(part * Int64(moments.count) / whole)]
  }

  /// Whether what should come first did, long enough ago; a step whose own time is running out no longer waits.
  private mutating func mayBegin(_ position: Int, _ action: Index<Action>) -> Bool {
    let takes = preparation.scenario.actions[action.position].takes
    var begins = StoryTime.zero
    var isWaiting = false
    for earlier in preparation.right[position].earlier {
      guard let number = intents[earlier].decision,
        case .completed(let at) = exercise.decisions[number - 1].status
      else {
        isWaiting = true
        continue
      }
      begins = max(begins, at + Self.margin - takes)
    }
    let last = lastMoment(for: position) - takes
    if isWaiting, exercise.now < last {
      if last > exercise.now { alarm = min(alarm, last) }
      return false
    }
    guard begins > exercise.now else { return true }
    alarm = min(alarm, begins)
    return false
  }

  /// Longer than what counts as at the same time.
  private static let margin = Interval.minutes(6)

  private func lastMoment(for position: Int) -> StoryTime {
    let step = preparation.scenario.steps[preparation.right[position].step.position]
    let end = preparation.chances[position].last.map { phase in
      let phase = preparation.scenario.phases[phase.position]
      return phase.pace == .stepped ? phase.moments.last ?? phase.to : phase.to
    }
    let last = end ?? exercise.now
    guard let window = step.window else { return last }
    guard let clock = window.anchor else { return .zero + window.full }
    return exercise.clocks[clock.position].started.map { $0 + window.full } ?? last
  }
}
