package import Times

extension Event {
  /// When it counts from in the story, given when it was written down: a decision that was spoken earlier and
  /// what was done of it, a clock's start and stop can lie further back.
  package func moment(writtenDown story: StoryTime) -> StoryTime {
    switch self {
    case .decisionTaken(let decision): decision.taken
    case .decisionCompleted(_, let at), .clockStarted(_, let at), .clockStopped(_, let at): at
    default: story
    }
  }
}
