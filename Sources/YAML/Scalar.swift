/// A scalar's text, and what YAML 1.2's core schema says that it is.
package struct Scalar: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case decimal
    case text
  }

  package let text: String
  /// A quoted or block scalar is text, whatever it looks like.
  package let isPlain: Bool
}
