import Exercises
import Reports
import Scenarios
import Scorecards
import TestSupport
import Testing
import Times
import Wording

@Suite struct ExerciseComparisonTests {
  private func side(_ sitting: Sitting, baseline: Baseline? = nil) throws
    -> ExerciseComparison.Side
  {
    ExerciseComparison.Side(
      exercise: sitting.exercise, entries: sitting.entries, cards: try sitting.cards(),
      baseline: baseline)
  }

  private func compare(
    _ earlier: ExerciseComparison.Side, _ later: ExerciseComparison.Side
  ) throws -> ExerciseComparison {
    try #require(ExerciseComparison(earlier, later, teams: 4))
  }

  @Test func `one exercise beside itself is equal in everything`() throws {
    let side = try side(Sitting("seed"))
    let comparison = try #require(ExerciseComparison(side, side))
    #expect(comparison.isSameScript)
    #expect(!comparison.hasOtherScope)
    #expect(!comparison.hasOtherItems)
    #expect(comparison.frameworks.count == 3)
    for framework in comparison.frameworks {
      let rows = framework.dimensions + framework.stages + framework.objectives
      #expect(rows.count > 10)
      #expect((rows + [framework.total].compactMap { $0 }).allSatisfy { $0.verdict == .equal })
    }
  }

  @Test func `within one edition the totals are compared, and every figure is the card's`() throws {
    let sides = (try side(Sitting("opposite")), try side(Sitting("seed")))
    let comparison = try #require(ExerciseComparison(sides.0, sides.1))
    for (framework, (card, _)) in zip(comparison.frameworks, sides.1.cards) {
      #expect(framework.total?.later == card.range)
      #expect(framework.total?.verdict == .better)
      for (row, stage) in zip(framework.stages, card.model.stageIndices) {
        #expect(row.later?.lowest == card.points(in: .stage(stage)))
      }
    }
    let back = try #require(ExerciseComparison(sides.1, sides.0))
    #expect(back.frameworks.allSatisfy { $0.total?.verdict == .worse })
  }

  private func range(_ lowest: Int128, _ highest: Int128) -> PointRange {
    PointRange(lowest: Points(lowest), highest: Points(highest))
  }

  @Test func `only what lies beyond both intervals, by a point, is a difference`() {
    #expect(ExerciseComparison.verdict(range(50, 60), range(60, 70)) == .equal)
    #expect(ExerciseComparison.verdict(range(50, 60), range(61, 70)) == .better)
    #expect(ExerciseComparison.verdict(range(61, 70), range(50, 60)) == .worse)
    #expect(ExerciseComparison.verdict(range(61, 70), range(50, 61)) == .equal)
    #expect(
      ExerciseComparison.verdict(
        range(50, 50), PointRange(lowest: Points(101, over: 2), highest: Points(101, over: 2)))
        == .equal)
    #expect(ExerciseComparison.verdict(nil, range(1, 2)) == nil)
  }

  @Test func `totals over other items say nothing of each other, so they get no verdict`()
    throws
  {
    let half = try Sitting("seed", until: 12)
    let comparison = try compare(side(half), side(Sitting("seed")))
    #expect(comparison.hasOtherItems)
    for framework in comparison.frameworks {
      #expect(framework.total?.later != nil)
      #expect(framework.total?.verdict == nil)
    }
    // What is open is open beside teams that played as far, too.
    let distances = comparison.frameworks.compactMap { $0.distance?.earlier.difference }
    #expect(distances.count == 3)
    #expect(distances.contains { $0.lowerBound < $0.upperBound })
  }

  @Test func `the same decisions are worth less in an easier edition`() throws {
    let easier = try side(Sitting("seed", edition: "2027-05", lenient: true))
    let comparison = try compare(side(Sitting("seed")), easier)
    #expect(comparison.teams == 4)
    #expect(comparison.warnings.map { $0.text(.english) }.last?.contains("4 simulated") == true)
    for (framework, (card, _)) in zip(comparison.frameworks, easier.cards) {
      let distance = try #require(framework.distance)
      #expect(framework.total == nil)
      #expect(distance.later.mean > distance.earlier.mean)
      #expect(distance.later.difference.lowerBound == card.total.hundredths - distance.later.mean)
      // Four teams are few: the uncertainty decides whether that much is said.
      let gap =
        distance.earlier.difference.lowerBound - distance.earlier.uncertainty
        - distance.later.difference.upperBound - distance.later.uncertainty
      #expect(distance.verdict == (gap >= ExerciseComparison.margin ? .worse : .equal))
      let back = try compare(easier, side(Sitting("seed"))).frameworks.first {
        $0.name == framework.name
      }
      #expect(back?.distance?.verdict == (gap >= ExerciseComparison.margin ? .better : .equal))
    }
  }

  @Test
  func `held alike nothing is simulated; with another plan the distance judges, not the total`()
    throws
  {
    let long = try side(Sitting("seed", plan: "long"))
    #expect(try compare(long, long).frameworks.allSatisfy { $0.distance == nil })
    let comparison = try compare(long, side(Sitting("seed")))
    #expect(comparison.isSameScript && comparison.hasOtherScope)
    for framework in comparison.frameworks {
      #expect(framework.total != nil && framework.total?.verdict == nil)
      #expect(framework.distance != nil)
    }
  }

  @Test func `where roles changed on the way there is no distance, and the warning stays plain`()
    throws
  {
    let scenario = try Sitting("seed", edition: "2026-05").scenario
    var exercise = Exercise(scenario)
    let scope = Scope(cast: Index(2), plan: Index(0), start: scenario.timeline.start)
    try exercise.perform(.open(scope), at: .zero)
    try exercise.perform(.enterNextPhase, at: .zero)
    try exercise.perform(.endPhase, at: .zero)
    try exercise.perform(.setPresence(scenario.index(of: "legal") ?? Index(0), .vacant), at: .zero)
    try exercise.perform(.enterNextPhase, at: .zero)
    let cards = try scenario.rubrics.indices.map { rubric in
      let model = try ScoringModel(exercise, rubric: rubric)
      return (model.score(Trace(exercise, for: model)), rubric)
    }
    let changed = ExerciseComparison.Side(
      exercise: exercise, entries: [], cards: cards, baseline: nil)
    let comparison = try compare(changed, side(Sitting("seed")))
    #expect(comparison.frameworks.allSatisfy { $0.distance == nil })
    #expect(
      comparison.warnings.last?.text(.english).hasPrefix("How hard each of the two was can't")
        == true)
  }

  @Test func `what has no rubric and no objective in common is not comparable`() throws {
    let other = try #require(Scenario.read(text: Scenario.aroundTheStory).scenario)
    let sitting = try Sitting("seed")
    let away = ExerciseComparison.Side(
      exercise: Exercise(other), entries: [], cards: [], baseline: nil)
    #expect(ExerciseComparison(away, try side(sitting)) == nil)
  }

  @Test func `another edition is compared part by part, without totals`() throws {
    let comparison = try compare(
      side(Sitting("opposite", edition: "2026-05")), side(Sitting("seed")))
    #expect(!comparison.isSameScript)
    #expect(comparison.frameworks.count == 3)
    for framework in comparison.frameworks {
      #expect(framework.total == nil)
      #expect(framework.stages.contains { $0.verdict == .better })
      #expect(!framework.objectives.isEmpty)
    }
  }

  @Test func `ratings differ only beyond what raters were divided about`() throws {
    func rated(_ levels: [Rubric.Band]) throws -> Sitting {
      var sitting = try Sitting("seed")
      let objective: Index<Objective> = try #require(sitting.scenario.index(of: "order"))
      for (number, level) in levels.enumerated() {
        try sitting.perform(
          .rate(
            Rating(
              subject: .objective(objective), level: level, reason: "gezien",
              rater: "waarnemer \(number)")))
      }
      return sitting
    }
    func verdict(_ earlier: [Rubric.Band], _ later: [Rubric.Band]) throws
      -> ExerciseComparison.Verdict?
    {
      let comparison = try compare(side(rated(earlier)), side(rated(later)))
      return comparison.ratings.first { $0.name == "order" }?.verdict
    }
    #expect(try verdict([.major], [.some]) == .better)
    #expect(try verdict([.some], [.unable]) == .worse)
    #expect(try verdict([.some, .major], [.some]) == .equal)
    #expect(try verdict([], [.some]) == nil)
  }

  @Test func `answers and the baseline stand side by side`() throws {
    var before = Baseline(on: Sitting.day)
    before["mandate"] = .no
    before["thresholds"] = .yes
    var after = before
    after["mandate"] = .partly
    after["reachability"] = .yes
    let sitting = try Sitting("seed")
    let comparison = try compare(
      side(sitting, baseline: before), side(sitting, baseline: after))
    #expect(
      comparison.baseline.map { "\($0.measure) \($0.verdict?.rawValue ?? "-")" } == [
        "mandate better", "thresholds equal", "reachability -",
      ])
  }
}

extension ScoringModel {
  fileprivate var stageIndices: [Index<Rubric.Stage>] {
    let count = (requirements.compactMap { $0.stage?.position }.max() ?? -1) + 1
    return (0..<count).map { Index($0) }
  }
}
