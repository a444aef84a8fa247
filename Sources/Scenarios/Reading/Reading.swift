import Times
import YAML

/// One author's text being read: collects every finding, so that all of them are reported at once.
final class Reading {
  private(set) var findings: [Located<Finding>] = []
  private(set) var sources: [Source] = []

  func report(_ finding: Finding, at location: Location) {
    findings.append(Located(finding, at: location))
  }

  /// Parses one more source; nil when it can't be read as YAML at all.
  func root(of source: Source) -> Node? {
    let document = Document(parsing: source, index: sources.count)
    sources.append(source)
    for problem in document.problems {
      report(.yaml(problem.problem), at: problem.location)
    }
    return document.root
  }

  /// In the order in which the author meets them. When something could not be read at all, what may only seem
  /// wrong because of that is kept back.
  var ordered: [Located<Finding>] {
    let hasRootCause = findings.contains { $0.problem.isRootCause }
    let lacksRubric = findings.contains { $0.problem.lacksRubric }
    let told = findings.filter { finding in
      if lacksRubric, case .capUnknownToRubrics = finding.problem { return false }
      return !hasRootCause || !finding.problem.mayFollow
    }
    return told.enumerated().sorted { left, right in
      let (a, b) = (left.element.location, right.element.location)
      return (a.source, a.line, a.column, left.offset) < (b.source, b.line, b.column, right.offset)
    }.map(\.element)
  }

  func mapping(_ node: Node) -> [Node.Pair]? {
    if case .mapping(let pairs) = node.content { return pairs }
    report(.wrongShape(expected: .mapping, found: node.excerpt), at: node.location)
    return nil
  }

  func list(_ node: Node) -> [Node] {
    if case .sequence(let nodes) = node.content { return nodes }
    report(.wrongShape(expected: .list, found: node.excerpt), at: node.location)
    return []
  }

  func text(_ node: Node) -> String? {
    guard case .scalar(let scalar) = node.content, scalar.kind != .null else {
      report(.wrongShape(expected: .text, found: node.excerpt), at: node.location)
      return nil
    }
    let text = scalar.text.trimmed
    if text.isEmpty { report(.emptyText, at: node.location) }
    return text
  }

  func truth(_ node: Node) -> Bool? {
    if case .scalar(let scalar) = node.content, case .boolean(let value) = scalar.kind {
      return value
    }
    report(.wrongShape(expected: .truth, found: node.excerpt), at: node.location)
    return nil
  }

  func integer(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    guard case .scalar(let scalar) = node.content, case .integer(let value) = scalar.kind else {
      report(.wrongShape(expected: .integer, found: node.excerpt), at: node.location)
      return nil
    }
    guard range.contains(value) else {
      report(
        .outOfRange("\(value)", least: "\(range.lowerBound)", most: "\(range.upperBound)"),
        at: node.location)
      return nil
    }
    return value
  }

  /// Reads a scalar with `parse`; anything it does not accept has the wrong shape.
  func parsed<Value>(_ node: Node, as shape: Finding.Shape, _ parse: (String) -> Value?) -> Value? {
    if case .scalar(let scalar) = node.content, let value = parse(scalar.text.trimmed) {
      return value
    }
    report(.wrongShape(expected: shape, found: node.excerpt), at: node.location)
    return nil
  }

  func fraction(_ node: Node, in range: ClosedRange<Fraction>) -> Fraction? {
    guard let fraction = parsed(node, as: .fraction, Fraction.init(parsing:)) else { return nil }
    guard range.contains(fraction) else {
      report(
        .outOfRange(
          node.excerpt, least: range.lowerBound.text, most: range.upperBound.text),
        at: node.location)
      return nil
    }
    return fraction
  }

  func choice<Value: RawRepresentable & CaseIterable>(_ node: Node, of type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let text = text(node) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let allowed = Value.allCases.map(\.rawValue)
    report(
      .notOneOf(text, allowed: allowed, suggestion: allowed.nearest(to: text)), at: node.location)
    return nil
  }
}

extension Node {
  /// How the author would recognise it in a message.
  var excerpt: String {
    switch content {
    case .scalar(let scalar): scalar.text
    case .sequence: "[…]"
    case .mapping: "{…}"
    }
  }
}

extension String {
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[first...last])
  }
}

extension Unicode.Scalar {
  /// As `properties.isWhitespace`, without looking up what is plain: a scenario asks it of every letter.
  var isBlank: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
