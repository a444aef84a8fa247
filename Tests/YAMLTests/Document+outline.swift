import YAML

extension Document {
  init(_ text: String, limits: Limits = .init()) {
    self.init(parsing: Source(name: "test.yaml", text: text), index: 0, limits: limits)
  }

  var facts: [Problem] { problems.map(\.problem) }

  /// Each problem's place, as `line:column+length`.
  var places: [String] { problems.map { $0.location.outline } }
}

extension Location {
  var outline: String { "\(line):\(column)+\(length)" }
}

extension Node {
  /// The tree on one line; what is not plain stands in quotes.
  var outline: String {
    switch content {
    case .scalar(let scalar): scalar.outline
    case .sequence(let items): "[" + items.map(\.outline).joined(separator: " ") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { "\($0.key.outline):\($0.value.outline)" }.joined(separator: " ") + "}"
    }
  }

  /// The places of all keys and scalars, in the order of the text.
  var places: [String] {
    switch content {
    case .scalar: [location.outline]
    case .sequence(let items): items.flatMap(\.places)
    case .mapping(let pairs): pairs.flatMap { [$0.keyLocation.outline] + $0.value.places }
    }
  }
}

extension Scalar {
  fileprivate var outline: String { isPlain ? text : "'\(text)'" }
}
