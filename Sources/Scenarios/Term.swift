/// A word of the field that a player can look up where it stands.
package struct Term: Hashable, Sendable {
  package let text: String
  package let meaning: String
}
