/// What the facilitator can ask of a console over a network beside the verbs of `play`.
enum LeaderVerb: CaseIterable {
  case halt, score, simulate, later
  case reword, redirect, withhold
  case presence, who, speaker, release, remove, joining

  var words: [String] {
    switch self {
    case .halt: ["noodstop", "emergency"]
    case .score: ["punten", "score"]
    case .simulate: ["minuten", "minutes"]
    case .later: ["later", "late"]
    case .reword: ["herschrijf", "reword"]
    case .redirect: ["geef", "redirect"]
    case .withhold: ["schrap", "withhold"]
    case .presence: ["bezetting", "presence"]
    case .who: ["wie", "who"]
    case .speaker: ["beslist", "speaker"]
    case .release: ["los", "release"]
    case .remove: ["verwijder", "remove"]
    case .joining: ["meedoen", "joining"]
    }
  }

  init?(named word: String) {
    guard let verb = LeaderVerb.allCases.first(where: { $0.words.contains(word.lowercased()) })
    else { return nil }
    self = verb
  }

  /// Nobody stops everything by a slip: that takes the whole word.
  static func beginning(with word: String) -> [LeaderVerb] {
    guard word.count > 1 else { return [] }
    return allCases.filter { verb in
      verb != .halt && verb.words.contains { $0.hasPrefix(word.lowercased()) }
    }
  }
}
