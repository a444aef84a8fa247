package import Exercises
package import Scenarios

extension Event {
  /// What kind of thing happened, in a word, to filter a log by.
  package func label(_ language: Language) -> String {
    switch language {
    case .dutch: dutchLabel
    case .english: englishLabel
    }
  }

  private var dutchLabel: String {
    switch self {
    case .opened, .phaseEntered, .phaseEnded, .moved, .paused, .resumed, .finished, .delayed:
      "verloop"
    case .presenceSet: "bezetting"
    case .injectWithheld, .injectArmed, .injectDelivered, .injectHeld, .injectSkipped,
      .injectRestored, .injectReworded, .injectRedirected, .messageImprovised:
      "bericht"
    case .decisionTaken, .decisionStarted, .decisionCompleted, .decisionTied, .decisionRetracted,
      .proposalMade, .proposalConfirmed, .proposalDissented, .proposalWithdrawn:
      "besluit"
    case .discussionOpened, .discussionConcluded: "bespreking"
    case .quantityCrossed: "stand"
    case .clockStarted, .clockStopped, .clockExpired: "termijn"
    case .noted: "notitie"
    case .rated: "beoordeling"
    case .questionAnswered, .answerStruck, .dotSet, .improvementAgreed, .improvementChanged,
      .improvementStruck, .partReleased:
      "nabespreking"
    }
  }

  private var englishLabel: String {
    switch self {
    case .opened, .phaseEntered, .phaseEnded, .moved, .paused, .resumed, .finished, .delayed:
      "course"
    case .presenceSet: "cast"
    case .injectWithheld, .injectArmed, .injectDelivered, .injectHeld, .injectSkipped,
      .injectRestored, .injectReworded, .injectRedirected, .messageImprovised:
      "message"
    case .decisionTaken, .decisionStarted, .decisionCompleted, .decisionTied, .decisionRetracted,
      .proposalMade, .proposalConfirmed, .proposalDissented, .proposalWithdrawn:
      "decision"
    case .discussionOpened, .discussionConcluded: "discussion"
    case .quantityCrossed: "level"
    case .clockStarted, .clockStopped, .clockExpired: "clock"
    case .noted: "note"
    case .rated: "rating"
    case .questionAnswered, .answerStruck, .dotSet, .improvementAgreed, .improvementChanged,
      .improvementStruck, .partReleased:
      "hot wash"
    }
  }
}
