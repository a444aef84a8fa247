/// A form that a decision comes with; how much of it is filled in is part of the decision's quality.
package struct Form: Named {
  package struct Field: Sendable {
    package let name: String
    package let title: String
    package let hint: String
    /// Counts towards completeness.
    package let isRequired: Bool
  }

  package let name: String
  package let title: String
  package let fields: [Field]

  package static func listed(in scenario: Scenario) -> [Self] { scenario.forms }
}

extension Form {
  package func hasField(_ name: String) -> Bool { fields.contains { $0.name == name } }
}
