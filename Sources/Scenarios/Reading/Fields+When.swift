import Times
import YAML

extension Phase {
  /// The bounds alone, which everything with a time needs before the phases themselves are read.
  struct Bounds {
    let from: StoryTime
    let to: StoryTime
  }

  static let keys = [
    "title", "from", "to", "pace", "moments", "situation", "facilitator", "background", "discuss",
  ]

  static func bounds(
    _ declared: Names<Phase>.Declaration, _ book: NameBook, _ reading: Reading
  ) -> Bounds? {
    guard let pairs = reading.mapping(declared.node) else { return nil }
    let fields = Fields(pairs, keys: keys, at: declared.location, reading)
    guard let from = fields.required("from").flatMap({ book.time($0, reading) }),
      let to = fields.required("to").flatMap({ book.time($0, reading) })
    else { return nil }
    if to <= from { reading.report(.phaseEndsBeforeItBegins, at: fields.location(of: "to")) }
    return Bounds(from: from, to: to)
  }

  init?(
    _ declared: Names<Phase>.Declaration, bounds: Bounds, questions: [Index<Question>],
    _ book: NameBook, _ reading: Reading
  ) {
    guard case .mapping(let pairs) = declared.node.content else { return nil }
    let fields = Fields(
      pairs.filter { Phase.keys.contains($0.key.text) }, keys: Phase.keys, at: declared.location,
      reading)
    let pace = fields.choice("pace", default: Pace.stepped)
    let nodes = fields.list("moments")
    let moments = nodes.compactMap { book.time($0, reading) }
    if pace == .running, !nodes.isEmpty {
      reading.report(.momentsOnlyWhenStepped, at: fields.location(of: "moments"))
    }
    if let first = moments.first, first != bounds.from {
      reading.report(.firstMomentIsFrom, at: nodes[0].location)
    }
    for (node, (earlier, later)) in zip(nodes.dropFirst(), zip(moments, moments.dropFirst())) {
      if later <= earlier { reading.report(.momentsAscend, at: node.location) }
      if later >= bounds.to {
        reading.report(.outsidePhase(declared.name), at: node.location)
      }
    }
    self.init(
      name: declared.name, title: fields.text("title"), from: bounds.from, to: bounds.to,
      pace: pace, moments: moments.isEmpty ? [bounds.from] : moments,
      situation: fields.text("situation", default: ""),
      facilitator: fields.text("facilitator", default: ""),
      background: fields.list("background").compactMap { Background($0, reading) },
      questions: questions)
  }
}

extension Question {
  init?(
    _ declared: Names<Question>.Declaration, phase: Index<Phase>, _ reading: Reading
  ) {
    guard
      let fields = Fields(declared.node, keys: ["text", "source"], at: declared.location, reading)
    else { return nil }
    self.init(
      name: declared.name, text: fields.text("text"), phase: phase,
      source: fields.text("source", default: ""))
  }
}

extension LegalClock {
  init?(_ declared: Names<LegalClock>.Declaration, _ book: NameBook, _ reading: Reading) {
    guard
      let fields = Fields(
        declared.node, keys: ["title", "starts", "limit", "stops", "note", "rounding", "source"],
        at: declared.location, reading)
    else { return nil }
    _ = fields.required("starts")
    let limit = fields.required("limit").flatMap {
      reading.parsed($0, as: .interval, Interval.init(parsing:))
    }
    let starts = fields.list("starts").compactMap { node -> Cause? in
      if case .scalar(let scalar) = node.content, scalar.text.hasPrefix("T+") {
        return book.time(node, reading).map(Cause.time)
      }
      return book.injects.index(of: node, reading).map(Cause.inject)
    }
    self.init(
      name: declared.name, title: fields.text("title"), starts: starts, limit: limit ?? .zero,
      stops: fields.index("stops", in: book.steps), note: fields.text("note", default: ""),
      source: fields.text("source"),
      rounding: fields.node("rounding").flatMap { reading.choice($0, of: Rounding.self) })
  }
}

extension Form {
  init?(_ declared: Names<Form>.Declaration, _ reading: Reading) {
    guard
      let fields = Fields(
        declared.node, keys: ["title", "document", "version", "fields"], at: declared.location,
        reading)
    else { return nil }
    var names = Names<Form.Field>(.field)
    if let node = fields.required("fields"), let pairs = reading.mapping(node) {
      names.declare(pairs, reading)
    }
    self.init(
      name: declared.name, title: fields.text("title"),
      document: fields.node("document").flatMap { reading.choice($0, of: Document.self) },
      version: fields.text("version", default: ""),
      fields: names.declarations.compactMap { Field($0, reading) })
  }
}

extension Form.Field {
  init?(_ declared: Names<Form.Field>.Declaration, _ reading: Reading) {
    guard
      let fields = Fields(
        declared.node, keys: ["title", "hint", "required", "choices"], at: declared.location,
        reading)
    else { return nil }
    self.init(
      name: declared.name, title: fields.text("title"), hint: fields.text("hint", default: ""),
      isRequired: fields.node("required").flatMap(reading.truth) ?? true,
      choices: fields.node("choices") == nil ? [] : fields.choices("choices", 2...20))
  }
}
