import Times
import YAML

extension Rubric {
  /// Reads a rubric file; nil when something in it is so wrong that nothing can be counted by it.
  init?(_ root: Node, _ reading: Reading) {
    guard
      let fields = Fields(
        root,
        keys: [
          "draaiboek", "rubric", "title", "stages", "landmarks", "dimensions", "tolerance",
          "adequate", "revision_discount", "harm_repeats", "noise", "bands", "ratings",
          "caps",
        ], at: root.location, reading),
      reading.isVersionKnown(fields)
    else { return nil }
    var stageNames = Names<Stage>(.stage)
    if let node = fields.required("stages"), let pairs = reading.mapping(node) {
      stageNames.declare(pairs, reading)
    }
    let stages = stageNames.declarations.compactMap { Stage($0, reading) }
    let landmarks = fields.required("landmarks").flatMap {
      Fields($0, keys: ["weight", "source"], at: fields.location(of: "landmarks"), reading)
    }
    let noise = fields.required("noise").flatMap {
      Fields(
        $0, keys: ["free", "points", "max", "repeats"], at: fields.location(of: "noise"), reading)
    }
    self.init(
      name: fields.text("rubric"), title: fields.localText("title"), stages: stages,
      dimensions: Rubric.dimensions(fields),
      landmarkWeight: landmarks?.fraction(
        "weight", in: Fraction(1, 100)...Fraction(20), default: .one) ?? .one,
      landmarkSource: landmarks?.text("source") ?? "",
      tolerance: fields.interval("tolerance", default: .minutes(5)),
      revisionDiscount: fields.fraction(
        "revision_discount", in: .zero ... .one, default: Fraction(3, 20)),
      adequate: fields.fraction("adequate", in: .zero ... .one, default: .half),
      harmRepeats: fields.integer("harm_repeats", in: 1...10, default: 2),
      noise: Noise(
        free: noise?.integer("free", in: 0...100, default: 5) ?? 5,
        points: noise?.fraction("points", in: .zero...Fraction(10), default: .half) ?? .half,
        maximum: noise?.integer("max", in: 0...100, default: 10) ?? 10,
        repeats: noise?.integer("repeats", in: 1...10, default: 2) ?? 2),
      bands: Rubric.bands(fields), ratings: Rubric.ratings(fields),
      caps: Rubric.caps(fields, stageNames))
  }

  private static func dimensions(_ fields: Fields) -> [Rule] {
    let absent = Rule(weight: 0, title: LocalText(dutch: "", english: ""), source: "")
    let names = Dimension.allCases.map(\.rawValue)
    guard let node = fields.required("dimensions"),
      let section = Fields(
        node, keys: names, at: fields.location(of: "dimensions"), fields.reading)
    else { return Dimension.allCases.map { _ in absent } }
    return names.map { name in
      guard let node = section.node(name),
        let rule = Fields(
          node, keys: ["weight", "title", "source"], at: section.location(of: name),
          fields.reading)
      else { return absent }
      return Rule(
        weight: rule.integer("weight", in: 1...1000) ?? 0, title: rule.localText("title"),
        source: rule.text("source"))
    }
  }

  private static func bands(_ fields: Fields) -> [Int] {
    guard let node = fields.required("bands"),
      let bands = Fields(
        node, keys: ["P", "S", "M"], at: fields.location(of: "bands"), fields.reading)
    else { return [85, 70, 50] }
    let cuts = ["P", "S", "M"].map { bands.integer($0, in: 0...100) ?? 0 }
    for (key, (upper, lower)) in zip(["S", "M"], zip(cuts, cuts.dropFirst())) where lower >= upper {
      fields.reading.report(
        .outOfRange("\(lower)", least: "0", most: "\(max(0, upper - 1))"),
        at: bands.location(of: key))
    }
    return cuts
  }

  /// May be left out, for a rubric in an old journal knows nothing of it.
  private static func ratings(_ fields: Fields) -> [Fraction] {
    let usual: [Fraction] = [.one, Fraction(3, 4), Fraction(2, 5), .zero]
    let letters = Band.allCases.map(\.rawValue)
    guard let node = fields.node("ratings"),
      let ratings = Fields(
        node, keys: letters, at: fields.location(of: "ratings"), fields.reading)
    else { return usual }
    let credits = letters.map { letter in
      ratings.required(letter).flatMap { fields.reading.fraction($0, in: .zero ... .one) } ?? .zero
    }
    for (letter, (upper, lower)) in zip(letters.dropFirst(), zip(credits, credits.dropFirst()))
    where lower > upper {
      fields.reading.report(
        .outOfRange(lower.text, least: "0", most: upper.text), at: ratings.location(of: letter))
    }
    return credits
  }

  private static func caps(_ fields: Fields, _ stages: Names<Stage>) -> [Cap] {
    var names = Names<Cap>(.cap)
    if let node = fields.node("caps"), let pairs = fields.reading.mapping(node) {
      names.declare(pairs, fields.reading)
    }
    return names.declarations.compactMap { Cap($0, stages, fields.reading) }
  }
}

extension Rubric.Stage {
  fileprivate init?(_ declared: Names<Self>.Declaration, _ reading: Reading) {
    guard
      let fields = Fields(
        declared.node, keys: ["title", "source", "ordered"], at: declared.location, reading)
    else { return nil }
    self.init(
      name: declared.name, title: fields.localText("title"), source: fields.text("source"),
      isOrdered: fields.node("ordered").flatMap(reading.truth) ?? true)
  }
}

extension Rubric.Cap {
  fileprivate init?(
    _ declared: Names<Self>.Declaration, _ stages: Names<Rubric.Stage>, _ reading: Reading
  ) {
    guard
      let fields = Fields(
        declared.node,
        keys: [
          "limit", "missing", "expired", "unless", "given", "stage", "within", "harm", "title",
          "source",
        ], at: declared.location, reading),
      let trigger = Self.trigger(fields, stages)
    else { return nil }
    self.init(
      name: declared.name, limit: fields.integer("limit", in: 0...99) ?? 0, trigger: trigger,
      title: fields.localText("title"), source: fields.text("source"))
  }

  private static func trigger(_ fields: Fields, _ stages: Names<Rubric.Stage>) -> Trigger? {
    let kinds = ["missing", "expired", "stage", "harm"].filter { fields.node($0) != nil }
    guard let kind = kinds.first, kinds.count == 1 else {
      let first = kinds.first ?? "missing"
      fields.reading.report(
        kinds.isEmpty ? .neitherKey("missing", "expired") : .conflictingKeys(first, kinds[1]),
        at: fields.location)
      return nil
    }
    switch kind {
    case "missing": return fields.index("missing", in: stages).map(Trigger.missing)
    case "stage":
      _ = fields.required("within")
      let interval = fields.interval("within", default: .zero)
      return fields.index("stage", in: stages).map { .notWithin($0, interval) }
    case "expired":
      let excuse: (field: String, given: Bool)? =
        fields.node("unless").flatMap(fields.reading.text).map { ($0, false) }
        ?? fields.node("given").flatMap(fields.reading.text).map { ($0, true) }
      return fields.index("expired", in: stages).map { .expired($0, excuse: excuse) }
    default: return .harm
    }
  }
}

extension Fields {
  /// `{ nl: …, en: … }`; both must be there.
  func localText(_ key: String) -> LocalText {
    guard let node = required(key),
      let fields = Fields(node, keys: ["nl", "en"], at: location(of: key), reading)
    else { return LocalText(dutch: "", english: "") }
    return LocalText(dutch: fields.text("nl"), english: fields.text("en"))
  }
}

extension Reading {
  /// Whether the file is of the one version that we know; another one is reported and not read further.
  func isVersionKnown(_ fields: Fields) -> Bool {
    guard let node = fields.required("draaiboek") else { return false }
    if case .scalar(let scalar) = node.content, scalar.kind == .integer(1) { return true }
    report(.wrongVersion(found: node.excerpt), at: node.location)
    return false
  }
}
