import Scenarios

extension Finding {
  var english: String {
    switch self {
    case .yaml(let problem): problem.message(.english)
    case .unknownKey(let key, _): "there is no key \(key.cited) here"
    case .missingKey(let key): "key \(key.cited) is missing"
    case .wrongShape(let expected, let found):
      found.isEmpty
        ? "this should be \(expected.text(.english)), but there is nothing"
        : "this should be \(expected.text(.english)), not \(found.cited)"
    case .wrongVersion(let found): "we don't know this version of the format: \(found.cited)"
    case .outOfRange(let value, let least, let most):
      "\(value.legible) can't stand here: choose a number from \(least) to \(most)"
    case .notOneOf(let text, _, _): "\(text.cited) can't stand here"
    case .emptyText: "there is no text here"
    case .invalidName(let name): "\(name.cited) can't be a name"
    case .duplicateName(let kind, let name, _):
      "another \(kind.text(.english)) is already called \(name.cited)"
    case .ambiguousName(let name, let kind, let other, _):
      "\(name.cited) is the name of \(kind.one(.english)) and of \(other.one(.english))"
    case .unknownName(let kind, let name, _): kind.englishUnknown(name.cited)
    case .unknownZone(let name): "we know no time zone \(name.cited)"
    case .rubricNotFound(let name, _):
      "rubric \(name.cited) is not there, or can't be read"
    case .fileNotFound(let name): "file \(name.cited) is not there, or can't be read"
    case .missingLocalTime(let text): "\(text.cited) does not exist: the clocks go forward then"
    case .ambiguousLocalTime(let text): "\(text.cited) comes twice: the clocks go back then"
    case .tooMany(let kind, let limit): "there are more than \(limit) under \(kind.section.cited)"
    case .none(let kind): "there is nothing under \(kind.section.cited)"
    case .expectedName(let found):
      found.isEmpty
        ? "the condition stops where a name should follow"
        : "a condition should have a name here, not \(found.cited)"
    case .expectedNumber(let found):
      found.isEmpty
        ? "the comparison stops where a number or a moment should follow"
        : "this should be a number, not \(found.cited)"
    case .unexpectedText(let text): "the condition was complete; what is \(text.cited) doing here?"
    case .unclosedParenthesis: "this parenthesis is never closed"
    case .comparisonMissing(let name):
      "\(name.cited) is not true or false: compare it with something"
    case .notComparable(let name): "\(name.cited) is no number, so there is nothing to compare"
    case .conditionTooDeep: "this condition is nested too deeply"
    case .rateDepends(let what):
      what == "time" ? "a rate can't depend on the time" : "a rate can't depend on a quantity"
    case .conflictingKeys(let one, let other): "\(one.cited) and \(other.cited) don't go together"
    case .neitherKey(let one, let other): "\(one.cited) or \(other.cited) should be here"
    case .phaseEndsBeforeItBegins: "this phase is over before it begins"
    case .phasesOverlap(let name): "phase \(name.cited) begins while the one before still goes on"
    case .momentsOnlyWhenStepped: "in a phase with 'pace: running' time flows, without 'moments'"
    case .firstMomentIsFrom: "the first moment is not the beginning of the phase"
    case .momentsAscend: "this moment is not later than the one before"
    case .outsidePhase(let name):
      name.isEmpty ? "this moment lies in no phase" : "this moment lies outside phase \(name.cited)"
    case .untilBeforeAt: "'until' lies before the moment from which the inject may come"
    case .conditionalCause(let name):
      "this clock starts with inject \(name.cited), which does not always come at its own time"
    case .stepHasNoAction(let name): "no action does step \(name.cited)"
    case .stepTriggerConditional(let name):
      "step \(name.cited) does not count: the inject before it depends on what players do"
    case .notForObserved(let step, let key):
      "step \(step.cited) is rated by people, not done at a time: \(key.cited) is not possible"
    case .windowFalls: "'hard' lies before 'full'"
    case .windowRises: "'late' earns more than 'at_hard': that rewards being late"
    case .anchorWithStart: "a window with 'anchor' counts from that clock, not from T+0"
    case .fulfilsAndHarms(let name): "action \(name.cited) does a step and harm, without a 'guard'"
    case .qualityWithoutStep: "this says nothing: the action does no step"
    case .proportionalityMissing(let step):
      "step \(step.cited) asks how limited the measure is; this action does not say"
    case .proportionalityUnasked(let step):
      "step \(step.cited) does not ask how limited the measure is; this action says so"
    case .twoInjectsOrdered: "two injects have their times already; their order can't be scored"
    case .sameEnds: "nothing can come before itself"
    case .stageMissing(let step, let rubric):
      "step \(step.cited) has no stage in rubric \(rubric.cited), but is put in order there"
    case .notAPair(let count): "a pair of two steps belongs here, not a list of \(count)"
    case .tooManyOffered(let role, let phase, let count, let limit):
      "role \(role.cited) can choose from \(count) actions in phase \(phase.cited); people can't "
        + "take in more than \(limit)"
    case .textTooLong(let words, let limit):
      "this text is \(words) words long; a group stops listening after \(limit)"
    case .planLacksPhase(let name): "this plan gives phase \(name.cited) no minutes"
    case .withholdsRequired(let name):
      "this plan leaves out inject \(name.cited), which is not 'optional'"
    case .addedAndWithheld(let name):
      "this variant both adds inject \(name.cited) and leaves it out"
    case .wrongNumberOfChoices(let count, let least, let most):
      "there should be \(least) to \(most) choices here, not \(count)"
    case .duplicateChoice(let text): "choice \(text.cited) is there already"
    case .playedAndCounterplay(let name):
      "role \(name.cited) is both in the room and in the counterplay"
    case .fallsInCircle(let name): "role \(name.cited) falls to itself by way of 'falls_to'"
    case .backInTime: "this decision lies before the one above it, or before T+0"
    case .capUnknownToRubrics(let name):
      "no rubric of this scenario has a cap for harm that is called \(name.cited)"
    case .closedWhileOpen: "this improvement has a day on which it was closed, and is still open"
    case .dueBeforeStart: "'due' lies before 'start'"
    case .logNeverStarts: "steps ask for a log, but no action starts one"
    }
  }
}

extension Finding.Kind {
  fileprivate func englishUnknown(_ name: String) -> String {
    switch self {
    case .milestone: "nothing in this scenario is called \(name)"
    case .quantity: "no quantity or milestone is called \(name)"
    case .objective, .role, .cast, .plan, .variant, .phase, .question, .inject, .step, .action,
      .clock, .form, .field, .rubric, .stage, .cap, .file, .interlude, .card, .section,
      .measure, .improvement:
      "no \(text(.english)) is called \(name)"
    }
  }
}
