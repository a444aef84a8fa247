/// A chapter beside the story, of somebody whom nobody plays: the facilitator may read it aloud.
package struct Interlude: Named {
  /// From when on it gives nothing away.
  package enum Place: Hashable, Sendable {
    /// Once this phase has ended.
    case after(Index<Phase>)
    /// Once the last phase has ended.
    case debrief
  }

  package let name: String
  package let title: String
  package let text: String
  package let place: Place
  package let source: String

  package static func listed(in scenario: Scenario) -> [Self] { scenario.interludes }
}
