import YAML

extension Background {
  init?(_ node: Node, _ reading: Reading) {
    guard let fields = Fields(node, keys: ["text", "source"], at: node.location, reading) else {
      return nil
    }
    self.init(text: fields.text("text"), source: fields.text("source"))
  }
}

extension Interlude {
  /// A minute of reading aloud.
  private static let longest = 150

  init?(_ declared: Names<Interlude>.Declaration, _ book: NameBook, _ reading: Reading) {
    guard
      let fields = Fields(
        declared.node, keys: ["title", "text", "after", "source"], at: declared.location, reading),
      let place = fields.required("after").flatMap({ Interlude.place($0, book, reading) })
    else { return nil }
    self.init(
      name: declared.name, title: fields.text("title"),
      text: fields.text("text", words: Interlude.longest), place: place,
      source: fields.text("source"))
  }

  /// The name of a phase, or else `debrief`.
  private static func place(_ node: Node, _ book: NameBook, _ reading: Reading) -> Place? {
    guard let name = reading.text(node) else { return nil }
    if name == "debrief", book.phases.index(named: name) == nil { return .debrief }
    return book.phases.index(named: name, at: node.location, reading).map(Place.after)
  }
}

extension SupportCard {
  init?(_ declared: Names<SupportCard>.Declaration, _ book: NameBook, _ reading: Reading) {
    guard
      let fields = Fields(
        declared.node, keys: ["title", "roles", "offered", "lines", "source"],
        at: declared.location, reading)
    else { return nil }
    for key in ["roles", "offered", "lines"] { _ = fields.required(key) }
    self.init(
      name: declared.name, title: fields.text("title"),
      roles: fields.roles("roles", in: book.roles) ?? .none,
      offered: fields.indices("offered", in: book.phases).sorted(), lines: fields.texts("lines"),
      source: fields.text("source"))
  }
}

extension PracticeMessage {
  init?(_ node: Node, at location: Location, _ reading: Reading) {
    guard
      let fields = Fields(
        node, keys: ["from", "channel", "text", "choices", "result"], at: location, reading)
    else { return nil }
    _ = fields.required("choices")
    self.init(
      from: fields.text("from"),
      channel: fields.choice("channel", default: Inject.Channel.inPerson),
      text: fields.text("text", words: Inject.longest), choices: fields.choices("choices", 2...4),
      result: fields.text("result"))
  }
}

extension Fields {
  /// A list of different answers to choose from.
  func choices(_ key: String, _ count: ClosedRange<Int>) -> [String] {
    guard let node = node(key), case .sequence(let nodes) = node.content else {
      return texts(key)
    }
    if !count.contains(nodes.count) {
      reading.report(
        .wrongNumberOfChoices(nodes.count, least: count.lowerBound, most: count.upperBound),
        at: location(of: key))
    }
    var choices: [String] = []
    for node in nodes {
      guard let choice = reading.text(node) else { continue }
      if choices.contains(choice) { reading.report(.duplicateChoice(choice), at: node.location) }
      choices.append(choice)
    }
    return choices
  }

  /// A text that must be there and is read aloud; a long one is reported.
  func text(_ key: String, words limit: Int) -> String {
    let text = text(key)
    let words = text.unicodeScalars.split(whereSeparator: \.isBlank).count
    if words > limit {
      reading.report(.textTooLong(words: words, limit: limit), at: location(of: key))
    }
    return text
  }
}
