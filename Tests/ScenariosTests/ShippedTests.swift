import Scenarios
import TestSupport
import Testing
import YAML

@Suite struct ShippedTests {
  @Test func `the Energiecontact case reads without a single finding`() throws {
    let manuscript = try #require(Shipped.manuscript(Shipped.energiecontact))
    for finding in manuscript.findings {
      let source = manuscript.sources[finding.location.source].name
      Issue.record(
        "\(source):\(finding.location.line):\(finding.location.column) \(finding.problem)")
    }
    #expect(manuscript.scenario != nil)
  }

  @Test(arguments: ["seed", "opposite"])
  func `the scripted teams read without a single finding`(_ name: String) throws {
    let scenario = try #require(Shipped.manuscript(Shipped.energiecontact)?.scenario)
    let draft = try #require(Shipped.play(name, of: scenario))
    for finding in draft.findings {
      Issue.record("\(name):\(finding.location.line):\(finding.location.column) \(finding.problem)")
    }
    #expect(draft.play != nil)
  }
}
