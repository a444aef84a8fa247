import Exercises
import Scenarios
import Scorecards
import Simulations
import TestSupport
import Testing
import Times

/// Eight teams with one habit each come out in the order in which an expert would expect them.
@Suite struct ScriptedTeamTests {
  let shipped: Case

  init() throws { shipped = try Case() }

  @Test func `print`() throws {
    func show(_ name: String, _ exercise: Exercise, _ refused: Int) throws {
      let cards = try shipped.cards(exercise)
      print("TEAM", name, refused, cards.map { card in
        "\(card.total.hundredths) " + Rubric.Dimension.allCases.map { "\(card.points(for: $0)?.hundredths ?? -1)" }.joined(separator: " ")
      })
    }
    for (name, decisions) in [
      ("seed", try shipped.decisions(of: "seed")), ("slow2", try shipped.slow(2)), ("slow4", try shipped.slow(4)),
      ("legal", try shipped.legalFirst()), ("comm", try shipped.communicationFirst()),
      ("contain", try shipped.containingEverything()), ("opposite", try shipped.decisions(of: "opposite")),
    ] {
      let through = try shipped.play(decisions)
      try show(name, through.exercise, through.refused.count)
      print(through.refused.map { "\(shipped.scenario.actions[$0.decision.action].name) \($0.refusal)" })
    }
    try show("everything", shipped.everythingAtOnce(), 0)
  }
}
