package import Times

/// A boolean expression over what has happened, resolved to the scenario's own things when it was read.
package indirect enum Condition: Hashable, Sendable {
  case always
  case not(Condition)
  case all([Condition])
  case any([Condition])
  case milestone(Index<Milestone>)
  /// An adequate action for the step has been completed and not retracted.
  case step(Index<Step>)
  /// The action has been completed and not retracted.
  case action(Index<Action>)
  case delivered(Index<Inject>)
  case watch(Index<Watch>)
  case time(Comparison, StoryTime)
}

extension Condition {
  /// The moments at which a comparison with the time in it changes.
  var timeMarks: [StoryTime] {
    switch self {
    case .always, .milestone, .step, .action, .delivered, .watch: []
    case .not(let inner): inner.timeMarks
    case .all(let parts), .any(let parts): parts.flatMap(\.timeMarks)
    case .time(.atLeast, let time), .time(.less, let time): [time]
    case .time(.more, let time), .time(.atMost, let time): [time + Interval(milliseconds: 1)]
    }
  }
}
