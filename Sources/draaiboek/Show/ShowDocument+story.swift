import Scenarios
import Times

extension ShowDocument {
  static func inject(
    _ index: Index<Scenarios.Inject>, _ selection: ShowSelection
  ) -> ShowRecord<Inject, Inject.Note> {
    let inject = selection.scenario.injects[index]
    return ShowRecord(
      seen: Inject(inject, selection.scenario),
      kept: selection.role == nil ? Inject.Note(inject, selection.scenario) : nil)
  }

  struct Inject: Encodable {
    /// When it comes; `at`, or `from` to `until` while `when` does not hold yet, or neither.
    struct Trigger: Encodable {
      var kind = "standby"
      @OrNull var at: ShowMoment?
      @OrNull var when: String?
      @OrNull var from: ShowMoment?
      @OrNull var until: ShowMoment?
      @OrNull var after: ShowLength?
    }

    /// What only the facilitator reads.
    struct Note: Encodable {
      let title: String
      let expects: [String]
      let sets: [Change]
      let read: String
      let ifSilent: String
      let optional: Bool
      let source: String
    }

    let id: String
    let phase: String
    let trigger: Trigger
    let to: [String]
    let from: String
    let channel: String
    let text: String

    init(_ inject: Scenarios.Inject, _ scenario: Scenario) {
      id = inject.name
      phase = scenario.phases[inject.phase].name
      trigger = Trigger(inject.trigger, scenario)
      to = inject.to.names(in: scenario)
      from = inject.from
      channel = inject.channel.rawValue
      text = inject.text
    }
  }

  /// A milestone that comes to hold (no amount), or a quantity that changes.
  struct Change: Encodable {
    let id: String
    /// As an author writes it: with a sign it is added, without one it is the new value.
    @OrNull var amount: String?
  }

  static func changes(_ effects: Effects, _ scenario: Scenario) -> [Change] {
    effects.milestones.map { Change(id: scenario.milestones[$0].name) }
      + effects.changes.map { change in
        let number = Quantity.authored(change.amount)
        let sign = change.kind == .add && change.amount >= 0 ? "+" : ""
        return Change(id: scenario.quantities[change.quantity].name, amount: sign + number)
      }
  }

  struct Edge: Encodable {
    struct End: Encodable {
      @OrNull var step: String?
      @OrNull var inject: String?

      init(_ end: OrderEdge.End, _ scenario: Scenario) {
        switch end {
        case .step(let index): step = scenario.steps[index].name
        case .inject(let index): inject = scenario.injects[index].name
        }
      }
    }

    let before: End
    let after: End
    let rubric: String
    let weight: String
    let source: String

    init(_ edge: OrderEdge, _ scenario: Scenario) {
      before = End(edge.before, scenario)
      after = End(edge.after, scenario)
      rubric = scenario.rubrics[edge.rubric].name
      weight = edge.weight.text
      source = edge.source
    }
  }
}

extension ShowDocument.Inject.Trigger {
  init(_ trigger: Inject.Trigger, _ scenario: Scenario) {
    switch trigger {
    case .standby: break
    case .scheduled(let time):
      kind = "scheduled"
      at = ShowMoment(time, scenario.timeline)
    case .conditional(let condition, let first, let last, let delay):
      kind = "conditional"
      when = condition.text(in: scenario)
      from = ShowMoment(first, scenario.timeline)
      until = ShowMoment(last, scenario.timeline)
      after = ShowLength(delay)
    }
  }
}

extension ShowDocument.Inject.Note {
  init(_ inject: Inject, _ scenario: Scenario) {
    title = inject.title
    expects = inject.expects.map { scenario.steps[$0].name }
    sets = ShowDocument.changes(inject.effects, scenario)
    read = inject.facilitator.read
    ifSilent = inject.facilitator.ifSilent
    optional = inject.facilitator.isOptional
    source = inject.source
  }
}
