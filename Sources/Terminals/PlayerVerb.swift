/// What a player can ask of the console, apart from decisions. The Dutch word and the English one; both are
/// always understood.
enum PlayerVerb: CaseIterable {
  case ask, proposals, agree, object, drop, retract, inbox, log, status, card, term, help, quit

  var words: [String] {
    switch self {
    case .ask: ["vraag", "ask"]
    case .proposals: ["voorstellen", "proposals", "voorstel", "proposal"]
    case .agree: ["akkoord", "agree"]
    case .object: ["bezwaar", "object"]
    case .drop: ["laat", "drop"]
    case .retract: ["herroep", "retract"]
    case .inbox: ["berichten", "inbox"]
    case .log: ["log", "logboek"]
    case .status: ["stand", "status"]
    case .card: ["kaart", "card", "kaarten", "cards"]
    case .term: ["begrip", "term", "begrippen", "terms"]
    case .help: ["help", "?"]
    case .quit: ["stop", "quit", "exit"]
    }
  }

  /// Whole words only: everything else is a decision, or a search for one.
  init?(named word: String) {
    guard let verb = PlayerVerb.allCases.first(where: { $0.words.contains(word.lowercased()) })
    else { return nil }
    self = verb
  }
}
