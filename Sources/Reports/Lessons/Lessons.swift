package import Exercises
package import Scenarios
package import Scorecards
package import Times

import Wording

/// What an exercise teaches, drawn from its own journal: no lesson without something that happened in it.
///
/// A gap is what cost points; what the team said of it then or afterwards is its cause; a measure that works
/// against it is what to do. Ranked by the points of the rubric where it cost most, and a point more for every
/// dot of the room. A harm, a critical failure and a late notification always appear.
package struct Lessons {
  /// Gaps beyond these nobody acts on; what always appears may add to them.
  package static let most = 8
  package static let mostStrengths = 5
  /// What the room itself found important comes beside it.
  static let mostVoiced = 3
  /// As many gaps may lead to one and the same measure.
  static let perMeasure = 2

  let exercise: Exercise
  let cards: [CardComparison.Side]
  let measures: Measures
  let day: CivilDate
  let language: Language

  var scenario: Scenario { exercise.scenario }

  /// `entries` are all of the journal's, for what was noted and discussed; `cards` one or more, with the
  /// positions of their rubrics; `day` is when the exercise was held, from which proposed dates count.
  package static func drawn(
    from exercise: Exercise, entries: [Entry], cards: [CardComparison.Side], measures: Measures,
    on day: CivilDate, _ language: Language
  ) -> [Lesson] {
    let lessons = Lessons(
      exercise: exercise, cards: cards, measures: measures, day: day, language: language)
    return lessons.drawn(entries)
  }

  private func drawn(_ entries: [Entry]) -> [Lesson] {
    let costly = costly
    var gaps = costly + ratedGaps(costly)
    var strengths = strengths(beside: costly) + ratedStrengths(costly)
    let testimony = Testimony(exercise, entries)
    let left = testimony.attach(to: &gaps, &strengths, in: scenario, language)
    strengths += left.filter(\.isStrength)
    var agreed = exercise.hotWash.agreements.map { action($0.improvement, number: $0.number) }
    let voiced = left.filter { !$0.isStrength }.ranked.prefix(Self.mostVoiced)
    let shown = (selected(gaps) + voiced).ranked
    var lessons = shown.map { finding -> Lesson in
      // What the room agreed itself goes before what we would propose.
      let words = finding.words(in: scenario)
      if let own = agreed.firstIndex(where: { words.shared(with: $0.title) >= 2 }) {
        return lesson(finding, .gap, agreed.remove(at: own))
      }
      return lesson(finding, .gap, proposal(for: finding))
    }
    lessons += agreed.map { action in
      Lesson(kind: .gap, subject: .exercise, finding: action.finding, action: action)
    }
    lessons += strengths.ranked.prefix(Self.mostStrengths).map { lesson($0, .strength, nil) }
    return lessons
  }

  /// All that always appears, and of the others the dearest, as long as they don't all say the same.
  private func selected(_ gaps: [Drawn]) -> [Drawn] {
    let ranked = gaps.ranked
    var used: [String: Int] = [:]
    var shown = ranked.indices.filter { ranked[$0].always }
    for position in shown { used[measure(for: ranked[position])?.name ?? "", default: 0] += 1 }
    for (position, gap) in ranked.enumerated() where !gap.always && shown.count < Self.most {
      if let name = measure(for: gap)?.name {
        guard used[name, default: 0] < Self.perMeasure else { continue }
        used[name, default: 0] += 1
      }
      shown.append(position)
    }
    return shown.sorted().map { ranked[$0] }
  }

  private func lesson(
    _ drawn: Drawn, _ kind: Lesson.Kind, _ action: CorrectiveAction?
  ) -> Lesson {
    var action = action
    action?.finding = drawn.finding
    return Lesson(
      kind: kind, subject: drawn.subject, finding: drawn.finding, lost: drawn.losses,
      causes: drawn.causes, action: action)
  }
}

/// A lesson while it is drawn up.
struct Drawn {
  var isStrength = false
  let subject: Lesson.Subject
  /// Which step it touches, for the measure and for what was said of it.
  let step: Index<Step>?
  var decision: Decision.Number?
  var shortfall: Measure.Shortfall?
  let finding: String
  var losses: [Lesson.Loss] = []
  var causes: [Lesson.Cause] = []
  var dots = 0
  /// However little it cost.
  var always = false

  /// In hundredths of a point, where it cost or earned most.
  var weight: Int { (losses.map(\.points.hundredths).max() ?? 0) + 100 * dots }

  func words(in scenario: Scenario) -> Words {
    var text = ""
    if let step { text += scenario.steps[step].title }
    switch subject {
    case .step(let step): text += " " + scenario.steps[step].title
    case .action(let action): text += " " + scenario.actions[action].title
    case .objective(let objective): text += " " + scenario.objectives[objective].title
    case .exercise: break
    }
    return Words(text)
  }
}

extension [Drawn] {
  /// The weightiest first; of equals the one that was found first.
  var ranked: [Drawn] {
    indices.sorted { (self[$1].weight, $0) < (self[$0].weight, $1) }.map { self[$0] }
  }
}

/// The words of a text that say what it is about, for finding back who speaks of what.
struct Words {
  /// Shorter words are in every sentence.
  private static let shortest = 5

  let words: [String]

  init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
      .map(String.init).filter { $0.count >= Self.shortest }
  }

  /// How many of these another text has too, in whatever inflection.
  func shared(with text: String) -> Int { distinct.intersection(Words(text).distinct).count }

  /// What an inflection leaves as it is.
  var distinct: Set<Substring> { Set(words.map { $0.prefix(Self.shortest) }) }
}
