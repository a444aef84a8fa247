/// A sequence or mapping whose end has not come by yet.
struct OpenCollection {
  enum Expectation {
    case item
    case key
    case value(of: Scalar, at: Location)
    /// A value whose key was no use.
    case nothing
  }

  let location: Location
  var expects: Expectation
  private let isMapping: Bool
  private var items: [Node] = []
  private var pairs: [Node.Pair] = []
  private var keys: [String: Location] = [:]

  init(location: Location, expects: Expectation) {
    self.location = location
    self.expects = expects
    if case .key = expects { isMapping = true } else { isMapping = false }
  }

  var node: Node { Node(isMapping ? .mapping(pairs) : .sequence(items), at: location) }

  /// Puts `node` where it belongs; returns where its key stood before, if it repeats one.
  mutating func take(_ node: Node) -> Location? {
    switch expects {
    case .item:
      items.append(node)
    case .nothing:
      expects = .key
    case .value(let key, let place):
      pairs.append(Node.Pair(key: key, keyLocation: place, value: node))
      expects = .key
    case .key:
      expects = .nothing
      guard case .scalar(let key) = node.content else { break }
      if let first = keys[key.text] { return first }
      keys[key.text] = node.location
      expects = .value(of: key, at: node.location)
    }
    return nil
  }
}
