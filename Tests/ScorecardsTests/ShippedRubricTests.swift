import Scenarios
import TestSupport
import Testing

@testable import Scorecards

@Suite struct ShippedRubricTests {
  private let scenario: Scenario

  init() throws {
    let manuscript = try #require(Shipped.manuscript(Shipped.energiecontact))
    scenario = try #require(manuscript.scenario)
  }

  @Test func `every stage, weight, cap, step, edge and harm says whose it is`() {
    for rubric in scenario.rubrics {
      #expect(rubric.stages.allSatisfy { !$0.source.isEmpty })
      #expect(rubric.caps.allSatisfy { !$0.source.isEmpty })
      #expect(!rubric.landmarkSource.isEmpty)
      for dimension in rubric.dimensions where dimension.weight > 0 {
        #expect(!dimension.source.isEmpty, "\(dimension.title(.english))")
      }
    }
    #expect(scenario.steps.allSatisfy { !$0.source.isEmpty })
    #expect(scenario.actions.allSatisfy { !$0.source.isEmpty })
    #expect(scenario.order.allSatisfy { !$0.source.isEmpty })
    #expect(scenario.clocks.allSatisfy { !$0.source.isEmpty })
    #expect(scenario.actions.compactMap(\.harm).allSatisfy { !$0.source.isEmpty })
  }

  @Test func `every weight and limit that no framework gives is said to be our own`() {
    for rubric in scenario.rubrics {
      for dimension in rubric.dimensions where dimension.weight > 0 {
        #expect(dimension.source.contains("eigen oordeel"), "\(dimension.title(.english))")
      }
      #expect(rubric.caps.allSatisfy { $0.source.contains("eigen oordeel") })
      #expect(rubric.landmarkSource.contains("eigen oordeel"))
    }
  }

  /// Art. 33(1) and (4) put the risk before the notification and that before its supplement; telling people,
  /// keeping the record and the processor stand beside them.
  @Test func `the AVG orders assessing, notifying and supplementing, and nothing else`() throws {
    let avg = try #require(scenario.rubrics.firstIndex { $0.name == "avg" })
    let model = try ScoringModel(
      scenario, rubric: avg, coverage: Coverage(everythingIn: scenario))
    let pairs = model.pairs.map { pair in
      [pair.before, pair.after].map { scenario.steps[$0].name }
    }
    #expect(
      pairs == [
        ["risk-assessed", "ap-notified"], ["risk-assessed", "follow-up-notified"],
        ["ap-notified", "follow-up-notified"],
      ])
    #expect(scenario.rubrics[avg].stages.filter { !$0.isOrdered }.count == 3)
  }
}
