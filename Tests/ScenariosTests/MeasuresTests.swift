import Scenarios
import TestSupport
import Testing
import YAML

@Suite struct MeasuresTests {
  private func shipped() throws -> Measures {
    let draft = Measures.read(try #require(Shipped.source("scoring/measures.yaml")))
    for finding in draft.findings {
      Issue.record("\(finding.location.line):\(finding.location.column) \(finding.problem)")
    }
    return try #require(draft.measures)
  }

  @Test func `the measures of both sources are there, each with a norm in both languages`() throws {
    let measures = try shipped()
    for name in [
      "mfa-everyone", "login-alerts", "logins-reviewed", "least-privilege", "rights-reviewed",
      "escalation-route", "keep-less", "show-less", "retention", "exports-limited", "encryption",
      "pseudonymise", "device-detection", "log-monitoring", "leak-prevention", "mandate",
      "thresholds", "incident-response-plan", "recovery-plan", "continuity-plan", "crisis-plan",
      "onboarding", "quarterly-update", "half-yearly-exercise", "exports-reviewed",
    ] {
      #expect(measures[name] != nil, "\(name)")
    }
    #expect(
      (1...5).allSatisfy { step in
        measures.all.contains { $0.source == "DMCC 2023, stap \(step)" }
      })
    #expect(measures.all.allSatisfy { $0.title.dutch != $0.title.english })
    #expect(Set(measures.all.map(\.element)) == Set(CorrectiveAction.Element.allCases))
    #expect((15...30).contains(measures.asked.count))
  }

  @Test func `every step of the case has a measure that would have helped, each in its own way`()
    throws
  {
    let measures = try shipped()
    let scenario = try #require(Shipped.manuscript(Shipped.energiecontact)?.scenario)
    func first(_ name: String, _ shortfall: Measure.Shortfall) throws -> String? {
      let index: Index<Step> = try #require(scenario.index(of: name))
      return measures.helping(with: scenario.steps[index], against: shortfall, in: scenario)
        .first?.name
    }
    for step in scenario.steps {
      for shortfall in Measure.Shortfall.allCases {
        #expect(try first(step.name, shortfall) != nil, "\(step.name)")
      }
    }
    #expect(try first("ap-notified", .late) == "notification-kit")
    #expect(try first("notification-finalised", .missing) == "notification-kit")
    #expect(try first("exports-blocked", .late) == "mandate")
    #expect(try first("evidence-secured", .order) == "log-monitoring")
    #expect(try first("incident-declared", .late) == "thresholds")
    #expect(try first("rights-reviewed", .missing) == "rights-reviewed")
    #expect(try first("lisa-supported", .missing) == "care-after")
    #expect(try first("accounts-blocked", .record) == "incident-register")
    #expect(try first("playbook-practised", .missing) == "half-yearly-exercise")
    // Every measure that a step refers to is in the scenario by role.
    for measure in measures.all {
      #expect(measure.owners.contains { name in scenario.roles.contains { $0.name == name } })
      for name in measure.owners { #expect(scenario.roles.contains { $0.name == name }, "\(name)") }
    }
  }

  /// Otherwise a rename in a rubric would quietly part a measure from its steps.
  @Test func `every stage that a measure names exists`() throws {
    let scenario = try #require(Shipped.manuscript(Shipped.energiecontact)?.scenario)
    for name in try shipped().all.flatMap(\.stages) {
      let rubric = try #require(scenario.rubrics.first { $0.name == name.rubric })
      #expect(rubric.stages.contains { $0.name == name.stage }, "\(name)")
    }
  }

  @Test func `a mistake has its place`() throws {
    let text = """
      draaiboek: 1
      measures:
        one:
          title: { nl: Een, en: One }
          text: { nl: Een }
          source: test
          element: plan
          owner: [manager]
          days: 0
      """
    let draft = Measures.read(Source(name: "m.yaml", text: text))
    #expect(draft.measures == nil)
    #expect(
      draft.findings.map { "\($0.location.line) \($0.problem)" }.sorted()
        == [
          (3, Finding.missingKey("owners")), (3, .neitherKey("references", "stages")),
          (5, .missingKey("en")),
          (
            7,
            .notOneOf(
              "plan", allowed: CorrectiveAction.Element.allCases.map(\.rawValue), suggestion: nil)
          ),
          (8, .unknownKey("owner", suggestion: "owners")),
          (9, .outOfRange("0", least: "1", most: "730")),
        ].map { "\($0.0) \($0.1)" }.sorted())
  }
}
