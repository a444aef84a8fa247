package import YAML

/// What is wrong with an author's text: facts only, `Wording` makes the sentence.
package enum Finding: Hashable, Sendable {
  /// What a name can be the name of.
  package enum Kind: String, Hashable, Sendable {
    case objective, role, cast, plan, variant, phase, question, milestone, quantity, inject, step
    case action, clock, form, field, rubric, stage, cap, file, interlude, card, section
    case measure, improvement
  }

  package enum Shape: String, Hashable, Sendable {
    case mapping, list, text, truth, integer, fraction, interval, time, wallClock, date
    case condition, rate, change
  }

  case yaml(YAML.Problem)
  case unknownKey(String, suggestion: String?)
  case missingKey(String)
  case wrongShape(expected: Shape, found: String)
  case wrongVersion(found: String)
  /// A number, and the least and the most that it may be, all as they are written.
  case outOfRange(String, least: String, most: String)
  case notOneOf(String, allowed: [String], suggestion: String?)
  case emptyText
  case invalidName(String)
  case duplicateName(Kind, String, first: Location)
  /// Conditions refer to both by the same name.
  case ambiguousName(String, Kind, Kind, first: Location)
  case unknownName(Kind, String, suggestion: String?)
  case unknownZone(String)
  case fileNotFound(String)
  /// Its name, and the folders in which it was looked for.
  case rubricNotFound(String, folders: [String])
  case missingLocalTime(String)
  case ambiguousLocalTime(String)
  case tooMany(Kind, limit: Int)
  case none(Kind)

  // Conditions
  case expectedName(found: String)
  case expectedNumber(found: String)
  case unexpectedText(String)
  case unclosedParenthesis
  case comparisonMissing(String)
  case notComparable(String)
  case conditionTooDeep
  /// A rate may depend on neither quantities nor the time.
  case rateDepends(on: String)

  // Rules of the language
  case conflictingKeys(String, String)
  case neitherKey(String, String)
  case phaseEndsBeforeItBegins
  case phasesOverlap(String)
  case momentsOnlyWhenStepped
  case firstMomentIsFrom
  case momentsAscend
  case outsidePhase(String)
  case untilBeforeAt
  case conditionalCause(String)
  case stepHasNoAction(String)
  case stepTriggerConditional(String)
  /// A step that people rate, and the key that would need to know when it was done.
  case notForObserved(String, String)
  case windowFalls
  case windowRises
  case anchorWithStart
  case fulfilsAndHarms(String)
  case qualityWithoutStep
  case proportionalityMissing(String)
  case proportionalityUnasked(String)
  case twoInjectsOrdered
  case sameEnds
  case stageMissing(step: String, rubric: String)
  /// Under `independent` stand pairs; this many steps were named.
  case notAPair(Int)
  case tooManyOffered(role: String, phase: String, count: Int, limit: Int)
  case textTooLong(words: Int, limit: Int)
  case planLacksPhase(String)
  /// A plan leaves out an inject that is not marked as optional.
  case withholdsRequired(String)
  /// One variant both adds this inject and leaves it out.
  case addedAndWithheld(String)
  /// So many choices were given.
  case wrongNumberOfChoices(Int, least: Int, most: Int)
  case duplicateChoice(String)
  case playedAndCounterplay(String)
  case fallsInCircle(String)
  case backInTime
  case capUnknownToRubrics(String)
  case logNeverStarts
  /// A corrective action with a day on which it was closed, that is not.
  case closedWhileOpen
  case dueBeforeStart

  /// Something could not be read at all, so that much else seems to be missing or out of place.
  var isRootCause: Bool {
    switch self {
    case .yaml(let problem): problem.stopsReading
    case .fileNotFound, .unknownZone: true
    default: false
    }
  }

  /// A rubric isn't there: its caps are then unknown, and nothing else.
  var lacksRubric: Bool {
    if case .rubricNotFound = self { true } else { false }
  }

  /// May follow from a root cause; then it says nothing.
  var mayFollow: Bool {
    switch self {
    case .unknownName, .none, .outsidePhase, .phasesOverlap, .phaseEndsBeforeItBegins,
      .firstMomentIsFrom, .momentsAscend, .missingLocalTime, .ambiguousLocalTime,
      .stepHasNoAction, .planLacksPhase, .capUnknownToRubrics, .untilBeforeAt:
      true
    default: false
    }
  }

  package enum Severity: String, Hashable, Sendable { case error, warning }

  package var severity: Severity {
    switch self {
    case .tooManyOffered, .textTooLong, .logNeverStarts, .stepTriggerConditional: .warning
    default: .error
    }
  }
}
