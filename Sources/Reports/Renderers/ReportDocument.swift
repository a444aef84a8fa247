import Foundation
import Exercises
import Scenarios
import Scorecards
import Times
import Wording

/// A report for programs: never localised, every figure also exact.
package struct ReportDocument {
  private let facts: ReportFacts

  package init(_ account: Account, for audience: Readership) {
    facts = ReportFacts(account, for: audience)
  }

  package var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(facts), as: UTF8.self) + "\n"
    }
  }
}
