/// A piece of a YAML document that knows where it stands.
package struct Node: Sendable {
  package enum Content: Sendable {
    case scalar(Scalar)
    case sequence([Node])
    case mapping([Pair])
  }

  package struct Pair: Sendable {
    package let key: Scalar
    package let keyLocation: Location
    package let value: Node
  }

  package let content: Content
  package let location: Location

  package init(_ content: Content, at location: Location) {
    self.content = content
    self.location = location
  }
}
