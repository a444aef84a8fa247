import Times
package import YAML

extension Baseline {
  /// A baseline as it was read, with all that is wrong in it.
  package struct Draft: Sendable {
    package let baseline: Baseline?
    package let findings: [Located<Finding>]
  }

  /// A measure that is not known any more stays: an earlier half-year may have asked for it.
  package static func read(_ source: Source) -> Draft {
    let reading = Reading()
    let baseline = reading.root(of: source).flatMap { Baseline($0, reading) }
    let findings = reading.ordered
    return Draft(baseline: findings.isEmpty ? baseline : nil, findings: findings)
  }

  private init?(_ root: Node, _ reading: Reading) {
    guard
      let fields = Fields(
        root, keys: ["draaiboek", "baseline", "answers"], at: root.location, reading),
      reading.isVersionKnown(fields),
      let day = fields.required("baseline").flatMap({ reading.date($0) })
    else { return nil }
    self.init(on: day)
    guard let node = fields.required("answers"), !node.isNothing else { return }
    var names = Names<Measure>(.measure)
    if let pairs = reading.mapping(node) { names.declare(pairs, reading) }
    for declared in names.declarations {
      self[declared.name] = reading.choice(declared.node, of: Answer.self)
    }
  }
}
