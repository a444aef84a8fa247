import Scenarios

extension Finding {
  var englishHint: String? {
    switch self {
    case .yaml(let problem): problem.hint(.english)
    case .unknownKey(_, let suggestion):
      suggestion.englishQuestion
        ?? "take it away; docs/scenario-format.md lists what can stand here"
    case .missingKey(let key): "add '\(key.legible): …'"
    case .wrongShape(let expected, _): expected.hint(.english)
    case .wrongVersion: "write 'draaiboek: 1', or use a newer version of draaiboek"
    case .outOfRange: nil
    case .notOneOf(_, let allowed, let suggestion):
      suggestion.englishQuestion ?? "choose \(Language.english.any(allowed.map(\.cited)))"
    case .emptyText: "fill something in, or take the key away if it is not required"
    case .invalidName:
      "use lower-case letters, digits and hyphens, begin with a letter, and avoid "
        + "and, or, not, time and all"
    case .duplicateName: "give one of the two another name"
    case .ambiguousName: "give one of the two another name; a condition can't tell them apart"
    case .unknownName(let kind, _, let suggestion): suggestion.englishQuestion ?? kind.englishAdvice
    case .unknownZone: "write the name of a place in the world, such as Europe/Amsterdam"
    case .rubricNotFound(_, let folders):
      "looked in " + (folders.isEmpty ? "scoring/" : folders.joined(separator: ", "))
        + "; check the spelling, or put the file there"
    case .fileNotFound:
      "'include' looks in the scenario's folder, 'rubrics' in scoring/; check the spelling"
    case .missingLocalTime: "choose a time an hour later"
    case .ambiguousLocalTime: "choose a time outside that hour"
    case .tooMany: "join some of them"
    case .none: "a scenario needs one at least; docs/scenario-format.md shows how"
    case .expectedName, .unexpectedText:
      "build it from names with and, or, not and parentheses: not exports-blocked and it-called"
    case .expectedNumber: "write for instance: exported > 5000, or time >= T+2h"
    case .unclosedParenthesis: "put ) after what belongs together"
    case .comparisonMissing(let name):
      name == "time"
        ? "write for instance: time >= T+2h" : "write for instance: \(name.legible) > 100"
    case .notComparable(let name): "write just \(name.cited), or \("not \(name)".cited)"
    case .conditionTooDeep: "take parentheses away, or let a milestone say part of it"
    case .rateDepends: "make it depend on a milestone, step, action or inject"
    case .conflictingKeys: "take one of the two away"
    case .neitherKey: nil
    case .phaseEndsBeforeItBegins: "make 'to' later than 'from'"
    case .phasesOverlap: "let this phase begin later, or the one before end earlier"
    case .momentsOnlyWhenStepped: "take 'moments' away, or write 'pace: stepped'"
    case .firstMomentIsFrom: "put the time of 'from' first in the list"
    case .momentsAscend: "put the moments in order, each of them once"
    case .outsidePhase:
      "move it, or change 'from' and 'to' of the phase; 'to' itself is not part of it"
    case .untilBeforeAt: "make 'until' later, or take it away: then the end of the phase holds"
    case .conditionalCause:
      "let it start at a time or with an inject that has only an 'at': a team can't move its own "
        + "deadline"
    case .stepHasNoAction(let name):
      "give an action '\("fulfils: \(name)".legible)', or take the step away"
    case .stepTriggerConditional: "leave 'trigger' out, or give the inject only an 'at'"
    case .notForObserved(_, let key):
      "take \(key.cited) or 'observed: true' away, or name another step"
    case .windowFalls: "'full' is until when all of it counts, 'hard' when it is really too late"
    case .windowRises: "make 'late' at most 'at_hard'"
    case .anchorWithStart: "write a length of time without T+, such as 24h, or take 'anchor' away"
    case .fulfilsAndHarms:
      "name the step that must be done first as 'guard' under 'harm', or make it two actions"
    case .qualityWithoutStep: "take it away, or add 'fulfils'"
    case .proportionalityMissing:
      "give the action 'proportionality', from 0 (all shut) to 1 (just enough)"
    case .proportionalityUnasked:
      "take 'proportionality' away, or give the step 'proportionate: true'"
    case .twoInjectsOrdered: "name a step on one side"
    case .sameEnds: "name two different things under 'before' and 'after'"
    case .stageMissing(_, let rubric): "give the step a stage in \(rubric.cited) under 'stages'"
    case .notAPair: "write three pairs for three steps, each on a line of its own"
    case .tooManyOffered: "offer some of them in another phase; players can always search"
    case .textTooLong: "shorten it, or make two of it"
    case .planLacksPhase(let name): "add '\(name.legible): …', in minutes"
    case .withholdsRequired:
      "give the inject 'facilitator: { optional: true }', or take it away here"
    case .addedAndWithheld: "take it out of 'adds' or out of 'withholds'"
    case .wrongNumberOfChoices(let count, let least, _):
      count < least
        ? "add one, or take 'choices' away if there is nothing to choose"
        : "take some away"
    case .duplicateChoice: "take one of the two away, or change it"
    case .playedAndCounterplay: "take the role out of 'played' or out of 'counterplay'"
    case .fallsInCircle: "take one 'falls_to' of the circle away"
    case .backInTime: "put the decisions in the order of time"
    case .capUnknownToRubrics: "take 'cap' away, or give a rubric that cap with 'harm: true'"
    case .closedWhileOpen: "write 'status: done' or 'status: dropped', or take 'closed' away"
    case .dueBeforeStart: "make 'due' later than 'start'"
    case .logNeverStarts: "give the action that opens the log 'starts_log: true'"
    }
  }
}

extension String? {
  fileprivate var englishQuestion: String? { map { "did you mean \($0.cited)?" } }
}

extension Finding.Kind {
  fileprivate var englishAdvice: String {
    switch self {
    case .milestone:
      "a condition knows milestones, steps, actions, injects, quantities and 'time'"
    case .quantity: "put it under 'quantities:' or 'milestones:'"
    case .stage: "look in the rubric under 'stages:'"
    case .rubric: "name it at the top, under 'rubrics:'"
    case .field: "look under 'forms:' which fields the form has"
    case .question, .cap, .file, .interlude, .card, .section, .measure, .improvement:
      "check the spelling"
    case .objective, .role, .cast, .plan, .variant, .phase, .inject, .step, .action, .clock, .form:
      "add one under '\(section):', or choose a name that is there"
    }
  }
}
