import Exchanges
import Exercises
import Scenarios
import Testing
import Times

/// What stands in the tables, row by row.
@Suite struct TableTests {
  private func texts(_ row: [Table.Cell]) -> [String] {
    row.map {
      switch $0 {
      case .text(let text): text
      case .number(let number): "\(number)"
      }
    }
  }

  @Test func `an inject is listed with what the script wants of it and what became of it`() throws {
    let table = InjectList.table(try Sample.seed.played(.english))
    #expect(
      texts(try #require(table.rows.first)) == [
        "strange-export", "0:00:00", "2026-11-24 13:20", "Eerste signalen, eerste beslissingen",
        "Een export die niemand kent: Sandra, klopt deze export van 12:58? Ik heb niemand iets gevraagd.",
        "Collega-supervisor in Zuid", "Contactcentermanager", "chat", "Facilitator",
        "IT/Security gebeld; Nagevraagd wat er precies is gezien",
        "De volgorde aanhouden als de druk oploopt", "Get an overview; Detection and analysis",
        "Read aloud: Op neutrale toon, tussen twee andere dingen door · Nobody reacts? "
          + "Wie zou dit moeten weten?",
        "delivered, day 0 13:20", "EXERCISE",
      ])
  }

  @Test(arguments: Sample.allCases)
  func `every inject of the script is in the list once, under its own name`(
    _ sample: Sample
  ) throws {
    let played = try sample.played()
    let names = InjectList.table(played).rows.map { texts($0)[0] }
    #expect(Set(names) == Set(played.scenario.injects.map(\.name)))
    #expect(names.count == played.scenario.injects.count)
  }

  @Test func `the log is in the order in which things were written down`() throws {
    let table = ActivityLog.table(try Sample.seed.played())
    let numbers = table.rows.compactMap { row -> Int? in
      if case .number(let number) = row[0] { number } else { nil }
    }
    #expect(numbers == numbers.sorted())
    #expect(
      texts(table.rows[3]) == [
        "4", "2026-11-24 13:22", "0:01:00", "2027-01-15 08:01:00", "besluit",
        "Contactcentermanager",
        "Besluit 1 van Contactcentermanager: Erheen lopen en vragen wat er precies te zien is. "
          + "Reden: Ik wil eerst van de supervisor zelf horen wat hij ziet.", "OEFENING",
      ])
  }

  @Test func `who entered it is told only when names are given`() throws {
    let named = ActivityLog.table(
      try Sample.half.played(.english, names: ["someone": "Wilhelmina"]))
    #expect(named.titles.contains("Entered By"))
    #expect(texts(named.rows[0]).contains("Wilhelmina"))
    let plain = ActivityLog.table(try Sample.half.played(.english))
    #expect(!plain.titles.contains("Entered By"))
  }

  @Test func `every version of the notification is kept, with its nine points`() throws {
    let played = try Sample.seed.played()
    let rows = FormRecord.table(of: .notification, played).rows.map(texts)
    let first = rows.filter { $0[0] == "1" }
    #expect(first.count { $0[8] == "ja" } == 9)
    #expect(first.map { $0[5] } == (1...first.count).map { "\($0)" })
    #expect(first[1][6] == "Omvang")
    #expect(first[1][7].hasPrefix("Naar schatting 4.000 tot 6.000 klanten"))
    let versions = Set(rows.map { $0[0] })
    #expect(versions.count > 1)
    #expect(Set(rows.map { $0[3] }).count > 1)
  }

  @Test func `a retracted version stays, and says so`() throws {
    let scenario = try #require(Sample.scenario)
    let played = try Sample.seed.played()
    let number = try #require(
      played.exercise.decisions.first {
        $0.action.flatMap { scenario.actions[$0].form }
          .map { scenario.forms[$0].document == .register } ?? false
      }?.number)
    let retracted = try Sample.seed.played(more: [
      .decisionRetracted(number: number, reason: "verkeerd")
    ])
    let before = FormRecord.table(of: .register, played).rows.map(texts)
    let after = FormRecord.table(of: .register, retracted).rows.map(texts)
    #expect(before.count == after.count)
    #expect(before.first { $0[0] == "1" }?[4] == "nee")
    #expect(after.first { $0[0] == "1" }?[4] == "ja")
  }

  @Test func `what nobody filled in shows its questions, not an empty table`() throws {
    let rows = FormRecord.table(of: .register, try Sample.opposite.played()).rows.map(texts)
    #expect(rows.count == 8)
    #expect(rows.allSatisfy { $0[7] == "in deze oefening niet ingevuld" })
  }

  @Test(arguments: Sample.allCases)
  func `the guide holds every step under each of its objectives`(_ sample: Sample) throws {
    let played = try sample.played(.english)
    let rows = EvaluationGuide.table(played).rows.map(texts)
    let pairs = played.scenario.steps.reduce(0) { $0 + $1.objectives.count }
    #expect(rows.count == pairs + played.scenario.objectives.count)
    // A step is seen to be done, or it is said that it was not.
    for row in rows where !row[4].isEmpty { #expect(!row[7].isEmpty, "\(row)") }
    if sample == .half {
      #expect(rows.contains { $0[7].hasPrefix("not exercised: phase") })
    }
  }

  @Test func `a rating of people is in the guide, and none is made up`() throws {
    let scenario = try #require(Sample.scenario)
    let before = EvaluationGuide.table(try Sample.seed.played()).rows.map(texts)
    #expect(before.allSatisfy { $0[8].isEmpty && $0[10].isEmpty })
    let rating = Rating(
      subject: .objective(Index(0)), level: .major, reason: "Het duurde lang", rater: "waarnemer 1")
    let note = Note(text: "Rustig gebleven", objective: Index(0))
    let rows = EvaluationGuide.table(
      try Sample.seed.played(more: [.rated(rating: rating), .noted(note: note)])
    ).rows.map(texts)
    let row = try #require(rows.first { $0[2] == scenario.objectives[0].title })
    #expect(row[10] == "M")
    #expect(row[7].contains("waarnemer 1, M: Het duurde lang"))
    #expect(row[7].contains("Rustig gebleven"))
  }

  @Test func `the plan begins with what can't wait, then goes by date`() throws {
    func improvement(_ what: String, _ month: Int, isUrgent: Bool = false) throws -> Event {
      .improvementAgreed(
        improvement: Improvement(
          what: what, owner: "Manager",
          due: try #require(CivilDate(year: 2027, month: month, day: 1)),
          isUrgent: isUrgent))
    }
    let played = try Sample.half.played(more: [
      improvement("laat", 9), improvement("vroeg", 2), improvement("nu", 8, isUrgent: true),
    ])
    let table = ImprovementPlan(of: played).table(.english)
    #expect(
      table.titles == [
        "Core Capability", "Issue/Area for Improvement", "Corrective Action",
        "Capability Element", "Primary Responsible Organization", "Organization POC",
        "Start Date", "Completion Date", "Priority", "Marking",
      ])
    #expect(table.rows.map { texts($0)[2] } == ["nu", "vroeg", "laat"])
    #expect(texts(table.rows[0])[7...8] == ["2027-08-01", "report today"])
  }
}
