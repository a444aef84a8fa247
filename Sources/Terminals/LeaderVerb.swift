/// What the facilitator can ask of a console over a network beside the verbs of `play`; whole words only.
enum LeaderVerb: CaseIterable {
  case halt, score, simulate, later

  var words: [String] {
    switch self {
    case .halt: ["noodstop", "emergency"]
    case .score: ["punten", "score"]
    case .simulate: ["minuten", "minutes"]
    case .later: ["later", "late"]
    }
  }

  init?(named word: String) {
    guard let verb = LeaderVerb.allCases.first(where: { $0.words.contains(word.lowercased()) })
    else { return nil }
    self = verb
  }
}
