/// Something an organisation can arrange so that an incident does less harm; of ours, not a scenario's.
package struct Measure: Sendable {
  /// The kinds of shortfall that it works against.
  package enum Shortfall: String, Sendable, CaseIterable {
    case missing, late, order, broad, record, harm
  }

  package let name: String
  package let title: LocalText
  /// What exactly, and by which norm one sees that it is enough.
  package let text: LocalText
  package let source: String
  package let element: CorrectiveAction.Element
  /// Identifiers that steps refer to; one also stands for those below it: `RS.CO` for `RS.CO-03`.
  package let references: [String]
  package let stages: [StageName]
  package let against: [Shortfall]
  /// Who could own it: names of roles, in scenarios that have them, the likeliest first.
  package let owners: [String]
  package let days: Int
  /// Asked before an exercise, as a line of the baseline.
  package let isAsked: Bool

  /// A stage of some rubric, both by name, for a measure belongs to no scenario.
  package struct StageName: Hashable, Sendable {
    package let rubric: String
    package let stage: String
  }
}

/// All measures of one file, in its order.
package struct Measures: Sendable {
  package let all: [Measure]

  package static let none = Measures(all: [])

  package var asked: [Measure] { all.filter(\.isAsked) }

  package subscript(name: String) -> Measure? { all.first { $0.name == name } }
}
