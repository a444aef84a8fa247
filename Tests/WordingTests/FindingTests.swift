import Scenarios
import Testing
import Wording
import YAML

@Suite struct FindingTests {
  private static let place = Location(source: 0, line: 1, column: 1)

  static let problems: [Problem] = [
    .empty, .tooManyBytes(limit: 4_194_304), .tooDeep(limit: 64), .tooManyNodes(limit: 200_000),
    .invalidUTF8, .unreadableCharacter("\u{FEFF}"), .tab, .duplicateKey("to", first: place),
    .complexKey, .alias("a"), .anchor("a"), .tag("!!str"), .secondDocument,
  ]

  static let stuck = [
    "mapping values are not allowed in this context", "could not find expected ':'",
    "did not find expected key", "did not find expected '-' indicator",
    "block sequence entries are not allowed in this context", "did not find expected ',' or ']'",
    "did not find expected ',' or '}'", "found unknown escape character",
    "found character that cannot start any token", "something else",
  ]

  static let quote = Problem.syntax(
    problem: "found unexpected end of stream", context: "while scanning a quoted scalar",
    contextLocation: place)

  static let shapes: [Finding.Shape] = [
    .mapping, .list, .text, .truth, .integer, .fraction, .interval, .time, .wallClock, .date,
    .condition,
    .rate, .change,
  ]

  static let kinds: [Finding.Kind] = [
    .objective, .role, .cast, .plan, .variant, .phase, .question, .milestone, .quantity, .inject,
    .step, .action, .clock, .form, .field, .rubric, .stage, .cap, .file,
    .interlude, .card, .measure, .improvement,
  ]

  static let others: [Finding] = [
    .unknownKey("titel", suggestion: "title"), .unknownKey("x", suggestion: nil),
    .missingKey("title"), .wrongVersion(found: "2"), .outOfRange("70", least: "1", most: "64"),
    .notOneOf("fax", allowed: ["chat", "mail"], suggestion: nil), .emptyText, .invalidName("A b"),
    .duplicateName(.role, "legal", first: place),
    .ambiguousName("logs", .action, .step, first: place), .unknownZone("Europe/Mars"),
    .fileNotFound("ap.yaml"), .rubricNotFound("ap.yaml", folders: ["a/scoring", "scoring"]),
    .missingLocalTime("2026-03-29 02:30"),
    .ambiguousLocalTime("2026-10-25 02:30"), .tooMany(.role, limit: 64), .none(.phase),
    .expectedName(found: ""), .expectedName(found: ">"), .expectedNumber(found: ""),
    .expectedNumber(found: "veel"), .unexpectedText("x"), .unclosedParenthesis,
    .comparisonMissing("time"), .comparisonMissing("exported"), .notComparable("logs"),
    .conditionTooDeep, .rateDepends(on: "time"), .rateDepends(on: "quantity"),
    .conflictingKeys("soft", "weight"), .neitherKey("at", "phase"), .phaseEndsBeforeItBegins,
    .phasesOverlap("b"), .momentsOnlyWhenStepped, .firstMomentIsFrom, .momentsAscend,
    .outsidePhase(""), .outsidePhase("b"), .untilBeforeAt, .conditionalCause("i"),
    .stepHasNoAction("s"), .stepTriggerConditional("s"), .notForObserved("s", "window"),
    .windowFalls, .windowRises,
    .anchorWithStart, .fulfilsAndHarms("a"), .qualityWithoutStep, .proportionalityMissing("s"),
    .proportionalityUnasked("s"), .twoInjectsOrdered, .sameEnds,
    .stageMissing(step: "s", rubric: "ap"), .notAPair(3),
    .tooManyOffered(role: "legal", phase: "b", count: 9, limit: 7),
    .textTooLong(words: 80, limit: 60), .planLacksPhase("b"), .withholdsRequired("i"),
    .addedAndWithheld("i"),
    .wrongNumberOfChoices(1, least: 2, most: 4), .wrongNumberOfChoices(5, least: 2, most: 4),
    .duplicateChoice("Ja"), .playedAndCounterplay("legal"),
    .fallsInCircle("legal"), .backInTime, .capUnknownToRubrics("wiped"), .logNeverStarts,
    .closedWhileOpen, .dueBeforeStart,
  ]

  static let samples: [Finding] =
    problems.map(Finding.yaml) + [.yaml(quote)]
    + stuck.map { .yaml(.syntax(problem: $0, context: nil, contextLocation: nil)) }
    + shapes.flatMap { shape -> [Finding] in
      [.wrongShape(expected: shape, found: "x"), .wrongShape(expected: shape, found: "")]
    }
    + kinds.flatMap { kind -> [Finding] in
      [.unknownName(kind, "x", suggestion: nil), .unknownName(kind, "x", suggestion: "y")]
    } + others

  @Test(arguments: samples)
  func `every finding has a sentence of its own in each language`(_ finding: Finding) {
    let (dutch, english) = (finding.message(.dutch), finding.message(.english))
    #expect(!dutch.isEmpty && !english.isEmpty && dutch != english)
    #expect(!dutch.hasSuffix(".") && !english.hasSuffix("."))
    #expect((finding.hint(.dutch) == nil) == (finding.hint(.english) == nil))
    #expect(finding.hint(.dutch)?.isEmpty != true && finding.hint(.english)?.isEmpty != true)
    #expect(finding.code.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz8-".utf8.contains($0) })
  }

  @Test func `what an author wrote is shown without line breaks, and not at length`() {
    let found = "eerste regel\n" + String(repeating: "x", count: 5000) + "\u{1B}[2J"
    #expect(
      Finding.wrongShape(expected: .integer, found: found).message(.dutch)
        == "hier hoort een geheel getal, niet 'eerste regel \(String(repeating: "x", count: 46))…'")
    #expect(
      Finding.unknownKey("a\u{1B}[2J", suggestion: nil).message(.english)
        == "there is no key 'a\u{FFFD}[2J' here")
  }

  @Test func `no two kinds of finding say the same`() {
    for language in Language.allCases {
      let texts = Self.samples.map { $0.message(language) + ($0.hint(language) ?? "") }
      #expect(Set(texts).count == texts.count)
    }
  }

  typealias Case = (
    finding: Finding, code: String, dutch: String, dutchHint: String?, english: String,
    englishHint: String?
  )

  static let cases: [Case] = [
    (
      .unknownName(.role, "legl", suggestion: "legal"), "unknown-role", "geen rol heet 'legl'",
      "bedoel je 'legal'?", "no role is called 'legl'", "did you mean 'legal'?"
    ),
    (
      .unknownName(.inject, "x", suggestion: nil), "unknown-inject", "geen bericht heet 'x'",
      "zet er een onder 'injects:', of kies een naam die daar staat", "no inject is called 'x'",
      "add one under 'injects:', or choose a name that is there"
    ),
    (
      .yaml(.duplicateKey("to", first: place)), "duplicate-key",
      "sleutel 'to' staat hier voor de tweede keer",
      "haal een van de twee weg; de tweede zou de eerste stil vervangen",
      "key 'to' stands here for the second time",
      "take one of the two away; the second would silently replace the first"
    ),
    (
      .expectedName(found: ">"), "condition-syntax",
      "in een voorwaarde hoort hier een naam, niet '>'",
      "bouw hem van namen met and, or, not en haakjes: not exports-blocked and it-called",
      "a condition should have a name here, not '>'",
      "build it from names with and, or, not and parentheses: not exports-blocked and it-called"
    ),
    (
      .notOneOf("fax", allowed: ["chat", "mail", "phone"], suggestion: nil), "not-one-of",
      "'fax' kan hier niet", "kies 'chat', 'mail' of 'phone'", "'fax' can't stand here",
      "choose 'chat', 'mail' or 'phone'"
    ),
    (
      .outOfRange("70", least: "1", most: "64"), "out-of-range",
      "70 kan hier niet: kies een getal van 1 tot en met 64", nil,
      "70 can't stand here: choose a number from 1 to 64", nil
    ),
    (
      .wrongShape(expected: .interval, found: "5 minuten"), "expected-interval",
      "hier hoort een tijdsduur, niet '5 minuten'", "schrijf bijvoorbeeld 10m, 4h, 1h30m of 3d",
      "this should be a length of time, not '5 minuten'",
      "write for instance 10m, 4h, 1h30m or 3d"
    ),
    (
      .duplicateName(.action, "call-it", first: place), "duplicate-name",
      "er heet al een actie 'call-it'", "geef een van de twee een andere naam",
      "another action is already called 'call-it'", "give one of the two another name"
    ),
    (
      .notAPair(3), "not-a-pair",
      "hier hoort een paar van twee stappen, geen lijst van 3",
      "schrijf voor drie stappen drie paren, elk op een eigen regel",
      "a pair of two steps belongs here, not a list of 3",
      "write three pairs for three steps, each on a line of its own"
    ),
    (
      .tooManyOffered(role: "legal", phase: "day-1", count: 9, limit: 7), "too-many-offered",
      "rol 'legal' kan in fase 'day-1' uit 9 acties kiezen; meer dan 7 overzie je niet",
      "bied er een paar in een andere fase aan; zoeken kan een speler altijd",
      "role 'legal' can choose from 9 actions in phase 'day-1'; people can't take in more than 7",
      "offer some of them in another phase; players can always search"
    ),
  ]

  @Test(arguments: cases)
  func `a finding says what, why and what to do`(_ example: Case) {
    #expect(example.finding.code == example.code)
    #expect(example.finding.message(.dutch) == example.dutch)
    #expect(example.finding.hint(.dutch) == example.dutchHint)
    #expect(example.finding.message(.english) == example.english)
    #expect(example.finding.hint(.english) == example.englishHint)
  }
}
