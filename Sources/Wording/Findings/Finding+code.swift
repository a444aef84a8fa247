package import Scenarios

extension Finding {
  /// A short name for this kind of mistake, the same in every language: `unknown-role`.
  package var code: String {
    switch self {
    case .yaml(let problem): problem.code
    case .unknownKey: "unknown-key"
    case .missingKey: "missing-key"
    case .wrongShape(let expected, _): expected.code
    case .wrongVersion: "wrong-version"
    case .outOfRange: "out-of-range"
    case .notOneOf: "not-one-of"
    case .emptyText: "empty-text"
    case .invalidName: "invalid-name"
    case .duplicateName: "duplicate-name"
    case .ambiguousName: "ambiguous-name"
    // Of a name in a condition nobody knows what it should have been the name of.
    case .unknownName(.milestone, _, _): "unknown-name"
    case .unknownName(let kind, _, _): "unknown-\(kind.rawValue)"
    case .unknownZone: "unknown-zone"
    case .fileNotFound: "file-not-found"
    case .rubricNotFound: "rubric-not-found"
    case .missingLocalTime: "missing-local-time"
    case .ambiguousLocalTime: "ambiguous-local-time"
    case .tooMany(let kind, _): "too-many-\(kind.section)"
    case .none(let kind): "no-\(kind.section)"
    case .expectedName, .expectedNumber, .unexpectedText, .unclosedParenthesis: "condition-syntax"
    case .comparisonMissing: "comparison-missing"
    case .notComparable: "not-comparable"
    case .conditionTooDeep: "condition-too-deep"
    case .rateDepends: "rate-depends"
    case .conflictingKeys: "conflicting-keys"
    case .neitherKey: "neither-key"
    case .phaseEndsBeforeItBegins: "phase-ends-before-it-begins"
    case .phasesOverlap: "phases-overlap"
    case .momentsOnlyWhenStepped: "moments-only-when-stepped"
    case .firstMomentIsFrom: "first-moment-is-from"
    case .momentsAscend: "moments-ascend"
    case .outsidePhase: "outside-phase"
    case .untilBeforeAt: "until-before-at"
    case .conditionalCause: "conditional-cause"
    case .stepHasNoAction: "step-has-no-action"
    case .stepTriggerConditional: "step-trigger-conditional"
    case .notForObserved: "not-for-observed"
    case .windowFalls: "window-ends-before-it-begins"
    case .windowRises: "window-rises"
    case .anchorWithStart: "anchor-with-start"
    case .fulfilsAndHarms: "fulfils-and-harms"
    case .qualityWithoutStep: "quality-without-step"
    case .proportionalityMissing: "proportionality-missing"
    case .proportionalityUnasked: "proportionality-unasked"
    case .twoInjectsOrdered: "two-injects-ordered"
    case .sameEnds: "same-ends"
    case .stageMissing: "stage-missing"
    case .notAPair: "not-a-pair"
    case .tooManyOffered: "too-many-offered"
    case .textTooLong: "text-too-long"
    case .planLacksPhase: "plan-lacks-phase"
    case .withholdsRequired: "withholds-required"
    case .addedAndWithheld: "added-and-withheld"
    case .wrongNumberOfChoices: "wrong-number-of-choices"
    case .duplicateChoice: "duplicate-choice"
    case .playedAndCounterplay: "played-and-counterplay"
    case .fallsInCircle: "falls-in-circle"
    case .backInTime: "back-in-time"
    case .capUnknownToRubrics: "cap-unknown-to-rubrics"
    case .logNeverStarts: "log-never-starts"
    case .closedWhileOpen: "closed-while-open"
    case .dueBeforeStart: "due-before-start"
    }
  }
}

extension Finding.Shape {
  fileprivate var code: String {
    switch self {
    case .mapping, .list, .text, .integer, .fraction, .interval, .time, .condition, .rate, .change:
      "expected-\(rawValue)"
    case .truth: "expected-true-or-false"
    case .wallClock: "expected-date"
    case .date: "expected-day"
    }
  }
}
