import Times
import YAML

extension Quantity {
  init?(_ declared: Names<Quantity>.Declaration, _ book: NameBook, _ reading: Reading) {
    guard
      let fields = Fields(
        declared.node, keys: ["title", "unit", "start", "min", "max", "rates", "shown_to"],
        at: declared.location, reading)
    else { return nil }
    func value(_ key: String) -> Int64? {
      fields.node(key).flatMap { node in
        reading.parsed(node, as: .fraction) { text in
          Quantity.fine(parsing: text).flatMap { abs($0) <= Quantity.limit ? $0 : nil }
        }
      }
    }
    _ = fields.required("start")
    _ = fields.required("max")
    self.init(
      name: declared.name, title: fields.text("title"), unit: fields.text("unit", default: ""),
      start: value("start") ?? 0, minimum: value("min") ?? 0, maximum: value("max") ?? 0,
      rates: fields.list("rates").compactMap { Rate($0, book, reading) },
      shownTo: fields.roles("shown_to", in: book.roles) ?? .none)
  }

  /// A hundred million units: far beyond any count in a story, far below an overflow.
  static let limit = 100_000_000 * Quantity.fine
}

extension Quantity.Rate {
  /// `900/h while not accounts-blocked`, or `900/h`.
  init?(_ node: Node, _ book: NameBook, _ reading: Reading) {
    guard case .scalar(let scalar) = node.content else {
      reading.report(.wrongShape(expected: .rate, found: node.excerpt), at: node.location)
      return nil
    }
    let tokens = ConditionParser.tokens(of: scalar.text)
    guard let first = tokens.first, first.text.hasSuffix("/h"),
      let amount = Quantity.fine(parsing: String(first.text.dropLast(2))),
      tokens.count == 1 || (tokens.count > 2 && tokens[1].text == "while")
    else {
      reading.report(.wrongShape(expected: .rate, found: scalar.text), at: node.location)
      return nil
    }
    var condition = Condition.always
    if tokens.count > 2 {
      var origin = node.location
      origin.column += tokens[2].offset + (scalar.isPlain ? 0 : 1)
      let rest = String(scalar.text[tokens[2].text.startIndex...])
      var parser = ConditionParser(rest, origin: origin, book: book, reading: reading)
      guard let parsed = parser.parse() else { return nil }
      if let dependence = parsed.dependence {
        reading.report(.rateDepends(on: dependence), at: origin)
      }
      condition = parsed
    }
    self.init(
      thousandthsPerHour: amount / (Quantity.fine / 1000), condition: condition)
  }
}

extension Condition {
  /// What in it changes without an event: a quantity or the time; nil when nothing does.
  var dependence: String? {
    switch self {
    case .always, .milestone, .step, .action, .delivered: nil
    case .not(let inner): inner.dependence
    case .all(let parts), .any(let parts): parts.lazy.compactMap(\.dependence).first
    case .watch: "quantity"
    case .time: "time"
    }
  }
}

extension Effects {
  init(_ node: Node, _ book: NameBook, _ reading: Reading) {
    var milestones: [Index<Milestone>] = []
    var changes: [Change] = []
    for pair in reading.mapping(node) ?? [] {
      let name = pair.key.text
      if let milestone = book.milestones.index(named: name) {
        if reading.truth(pair.value) == true {
          milestones.append(milestone)
        } else if case .scalar(let scalar) = pair.value.content, scalar.kind == .boolean(false) {
          reading.report(
            .notOneOf("false", allowed: ["true"], suggestion: nil), at: pair.value.location)
        }
      } else if let quantity = book.quantities.index(
        named: name, at: pair.keyLocation, reading)
      {
        if let change = Change(quantity, pair.value, reading) { changes.append(change) }
      }
    }
    self.init(milestones: milestones, changes: changes)
  }
}

extension Effects.Change {
  init?(_ quantity: Index<Quantity>, _ node: Node, _ reading: Reading) {
    guard
      let amount = reading.parsed(
        node, as: .change,
        { text in
          Quantity.fine(parsing: text.hasPrefix("+") ? String(text.dropFirst()) : text)
            .flatMap { abs($0) <= Quantity.limit ? $0 : nil }
        })
    else { return nil }
    let signed = node.excerpt.hasPrefix("+") || node.excerpt.hasPrefix("-")
    self.init(quantity: quantity, kind: signed ? .add : .assign, amount: amount)
  }
}

extension Inject {
  /// In words: after that a group stops listening.
  static let longest = 60

  static let keys = [
    "title", "phase", "at", "when", "after", "until", "standby", "to", "from", "channel", "text",
    "expects", "sets", "facilitator", "source",
  ]

  init?(
    _ declared: Names<Inject>.Declaration, bounds: [Phase.Bounds], _ book: NameBook,
    _ reading: Reading
  ) {
    guard let fields = Fields(declared.node, keys: Inject.keys, at: declared.location, reading)
    else { return nil }
    let at = fields.node("at").flatMap { book.time($0, reading) }
    guard let phase = Inject.phase(of: fields, at: at, bounds, book) else { return nil }
    let to = fields.roles("to", in: book.roles)
    if to == nil { _ = fields.required("to") }
    let text = fields.text("text", words: Inject.longest)
    self.init(
      name: declared.name, title: fields.text("title", default: declared.name), phase: phase,
      trigger: Inject.trigger(of: fields, at: at, in: bounds[phase.position], book),
      to: to ?? .none, from: fields.text("from"),
      channel: fields.choice("channel", default: Channel.inPerson), text: text,
      expects: fields.indices("expects", in: book.steps),
      effects: fields.node("sets").map { Effects($0, book, reading) } ?? .none,
      facilitator: FacilitatorNote(fields.node("facilitator"), at: declared.location, reading),
      source: fields.text("source"))
  }

  private static func phase(
    of fields: Fields, at: StoryTime?, _ bounds: [Phase.Bounds], _ book: NameBook
  ) -> Index<Phase>? {
    let reading = fields.reading
    if fields.node("phase") != nil {
      guard let phase = fields.index("phase", in: book.phases) else { return nil }
      if let at, at < bounds[phase.position].from || at >= bounds[phase.position].to {
        let name = book.phases.declarations[phase.position].name
        reading.report(.outsidePhase(name), at: fields.location(of: "at"))
      }
      return phase
    }
    guard fields.node("at") != nil else {
      reading.report(.neitherKey("at", "phase"), at: fields.location)
      return nil
    }
    guard let at else { return nil }
    guard let position = bounds.firstIndex(where: { $0.from <= at && at < $0.to }) else {
      reading.report(.outsidePhase(""), at: fields.location(of: "at"))
      return nil
    }
    return Index(position)
  }

  private static func trigger(
    of fields: Fields, at: StoryTime?, in bounds: Phase.Bounds, _ book: NameBook
  ) -> Trigger {
    let reading = fields.reading
    if fields.truth("standby") {
      for key in ["at", "when", "after", "until"] where fields.node(key) != nil {
        reading.report(.conflictingKeys("standby", key), at: fields.location(of: key))
      }
      return .standby
    }
    guard let node = fields.node("when") else {
      for key in ["after", "until"] where fields.node(key) != nil {
        reading.report(.missingKey("when"), at: fields.location(of: key))
      }
      if fields.node("at") == nil {
        reading.report(.neitherKey("at", "when"), at: fields.location)
      }
      return .scheduled(at ?? bounds.from)
    }
    let condition = book.condition(node, reading) ?? .always
    let from = at ?? bounds.from
    let until = fields.node("until").flatMap { book.time($0, reading) } ?? bounds.to
    if until < from { reading.report(.untilBeforeAt, at: fields.location(of: "until")) }
    return .conditional(
      condition, from: from, until: until, after: fields.interval("after", default: .zero))
  }
}

extension FacilitatorNote {
  init(_ node: Node?, at location: Location, _ reading: Reading) {
    let fields = node.flatMap {
      Fields($0, keys: ["read", "if_silent", "optional"], at: location, reading)
    }
    self.init(
      read: fields?.text("read", default: "") ?? "",
      ifSilent: fields?.text("if_silent", default: "") ?? "",
      isOptional: fields?.truth("optional") ?? false)
  }
}
