import Exercises
import Scenarios
import Scorecards
import Times
import Wording

/// What the facilitator released for the participants to look back at: moments and sentences, no ledger.
struct LookingBack: Encodable {
  struct Moment: Encodable {
    let wall: String
    let isDecision: Bool
    let roles: [String]
    let text: String
  }

  struct Card: Encodable {
    let title: String
    let verdict: String
    let order: String
    let wentWell: [String]
    let costMost: [String]
  }

  let timeline: [Moment]?
  let score: [Card]?

  init(_ exercise: Exercise, _ language: Language) {
    let released = exercise.hotWash.released
    timeline = released.contains(.timeline) ? LookingBack.timeline(of: exercise) : nil
    score = released.contains(.score) ? LookingBack.cards(of: exercise, language) : nil
  }

  private static func timeline(of exercise: Exercise) -> [Moment] {
    let view = exercise.view(for: .observer, at: .zero)
    func titles(_ names: [String]) -> [String] {
      names.compactMap { name in
        let role: Index<Role>? = exercise.scenario.index(of: name)
        return role.map { exercise.scenario.roles[$0].title }
      }
    }
    let messages = (view.inbox ?? []).map { letter in
      (
        letter.at,
        Moment(
          wall: letter.wall, isDecision: false, roles: titles(letter.to),
          text: letter.title.isEmpty ? letter.text : letter.title)
      )
    }
    let decisions = (view.decisions ?? []).filter { $0.status != "retracted" }.map { decided in
      (
        decided.taken,
        Moment(
          wall: decided.wall, isDecision: true, roles: titles([decided.role]), text: decided.title)
      )
    }
    return (messages + decisions).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }

  private static func cards(of exercise: Exercise, _ language: Language) -> [Card] {
    let scenario = exercise.scenario
    return scenario.rubrics.indices.compactMap { rubric in
      guard let model = try? ScoringModel(exercise, rubric: rubric) else { return nil }
      let card = model.score(Trace(exercise, for: model))
      let charges = card.charges(card.ledger())
      return Card(
        title: scenario.rubrics[rubric].title(language), verdict: card.verdict(language),
        order: card.orderTally.sentence(language),
        wentWell: card.merits(charges).prefix(3).map {
          $0.sentence(in: scenario, rubric: rubric, at: exercise.timeline, language)
        },
        costMost: charges.prefix(3).map {
          "\($0.points(language)) · \($0.heading(in: scenario, at: exercise.timeline, language))"
        })
    }
  }
}
