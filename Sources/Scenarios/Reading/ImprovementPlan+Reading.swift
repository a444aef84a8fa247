import Times
package import YAML

extension ImprovementPlan {
  /// A plan as it was read, with all that is wrong in it.
  package struct Draft: Sendable {
    package let plan: ImprovementPlan?
    package let findings: [Located<Finding>]
  }

  package static func read(_ source: Source) -> Draft {
    let reading = Reading()
    let plan = reading.root(of: source).flatMap { ImprovementPlan($0, reading) }
    let findings = reading.ordered
    return Draft(plan: findings.isEmpty ? plan : nil, findings: findings)
  }

  private init?(_ root: Node, _ reading: Reading) {
    guard
      let fields = Fields(
        root, keys: ["draaiboek", "improvement_plan", "title", "held", "actions"],
        at: root.location, reading),
      reading.isVersionKnown(fields)
    else { return nil }
    var names = Names<CorrectiveAction>(.improvement)
    // A plan without actions ends with the key that they will stand under.
    if let node = fields.required("actions"), !node.isNothing, let pairs = reading.mapping(node) {
      names.declare(pairs, reading)
    }
    let held = fields.required("held").flatMap { reading.date($0) }
    self.init(
      exercise: fields.text("improvement_plan"), title: fields.text("title"),
      held: held ?? CivilDate(daysSinceEpoch: 0),
      actions: names.declarations.compactMap { CorrectiveAction($0, reading) })
  }
}

extension CorrectiveAction {
  fileprivate init?(_ declared: Names<Self>.Declaration, _ reading: Reading) {
    guard
      let fields = Fields(
        declared.node,
        keys: [
          "title", "text", "finding", "source", "element", "owner", "start", "due", "agreed",
          "urgent", "status", "closed",
        ], at: declared.location, reading)
    else { return nil }
    func date(_ key: String) -> CivilDate? { fields.node(key).flatMap { reading.date($0) } }
    let status = fields.choice("status", default: Status.open)
    let isClosed = status == .done || status == .dropped
    if isClosed, fields.node("closed") == nil {
      reading.report(.missingKey("closed"), at: fields.location(of: "status"))
    }
    if !isClosed, fields.node("closed") != nil {
      reading.report(.closedWhileOpen, at: fields.location(of: "closed"))
    }
    let start = date("start")
    let due = date("due")
    if let start, let due, due < start {
      reading.report(.dueBeforeStart, at: fields.location(of: "due"))
    }
    self.init(
      id: declared.name, title: fields.text("title"), text: fields.text("text", default: ""),
      finding: fields.text("finding", default: ""), source: fields.text("source", default: ""),
      element: fields.node("element").flatMap { reading.choice($0, of: Element.self) },
      owner: fields.text("owner", default: ""), start: start, due: due,
      isAgreed: fields.truth("agreed"), isUrgent: fields.truth("urgent"), status: status,
      closed: date("closed"))
  }
}

extension Reading {
  /// A day of the calendar, `2026-11-24`.
  func date(_ node: Node) -> CivilDate? { parsed(node, as: .date, CivilDate.init(parsing:)) }
}

extension Node {
  /// Nothing stands behind the colon.
  var isNothing: Bool {
    if case .scalar(let scalar) = content { scalar.kind == .null } else { false }
  }
}
