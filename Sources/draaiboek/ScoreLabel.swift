import Scenarios

/// The headings of a scorecard on a terminal, and what stands between them.
enum ScoreLabel {
  case drill, stages, stagesInShort, dearestDecisions, neverDone, notDoneYet, nothingLost
  case noDecisionCost
  /// How many of the steps of a stage went well, and how many can still be done.
  case stepsWell(Int, of: Int, open: Int)
  case everyLine, wentWell, nothingWentWell, partings, allExercised, notExercised
  /// So many more things that stand in the complete ledger.
  case more(Int)

  func text(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private var dutch: String {
    switch self {
    case .drill: "OEFENING"
    case .stages: "Stap voor stap: wanneer verwacht, wanneer gedaan"
    case .dearestDecisions: "De beslissingen die het meest kostten:"
    case .stagesInShort: "Stap voor stap"
    case .stepsWell(let well, let count, let open):
      "\(well) van \(count) \(count == 1 ? "stap" : "stappen") goed en op tijd"
        + (open > 0 ? ", nog \(open) te doen" : "")
    case .notDoneYet: "Wat (nog) niet is gedaan:"
    case .neverDone: "Wat nooit is gedaan:"
    case .nothingLost: "Geen punt verloren."
    case .noDecisionCost: "Geen enkele beslissing kostte punten."
    case .everyLine: "Alle stappen en regels: draaiboek score LOGBOEK --ledger"
    case .wentWell: "Wat goed ging:"
    case .nothingWentWell: "Geen enkele beslissing was in één keer goed en op tijd."
    case .partings: "Waar de eerste twee kaders uiteenlopen"
    case .allExercised: "Alles is geoefend."
    case .notExercised: "Niet geoefend, en dus niet geteld:"
    case .more(let count): "en nog \(count)"
    }
  }

  private var english: String {
    switch self {
    case .drill: "EXERCISE"
    case .stages: "Step by step: when expected, when done"
    case .dearestDecisions: "The decisions that cost most:"
    case .stagesInShort: "Step by step"
    case .stepsWell(let well, let count, let open):
      "\(well) of \(count) \(count == 1 ? "step" : "steps") right and in time"
        + (open > 0 ? ", \(open) still to do" : "")
    case .notDoneYet: "What was not done (yet):"
    case .neverDone: "What was never done:"
    case .nothingLost: "No point lost."
    case .noDecisionCost: "No decision cost points."
    case .everyLine: "All steps and lines: draaiboek score JOURNAL --ledger"
    case .wentWell: "What went well:"
    case .nothingWentWell: "No decision was right the first time and in time."
    case .partings: "Where the first two frameworks part"
    case .allExercised: "Everything was exercised."
    case .notExercised: "Not exercised, and so not counted:"
    case .more(let count): "and \(count) more"
    }
  }
}
