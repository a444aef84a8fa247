import Foundation
package import Scenarios
import Times
import Wording

extension ImprovementPlan {
  /// As HSEEP's appendix A lists it: the urgent ones first, then by date.
  package func table(_ language: Language) -> Table {
    var table = Table(
      [
        .coreCapability, .issue, .correctiveAction, .element, .organization, .contact, .startDate,
        .completionDate, .priority,
      ], language)
    let ordered = actions.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      // What has no date yet comes last.
      return (one.isUrgent ? 0 : 1, one.due?.daysSinceEpoch ?? .max, left.offset)
        < (other.isUrgent ? 0 : 1, other.due?.daysSinceEpoch ?? .max, right.offset)
    }
    for (_, action) in ordered {
      let details = action.text.isEmpty ? action.title : "\(action.title). \(action.text)"
      table.append([
        .text(""), .text(action.finding.legible), .text(details.legible),
        .text(action.element?.rawValue.capitalized ?? ""), .text(action.owner.legible), .text(""),
        .init(action.start?.written), .init(action.due?.written),
        .text(action.isUrgent ? ExchangePhrase.urgent.text(language) : ""),
      ])
    }
    return table
  }
}
