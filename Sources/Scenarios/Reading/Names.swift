import YAML

/// What an author declared under one list (`roles:`, `injects:` …), before anything in it is read.
struct Names<Element> {
  struct Declaration {
    let name: String
    let location: Location
    let node: Node
  }

  let kind: Finding.Kind
  private(set) var declarations: [Declaration] = []
  private var positions: [String: Int] = [:]

  init(_ kind: Finding.Kind) { self.kind = kind }

  var count: Int { declarations.count }

  mutating func declare(_ pairs: [Node.Pair], _ reading: Reading) {
    for pair in pairs {
      let name = pair.key.text
      if !name.isName { reading.report(.invalidName(name), at: pair.keyLocation) }
      if let first = positions[name] {
        reading.report(
          .duplicateName(kind, name, first: declarations[first].location), at: pair.keyLocation)
      } else {
        positions[name] = declarations.count
        declarations.append(
          Declaration(name: name, location: pair.keyLocation, node: pair.value))
      }
    }
  }

  func index(named name: String) -> Index<Element>? { positions[name].map { Index($0) } }

  func nearest(to name: String) -> String? { declarations.map(\.name).nearest(to: name) }

  /// The declared thing that a node names; reported with the nearest name when there is none.
  func index(of node: Node, _ reading: Reading) -> Index<Element>? {
    guard let name = reading.text(node) else { return nil }
    return index(named: name, at: node.location, reading)
  }

  func index(named name: String, at location: Location, _ reading: Reading) -> Index<Element>? {
    if let index = index(named: name) { return index }
    reading.report(.unknownName(kind, name, suggestion: nearest(to: name)), at: location)
    return nil
  }
}

extension String {
  /// Lower-case letters, digits and hyphens, beginning with a letter; not a word of the condition language.
  var isName: Bool {
    guard let first = utf8.first, (97...122).contains(first) else { return false }
    return utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
      && !["and", "or", "not", "time", "all"].contains(self)
  }
}
