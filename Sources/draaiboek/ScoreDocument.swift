import Exercises
import Foundation
import Scenarios
import Scorecards
import Times

/// What `score --format json` writes: never localised, every figure also exact.
struct ScoreDocument: Encodable {
  /// Null when there is nothing, where a plain optional would be left out.
  @propertyWrapper struct OrNull<Value: Encodable>: Encodable {
    var wrappedValue: Value?

    init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(wrappedValue)
    }
  }

  struct Card: Encodable {
    let rubric: String
    /// By language: who shows it says which.
    let title: [String: String]
    let score: String
    let exact: String
    let lowest: String
    let highest: String
    /// Null: what is still open decides.
    @OrNull var band: String?
    let dimensions: [Part]
    let stages: [Stage]
    let ledger: [Line]
    /// The ledger by what caused its lines.
    let decisions: [Decision]
    /// The worthiest first.
    let wentWell: [Merit]
    /// What can't be undone any more.
    let caps: [Cap]
    let notExercised: [Omitted]
  }

  struct Part: Encodable {
    let id: String
    @OrNull var score: String?
    @OrNull var exact: String?
    let weight: Int
  }

  struct Line: Encodable {
    let lost: String
    let exact: String
    /// The action that was chosen, or the step that was not done.
    @OrNull var decision: String?
    /// On the wall of the story, with its offset from UTC; null: nothing was done.
    @OrNull var time: String?
    let rule: String
    let source: String
  }

  struct Cap: Encodable {
    let id: String
    let limit: Int
    let source: String
  }

  struct Omitted: Encodable {
    let step: String
    let reason: String
  }

  let journal: String
  let scenario: String
  let edition: String
  let scorecards: [Card]
  let objectives: [Objective]
  let observed: [Observed]
  /// Where the first two of them judge differently.
  let parts: [Parting]
  /// Pairs of steps that no framework orders, and both were done.
  let leftFree: [[String]]
  let clocks: [Clock]

  init(_ archive: Archive, _ rubrics: [Int]) throws(Complaint) {
    journal = archive.path
    scenario = archive.scenario.name
    edition = archive.scenario.edition
    var cards: [Card] = []
    var sides: [CardComparison.Side] = []
    for rubric in rubrics {
      do throws(ScoringProblem) {
        let model = try ScoringModel(archive.exercise, rubric: rubric)
        let card = model.score(Trace(archive.exercise, for: model))
        sides.append((card, rubric))
        cards.append(Card(card, rubric, archive.exercise))
      } catch {
        throw .unscorable(rubric: archive.scenario.rubrics[rubric].name)
      }
    }
    scorecards = cards
    objectives = Self.objectives(archive.exercise, rubrics)
    observed = Self.observed(archive.exercise)
    let comparison =
      sides.count > 1 ? CardComparison(sides[0], sides[1], in: archive.scenario) : nil
    parts = comparison?.partings.map { Parting($0, archive.scenario) } ?? []
    leftFree =
      comparison?.free.map { [$0.0, $0.1].map { archive.scenario.steps[$0].name } } ?? []
    clocks = archive.scenario.clocks.keys.filter(archive.exercise.takesPart).map {
      Clock($0, archive.exercise)
    }
  }
}

extension ScoreDocument.Card {
  init(_ card: Scorecard, _ position: Int, _ exercise: Exercise) {
    let scenario = exercise.scenario
    let rubric = scenario.rubrics[position]
    let lines = card.ledger()
    self.rubric = rubric.name
    title = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, rubric.title($0)) })
    score = card.total.decimal
    exact = card.total.description
    lowest = card.lowest.description
    highest = card.highest.description
    band = card.band?.rawValue
    dimensions = Rubric.Dimension.allCases.map { dimension in
      let points = card.points(for: dimension)
      return ScoreDocument.Part(
        id: dimension.rawValue, score: points?.decimal, exact: points?.description,
        weight: rubric.dimensions[dimension.position].weight)
    }
    stages = rubric.stages.keys.map { stage in
      let points = card.points(in: .stage(stage))
      return ScoreDocument.Stage(
        id: rubric.stages[stage].name, score: points?.decimal, exact: points?.description,
        steps: card.standings(in: stage).map { ScoreDocument.Standing($0, exercise) })
    }
    ledger = lines.map { ScoreDocument.Line($0, position, exercise) }
    let charges = card.charges(lines)
    decisions = charges.map { ScoreDocument.Decision($0, position, exercise) }
    wentWell = card.merits(charges).map { ScoreDocument.Merit($0, exercise) }
    caps = lines.compactMap { line in
      guard case .cap(let cap, _) = line.fact, card.criticalFailures.contains(cap) else {
        return nil
      }
      let authored = rubric.caps[cap]
      return ScoreDocument.Cap(id: authored.name, limit: authored.limit, source: authored.source)
    }
    notExercised = card.model.omissions.map { omission in
      ScoreDocument.Omitted(
        step: scenario.steps[omission.step].name, reason: omission.reason.name)
    }
  }
}

extension ScoreDocument.Line {
  init(_ line: LedgerLine, _ rubric: Int, _ exercise: Exercise) {
    lost = line.hundredths.decimal
    exact = line.lost.description
    decision = line.subject(in: exercise.scenario)
    time = line.acts.first.map { exercise.timeline.timestamp($0.time) }
    rule = line.fact.rule
    source = line.source(in: exercise.scenario, rubric: rubric)
  }
}

extension Points {
  var decimal: String { hundredths.decimal }
}

extension LedgerLine {
  fileprivate func subject(in scenario: Scenario) -> String? {
    if let act = acts.first { return scenario.actions[act.action].name }
    switch fact {
    case .coverage(let step, _), .timeliness(let step, _), .proportionality(let step, _),
      .record(let step, _), .cap(_, .step(let step)):
      return scenario.steps[step].name
    case .order(.step(let step), before: _, _, by: _): return scenario.steps[step].name
    case .order(.inject(let inject), before: _, _, by: _): return scenario.injects[inject].name
    case .harm(let action, _, _), .cap(_, .action(let action)):
      return scenario.actions[action].name
    case .noise, .floor: return nil
    }
  }
}

extension Fact {
  fileprivate var rule: String {
    switch self {
    case .coverage(_, .missing): "coverage/missing"
    case .coverage(_, .revised): "coverage/revised"
    case .coverage(_, .partial): "coverage/partial"
    case .coverage(_, .rated): "coverage/rated"
    case .coverage(_, .unrated): "coverage/unrated"
    case .order(_, before: _, .inverted, by: _): "order/inverted"
    case .order(_, before: _, .tied, by: _): "order/tied"
    case .order(_, before: _, .missing, by: _): "order/missing"
    case .timeliness(_, .missing): "timeliness/missing"
    case .timeliness(_, .late): "timeliness/late"
    case .timeliness(_, .tooLate): "timeliness/too-late"
    case .proportionality(_, .missing): "proportionality/missing"
    case .proportionality(_, .broad): "proportionality/broad"
    case .record(_, .missing): "record/missing"
    case .record(_, .level): "record/incomplete"
    case .harm: "harm"
    case .noise: "noise"
    case .cap: "cap"
    case .floor: "floor"
    }
  }
}

extension Omission.Reason {
  fileprivate var name: String {
    switch self {
    case .phaseNotPlayed: "phase-not-played"
    case .triggerWithheld: "trigger-withheld"
    case .dependsOnPlayers: "depends-on-players"
    case .roleNotPlayed: "role-not-played"
    }
  }
}
