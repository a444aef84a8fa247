package import Times

/// How the minutes of the afternoon are divided.
package struct Plan: Named {
  package let name: String
  package let title: String
  /// Real minutes per phase, in the order of the phases.
  package let phases: [Int]
  package let welcome: Int
  package let breaks: Int
  package let hotWash: Int
  /// Injects that this plan has no time for.
  package let withholds: [Index<Inject>]
  /// Per phase, where it stands still in this plan; nil: at the phase's own moments.
  package let moments: [[StoryTime]?]

  package var minutes: Int { phases.reduce(welcome + breaks + hotWash, +) }

  package static func listed(in scenario: Scenario) -> [Self] { scenario.plans }
}
