import Scenarios
import TestSupport
import Testing

/// Whoever asks "says who?" finds an answer beside everything that is scored or told.
@Suite struct AttributionTests {
  let scenario: Scenario

  init() throws { scenario = try #require(Shipped.manuscript(Shipped.energiecontact)?.scenario) }

  @Test func `everything in the case names its source`() {
    var sources: [(String, String)] = []
    sources += scenario.injects.map { ($0.name, $0.source) }
    sources += scenario.steps.map { ($0.name, $0.source) }
    sources += scenario.actions.map { ($0.name, $0.source) }
    sources += scenario.actions.compactMap { action in action.harm.map { (action.name, $0.source) }
    }
    sources += scenario.order.enumerated().map { ("edge \($0.offset)", $0.element.source) }
    sources += scenario.clocks.map { ($0.name, $0.source) }
    sources += scenario.questions.map { ($0.name, $0.source) }
    sources += scenario.cards.map { ($0.name, $0.source) }
    sources += scenario.interludes.map { ($0.name, $0.source) }
    sources += scenario.phases.flatMap { phase in
      phase.background.map { (phase.name, $0.source) }
    }
    #expect(sources.count > 500)
    for (name, source) in sources { #expect(source.contains { $0.isLetter }, "\(name)") }
  }

  @Test func `every stage, dimension and ceiling of the rubrics names its source`() {
    for rubric in scenario.rubrics {
      for stage in rubric.stages { #expect(!stage.source.isEmpty, "\(rubric.name) \(stage.name)") }
      for cap in rubric.caps { #expect(!cap.source.isEmpty, "\(rubric.name) \(cap.name)") }
      for dimension in rubric.dimensions where dimension.weight > 0 {
        #expect(!dimension.source.isEmpty, "\(rubric.name)")
      }
    }
  }
}
