import Scenarios

extension Finding {
  var dutch: String {
    switch self {
    case .yaml(let problem): problem.message(.dutch)
    case .unknownKey(let key, _): "sleutel \(key.cited) bestaat hier niet"
    case .missingKey(let key): "sleutel \(key.cited) ontbreekt"
    case .wrongShape(let expected, let found):
      found.isEmpty
        ? "hier hoort \(expected.text(.dutch)), maar er staat niets"
        : "hier hoort \(expected.text(.dutch)), niet \(found.cited)"
    case .wrongVersion(let found): "deze versie van het formaat kennen we niet: \(found.cited)"
    case .outOfRange(let value, let least, let most):
      "\(value.legible) kan hier niet: kies een getal van \(least) tot en met \(most)"
    case .notOneOf(let text, _, _): "\(text.cited) kan hier niet"
    case .emptyText: "hier staat geen tekst"
    case .invalidName(let name): "\(name.cited) kan geen naam zijn"
    case .duplicateName(let kind, let name, _): "er heet al \(kind.one(.dutch)) \(name.cited)"
    case .ambiguousName(let name, let kind, let other, _):
      "\(name.cited) is de naam van \(kind.one(.dutch)) én van \(other.one(.dutch))"
    case .unknownName(let kind, let name, _): kind.dutchUnknown(name.cited)
    case .unknownZone(let name): "we kennen geen tijdzone \(name.cited)"
    case .rubricNotFound(let name, _):
      "rubric \(name.cited) is er niet, of is niet te lezen"
    case .fileNotFound(let name): "bestand \(name.cited) is er niet, of het is niet te lezen"
    case .missingLocalTime(let text): "\(text.cited) bestaat niet: de klok wordt dan vooruitgezet"
    case .ambiguousLocalTime(let text):
      "\(text.cited) komt twee keer voor: de klok wordt dan teruggezet"
    case .tooMany(let kind, let limit): "onder \(kind.section.cited) staan er meer dan \(limit)"
    case .none(let kind): "er staat niets onder \(kind.section.cited)"
    case .expectedName(let found):
      found.isEmpty
        ? "de voorwaarde houdt op waar nog een naam hoort"
        : "in een voorwaarde hoort hier een naam, niet \(found.cited)"
    case .expectedNumber(let found):
      found.isEmpty
        ? "de vergelijking houdt op waar nog een getal of een moment hoort"
        : "hier hoort een getal, niet \(found.cited)"
    case .unexpectedText(let text): "de voorwaarde was al af; wat moet \(text.cited) hier?"
    case .unclosedParenthesis: "dit haakje wordt nergens gesloten"
    case .comparisonMissing(let name):
      "\(name.cited) is niet waar of onwaar: vergelijk het ergens mee"
    case .notComparable(let name): "\(name.cited) is geen getal, dus er valt niets te vergelijken"
    case .conditionTooDeep: "deze voorwaarde zit te diep in elkaar"
    case .rateDepends(let what):
      what == "time"
        ? "een snelheid kan niet afhangen van de tijd"
        : "een snelheid kan niet afhangen van een grootheid"
    case .conflictingKeys(let one, let other): "\(one.cited) en \(other.cited) gaan niet samen"
    case .neitherKey(let one, let other): "hier hoort \(one.cited) of \(other.cited) te staan"
    case .phaseEndsBeforeItBegins: "deze fase is voorbij voordat ze begint"
    case .phasesOverlap(let name): "fase \(name.cited) begint terwijl de vorige nog bezig is"
    case .momentsOnlyWhenStepped:
      "in een fase met 'pace: running' loopt de tijd door, zonder 'moments'"
    case .firstMomentIsFrom: "het eerste moment is niet het begin van de fase"
    case .momentsAscend: "dit moment ligt niet na het vorige"
    case .outsidePhase(let name):
      name.isEmpty
        ? "dit moment valt in geen enkele fase" : "dit moment valt buiten fase \(name.cited)"
    case .untilBeforeAt: "'until' ligt voor het moment waarop het bericht pas mag komen"
    case .conditionalCause(let name):
      "deze termijn start met bericht \(name.cited), en dat komt niet altijd op zijn eigen tijd"
    case .stepHasNoAction(let name): "geen enkele actie voert stap \(name.cited) uit"
    case .stepTriggerConditional(let name):
      "stap \(name.cited) telt niet mee: het bericht ervoor hangt af van wat spelers doen"
    case .notForObserved(let step, let key):
      "stap \(step.cited) wordt door mensen beoordeeld, niet gedaan op een tijd: \(key.cited) kan niet"
    case .windowFalls: "'hard' ligt voor 'full'"
    case .windowRises: "'late' levert meer op dan 'at_hard': zo loont te laat komen"
    case .anchorWithStart: "een venster met 'anchor' telt vanaf die termijn, niet vanaf T+0"
    case .fulfilsAndHarms(let name):
      "actie \(name.cited) voert een stap uit én richt schade aan, zonder 'guard'"
    case .qualityWithoutStep: "dit zegt niets: deze actie voert geen stap uit"
    case .proportionalityMissing(let step):
      "stap \(step.cited) vraagt hoe beperkt de ingreep is; deze actie zegt dat niet"
    case .proportionalityUnasked(let step):
      "stap \(step.cited) vraagt niet hoe beperkt de ingreep is; deze actie zegt het wel"
    case .twoInjectsOrdered:
      "twee berichten staan al vast in de tijd; hun volgorde valt niet te scoren"
    case .sameEnds: "iets kan niet voor zichzelf komen"
    case .stageMissing(let step, let rubric):
      "stap \(step.cited) heeft geen stadium in rubric \(rubric.cited), maar staat daar wel op "
        + "volgorde"
    case .notAPair(let count): "hier hoort een paar van twee stappen, geen lijst van \(count)"
    case .tooManyOffered(let role, let phase, let count, let limit):
      "rol \(role.cited) kan in fase \(phase.cited) uit \(count) acties kiezen; meer dan \(limit) "
        + "overzie je niet"
    case .textTooLong(let words, let limit):
      "deze tekst is \(words) woorden lang; na \(limit) haakt een groep af"
    case .planLacksPhase(let name): "dit tijdplan geeft fase \(name.cited) geen minuten"
    case .withholdsRequired(let name):
      "dit tijdplan laat bericht \(name.cited) weg, maar dat is niet 'optional'"
    case .addedAndWithheld(let name):
      "deze variant voegt bericht \(name.cited) toe én laat het weg"
    case .wrongNumberOfChoices(let count, let least, let most):
      "hier horen \(least) tot \(most) keuzes te staan, geen \(count)"
    case .duplicateChoice(let text): "keuze \(text.cited) staat er al"
    case .playedAndCounterplay(let name): "rol \(name.cited) zit in de zaal én in het tegenspel"
    case .fallsInCircle(let name): "rol \(name.cited) valt via 'falls_to' terug op zichzelf"
    case .backInTime: "dit besluit ligt voor het vorige, of voor T+0"
    case .capUnknownToRubrics(let name):
      "geen rubric van dit scenario heeft een plafond voor schade dat \(name.cited) heet"
    case .closedWhileOpen:
      "deze verbetering heeft een dag waarop ze is afgesloten, maar staat nog open"
    case .dueBeforeStart: "'due' ligt voor 'start'"
    case .logNeverStarts: "stappen vragen om een logboek, maar geen enkele actie begint er een"
    }
  }
}

extension Finding.Kind {
  fileprivate func dutchUnknown(_ name: String) -> String {
    switch self {
    case .milestone: "niets in dit scenario heet \(name)"
    case .quantity: "geen grootheid of mijlpaal heet \(name)"
    case .objective, .role, .cast, .plan, .variant, .phase, .question, .inject, .step, .action,
      .clock, .form, .field, .rubric, .stage, .cap, .file, .interlude, .card, .section,
      .measure, .improvement:
      "geen \(text(.dutch)) heet \(name)"
    }
  }
}
