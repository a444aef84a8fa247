import Reports
import Scenarios
import Scorecards
import Testing
import Times
import Wording

/// A report beside the exercises before it.
struct PastTests {
  private func held(_ sitting: Sitting, daysBefore days: Int) throws -> Past.Held {
    Past.Held(
      on: Sitting.day.advanced(byDays: -days),
      ExerciseComparison.Side(
        exercise: sitting.exercise, entries: sitting.entries, cards: try sitting.cards(),
        baseline: nil))
  }

  private func report(
    _ past: [Past.Held], _ language: Language = .dutch, for audience: Readership = .full
  ) throws -> Report {
    let account = Account(
      try Played.Sample.seed.subject(), Played.imprint,
      past: Past(exercises: past, baseline: nil, measures: .none, teams: 2))
    return Composer(account, language, for: audience).report
  }

  @Test func `what went before stands beside it, with the figures of both cards`() throws {
    let opposite = try Sitting("opposite")
    let text = Markdown(try report([held(opposite, daysBefore: 180)])).text
    #expect(text.contains("## Vergeleken met de vorige oefening"))
    let before = try opposite.cards()
    let after = try Sitting("seed").cards()
    for (earlier, later) in zip(before, after) {
      let pair =
        "| Totaal | \(earlier.card.total.text(.dutch)) | \(later.card.total.text(.dutch)) |"
      #expect(text.contains(pair + " beter |"))
    }
    #expect(!text.contains("Totalen staan er daarom niet bij."))
  }

  @Test
  func `across editions stands how far from simulated teams, in the words of both, and no total`()
    throws
  {
    let past = [try held(Sitting("opposite", edition: "2026-05"), daysBefore: 180)]
    for (language, total, first, second) in [
      (
        Language.english, "| Total |",
        "How hard each of the two was, has been measured: 2 simulated", "better"
      ),
      (
        .dutch, "| Totaal |", "Hoe lastig elk van beide was, is wel gemeten: 2 gesimuleerde",
        "beter"
      ),
    ] {
      let report = try report(past, language)
      let text = Markdown(report).text.replacing("\\", with: "")
      #expect(text.contains(first))
      #expect(!text.contains(total))
      let account = Account(
        try Played.Sample.seed.subject(), Played.imprint,
        past: Past(exercises: past, baseline: nil, measures: .none, teams: 2))
      for framework in try #require(account.comparisons.last).comparison.frameworks {
        let distance = try #require(framework.distance)
        #expect(
          distance.earlier.difference.upperBound < 0 && distance.later.difference.lowerBound > 0)
        let sides = [distance.earlier, distance.later]
        #expect(text.contains(sides.map { $0.meanText(language) }.joined(separator: " | ")))
        #expect(
          text.contains(
            sides.map { $0.differenceText(language) }.joined(separator: " | ") + " | \(second) |"))
      }
      #expect(HTML(report).text.contains("±"))
    }
  }

  @Test func `management reads how many parts went better, on its two pages without the tables`()
    throws
  {
    let text = Markdown(
      try report([held(Sitting("opposite"), daysBefore: 180)], for: .management)
    ).text
    #expect(text.contains("Vergeleken met de oefening van"))
    #expect(!text.contains("## Vergeleken met de vorige oefening"))
  }

  @Test func `one exercise beside itself is equal in everything`() throws {
    let text = Markdown(try report([held(Sitting("seed"), daysBefore: 1)])).text
    #expect(text.contains(", over 33 onderdelen: 33 gelijk."))
    #expect(!text.contains("| beter |"))
    #expect(!text.contains("| slechter |"))
  }

  @Test func `without an earlier exercise there is no section of it`() throws {
    #expect(try !Markdown(report([])).text.contains("Vergeleken met"))
  }

  @Test(arguments: [1, 2, 7])
  func `no figure of the progress is cut off or on top of another`(count: Int) throws {
    let teams = [try Sitting("opposite"), try Sitting("seed", until: 30), try Sitting("seed")]
    let past = try (0..<count).map { number in
      try held(teams[number % teams.count], daysBefore: 180 * (count - number))
    }
    for language in Language.allCases {
      let charts = try report(past, language).figures.filter { $0.id.hasPrefix("chart-progress") }
      #expect(charts.count == 3)
      charts.forEach(ChartTests.check)
    }
  }
}
