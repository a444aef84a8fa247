import Exchanges
import Exercises
import Scenarios
import Testing
import Times

@Suite struct CSVTests {
  enum Kind: String, CaseIterable, CustomTestStringConvertible {
    case injects, guide, log, register, notification, plan

    var testDescription: String { rawValue }

    func table(_ played: PlayedExercise) -> Table {
      switch self {
      case .injects: InjectList.table(played)
      case .guide: EvaluationGuide.table(played)
      case .log: ActivityLog.table(played)
      case .register: FormRecord.table(of: .register, played)
      case .notification: FormRecord.table(of: .notification, played)
      case .plan: ImprovementPlan(of: played).table(played.language)
      }
    }
  }

  static let separators: [(CSV.Separator, Character)] = [
    (.semicolon, ";"), (.comma, ","), (.tab, "\t"),
  ]

  @Test(arguments: Kind.allCases, Sample.allCases)
  func `another program reads the same rows, marked as an exercise`(
    _ kind: Kind, _ sample: Sample
  ) throws {
    for language in Language.allCases {
      let table = kind.table(try sample.played(language))
      #expect(Set(table.titles).count == table.titles.count)
      for (separator, sign) in Self.separators {
        let text = CSV(separator).text(table)
        #expect(text == CSV(separator).text(kind.table(try sample.played(language))))
        #expect(text.hasPrefix(CSV.mark) == (separator == .semicolon))
        let rows = try #require(Spreadsheet(text, separator: sign)?.rows)
        #expect(rows.first == table.titles)
        #expect(rows.count > 1)
        for row in rows.dropFirst() {
          #expect(row.count == table.titles.count)
          #expect(row.last == (language == .dutch ? "OEFENING" : "EXERCISE"))
        }
      }
    }
  }

  /// Every one of them does something in some spreadsheet.
  static let formulas = [
    "=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", " =1+1",
    "=HYPERLINK(\"http://x\";\"y\")",
    "＝1+1", "\u{A0}=1", "\"=1+1", "a;=1+1", "a\"\r\n=1+1",
  ]

  @Test(arguments: formulas)
  func `what somebody typed is no formula`(_ typed: String) throws {
    let due = try #require(CivilDate(year: 2027, month: 2, day: 1))
    let played = try Sample.half.played(more: [
      .improvementAgreed(improvement: Improvement(what: typed, owner: typed, due: due)),
      .messageImprovised(message: Message(to: [Index(0)], from: typed, text: typed)),
    ])
    let plan = ImprovementPlan(of: played).table(.dutch)
    for (table, (separator, sign)) in zip(
      [plan, plan, plan] + Array(repeating: InjectList.table(played), count: 3),
      Self.separators + Self.separators)
    {
      let rows = try #require(Spreadsheet(CSV(separator).text(table), separator: sign)?.rows)
      for cell in rows.joined() {
        let solid = cell.first { !$0.isWhitespace }
        #expect(!(solid.map { "=+-@＝＋－＠".contains($0) } ?? false), "\(cell)")
      }
    }
  }

  @Test func `an improvised message that is a formula is text in the list of injects`() throws {
    let message = Message(to: [Index(0)], from: "=A1", text: "=cmd|' /C calc'!A0")
    let table = InjectList.table(
      try Sample.half.played(more: [.messageImprovised(message: message)]))
    let text = CSV(.comma).text(table)
    #expect(text.contains("'=A1"))
    #expect(text.contains("'=cmd|"))
    let rows = try #require(Spreadsheet(text, separator: ",")?.rows)
    #expect(rows.count { $0[0] == "geïmproviseerd 1" } == 1)
  }
}
