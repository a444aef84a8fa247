import Scenarios
import Testing
import Times
import Wording

@testable import Terminals

@Suite struct InstructionTests {
  static let callSigns = CallSigns([
    ("manager", "Contactcentermanager"), ("supervisor", "Supervisor"), ("security", "IT/Security"),
    ("management", "Directie"),
  ])

  private static func decision(
    _ role: Int, _ text: String, reason: String? = nil, minutes: Int = 0, hint: Bool = false
  ) -> Instruction {
    let wish = Wish(text: text, reason: reason, ago: .minutes(minutes), isAfterHint: hint)
    return .decision(Index(role), wish)
  }

  static let lines: [(String, Instruction)] = [
    ("", .nothing),
    ("   ", .nothing),
    ("volgende", .verb(.next, rest: "")),
    ("NEXT", .verb(.next, rest: "")),
    ("vol", .verb(.next, rest: "")),
    ("?", .verb(.help, rest: "")),
    ("spring T+2h", .verb(.jump, rest: "T+2h")),
    ("sla over 2", .verb(.skip, rest: "2")),
    ("skip 2", .verb(.skip, rest: "2")),
    ("sla 2 over", .verb(.skip, rest: "2")),
    ("sla het overleg over", .verb(.skip, rest: "het overleg")),
    ("notitie Zij bellen   niemand", .verb(.note, rest: "Zij bellen niemand")),
    ("m", decision(0, "")),
    ("1", decision(0, "")),
    ("m 2", decision(0, "2")),
    ("a 2", decision(3, "2")),
    ("directie 2", decision(3, "2")),
    ("secu log", decision(2, "log")),
    ("manager bel it omdat het raar is", decision(0, "bel it", reason: "omdat het raar is")),
    ("m bel it, because it is odd", decision(0, "bel it", reason: "because it is odd")),
    ("m 2 omdat", decision(0, "2")),
    ("-3m m 2", decision(0, "2", minutes: 3)),
    ("m -3 2", decision(0, "2", minutes: 3)),
    ("-1h hint m 2", decision(0, "2", minutes: 60, hint: true)),
    ("na hint m 2", decision(0, "2", hint: true)),
    ("manag 2", .ambiguous(["manager", "management"])),
    ("sec", decision(2, "")),
    ("hin", .unknown("hin")),
    ("9", .unknown("9")),
    ("hint", .unaddressed(Wish(isAfterHint: true))),
    ("-3m", .unaddressed(Wish(ago: .minutes(3)))),
    ("onzin", .unknown("onzin")),
  ]

  @Test(arguments: lines)
  func `a line is understood like this`(_ line: String, _ expected: Instruction) {
    #expect(Instruction(line, callSigns: Self.callSigns) == expected)
  }

  @Test func `no word has two meanings, and each verb has a word in both languages`() {
    let words = Verb.allCases.flatMap(\.words) + LeaderVerb.allCases.flatMap(\.words)
    #expect(Set(words).count == words.count)
    #expect(Set(Self.callSigns.letters).count == 4)
  }

  @Test func `how to decide stands at the end of the help`() {
    let isDeciding = ConsoleTopic.allCases.map(\.isDeciding)
    #expect(isDeciding.suffix(4) == [true, true, true, true])
    #expect(!isDeciding.dropLast(4).contains(true))
  }

  @Test func `the numbers of a list end below each other`() {
    #expect([(1, 9), (9, 10), (10, 10)].map { numeral($0, of: $1) } == [" 1. ", "  9. ", " 10. "])
  }

  @Test(arguments: Language.allCases)
  func `the help names every command but itself`(_ language: Language) {
    let topics = ConsoleTopic.allCases.map { $0.text(language).usage }
    let verbs = topics.compactMap { usage in
      usage.split(separator: " ").first.flatMap { Verb(named: String($0)) }
    }
    #expect(Set(verbs) == Set(Verb.allCases).subtracting([.help]))
    #expect(verbs.count == Verb.allCases.count - 1)
  }

  @Test(arguments: Language.allCases)
  func `the help of who leads elsewhere names every command that play has not`(
    _ language: Language
  ) {
    let usages = LeaderTopic.allCases.filter { $0 != .leave }.map { $0.text(language).usage }
    let verbs = usages.compactMap { usage in
      usage.split(separator: " ").first.flatMap { LeaderVerb(named: String($0)) }
    }
    #expect(Set(verbs) == Set(LeaderVerb.allCases))
    #expect(verbs.count == usages.count)
    #expect(usages.allSatisfy { $0.cells < 26 }, "a usage touches its meaning")
  }

  static let targets: [(String, Int?)] = [
    ("T+2h", 120), ("t+2h", 120), ("+30m", 90), ("16:40", 200), ("9:00", -260), ("16.40", 200),
    ("dag 1 09:00", 1180), ("day 1", 640), ("T+1d 09:00", 1180), ("straks", nil), ("25:00", nil),
    ("dag x 09:00", nil), ("dag 999999999999 09:00", nil), ("", nil), ("T+", nil),
  ]

  @Test(arguments: targets)
  func `a time to jump to is so many minutes after the start`(_ text: String, _ minutes: Int?) {
    // 13:20 in UTC.
    let timeline = Timeline(start: Instant(milliseconds: 48_000_000), zone: .utc)
    let now = StoryTime.zero + .hours(1)
    let target = StoryTarget.parse(text, now: now, timeline: timeline)
    #expect(target == minutes.map { .zero + .minutes($0) })
  }
}
