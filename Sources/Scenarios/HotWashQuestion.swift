/// What the room is asked right after the exercise (HSEEP: hot wash).
package struct HotWashQuestion: Named {
  package let name: String
  package let text: String
  /// It asks what went well; an answer is something to keep.
  package let isStrength: Bool

  package static func listed(in scenario: Scenario) -> [Self] { scenario.hotWash }
}
