import Scenarios
import Scorecards

extension ExerciseComparison.Framework {
  typealias Side = (card: CardComparison.Side, scenario: Scenario)

  init(_ earlier: Side, _ later: Side, withTotal: Bool, distance: ExerciseComparison.Distance?) {
    let rubrics = (
      earlier.scenario.rubrics[earlier.card.rubric], later.scenario.rubrics[later.card.rubric]
    )
    let cards = (earlier.card.card, later.card.card)
    name = rubrics.1.name
    title = rubrics.1.title
    self.distance = distance
    total =
      withTotal
      ? ExerciseComparison.Row(
        "total", rubrics.1.title, cards.0.range, cards.1.range,
        isFair: distance == nil && cards.0.model.omissions == cards.1.model.omissions) : nil
    dimensions = Rubric.Dimension.allCases.compactMap { dimension in
      let rule = rubrics.1.dimensions[dimension.position]
      guard rule.weight > 0 else { return nil }
      return ExerciseComparison.Row(
        dimension.rawValue, rule.title, cards.0.range(for: dimension),
        cards.1.range(for: dimension))
    }
    stages = rubrics.1.stages.keys.map { stage in
      let authored = rubrics.1.stages[stage]
      let before = rubrics.0.stages.firstIndex { $0.name == authored.name }
      return ExerciseComparison.Row(
        authored.name, authored.title,
        before.flatMap { cards.0.range(in: .stage(Index($0))) },
        cards.1.range(in: .stage(stage)))
    }
    objectives = later.scenario.objectives.keys.compactMap { objective in
      let authored = later.scenario.objectives[objective]
      guard let before: Index<Objective> = earlier.scenario.index(of: authored.name) else {
        return nil
      }
      let ranges = (cards.0.range(in: .objective(before)), cards.1.range(in: .objective(objective)))
      guard ranges.0 != nil || ranges.1 != nil else { return nil }
      return ExerciseComparison.Row(
        authored.name, LocalText(dutch: authored.title, english: authored.title), ranges.0,
        ranges.1)
    }
  }
}

extension ExerciseComparison.Row {
  fileprivate init(
    _ name: String, _ title: LocalText, _ earlier: PointRange?, _ later: PointRange?,
    isFair: Bool = true
  ) {
    self.name = name
    self.title = title
    self.earlier = earlier
    self.later = later
    verdict = isFair ? ExerciseComparison.verdict(earlier, later) : nil
  }
}
