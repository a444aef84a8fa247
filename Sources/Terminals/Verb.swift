/// What can be asked of the console, apart from decisions.
enum Verb: CaseIterable, Sendable {
  case next, moment, phase, discuss, conclude, pause, resume, jump, note, rate, retract
  case send, hold, skip, restore, improvise, status, inbox, upcoming, cue, roles, tie, log
  case read, card, help, finish, quit

  /// The Dutch word and the English one, and then what people type instead. Both languages are always
  /// understood.
  var words: [String] {
    switch self {
    case .next: ["volgende", "next"]
    case .moment: ["moment"]
    case .phase: ["fase", "phase"]
    case .discuss: ["bespreek", "discuss", "bespreken"]
    case .conclude: ["klaar", "done"]
    case .pause: ["pauze", "pause"]
    case .resume: ["verder", "resume", "hervat"]
    case .jump: ["spring", "jump"]
    case .note: ["notitie", "note", "noteer"]
    case .rate: ["oordeel", "rate", "beoordeel"]
    case .retract: ["herroep", "retract"]
    case .send: ["stuur", "send"]
    case .hold: ["houd", "hold"]
    case .skip: ["sla", "skip"]
    case .restore: ["terug", "back"]
    case .improvise: ["improviseer", "improvise"]
    case .status: ["stand", "status"]
    case .inbox: ["berichten", "inbox"]
    case .upcoming: ["straks", "upcoming"]
    case .cue: ["regie", "cue"]
    case .roles: ["rollen", "roles"]
    case .tie: ["koppel", "tie"]
    case .log: ["log", "logboek"]
    case .read: ["lees", "read"]
    case .card: ["kaart", "card", "kaarten", "cards"]
    case .help: ["help", "?"]
    case .finish: ["einde", "finish"]
    case .quit: ["stop", "quit", "exit"]
    }
  }

  /// The verb of this very word.
  init?(named word: String) {
    guard let verb = Verb.allCases.first(where: { $0.words.contains(word.lowercased()) }) else {
      return nil
    }
    self = verb
  }

  static func beginning(with word: String) -> [Verb] {
    allCases.filter { $0.words.contains { $0.hasPrefix(word.lowercased()) } }
  }
}
