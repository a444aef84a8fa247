import Times
import YAML

extension Role {
  init?(_ declared: Names<Role>.Declaration, _ book: NameBook, _ reading: Reading) {
    guard
      let fields = Fields(
        declared.node, keys: ["title", "brief", "falls_to"], at: declared.location, reading)
    else { return nil }
    self.init(
      name: declared.name, title: fields.text("title"), brief: fields.text("brief", default: ""),
      fallsTo: fields.index("falls_to", in: book.roles))
  }
}

extension Cast {
  init?(_ declared: Names<Cast>.Declaration, _ book: NameBook, _ reading: Reading) {
    guard
      let fields = Fields(
        declared.node, keys: ["title", "played", "counterplay"], at: declared.location, reading)
    else { return nil }
    _ = fields.required("played")
    let played = fields.roles("played", in: book.roles) ?? .none
    let counterplay = fields.roles("counterplay", in: book.roles) ?? .none
    for role in counterplay.members where played.contains(role) {
      reading.report(
        .playedAndCounterplay(book.roles.declarations[role.position].name),
        at: fields.location(of: "counterplay"))
    }
    self.init(
      name: declared.name, title: fields.text("title"), played: played, counterplay: counterplay)
  }
}

extension Plan {
  static let keys = [
    "title", "welcome", "breaks", "hot_wash", "phases", "withholds", "moments",
  ]

  init?(
    _ declared: Names<Plan>.Declaration, bounds: [Phase.Bounds], _ book: NameBook,
    _ reading: Reading
  ) {
    guard let fields = Fields(declared.node, keys: Plan.keys, at: declared.location, reading)
    else { return nil }
    var phases = [Int](repeating: 0, count: book.phases.count)
    if let node = fields.required("phases"), let pairs = reading.mapping(node) {
      for pair in pairs {
        guard
          let index = book.phases.index(named: pair.key.text, at: pair.keyLocation, reading),
          let minutes = reading.integer(pair.value, in: 1...600)
        else { continue }
        phases[index.position] = minutes
      }
      for (position, minutes) in phases.enumerated() where minutes == 0 {
        let name = book.phases.declarations[position].name
        if !pairs.contains(where: { $0.key.text == name }) {
          reading.report(.planLacksPhase(name), at: fields.location(of: "phases"))
        }
      }
    }
    self.init(
      name: declared.name, title: fields.text("title"), phases: phases,
      welcome: fields.integer("welcome", in: 0...120, default: 10),
      breaks: fields.integer("breaks", in: 0...240, default: 0),
      hotWash: fields.integer("hot_wash", in: 0...120, default: 15),
      withholds: fields.indices("withholds", in: book.injects),
      moments: Plan.moments(fields, bounds, book))
  }

  /// Per phase that is named, where it stands still; unlike a phase's own moments, later than `from` if need be.
  private static func moments(
    _ fields: Fields, _ bounds: [Phase.Bounds], _ book: NameBook
  ) -> [[StoryTime]?] {
    let reading = fields.reading
    var moments = [[StoryTime]?](repeating: nil, count: book.phases.count)
    for pair in fields.node("moments").flatMap(reading.mapping) ?? [] {
      guard let phase = book.phases.index(named: pair.key.text, at: pair.keyLocation, reading)
      else { continue }
      let nodes = reading.list(pair.value)
      let times = nodes.compactMap { book.time($0, reading) }
      if case .sequence = pair.value.content, nodes.isEmpty {
        reading.report(.wrongShape(expected: .time, found: ""), at: pair.value.location)
      }
      guard !times.isEmpty, times.count == nodes.count else { continue }
      let bounds = bounds[phase.position]
      for (position, (node, time)) in zip(nodes, times).enumerated() {
        if time < bounds.from || time >= bounds.to {
          reading.report(.outsidePhase(pair.key.text), at: node.location)
        } else if position > 0, time <= times[position - 1] {
          reading.report(.momentsAscend, at: node.location)
        }
      }
      moments[phase.position] = times
    }
    return moments
  }
}

extension Variant {
  init?(_ declared: Names<Variant>.Declaration, _ book: NameBook, _ reading: Reading) {
    guard
      let fields = Fields(
        declared.node, keys: ["title", "start", "withholds", "adds"], at: declared.location, reading
      )
    else { return nil }
    let withholds = fields.indices("withholds", in: book.injects)
    let adds = fields.indices("adds", in: book.injects)
    for inject in adds where withholds.contains(inject) {
      reading.report(
        .addedAndWithheld(book.injects.declarations[inject.position].name),
        at: fields.location(of: "adds"))
    }
    self.init(
      name: declared.name, title: fields.text("title"),
      start: fields.node("start").flatMap { reading.instant($0, in: book.timeline.zone) },
      withholds: withholds, adds: adds)
  }
}

extension Objective {
  init?(_ declared: Names<Objective>.Declaration, _ reading: Reading) {
    guard let fields = Fields(declared.node, keys: ["title"], at: declared.location, reading)
    else { return nil }
    self.init(name: declared.name, title: fields.text("title"))
  }
}

extension Milestone {
  init?(_ declared: Names<Milestone>.Declaration, _ reading: Reading) {
    guard let fields = Fields(declared.node, keys: ["title"], at: declared.location, reading)
    else { return nil }
    self.init(name: declared.name, title: fields.text("title"))
  }
}

extension Reading {
  /// The moment of a wall-clock time in a zone; a missing or ambiguous one is reported.
  func instant(_ node: Node, in zone: Zone) -> Instant? {
    guard let civil = parsed(node, as: .wallClock, CivilTime.init(parsing:)) else { return nil }
    switch zone.reading(of: civil) {
    case .unique(let instant): return instant
    case .ambiguous:
      report(.ambiguousLocalTime(node.excerpt), at: node.location)
      return nil
    case .missing:
      report(.missingLocalTime(node.excerpt), at: node.location)
      return nil
    }
  }
}
