import Exercises
import Scenarios
import Scorecards
import Simulations
import TestSupport
import Testing
import Times

/// Eight teams with one habit each come out in the order in which an expert would expect them.
@Suite struct ScriptedTeamTests {
  private struct Team {
    let name: String
    let cards: [Scorecard]
    /// Why it comes before the next one.
    let reason: String
  }

  let shipped: Case

  init() throws { shipped = try Case() }

  private func teams() throws -> [Team] {
    func team(
      _ name: String, _ decisions: [Play.Decision], _ reason: String
    ) throws -> Team {
      Team(name: name, cards: try shipped.cards(decisions), reason: reason)
    }
    return [
      try team(
        "seed", shipped.decisions(of: "seed"),
        "what is said in the first half hour is worth less than what is stopped in it"),
      try team(
        "communication first", shipped.communicationFirst(),
        "half an hour lost once is less than twice as long over everything"),
      try team(
        "slow x 2", shipped.slow(2),
        "it keeps its log and its order; who waits for Legal contains nothing and writes nothing down"
      ),
      try team(
        "legal first", shipped.legalFirst(),
        "three quarters of an hour lost once is less than four times as long over everything"),
      try team(
        "slow x 4", shipped.slow(4),
        "acting late is better than pulling every plug: that does damage which waiting does not"),
      try team(
        "contain everything", shipped.containingEverything(),
        "who does too much still notifies, informs and learns; who does the opposite does none of it"
      ),
      try team(
        "opposite", shipped.decisions(of: "opposite"),
        "the wrong choices and all choices are both no choice: neither is worth a point"),
      Team(
        name: "everything at once", cards: try shipped.cards(shipped.everythingAtOnce()), reason: ""
      ),
    ]
  }

  @Test func `eight teams come out as an expert would expect`() throws {
    let teams = try teams()
    let totals = teams.map { "\($0.name) \($0.cards.map(\.total.hundredths))" }
    // The AP and NIST: the AVG orders only three of the steps.
    for rubric in 0..<2 {
      for (better, worse) in zip(teams, teams.dropFirst()) {
        let (more, less) = (better.cards[rubric].total, worse.cards[rubric].total)
        let isLast = worse.name == "everything at once"
        #expect(
          isLast ? more >= less : more > less,
          "\(better.name) before \(worse.name): \(better.reason) \(totals)")
      }
      #expect(teams[0].cards[rubric].band == .performed)
      for team in teams.suffix(2) { #expect(team.cards[rubric].band == .unable) }
    }
  }

  @Test func `what each habit costs is found in its own dimension`() throws {
    let teams = try teams()
    func points(_ name: String, _ dimension: Rubric.Dimension) throws -> Points {
      let team = try #require(teams.first { $0.name == name })
      return try #require(team.cards[0].points(for: dimension))
    }
    #expect(try points("slow x 2", .timeliness) < points("seed", .timeliness))
    #expect(try points("slow x 4", .timeliness) < points("slow x 2", .timeliness))
    #expect(try points("contain everything", .proportionality) < points("seed", .proportionality))
    #expect(try points("legal first", .timeliness) < points("seed", .timeliness))
    #expect(try points("communication first", .timeliness) < points("seed", .timeliness))
  }
}
