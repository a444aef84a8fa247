package import Scenarios
package import YAML

extension Finding {
  /// What is wrong, in one clause without a capital or a full stop: it stands after `error[…]:`.
  package func message(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  /// What to do about it; nil where the message says that already.
  package func hint(_ language: Language) -> String? {
    switch language {
    case .dutch: dutchHint
    case .english: englishHint
    }
  }

  /// Another place that the mistake has to do with, and the words that introduce it.
  package func reference(_ language: Language) -> (words: String, location: Location)? {
    switch self {
    case .duplicateName(_, _, let first), .ambiguousName(_, _, _, let first),
      .yaml(.duplicateKey(_, let first)):
      (language.firstHere, first)
    case .yaml(.syntax(_, _, let context?)): (language.beganHere, context)
    case .yaml, .unknownKey, .missingKey, .wrongShape, .wrongVersion, .outOfRange, .notOneOf,
      .emptyText, .invalidName, .unknownName, .unknownZone, .fileNotFound, .rubricNotFound,
      .missingLocalTime,
      .ambiguousLocalTime, .tooMany, .none, .expectedName, .expectedNumber, .unexpectedText,
      .unclosedParenthesis, .comparisonMissing, .notComparable, .conditionTooDeep, .rateDepends,
      .conflictingKeys, .neitherKey, .phaseEndsBeforeItBegins, .phasesOverlap,
      .momentsOnlyWhenStepped, .firstMomentIsFrom, .momentsAscend, .outsidePhase, .untilBeforeAt,
      .conditionalCause, .stepHasNoAction, .stepTriggerConditional, .notForObserved,
      .windowFalls, .windowRises,
      .anchorWithStart, .fulfilsAndHarms, .qualityWithoutStep, .proportionalityMissing,
      .proportionalityUnasked, .twoInjectsOrdered, .sameEnds, .stageMissing, .notAPair,
      .tooManyOffered, .textTooLong, .planLacksPhase, .withholdsRequired, .addedAndWithheld,
      .wrongNumberOfChoices, .duplicateChoice, .playedAndCounterplay,
      .fallsInCircle, .backInTime, .capUnknownToRubrics, .logNeverStarts,
      .closedWhileOpen, .dueBeforeStart:
      nil
    }
  }
}

extension Finding.Severity {
  package func text(_ language: Language) -> String {
    switch (language, self) {
    case (.dutch, .error): "fout"
    case (.dutch, .warning): "waarschuwing"
    case (.english, .error): "error"
    case (.english, .warning): "warning"
    }
  }

  /// `3 fouten`.
  func count(_ count: Int, _ language: Language) -> String {
    let word =
      switch (language, self) {
      case (.dutch, .error): count == 1 ? "fout" : "fouten"
      case (.dutch, .warning): count == 1 ? "waarschuwing" : "waarschuwingen"
      case (.english, .error): count == 1 ? "error" : "errors"
      case (.english, .warning): count == 1 ? "warning" : "warnings"
      }
    return "\(count) \(word)"
  }
}

extension Language {
  fileprivate var firstHere: String {
    switch self {
    case .dutch: "eerder hier"
    case .english: "first here"
    }
  }

  fileprivate var beganHere: String {
    switch self {
    case .dutch: "begonnen hier"
    case .english: "began here"
    }
  }
}
