import Exercises
import Scorecards
import Simulations
import TestSupport
import Testing
import Times
import Wording
import YAML

@testable import Scenarios

/// The example of docs/scoring.md: the team of the story, with three decisions taken otherwise.
@Suite struct WorkedExampleTests {
  let scenario: Scenario

  init() throws {
    scenario = try #require(Shipped.manuscript(Shipped.energiecontact)?.scenario)
  }

  private func index<Element: Named>(_ name: String) throws -> Index<Element> {
    try #require(scenario.index(of: name))
  }

  /// Exports blocked before IT was called, the authority notified 30 hours after awareness, one site sent home
  /// instead of both working in a limited mode.
  private func run() throws -> Exercise {
    let seed = try #require(Shipped.play("seed", of: scenario)?.play)
    let changes: [(Index<Action>, Interval, by: Index<Role>, Index<Action>)] = [
      (try index("block-exports"), .minutes(1), try index("security"), try index("block-exports")),
      (try index("call-it"), .minutes(20), try index("manager"), try index("call-it")),
      (
        try index("notify-ap"), .hours(32) - .minutes(45), try index("legal"),
        try index("notify-ap")
      ),
      (
        try index("run-limited"), .minutes(96), try index("management"),
        try index("close-one-site")
      ),
    ]
    let decisions = seed.decisions.map { decision in
      guard let change = changes.first(where: { $0.0 == decision.action }) else { return decision }
      return Play.Decision(
        at: .zero + change.1, by: change.by, action: change.3, reason: decision.reason,
        fidelity: .assumed, answers: decision.answers, source: decision.source)
    }
    let sorted = decisions.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }.map(\.element)
    let through = Playthrough(
      scenario,
      scope: Scope(cast: try index("full"), plan: Index(0), start: scenario.timeline.start),
      decisions: sorted)
    #expect(through.refused.map(\.refusal) == [])
    return through.exercise
  }

  private func card(_ exercise: Exercise, _ rubric: Int) throws -> Scorecard {
    let model = try ScoringModel(exercise, rubric: rubric)
    return model.score(Trace(exercise, for: model))
  }

  /// The table as the document should have it.
  private func table() throws -> String {
    let exercise = try run()
    var text = ""
    for rubric in scenario.rubrics.indices {
      let card = try card(exercise, rubric)
      text += "* \(scenario.rubrics[rubric].title(.english)): \(card.verdict(.english)); "
      text += "\(card.orderTally.sentence(.english))\n"
    }
    let card = try card(exercise, 0)
    text += "\n| Lost | By the order of the authority |\n|--:|---|\n"
    for charge in try changed(card) {
      let heading = charge.heading(in: scenario, at: exercise.timeline, .english)
      text += "| **\(charge.points(.english))** | **\(heading)** |\n"
      for line in charge.lines {
        let reason = line.explanation(
          in: scenario, rubric: 0, at: exercise.timeline, .english)
        text += "| \(line.points(.english)) | \(reason) |\n"
      }
    }
    return text
  }

  @Test func `every figure of the example in docs/scoring.md is what the run gives`() throws {
    let source = try #require(Shipped.source("docs/scoring.md"))
    let document = String(decoding: source.bytes, as: UTF8.self)
    let table = try table()
    let isThere = document.contains(table)
    #expect(isThere, "docs/scoring.md should say:\n\(table)")
  }

  /// What the decisions cost that were taken otherwise.
  private func changed(_ card: Scorecard) throws -> [Charge] {
    let names = ["block-exports", "close-one-site", "notify-ap"]
    return card.charges(card.ledger()).filter { charge in
      guard case .decision(let act) = charge.subject else { return false }
      return names.contains(scenario.actions[act.action].name)
    }
  }

  @Test func `each of the three decisions taken otherwise costs points`() throws {
    let exercise = try run()
    #expect(try changed(card(exercise, 0)).count == 3)
    let clock = exercise.account(of: Index(0), .english)
    #expect(clock.sentences.last?.contains("30 h after awareness") == true)
  }

  @Test func `where two frameworks part, both are cited and one of them does not mind`() throws {
    let exercise = try run()
    let cards = try (card(exercise, 0), card(exercise, 1))
    let comparison = CardComparison((cards.0, 0), (cards.1, 1), in: scenario)
    let partings = comparison.partings
    #expect(!partings.isEmpty)
    for parting in partings {
      #expect(parting.minding != parting.free)
      #expect(!parting.source.isEmpty && !parting.silence(in: scenario).isEmpty)
    }
    #expect(partings.map(\.lost) == partings.map(\.lost).sorted(by: >))
    // Of a pair that was not done, nothing can be said.
    #expect(comparison.free.count <= scenario.independent.count)
    #expect(comparison.free.count > 10)
    let free = try #require(comparison.leftFree(in: scenario, .dutch))
    #expect(free.contains("\"Logs veiliggesteld\" en \"Exports geblokkeerd\""))
  }

  /// NIST sets no term and no cap on notifying.
  @Test func `a cap of one framework is said not to be of the other`() throws {
    let seed = try #require(Shipped.play("seed", of: scenario)?.play)
    let notify: Index<Action> = try index("notify-ap")
    let through = Playthrough(
      scenario,
      scope: Scope(cast: try index("full"), plan: Index(0), start: scenario.timeline.start),
      decisions: seed.decisions.filter { $0.action != notify })
    let cards = try (card(through.exercise, 0), card(through.exercise, 1))
    let comparison = CardComparison((cards.0, 0), (cards.1, 1), in: scenario)
    let dearest = try #require(comparison.partings.first)
    #expect(
      dearest.sentence(in: scenario, .dutch)
        .hasPrefix("AP: De AP is nooit op de hoogte gesteld, dus hooguit 49; dat kostte "))
    #expect(dearest.sentence(in: scenario, .dutch).contains("; NIST: kent die grens niet ("))
    #expect(
      dearest.sentence(in: scenario, .english)
        .hasPrefix("AP: The authority was never notified, so at most 49; that cost "))
    #expect(dearest.sentence(in: scenario, .english).contains("; NIST: knows no such limit ("))
  }
}
