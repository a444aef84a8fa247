package import Times

extension Exercise {
  /// Opened and not finished.
  package var isUnderWay: Bool {
    switch stage {
    case .planned, .finished: false
    case .between, .phase: true
    }
  }

  /// Whether exercise time passes.
  package var isTimed: Bool { isUnderWay && pause == nil }

  /// The command by which time passes up to an exercise time; nil: there is nothing to do.
  ///
  /// With `holdsEnd`, the phase doesn't end yet, because somebody is in the middle of a decision.
  package func passage(
    to elapsed: Interval, after gap: Interval?, holdsEnd: Bool = false
  ) -> Command? {
    if gap != nil { return .pause(.gap) }
    guard pause == nil, discussion == nil, let pace else { return nil }
    var target = storyTime(at: elapsed)
    if holdsEnd { target = min(target, pace.end - Interval(milliseconds: 1)) }
    return target > now ? .advance(to: target) : nil
  }
}

extension Command {
  /// Nobody's doing: it has no author.
  package var isPassageOfTime: Bool {
    switch self {
    case .advance, .pause(.gap): true
    default: false
    }
  }
}
