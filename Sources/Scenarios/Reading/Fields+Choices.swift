import Times
import YAML

extension Step {
  static let keys = [
    "title", "phase", "owner", "stages", "dimension", "window", "weight", "trigger", "record",
    "proportionate", "repeats", "observed", "objectives", "references", "source",
  ]

  init?(_ declared: Names<Step>.Declaration, _ book: NameBook, _ reading: Reading) {
    guard let fields = Fields(declared.node, keys: Step.keys, at: declared.location, reading),
      let phase = fields.required("phase").flatMap({ book.phases.index(of: $0, reading) })
    else { return nil }
    _ = fields.required("owner")
    if fields.truth("observed") {
      for key in ["window", "record", "proportionate", "repeats"] where fields.node(key) != nil {
        reading.report(.notForObserved(declared.name, key), at: fields.location(of: key))
      }
    }
    self.init(
      name: declared.name, title: fields.text("title"),
      owners: fields.roles("owner", in: book.roles) ?? .none, phase: phase,
      stages: Step.stages(fields, book), dimension: fields.choice("dimension", default: .coverage),
      isRecorded: fields.truth("record"), isProportionate: fields.truth("proportionate"),
      repeats: fields.truth("repeats"), isObserved: fields.truth("observed"),
      window: fields.node("window").flatMap {
        Window($0, at: fields.location(of: "window"), book, reading)
      },
      weight: fields.integer("weight", in: 1...20, default: 1),
      trigger: fields.index("trigger", in: book.injects),
      objectives: fields.indices("objectives", in: book.objectives),
      references: fields.texts("references"), source: fields.text("source"))
  }

  /// Per rubric of the scenario, the stage that the step counts in.
  private static func stages(_ fields: Fields, _ book: NameBook) -> [Index<Rubric.Stage>?] {
    var stages = [Index<Rubric.Stage>?](repeating: nil, count: book.rubrics.count)
    guard let node = fields.node("stages"), let pairs = fields.reading.mapping(node) else {
      return stages
    }
    for pair in pairs {
      guard let rubric = book.rubric(named: pair.key.text, at: pair.keyLocation, fields.reading)
      else { continue }
      stages[rubric] = book.rubrics[rubric].stage(pair.value, fields.reading)
    }
    return stages
  }
}

extension NameBook {
  func rubric(named name: String, at location: Location, _ reading: Reading) -> Int? {
    if let position = rubric(named: name) { return position }
    guard !unreadRubrics.contains(name) else { return nil }
    reading.report(
      .unknownName(.rubric, name, suggestion: rubrics.map(\.name).nearest(to: name)), at: location)
    return nil
  }
}

extension Rubric {
  func stage(_ node: Node, _ reading: Reading) -> Index<Stage>? {
    guard let name = reading.text(node) else { return nil }
    return stage(named: name, at: node.location, reading)
  }

  func stage(named name: String, at location: Location, _ reading: Reading) -> Index<Stage>? {
    if let position = stages.firstIndex(where: { $0.name == name }) { return Index(position) }
    reading.report(
      .unknownName(.stage, name, suggestion: stages.map(\.name).nearest(to: name)), at: location)
    return nil
  }
}

extension Window {
  init?(_ node: Node, at location: Location, _ book: NameBook, _ reading: Reading) {
    guard
      let fields = Fields(
        node, keys: ["full", "hard", "at_hard", "late", "anchor"], at: location, reading)
    else { return nil }
    let anchor = fields.index("anchor", in: book.clocks)
    func interval(_ key: String) -> Interval? {
      guard let node = fields.required(key) else { return nil }
      guard case .scalar(let scalar) = node.content, scalar.text.hasPrefix("T+") else {
        return reading.parsed(
          node, as: fields.node("anchor") == nil ? .time : .interval,
          fields.node("anchor") == nil ? { _ in nil } : Interval.init(parsing:))
      }
      if fields.node("anchor") != nil { reading.report(.anchorWithStart, at: node.location) }
      return book.time(node, reading).map { $0 - .zero }
    }
    guard let full = interval("full"), let hard = interval("hard") else { return nil }
    let atHard = fields.fraction("at_hard", in: .zero ... .one, default: .half)
    let late = fields.fraction("late", in: .zero ... .one, default: .zero)
    if hard < full { reading.report(.windowFalls, at: fields.location(of: "hard")) }
    if late > atHard { reading.report(.windowRises, at: fields.location(of: "late")) }
    self.init(full: full, hard: hard, atHard: atHard, late: late, anchor: anchor)
  }
}

extension Action {
  static let keys = [
    "title", "keywords", "roles", "personal", "offered", "when", "fulfils", "quality",
    "proportionality",
    "takes", "sets", "harm", "form", "exclusive", "starts_log", "result", "source",
  ]

  init?(_ declared: Names<Action>.Declaration, _ book: NameBook, _ reading: Reading) {
    guard let fields = Fields(declared.node, keys: Action.keys, at: declared.location, reading)
    else { return nil }
    _ = fields.required("roles")
    _ = fields.required("offered")
    let fulfils = fields.index("fulfils", in: book.steps)
    let harm = fields.node("harm").flatMap {
      Harm($0, at: fields.location(of: "harm"), book, reading)
    }
    if fulfils != nil, let harm, harm.guardStep == nil, !Harm.namesGuard(fields.node("harm")) {
      reading.report(.fulfilsAndHarms(declared.name), at: fields.location(of: "harm"))
    }
    if fulfils == nil, fields.node("fulfils") == nil {
      for key in ["quality", "proportionality"] where fields.node(key) != nil {
        reading.report(.qualityWithoutStep, at: fields.location(of: key))
      }
    }
    self.init(
      name: declared.name, title: fields.text("title"), keywords: fields.texts("keywords"),
      roles: fields.roles("roles", in: book.roles) ?? .none, isPersonal: fields.truth("personal"),
      offered: fields.indices("offered", in: book.phases).sorted(),
      available: fields.node("when").flatMap { book.condition($0, reading) } ?? .always,
      fulfils: fulfils,
      quality: fields.fraction("quality", in: Fraction(1, 100) ... .one, default: .one),
      proportionality: fields.node("proportionality").flatMap {
        reading.fraction($0, in: .zero ... .one)
      },
      takes: fields.interval("takes", default: .zero),
      effects: fields.node("sets").map { Effects($0, book, reading) } ?? .none, harm: harm,
      form: fields.index("form", in: book.forms),
      exclusive: fields.node("exclusive").flatMap(reading.text),
      startsLog: fields.truth("starts_log"), result: fields.text("result", default: ""),
      source: fields.text("source"))
  }
}

extension Harm {
  /// Whether a guard was meant: one that is not known is reported by itself.
  static func namesGuard(_ node: Node?) -> Bool {
    guard case .mapping(let pairs)? = node?.content else { return false }
    return pairs.contains { $0.key.text == "guard" }
  }

  init?(_ node: Node, at location: Location, _ book: NameBook, _ reading: Reading) {
    guard
      let fields = Fields(
        node, keys: ["points", "guard", "cap", "why", "source"], at: location, reading)
    else { return nil }
    let cap = fields.node("cap").flatMap(reading.text)
    if let cap {
      let harms = book.rubrics.flatMap(\.caps).filter(\.isForHarm)
      if !harms.contains(where: { $0.name == cap }) {
        reading.report(.capUnknownToRubrics(cap), at: fields.location(of: "cap"))
      }
    }
    self.init(
      points: fields.integer("points", in: 1...50) ?? 1,
      guardStep: fields.index("guard", in: book.steps), cap: cap, why: fields.text("why"),
      source: fields.text("source"))
  }
}

extension Rubric.Cap {
  var isForHarm: Bool {
    if case .harm = trigger { return true }
    return false
  }
}

extension OrderEdge {
  init?(_ node: Node, _ book: NameBook, _ reading: Reading) {
    guard
      let fields = Fields(
        node, keys: ["before", "after", "rubric", "weight", "soft", "source"],
        at: node.location, reading),
      let before = fields.required("before").flatMap({ OrderEdge.end($0, book, reading) }),
      let after = fields.required("after").flatMap({ OrderEdge.end($0, book, reading) }),
      let name = fields.required("rubric"), let rubricName = reading.text(name),
      let rubric = book.rubric(named: rubricName, at: name.location, reading)
    else { return nil }
    if before == after { reading.report(.sameEnds, at: fields.location(of: "after")) }
    if case .inject = before, case .inject = after {
      reading.report(.twoInjectsOrdered, at: fields.location(of: "after"))
    }
    if fields.node("soft") != nil, fields.node("weight") != nil {
      reading.report(.conflictingKeys("soft", "weight"), at: fields.location(of: "soft"))
    }
    let weight = fields.truth("soft") ? Fraction.half : .one
    self.init(
      before: before, after: after, rubric: rubric,
      weight: fields.fraction(
        "weight", in: Fraction(1, 100)...Fraction(20), default: weight),
      source: fields.text("source"))
  }

  private static func end(_ node: Node, _ book: NameBook, _ reading: Reading) -> End? {
    guard let name = reading.text(node) else { return nil }
    if let inject = book.injects.index(named: name) { return .inject(inject) }
    return book.steps.index(named: name, at: node.location, reading).map(End.step)
  }
}
