/// Something that is counted in the story and grows or shrinks with time, piecewise linearly.
package struct Quantity: Named {
  /// The fine unit in which values are kept: a rate in thousandths per hour times a time in milliseconds
  /// is a whole number of these, so nothing is ever rounded before it is shown.
  package static let fine: Int64 = 3_600_000_000

  package struct Rate: Sendable {
    /// In thousandths of the unit per hour of story time.
    package let thousandthsPerHour: Int64
    package let condition: Condition
  }

  package let name: String
  package let title: String
  package let unit: String
  /// In the fine unit, as are `minimum` and `maximum`.
  package let start: Int64
  package let minimum: Int64
  package let maximum: Int64
  package let rates: [Rate]
  package let shownTo: RoleSet

  package static func listed(in scenario: Scenario) -> [Self] { scenario.quantities }
}
