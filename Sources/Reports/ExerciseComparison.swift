package import Exercises
package import Scenarios
package import Scorecards
import Simulations
package import Wording

/// Two exercises side by side, half a year apart as a rule: what got better, what worse, and what can't be told.
///
/// A total is compared only within one edition of one scenario, held alike; else what is compared is how far each
/// team was from simulated ones. Of parts and objectives that carry one name the difficulty may differ, and nothing
/// corrects for it.
package struct ExerciseComparison: Sendable {
  package struct Side: Sendable {
    package let exercise: Exercise
    package let entries: [Entry]
    package let cards: [CardComparison.Side]
    package let baseline: Baseline?

    package init(
      exercise: Exercise, entries: [Entry], cards: [CardComparison.Side], baseline: Baseline?
    ) {
      self.exercise = exercise
      self.entries = entries
      self.cards = cards
      self.baseline = baseline
    }
  }

  package enum Verdict: String, Sendable { case better, equal, worse }

  /// Points of one part; nil: it was not exercised then.
  package struct Row: Sendable {
    package let name: String
    package let title: LocalText
    package let earlier: PointRange?
    package let later: PointRange?
    package let verdict: Verdict?
  }

  package struct Framework: Sendable {
    package let name: String
    package let title: LocalText
    /// Nil: not the same edition of the same scenario.
    package let total: Row?
    /// Nil: held alike, or how hard it was can't be known.
    package let distance: Distance?
    package let dimensions: [Row]
    package let stages: [Row]
    /// What the rule proposes for each objective.
    package let objectives: [Row]
  }

  /// What people rated an objective.
  package struct Rated: Sendable {
    package let name: String
    package let title: String
    package let earlier: Median?
    package let later: Median?
    package let verdict: Verdict?
  }

  /// What the room answered to one question.
  package struct Discussed: Sendable {
    package let name: String
    package let question: String
    package let earlier: [String]
    package let later: [String]
  }

  package struct Arranged: Sendable {
    package let measure: String
    package let earlier: Baseline.Answer?
    package let later: Baseline.Answer?
    package let verdict: Verdict?
  }

  /// A difference of less than this, in hundredths of a point, is called equal. Our own judgement.
  package static let margin = 100

  package let isSameScript: Bool
  /// One script, but begun with another cast, plan or variants.
  package let hasOtherScope: Bool
  /// Not the same was exercised in both, so that totals of one script still say nothing of each other.
  package let hasOtherItems: Bool
  package let frameworks: [Framework]
  package let ratings: [Rated]
  package let discussions: [Discussed]
  package let baseline: [Arranged]

  /// How many simulated teams played both, if they did so by every framework.
  package var teams: Int? {
    let teams = frameworks.compactMap { $0.distance?.teams }
    return teams.count == frameworks.count ? teams.first : nil
  }

  /// What a reader must know before the figures.
  package var warnings: [ComparisonLabel] {
    let other: [ComparisonLabel] =
      (isSameScript ? [] : [.otherScript]) + (hasOtherScope ? [.otherScope] : [])
      + (hasOtherItems ? [.otherItems] : [])
    guard !other.isEmpty else { return [] }
    return other + [teams.map { .calibrated(teams: $0) } ?? .uncalibrated]
  }

  /// Nil: they have nothing in common that could be compared. `teams`: so many simulated ones say how hard each was.
  package init?(_ earlier: Side, _ later: Side, teams: Int = Difficulty.teams) {
    guard Self.isPossible(earlier, later) else { return nil }
    let scripts = (earlier.exercise.scenario, later.exercise.scenario)
    isSameScript = scripts.0.name == scripts.1.name && scripts.0.edition == scripts.1.edition
    hasOtherScope = isSameScript && earlier.exercise.conditions != later.exercise.conditions
    let pairs = Self.pairs(earlier, later)
    hasOtherItems =
      isSameScript && pairs.contains { $0.0.card.model.omissions != $0.1.card.model.omissions }
    let isHeldAlike = isSameScript && !hasOtherScope && !hasOtherItems
    let difficulties =
      isHeldAlike || pairs.isEmpty
      ? nil
      : Difficulty(of: earlier.exercise, teams: teams).flatMap { before in
        Difficulty(of: later.exercise, teams: teams).map { (before, $0) }
      }
    let withTotal = isSameScript
    frameworks = pairs.map { before, after in
      Framework(
        (before, scripts.0), (after, scripts.1), withTotal: withTotal,
        distance: difficulties.flatMap { difficulties in
          Distance(
            (before.card.range, difficulties.0, before.rubric),
            (after.card.range, difficulties.1, after.rubric))
        })
    }
    ratings = Self.ratings(earlier, later)
    discussions = Self.discussions(earlier, later)
    baseline = Self.baseline(earlier.baseline, later.baseline)
  }

  /// Whether they have anything in common that could be compared.
  package static func isPossible(_ earlier: Side, _ later: Side) -> Bool {
    !pairs(earlier, later).isEmpty || !ratings(earlier, later).isEmpty
  }

  /// By each framework that both were scored by.
  private static func pairs(
    _ earlier: Side, _ later: Side
  ) -> [(CardComparison.Side, CardComparison.Side)] {
    later.cards.compactMap { after in
      let name = later.exercise.scenario.rubrics[after.rubric].name
      return earlier.cards.first { earlier.exercise.scenario.rubrics[$0.rubric].name == name }
        .map { ($0, after) }
    }
  }

  package static func verdict(_ earlier: PointRange?, _ later: PointRange?) -> Verdict? {
    guard let earlier, let later else { return nil }
    if later.lowest.hundredths - earlier.highest.hundredths >= margin { return .better }
    if earlier.lowest.hundredths - later.highest.hundredths >= margin { return .worse }
    return .equal
  }

  private static func ratings(_ earlier: Side, _ later: Side) -> [Rated] {
    later.exercise.scenario.objectives.compactMap { objective in
      Rated(objective, earlier.exercise, later.exercise)
    }
  }

  private static func baseline(_ earlier: Baseline?, _ later: Baseline?) -> [Arranged] {
    let measures = (later?.lines ?? []).map(\.measure) + (earlier?.lines ?? []).map(\.measure)
    var seen: Set<String> = []
    return measures.filter { seen.insert($0).inserted }.map { measure in
      let (before, after) = (earlier?[measure], later?[measure])
      return Arranged(
        measure: measure, earlier: before, later: after,
        verdict: before.flatMap { before in
          after.map { Verdict(from: before.position, to: $0.position) }
        })
    }
  }

  private static func discussions(_ earlier: Side, _ later: Side) -> [Discussed] {
    func answers(_ side: Side, _ name: String) -> [String] {
      side.entries.compactMap { entry in
        guard case .discussionConcluded(let question, let outcome) = entry.event,
          side.exercise.scenario.questions[question].name == name,
          !outcome.allSatisfy(\.isWhitespace)
        else { return nil }
        return outcome
      }
    }
    return later.exercise.scenario.questions.compactMap { question in
      let pair = (answers(earlier, question.name), answers(later, question.name))
      guard !pair.0.isEmpty || !pair.1.isEmpty else { return nil }
      return Discussed(
        name: question.name, question: question.text, earlier: pair.0, later: pair.1)
    }
  }
}

extension ExerciseComparison.Verdict {
  package var label: ComparisonLabel {
    switch self {
    case .better: .better
    case .equal: .equal
    case .worse: .worse
    }
  }

  /// Of two positions on a scale, the higher the better.
  init(from earlier: Int, to later: Int) {
    self = later > earlier ? .better : later < earlier ? .worse : .equal
  }
}

extension ExerciseComparison.Rated {
  /// Nil: the earlier scenario has no objective of this name, or nobody rated it.
  fileprivate init?(_ objective: Objective, _ earlier: Exercise, _ later: Exercise) {
    func median(_ exercise: Exercise) -> Median? {
      guard let index: Index<Objective> = exercise.scenario.index(of: objective.name) else {
        return nil
      }
      return Median(
        of: exercise.ratings.filter { $0.subject == .objective(index) }.map(\.level))
    }
    let (before, after) = (median(earlier), median(later))
    let hasBoth = earlier.scenario.objectives.contains { $0.name == objective.name }
    guard hasBoth, before != nil || after != nil else { return nil }
    name = objective.name
    title = objective.title
    self.earlier = before
    self.later = after
    guard let before, let after else {
      verdict = nil
      return
    }
    // Where raters were divided, only what lies beyond both their letters differs.
    verdict =
      after.worse.position < before.better.position
      ? .better : after.better.position > before.worse.position ? .worse : .equal
  }
}

extension Baseline.Answer {
  fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Exercise {
  /// The names of its cast, plan and variants.
  fileprivate var conditions: [String] {
    guard let scope else { return [] }
    return [scenario.casts[scope.cast.position].name, scenario.plans[scope.plan.position].name]
      + scope.variants.map { scenario.variants[$0].name }.sorted()
  }
}
