/// How much of a text is read before it is refused as no scenario.
package struct Limits: Hashable, Sendable {
  package var bytes: Int
  /// How many collections may stand in one another, which bounds recursion over the nodes.
  package var depth: Int
  /// Scalars, keys included, and collections together.
  package var nodes: Int

  package init(bytes: Int = 4 << 20, depth: Int = 64, nodes: Int = 200_000) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }
}
