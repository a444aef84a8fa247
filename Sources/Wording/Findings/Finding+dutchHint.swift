import Scenarios

extension Finding {
  var dutchHint: String? {
    switch self {
    case .yaml(let problem): problem.hint(.dutch)
    case .unknownKey(_, let suggestion):
      suggestion.dutchQuestion ?? "haal hem weg; docs/scenario-format.md noemt wat hier kan"
    case .missingKey(let key): "zet er '\(key.legible): …' bij"
    case .wrongShape(let expected, _): expected.hint(.dutch)
    case .wrongVersion: "schrijf 'draaiboek: 1', of gebruik een nieuwere versie van draaiboek"
    case .outOfRange: nil
    case .notOneOf(_, let allowed, let suggestion):
      suggestion.dutchQuestion ?? "kies \(Language.dutch.any(allowed.map(\.cited)))"
    case .emptyText: "vul iets in, of haal de sleutel weg als hij niet hoeft"
    case .invalidName:
      "gebruik kleine letters, cijfers en streepjes, begin met een letter, en neem niet "
        + "and, or, not, time of all"
    case .duplicateName: "geef een van de twee een andere naam"
    case .ambiguousName:
      "geef een van de twee een andere naam; in een voorwaarde zie je het verschil niet"
    case .unknownName(let kind, _, let suggestion): suggestion.dutchQuestion ?? kind.dutchAdvice
    case .unknownZone: "schrijf de naam van een plaats in de wereld, zoals Europe/Amsterdam"
    case .rubricNotFound(_, let folders):
      "gezocht in " + (folders.isEmpty ? "scoring/" : folders.joined(separator: ", "))
        + "; kijk naar de spelling, of zet het bestand daar"
    case .fileNotFound:
      "'include' zoekt in de map van het scenario, 'rubrics' in scoring/; kijk naar de spelling"
    case .missingLocalTime: "kies een tijd een uur later"
    case .ambiguousLocalTime: "kies een tijd buiten dat uur"
    case .tooMany: "voeg er een paar samen"
    case .none: "een scenario heeft er minstens één nodig; docs/scenario-format.md laat zien hoe"
    case .expectedName, .unexpectedText:
      "bouw hem van namen met and, or, not en haakjes: not exports-blocked and it-called"
    case .expectedNumber: "schrijf bijvoorbeeld: exported > 5000, of time >= T+2h"
    case .unclosedParenthesis: "zet ) achter wat bij elkaar hoort"
    case .comparisonMissing(let name):
      name == "time"
        ? "schrijf bijvoorbeeld: time >= T+2h" : "schrijf bijvoorbeeld: \(name.legible) > 100"
    case .notComparable(let name): "schrijf alleen \(name.cited), of \("not \(name)".cited)"
    case .conditionTooDeep: "haal haakjes weg, of laat een mijlpaal een deel ervan zeggen"
    case .rateDepends: "hang hem op aan een mijlpaal, stap, actie of bericht"
    case .conflictingKeys: "haal een van de twee weg"
    case .neitherKey: nil
    case .phaseEndsBeforeItBegins: "maak 'to' later dan 'from'"
    case .phasesOverlap: "begin deze fase later, of laat de vorige eerder ophouden"
    case .momentsOnlyWhenStepped: "haal 'moments' weg, of schrijf 'pace: stepped'"
    case .firstMomentIsFrom: "zet de tijd van 'from' vooraan in de lijst"
    case .momentsAscend: "zet de momenten op volgorde, elk maar één keer"
    case .outsidePhase:
      "verschuif het, of pas 'from' en 'to' van de fase aan; 'to' zelf hoort er niet bij"
    case .untilBeforeAt: "maak 'until' later, of haal het weg: dan geldt het eind van de fase"
    case .conditionalCause:
      "laat hem starten op een tijd of op een bericht met alleen 'at': een team verzet zijn eigen "
        + "termijn niet"
    case .stepHasNoAction(let name):
      "geef een actie '\("fulfils: \(name)".legible)', of haal de stap weg"
    case .stepTriggerConditional: "laat 'trigger' weg, of geef het bericht alleen een 'at'"
    case .notForObserved(_, let key):
      "haal \(key.cited) of 'observed: true' weg, of neem een andere stap"
    case .windowFalls: "'full' is tot wanneer alles telt, 'hard' wanneer het echt te laat is"
    case .windowRises: "maak 'late' hooguit zo hoog als 'at_hard'"
    case .anchorWithStart: "schrijf een tijdsduur zonder T+, zoals 24h, of haal 'anchor' weg"
    case .fulfilsAndHarms:
      "noem onder 'harm' met 'guard' de stap die eerst gedaan moet zijn, of maak er twee acties van"
    case .qualityWithoutStep: "haal het weg, of zet er 'fulfils' bij"
    case .proportionalityMissing:
      "geef de actie 'proportionality', van 0 (alles dicht) tot 1 (precies genoeg)"
    case .proportionalityUnasked:
      "haal 'proportionality' weg, of geef de stap 'proportionate: true'"
    case .twoInjectsOrdered: "noem aan één kant een stap"
    case .sameEnds: "noem onder 'before' en 'after' twee verschillende dingen"
    case .stageMissing(_, let rubric): "geef de stap onder 'stages' een stadium in \(rubric.cited)"
    case .notAPair: "schrijf voor drie stappen drie paren, elk op een eigen regel"
    case .tooManyOffered: "bied er een paar in een andere fase aan; zoeken kan een speler altijd"
    case .textTooLong: "kort het in, of maak er twee van"
    case .planLacksPhase(let name): "zet er '\(name.legible): …' bij, in minuten"
    case .withholdsRequired:
      "geef het bericht 'facilitator: { optional: true }', of haal het hier weg"
    case .addedAndWithheld: "haal het uit 'adds' of uit 'withholds'"
    case .wrongNumberOfChoices(let count, let least, _):
      count < least
        ? "zet er een bij, of haal 'choices' weg als er niets te kiezen valt"
        : "haal er een paar weg"
    case .duplicateChoice: "haal een van de twee weg, of verander hem"
    case .playedAndCounterplay: "haal de rol uit 'played' of uit 'counterplay'"
    case .fallsInCircle: "haal een van de 'falls_to' in de kring weg"
    case .backInTime: "zet de besluiten op volgorde van tijd"
    case .capUnknownToRubrics: "haal 'cap' weg, of geef een rubric dat plafond met 'harm: true'"
    case .closedWhileOpen: "schrijf 'status: done' of 'status: dropped', of haal 'closed' weg"
    case .dueBeforeStart: "maak 'due' later dan 'start'"
    case .logNeverStarts: "geef de actie die het logboek opent 'starts_log: true'"
    }
  }
}

extension String? {
  fileprivate var dutchQuestion: String? { map { "bedoel je \($0.cited)?" } }
}

extension Finding.Kind {
  fileprivate var dutchAdvice: String {
    switch self {
    case .milestone:
      "een voorwaarde kent mijlpalen, stappen, acties, berichten, grootheden en 'time'"
    case .quantity: "zet hem onder 'quantities:' of 'milestones:'"
    case .stage: "kijk in de rubric onder 'stages:'"
    case .rubric: "noem hem bovenaan onder 'rubrics:'"
    case .field: "kijk onder 'forms:' welke velden het formulier heeft"
    case .question, .cap, .file, .interlude, .card, .section, .measure, .improvement:
      "kijk naar de spelling"
    case .objective, .role, .cast, .plan, .variant, .phase, .inject, .step, .action, .clock, .form:
      "zet er een onder '\(section):', of kies een naam die daar staat"
    }
  }
}
