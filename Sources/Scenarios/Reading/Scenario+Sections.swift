import Times
import YAML

extension Scenario {
  /// Declares every name first, so that a reference may stand before what it refers to; then reads each
  /// section. Nil when there is too little to say anything about.
  convenience init?(
    _ script: Script, _ sections: [Script.Section], _ book: NameBook, _ reading: Reading
  ) {
    func each(_ name: String) -> [Script.Section] { sections.filter { $0.name == name } }
    func declare<Element>(
      _ name: String, _ path: ReferenceWritableKeyPath<NameBook, Names<Element>>
    ) {
      for section in each(name) {
        if let pairs = reading.mapping(section.node) { book[keyPath: path].declare(pairs, reading) }
      }
    }
    declare("objectives", \.objectives)
    declare("roles", \.roles)
    declare("casts", \.casts)
    declare("plans", \.plans)
    declare("variants", \.variants)
    declare("phases", \.phases)
    declare("milestones", \.milestones)
    declare("quantities", \.quantities)
    declare("injects", \.injects)
    declare("steps", \.steps)
    declare("actions", \.actions)
    declare("clocks", \.clocks)
    declare("forms", \.forms)
    declare("interludes", \.interludes)
    declare("cards", \.cards)
    declare("hot_wash", \.hotWash)
    declare("feedback", \.feedback)
    declare("playbook", \.playbook)
    book.collectSymbols(reading)
    let required: [(Finding.Kind, String, Int)] = [
      (.role, "roles", book.roles.count), (.cast, "casts", book.casts.count),
      (.plan, "plans", book.plans.count), (.phase, "phases", book.phases.count),
    ]
    for (kind, key, count) in required where count == 0 {
      reading.report(.none(kind), at: script.head.location(of: key))
    }
    if book.roles.count > 64 {
      reading.report(.tooMany(.role, limit: 64), at: script.head.location(of: "roles"))
    }
    guard required.allSatisfy({ $0.2 > 0 }), book.roles.count <= 64 else { return nil }
    let bounds = book.phases.declarations.compactMap { Phase.bounds($0, book, reading) }
    guard bounds.count == book.phases.count else { return nil }
    for (position, (earlier, later)) in zip(bounds, bounds.dropFirst()).enumerated()
    where later.from < earlier.to {
      let declared = book.phases.declarations[position + 1]
      reading.report(.phasesOverlap(declared.name), at: declared.location)
    }

    // Questions are declared inside the phases.
    var questions: [[Index<Question>]] = []
    var askedIn: [Index<Phase>] = []
    for (position, declared) in book.phases.declarations.enumerated() {
      let first = book.questions.count
      if case .mapping(let pairs) = declared.node.content,
        let discuss = pairs.first(where: { $0.key.text == "discuss" }),
        let asked = reading.mapping(discuss.value)
      {
        book.questions.declare(asked, reading)
      }
      questions.append((first..<book.questions.count).map { Index($0) })
      askedIn += questions[position].map { _ in Index(position) }
    }

    let forms = book.forms.declarations.compactMap { Form($0, reading) }
    let language = script.head.choice("language", default: Language.dutch)
    self.init(
      name: script.head.text("scenario"), edition: script.head.text("edition"),
      title: script.head.text("title"), notice: script.head.text("notice", default: ""),
      language: language, timeline: book.timeline,
      roles: book.roles.declarations.compactMap { Role($0, book, reading) },
      casts: book.casts.declarations.compactMap { Cast($0, book, reading) },
      plans: book.plans.declarations.compactMap { Plan($0, bounds: bounds, book, reading) },
      variants: book.variants.declarations.compactMap { Variant($0, book, reading) },
      phases: zip(book.phases.declarations, zip(bounds, questions)).compactMap {
        Phase($0, bounds: $1.0, questions: $1.1, book, reading)
      },
      questions: zip(book.questions.declarations, askedIn).compactMap {
        Question($0, phase: $1, reading)
      },
      milestones: book.milestones.declarations.compactMap { Milestone($0, reading) },
      quantities: book.quantities.declarations.compactMap { Quantity($0, book, reading) },
      injects: book.injects.declarations.compactMap {
        Inject($0, bounds: bounds, book, reading)
      },
      steps: book.steps.declarations.compactMap { Step($0, book, reading) },
      actions: book.actions.declarations.compactMap { Action($0, book, reading) },
      clocks: book.clocks.declarations.compactMap { LegalClock($0, book, reading) },
      forms: forms,
      interludes: book.interludes.declarations.compactMap { Interlude($0, book, reading) },
      cards: book.cards.declarations.compactMap { SupportCard($0, book, reading) },
      practice: Scenario.practice(each("practice"), reading),
      hotWash: book.hotWash.declarations.compactMap { HotWashQuestion($0, reading) },
      feedback: book.feedback.declarations.compactMap { FeedbackQuestion($0, reading) },
      glossary: each("glossary").flatMap { reading.list($0.node) }.compactMap {
        Term($0, reading)
      },
      playbook: book.playbook.declarations.compactMap {
        PlaybookSection($0, forms, book, reading)
      },
      objectives: book.objectives.declarations.compactMap { Objective($0, reading) },
      order: each("order").flatMap { reading.list($0.node) }.compactMap {
        OrderEdge($0, book, reading)
      },
      independent: each("independent").flatMap { reading.list($0.node) }.compactMap {
        let named = reading.list($0)
        if named.count != 2 { reading.report(.notAPair(named.count), at: $0.location) }
        let steps = named.compactMap { book.steps.index(of: $0, reading) }
        return steps.count == 2 ? steps : nil
      },
      landmarks: Scenario.landmarks(each("landmarks"), book, reading), book: book)
  }

  /// There is one of them; a second would be another file's.
  private static func practice(
    _ sections: [Script.Section], _ reading: Reading
  ) -> PracticeMessage? {
    for section in sections.dropFirst() {
      reading.report(
        .yaml(.duplicateKey(section.name, first: sections[0].location)), at: section.location)
    }
    return sections.first.flatMap { PracticeMessage($0.node, at: $0.location, reading) }
  }

  private static func landmarks(
    _ sections: [Script.Section], _ book: NameBook, _ reading: Reading
  ) -> [[Index<Step>?]] {
    var landmarks = book.rubrics.map { [Index<Step>?](repeating: nil, count: $0.stages.count) }
    for pair in sections.flatMap({ reading.mapping($0.node) ?? [] }) {
      guard let rubric = book.rubric(named: pair.key.text, at: pair.keyLocation, reading) else {
        continue
      }
      for pair in reading.mapping(pair.value) ?? [] {
        guard
          let stage = book.rubrics[rubric].stage(
            named: pair.key.text, at: pair.keyLocation, reading),
          let step = book.steps.index(of: pair.value, reading)
        else { continue }
        landmarks[rubric][stage.position] = step
      }
    }
    return landmarks
  }
}
