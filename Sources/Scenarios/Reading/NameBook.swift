import Times
import YAML

/// Every name that the author declared, and the time line: what references are resolved against.
final class NameBook {
  var objectives = Names<Objective>(.objective)
  var roles = Names<Role>(.role)
  var casts = Names<Cast>(.cast)
  var plans = Names<Plan>(.plan)
  var variants = Names<Variant>(.variant)
  var phases = Names<Phase>(.phase)
  var questions = Names<Question>(.question)
  var milestones = Names<Milestone>(.milestone)
  var quantities = Names<Quantity>(.quantity)
  var injects = Names<Inject>(.inject)
  var steps = Names<Step>(.step)
  var actions = Names<Action>(.action)
  var clocks = Names<LegalClock>(.clock)
  var forms = Names<Form>(.form)
  var interludes = Names<Interlude>(.interlude)
  var cards = Names<SupportCard>(.card)
  var hotWash = Names<HotWashQuestion>(.question)
  var feedback = Names<FeedbackQuestion>(.question)
  var playbook = Names<PlaybookSection>(.section)
  var rubrics: [Rubric] = []
  /// Rubrics that could not be read: said once, not again at every mention.
  var unreadRubrics: Set<String> = []
  var timeline = Timeline(start: Instant(milliseconds: 0), zone: .utc)

  private var symbols: [String: ConditionParser.Symbol] = [:]
  private var symbolNames: [String] = []
  private(set) var watches: [Watch] = []
  private var watchPositions: [Watch: Int] = [:]

  func rubric(named name: String) -> Int? { rubrics.firstIndex { $0.name == name } }

  func symbol(named name: String) -> ConditionParser.Symbol? { symbols[name] }

  func nearestSymbol(to name: String) -> String? { symbolNames.nearest(to: name) }

  func index(of watch: Watch) -> Index<Watch> {
    if let position = watchPositions[watch] { return Index(position) }
    watchPositions[watch] = watches.count
    watches.append(watch)
    return Index(watches.count - 1)
  }

  /// Joins the names that conditions may use; the same name for two things is reported.
  func collectSymbols(_ reading: Reading) {
    var first: [String: (Finding.Kind, Location)] = [:]
    func add<Element>(_ names: Names<Element>, _ symbol: (Index<Element>) -> ConditionParser.Symbol)
    {
      for (position, declaration) in names.declarations.enumerated() {
        if let (kind, location) = first[declaration.name] {
          reading.report(
            .ambiguousName(declaration.name, names.kind, kind, first: location),
            at: declaration.location)
        } else {
          first[declaration.name] = (names.kind, declaration.location)
          symbols[declaration.name] = symbol(Index(position))
          symbolNames.append(declaration.name)
        }
      }
    }
    add(milestones) { .milestone($0) }
    add(steps) { .step($0) }
    add(actions) { .action($0) }
    add(injects) { .inject($0) }
    add(quantities) { .quantity($0) }
  }

  /// Story time of `T+4d 09:00`; thrown when that wall-clock time is missing or ambiguous.
  func resolve(
    _ text: String, at location: Location
  ) throws(Located<Finding>) -> StoryTime {
    switch StoryTimeText(parsing: text) {
    case nil: throw Located(.wrongShape(expected: .time, found: text), at: location)
    case .elapsed(let interval): return .zero + interval
    case .wall(let day, let hour, let minute):
      switch timeline.reading(day: day, hour: hour, minute: minute) {
      case .unique(let time): return time
      case .ambiguous: throw Located(.ambiguousLocalTime(text), at: location)
      case .missing: throw Located(.missingLocalTime(text), at: location)
      }
    }
  }

  func time(_ node: Node, _ reading: Reading) -> StoryTime? {
    guard case .scalar(let scalar) = node.content else {
      reading.report(.wrongShape(expected: .time, found: node.excerpt), at: node.location)
      return nil
    }
    do throws(Located<Finding>) {
      return try resolve(scalar.text.trimmed, at: node.location)
    } catch {
      reading.report(error.problem, at: error.location)
      return nil
    }
  }

  func condition(_ node: Node, _ reading: Reading) -> Condition? {
    guard case .scalar(let scalar) = node.content else {
      reading.report(.wrongShape(expected: .condition, found: node.excerpt), at: node.location)
      return nil
    }
    var origin = node.location
    if !scalar.isPlain { origin.column += 1 }
    var parser = ConditionParser(scalar.text, origin: origin, book: self, reading: reading)
    return parser.parse()
  }
}

extension Quantity {
  /// A number with at most three decimals, in the fine unit; nil for anything else or beyond a billion.
  static func fine(parsing text: String) -> Int64? {
    guard let fraction = Fraction(parsing: text), 1000 % fraction.denominator == 0 else {
      return nil
    }
    return Int64(fraction.numerator) * (Quantity.fine / Int64(fraction.denominator))
  }
}
