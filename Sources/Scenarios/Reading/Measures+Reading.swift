package import YAML

extension Measures {
  /// Measures as they were read, with all that is wrong in them.
  package struct Draft: Sendable {
    package let measures: Measures?
    package let findings: [Located<Finding>]
  }

  package static func read(_ source: Source) -> Draft {
    let reading = Reading()
    let measures = reading.root(of: source).flatMap { Measures($0, reading) }
    let findings = reading.ordered
    return Draft(measures: findings.isEmpty ? measures : nil, findings: findings)
  }

  private init?(_ root: Node, _ reading: Reading) {
    guard
      let fields = Fields(root, keys: ["draaiboek", "measures"], at: root.location, reading),
      reading.isVersionKnown(fields), let node = fields.required("measures"),
      let pairs = reading.mapping(node)
    else { return nil }
    var names = Names<Measure>(.measure)
    names.declare(pairs, reading)
    self.init(all: names.declarations.compactMap { Measure($0, reading) })
  }
}

extension Measure {
  fileprivate init?(_ declared: Names<Self>.Declaration, _ reading: Reading) {
    guard
      let fields = Fields(
        declared.node,
        keys: [
          "title", "text", "source", "element", "references", "stages", "against", "owners",
          "days", "asked",
        ], at: declared.location, reading)
    else { return nil }
    let helps = ["references", "stages"].contains { fields.node($0) != nil }
    if !helps { reading.report(.neitherKey("references", "stages"), at: declared.location) }
    _ = fields.required("owners")
    let element = fields.required("element")
      .flatMap { reading.choice($0, of: CorrectiveAction.Element.self) }
    self.init(
      name: declared.name, title: fields.localText("title"), text: fields.localText("text"),
      source: fields.text("source"), element: element ?? .planning,
      references: fields.texts("references"), stages: Self.stages(fields),
      against: fields.list("against").compactMap { reading.choice($0, of: Shortfall.self) },
      owners: fields.texts("owners"), days: fields.integer("days", in: 1...730) ?? 1,
      isAsked: fields.truth("asked"))
  }

  /// `{ ap: [limit], nist-sp-800-61: [containment] }`; a rubric that is not there helps nobody and does no harm.
  private static func stages(_ fields: Fields) -> [StageName] {
    guard let node = fields.node("stages"), let pairs = fields.reading.mapping(node) else {
      return []
    }
    return pairs.flatMap { pair in
      fields.reading.list(pair.value).compactMap(fields.reading.text)
        .map { StageName(rubric: pair.key.text, stage: $0) }
    }
  }
}
