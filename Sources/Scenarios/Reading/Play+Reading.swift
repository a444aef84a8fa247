import Times
package import YAML

extension Play {
  /// A play as it was read, with all that is wrong in it.
  package struct Draft {
    package let play: Play?
    package let findings: [Located<Finding>]
  }

  /// Reads a scripted team for a scenario.
  package static func read(_ source: Source, for scenario: Scenario) -> Draft {
    let reading = Reading()
    let play = reading.root(of: source).flatMap { Play($0, scenario, reading) }
    let findings = reading.ordered
    return Draft(play: findings.isEmpty ? play : nil, findings: findings)
  }

  private init?(_ root: Node, _ scenario: Scenario, _ reading: Reading) {
    guard
      let fields = Fields(
        root, keys: ["draaiboek", "play", "title", "cast", "decisions"], at: root.location,
        reading), reading.isVersionKnown(fields)
    else { return nil }
    let book = NameBook()
    book.timeline = scenario.timeline
    let decisions = fields.list("decisions").compactMap {
      Decision($0, scenario, book, reading)
    }
    var earliest = StoryTime.zero
    for (node, decision) in zip(fields.list("decisions"), decisions) {
      if decision.at < earliest { reading.report(.backInTime, at: node.location) }
      earliest = max(earliest, decision.at)
    }
    var cast = Index<Cast>(0)
    if let node = fields.node("cast") {
      guard let found: Index<Cast> = scenario.index(node, .cast, reading) else { return nil }
      cast = found
    }
    self.init(
      name: fields.text("play"), title: fields.text("title"), cast: cast, decisions: decisions)
  }
}

extension Play.Decision {
  fileprivate init?(
    _ node: Node, _ scenario: Scenario, _ book: NameBook, _ reading: Reading
  ) {
    guard
      let fields = Fields(
        node, keys: ["at", "by", "action", "reason", "fidelity", "form", "source"],
        at: node.location, reading),
      let at = fields.required("at").flatMap({ book.time($0, reading) }),
      let by = fields.required("by").flatMap({ scenario.index($0, .role, reading) as Index<Role>? }
      ),
      let action = fields.required("action").flatMap({
        scenario.index($0, .action, reading) as Index<Action>?
      })
    else { return nil }
    self.init(
      at: at, by: by, action: action, reason: fields.text("reason", default: ""),
      fidelity: fields.choice("fidelity", default: .assumed),
      answers: Self.answers(fields, scenario.actions[action].form.map { scenario.forms[$0] }),
      source: fields.text("source", default: ""))
  }

  /// `form: complete` fills every required field with a mark; a mapping fills what it names.
  private static func answers(_ fields: Fields, _ form: Form?) -> [FormAnswer] {
    guard let node = fields.node("form") else { return [] }
    guard let form else {
      fields.reading.report(
        .unknownKey("form", suggestion: nil), at: fields.location(of: "form"))
      return []
    }
    if case .scalar(let scalar) = node.content, scalar.text == "complete" {
      return form.fields.filter(\.isRequired).map {
        FormAnswer(field: $0.name, text: $0.choices.first ?? "✓")
      }
    }
    let names = form.fields.map(\.name)
    return (fields.reading.mapping(node) ?? []).compactMap { pair in
      guard let field = form.field(named: pair.key.text) else {
        fields.reading.report(
          .unknownName(
            .field, pair.key.text, suggestion: names.nearest(to: pair.key.text)),
          at: pair.keyLocation)
        return nil
      }
      guard let text = fields.reading.text(pair.value) else { return nil }
      if !field.accepts(text) {
        fields.reading.report(
          .notOneOf(text, allowed: field.choices, suggestion: field.choices.nearest(to: text)),
          at: pair.value.location)
      }
      return FormAnswer(field: field.name, text: text)
    }
  }
}

extension Scenario {
  /// The thing of this scenario that a node names; reported with the nearest name when there is none.
  fileprivate func index<Element: Named>(
    _ node: Node, _ kind: Finding.Kind, _ reading: Reading
  ) -> Index<Element>? {
    guard let name = reading.text(node) else { return nil }
    if let index: Index<Element> = index(of: name) { return index }
    let names = Element.listed(in: self).map(\.name)
    reading.report(
      .unknownName(kind, name, suggestion: names.nearest(to: name)), at: node.location)
    return nil
  }
}
