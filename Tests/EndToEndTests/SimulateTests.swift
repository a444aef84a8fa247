import Foundation
import Scenarios
import Simulations
import Testing
import Wording

@Suite struct SimulateTests {
  private func run(_ arguments: String...) throws -> Outcome {
    try Program.run(["simulate", Program.scenario, "--teams", "1"] + arguments)
  }

  @Test func `the same seed prints the same, to the byte`() throws {
    let first = try run("--seed", "7", "--format", "json")
    #expect(first.output == (try run("--seed", "7", "--format", "json")).output)
    #expect(first.output != (try run("--seed", "8", "--format", "json")).output)
  }

  @Test func `the exit code is that of the dynamic checks, and JSON lists them`() throws {
    let outcome = try run("--cast", "full", "--format", "json")
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let document = try #require(parsed as? [String: Any])
    let checks = try #require(document["checks"] as? [[String: Any]])
    let hold = checks.allSatisfy { $0["holds"] as? Bool == true }
    #expect(outcome.exit == (hold ? 0 : 1))
    #expect(document["cast"] as? String == "full")
    let cards = try #require(document["rubrics"] as? [[String: Any]])
    #expect(cards.count == 3)
    for card in cards {
      let strategies = try #require(card["strategies"] as? [[String: Any]])
      #expect(strategies.map { $0["strategy"] as? String } == Strategy.allCases.map(\.rawValue))
    }
  }

  @Test(arguments: ["nl", "en"])
  func `the text names every strategy`(_ language: String) throws {
    let output = try run("--language", language).output
    for strategy in Strategy.allCases {
      #expect(output.contains(strategy.title(language == "nl" ? .dutch : .english)))
    }
  }

  @Test(arguments: [["--teams", "0"], ["--cast", "nobody"], ["--plan", "nothing"]])
  func `wrong usage is refused`(_ arguments: [String]) throws {
    let outcome = try Program.run(["simulate", Program.scenario] + arguments)
    #expect(outcome.exit == 64)
    #expect(outcome.output.isEmpty)
  }
}
