package import Times
package import YAML

extension Scenario {
  /// Where a scenario's other texts come from: asked for by name, answered by the edge (or by a journal).
  package struct Library {
    package var include: (String) -> Source?
    package var rubric: (String) -> Source?
    package var zone: (String) -> Zone?
    /// Where rubrics are looked for, to be told when one isn't there.
    package var rubricFolders: [String]

    package init(
      include: @escaping (String) -> Source?, rubric: @escaping (String) -> Source?,
      zone: @escaping (String) -> Zone?, rubricFolders: [String] = []
    ) {
      self.rubricFolders = rubricFolders
      self.include = include
      self.rubric = rubric
      self.zone = zone
    }
  }

  /// A scenario as it was read: with everything that is wrong in it, or whole.
  package struct Manuscript {
    package enum Part: String, Sendable { case scenario, include, rubric }

    package let scenario: Scenario?
    package let findings: [Located<Finding>]
    /// Every file that was read; a location's `source` is a position in it.
    package let sources: [Source]
    package let parts: [Part]

    package var hasErrors: Bool { findings.contains { $0.problem.severity == .error } }
  }

  /// Reads a script and all that it names, and checks that it holds together. With a variant, T+0 is that
  /// variant's start, and `T+4d 09:00` is nine in the morning four days after that.
  package static func read(
    _ main: Source, variant: String? = nil, library: Library
  ) -> Manuscript {
    let reading = Reading()
    let book = NameBook()
    var parts = [Manuscript.Part.scenario]
    guard let root = reading.root(of: main), let script = Script(root, reading) else {
      return Manuscript(
        scenario: nil, findings: reading.ordered, sources: reading.sources, parts: parts)
    }
    var sections = script.sections
    for (node, name) in script.names("include") {
      guard let source = library.include(name) else {
        reading.report(.fileNotFound(name), at: node.location)
        continue
      }
      parts.append(.include)
      if let root = reading.root(of: source) {
        sections.append(contentsOf: Script.sections(of: root, reading))
      }
    }
    for (node, name) in script.names("rubrics") {
      guard let source = library.rubric(name) else {
        book.unreadRubrics.insert(name)
        reading.report(
          .rubricNotFound(name + ".yaml", folders: library.rubricFolders), at: node.location)
        continue
      }
      parts.append(.rubric)
      if let root = reading.root(of: source), let rubric = Rubric(root, reading) {
        book.rubrics.append(rubric)
      } else {
        book.unreadRubrics.insert(name)
      }
    }
    let timeline = script.timeline(library.zone, variant: variant, sections)
    if let timeline { book.timeline = timeline }
    let scenario = Scenario(script, sections, book, reading)
    if let scenario { Checks.run(on: scenario, book, reading) }
    let hasErrors = reading.findings.contains { $0.problem.severity == .error }
    return Manuscript(
      scenario: hasErrors || timeline == nil ? nil : scenario, findings: reading.ordered,
      sources: reading.sources, parts: parts)
  }
}

/// The top level of a scenario's files.
struct Script {
  struct Section {
    let name: String
    let location: Location
    let node: Node
  }

  static let headKeys = [
    "draaiboek", "scenario", "edition", "title", "notice", "language", "timezone", "start",
    "rubrics", "include",
  ]
  static let sectionKeys = [
    "objectives", "roles", "casts", "plans", "variants", "phases", "milestones", "quantities",
    "injects", "steps", "actions", "order", "independent", "landmarks", "clocks", "forms",
    "interludes", "practice", "cards", "hot_wash",
    "feedback", "glossary", "playbook",
  ]

  let head: Fields
  let sections: [Section]

  init?(_ root: Node, _ reading: Reading) {
    guard let pairs = reading.mapping(root) else { return nil }
    head = Fields(
      pairs, keys: Script.headKeys + Script.sectionKeys, at: root.location, reading)
    guard reading.isVersionKnown(head) else { return nil }
    sections = Script.sections(
      of: Node(
        .mapping(pairs.filter { Script.sectionKeys.contains($0.key.text) }), at: root.location),
      reading)
  }

  /// The lists in an included file, where only lists may stand.
  static func sections(of root: Node, _ reading: Reading) -> [Section] {
    guard let pairs = reading.mapping(root) else { return [] }
    _ = Fields(pairs, keys: sectionKeys, at: root.location, reading)
    return pairs.map { Section(name: $0.key.text, location: $0.keyLocation, node: $0.value) }
  }

  func names(_ key: String) -> [(Node, String)] {
    head.list(key).compactMap { node in head.reading.text(node).map { (node, $0) } }
  }

  func timeline(
    _ zones: (String) -> Zone?, variant: String?, _ sections: [Section]
  ) -> Timeline? {
    guard let node = head.required("timezone"), let name = head.reading.text(node) else {
      return nil
    }
    guard let zone = zones(name) else {
      head.reading.report(.unknownZone(name), at: node.location)
      return nil
    }
    guard let start = head.required("start").flatMap({ head.reading.instant($0, in: zone) })
    else { return nil }
    let other = variant.flatMap { Script.start(of: $0, in: sections) }
      .flatMap { head.reading.instant($0, in: zone) }
    return Timeline(start: other ?? start, zone: zone)
  }

  private static func start(of variant: String, in sections: [Section]) -> Node? {
    for section in sections where section.name == "variants" {
      guard case .mapping(let variants) = section.node.content,
        let pair = variants.first(where: { $0.key.text == variant }),
        case .mapping(let keys) = pair.value.content
      else { continue }
      return keys.first { $0.key.text == "start" }?.value
    }
    return nil
  }
}
