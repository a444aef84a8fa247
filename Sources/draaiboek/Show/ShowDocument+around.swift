import Scenarios
import Times

extension ShowDocument {
  struct Background: Encodable {
    let text: String
    let source: String
  }

  struct Interlude: Encodable {
    let id: String
    let title: String
    let text: String
    /// The phase at whose end it can be read; null: in the debrief.
    @OrNull var after: String?
    let source: String

    init(_ interlude: Scenarios.Interlude, _ scenario: Scenario) {
      id = interlude.name
      title = interlude.title
      text = interlude.text
      source = interlude.source
      if case .after(let phase) = interlude.place { after = scenario.phases[phase].name }
    }
  }

  struct Card: Encodable {
    let id: String
    let title: String
    let roles: [String]
    let offered: [String]
    let lines: [String]
    let source: String

    init(_ index: Index<SupportCard>, _ scenario: Scenario) {
      let card = scenario.cards[index]
      id = card.name
      title = card.title
      roles = card.roles.names(in: scenario)
      offered = card.offered.map { scenario.phases[$0].name }
      lines = card.lines
      source = card.source
    }
  }

  struct Practice: Encodable {
    let from: String
    let channel: String
    let text: String
    let choices: [String]
    let result: String

    init(_ message: PracticeMessage) {
      from = message.from
      channel = message.channel.rawValue
      text = message.text
      choices = message.choices
      result = message.result
    }
  }

  struct Clock: Encodable {
    struct Cause: Encodable {
      @OrNull var at: ShowMoment?
      @OrNull var inject: String?
    }

    let id: String
    let title: String
    let starts: [Cause]
    let limit: ShowLength
    /// The step that keeps it; null: it is only shown.
    @OrNull var stops: String?
    let note: String
    let source: String

    init(_ clock: LegalClock, _ scenario: Scenario) {
      id = clock.name
      title = clock.title
      starts = clock.starts.map { cause in
        switch cause {
        case .time(let time): Cause(at: ShowMoment(time, scenario.timeline))
        case .inject(let inject): Cause(inject: scenario.injects[inject].name)
        }
      }
      limit = ShowLength(clock.limit)
      stops = clock.stops.map { scenario.steps[$0].name }
      note = clock.note
      source = clock.source
    }
  }

  struct Form: Encodable {
    struct Field: Encodable {
      let id: String
      let title: String
      let hint: String
      let required: Bool
      /// Empty: any answer is taken.
      let choices: [String]
    }

    let id: String
    let title: String
    let version: String
    let fields: [Field]

    init(_ form: Scenarios.Form) {
      id = form.name
      title = form.title
      version = form.version
      fields = form.fields.map { field in
        Field(
          id: field.name, title: field.title, hint: field.hint, required: field.isRequired,
          choices: field.choices)
      }
    }
  }
}
