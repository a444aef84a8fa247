/// Facts and figures that only the facilitator has at hand, and where they come from.
package struct Background: Hashable, Sendable {
  package let text: String
  package let source: String
}
