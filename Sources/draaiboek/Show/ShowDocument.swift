import Scenarios
import Times

/// What `show --format json` writes: never localised, things by name, what there is none of null, what a role
/// may not see left out.
struct ShowDocument: Encodable {
  typealias OrNull = ScoreDocument.OrNull

  let scenario: String
  let edition: String
  let title: String
  let notice: String
  let language: String
  /// The role for whom it is; null: the facilitator.
  @OrNull var `as`: String?
  let cast: String
  let plan: String
  /// Left out for a role, as are all other optionals without `OrNull`.
  let variants: [String]?
  let start: ShowMoment
  let casts: [Cast]
  let plans: [Plan]
  let phases: [Phase]
  let roles: [Role]
  let injects: [ShowRecord<Inject, Inject.Note>]
  let steps: [Step]
  let actions: [ShowRecord<Action, Action.Merit>]
  let order: [Edge]
  @OrNull var practice: Practice?
  let cards: [Card]
  let interludes: [Interlude]?
  let clocks: [Clock]?
  let forms: [Form]?

  init(_ selection: ShowSelection) {
    let scenario = selection.scenario
    self.scenario = scenario.name
    edition = scenario.edition
    title = scenario.title
    notice = scenario.notice
    language = scenario.language.rawValue
    `as` = selection.role.map { scenario.roles[$0].name }
    cast = scenario.casts[selection.cast].name
    plan = scenario.plans[selection.plan].name
    variants =
      selection.role == nil ? selection.variants.map { scenario.variants[$0].name } : nil
    start = ShowMoment(.zero, scenario.timeline)
    casts = scenario.casts.map { Cast($0, scenario) }
    plans = scenario.plans.map { Plan($0, scenario) }
    phases = scenario.phases.keys.map { Phase($0, selection) }
    roles = selection.roles.map { Role($0, selection) }
    injects = selection.injects.map { Self.inject($0, selection) }
    steps = selection.steps.map { Step($0, scenario) }
    actions = selection.actions.map { Self.action($0, selection) }
    order = selection.order.map { Edge($0, scenario) }
    practice = scenario.practice.map { Practice($0) }
    cards = selection.cards.map { Card($0, scenario) }
    let isForFacilitator = selection.role == nil
    interludes = isForFacilitator ? scenario.interludes.map { Interlude($0, scenario) } : nil
    clocks = isForFacilitator ? scenario.clocks.map { Clock($0, scenario) } : nil
    forms = isForFacilitator ? scenario.forms.map { Form($0) } : nil
  }
}

extension RoleSet {
  func names(in scenario: Scenario) -> [String] {
    scenario.roles.keys.filter { contains($0) }.map { scenario.roles[$0].name }
  }
}
