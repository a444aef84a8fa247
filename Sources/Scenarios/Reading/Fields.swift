import Times
import YAML

/// The keys of one mapping, read by name; keys that nobody asked for are reported when it is opened.
struct Fields {
  let reading: Reading
  /// Where to point when a key is missing.
  let location: Location
  private let pairs: [Node.Pair]

  init?(_ node: Node, keys: [String], at location: Location, _ reading: Reading) {
    guard let pairs = reading.mapping(node) else { return nil }
    self.init(pairs, keys: keys, at: location, reading)
  }

  init(_ pairs: [Node.Pair], keys: [String], at location: Location, _ reading: Reading) {
    for pair in pairs where !keys.contains(pair.key.text) {
      reading.report(
        .unknownKey(pair.key.text, suggestion: keys.nearest(to: pair.key.text)),
        at: pair.keyLocation)
    }
    self.reading = reading
    self.location = location
    self.pairs = pairs
  }

  func node(_ key: String) -> Node? { pairs.first { $0.key.text == key }?.value }

  func location(of key: String) -> Location {
    pairs.first { $0.key.text == key }?.keyLocation ?? location
  }

  func required(_ key: String) -> Node? {
    if let node = node(key) { return node }
    reading.report(.missingKey(key), at: location)
    return nil
  }

  /// The text of a key that must be there; empty (and reported) when it is not.
  func text(_ key: String) -> String { required(key).flatMap(reading.text) ?? "" }

  func text(_ key: String, default value: String) -> String {
    node(key).flatMap(reading.text) ?? value
  }

  func truth(_ key: String) -> Bool { node(key).flatMap(reading.truth) ?? false }

  func integer(_ key: String, in range: ClosedRange<Int>, default value: Int) -> Int {
    node(key).flatMap { reading.integer($0, in: range) } ?? value
  }

  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    required(key).flatMap { reading.integer($0, in: range) }
  }

  func fraction(_ key: String, in range: ClosedRange<Fraction>, default value: Fraction) -> Fraction
  {
    node(key).flatMap { reading.fraction($0, in: range) } ?? value
  }

  func interval(_ key: String, default value: Interval) -> Interval {
    node(key).flatMap { reading.parsed($0, as: .interval, Interval.init(parsing:)) } ?? value
  }

  func list(_ key: String) -> [Node] { node(key).map(reading.list) ?? [] }

  func texts(_ key: String) -> [String] { list(key).compactMap(reading.text) }

  func choice<Value: RawRepresentable & CaseIterable>(_ key: String, default value: Value) -> Value
  where Value.RawValue == String {
    node(key).flatMap { reading.choice($0, of: Value.self) } ?? value
  }

  func index<Element>(_ key: String, in names: Names<Element>) -> Index<Element>? {
    node(key).flatMap { names.index(of: $0, reading) }
  }

  func indices<Element>(_ key: String, in names: Names<Element>) -> [Index<Element>] {
    list(key).compactMap { names.index(of: $0, reading) }
  }

  /// A list of role names, or `all`; nil when the key is missing.
  func roles(_ key: String, in names: Names<Role>) -> RoleSet? {
    guard let node = node(key) else { return nil }
    if case .scalar(let scalar) = node.content, scalar.text == "all" {
      return RoleSet((0..<names.count).map { Index($0) })
    }
    return RoleSet(reading.list(node).compactMap { names.index(of: $0, reading) })
  }
}
