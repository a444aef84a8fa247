import Scenarios
import Times

extension ShowDocument {
  struct Cast: Encodable {
    let id: String
    let title: String
    let played: [String]
    let counterplay: [String]

    init(_ cast: Scenarios.Cast, _ scenario: Scenario) {
      id = cast.name
      title = cast.title
      played = cast.played.names(in: scenario)
      counterplay = cast.counterplay.names(in: scenario)
    }
  }

  struct Plan: Encodable {
    struct Part: Encodable {
      let phase: String
      let minutes: Int
    }

    let id: String
    let title: String
    let minutes: Int
    let welcome: Int
    let phases: [Part]
    let breaks: Int
    let hotWash: Int
    /// The injects that it leaves out.
    let withholds: [String]

    init(_ plan: Scenarios.Plan, _ scenario: Scenario) {
      id = plan.name
      title = plan.title
      minutes = plan.minutes
      welcome = plan.welcome
      phases = zip(scenario.phases, plan.phases).map { Part(phase: $0.name, minutes: $1) }
      breaks = plan.breaks
      hotWash = plan.hotWash
      withholds = plan.withholds.map { scenario.injects[$0].name }
    }
  }

  struct Role: Encodable {
    let id: String
    let title: String
    let brief: String
    @OrNull var fallsTo: String?

    init(_ index: Index<Scenarios.Role>, _ selection: ShowSelection) {
      let role = selection.scenario.roles[index]
      id = role.name
      title = role.title
      brief = role.brief
      fallsTo = role.fallsTo.map { selection.scenario.roles[$0].name }
    }
  }

  struct Phase: Encodable {
    struct Question: Encodable {
      let id: String
      let text: String
      let source: String
    }

    let id: String
    let title: String
    let from: ShowMoment
    let to: ShowMoment
    /// By the chosen plan.
    let minutes: Int
    let pace: String
    let moments: [ShowMoment]
    let situation: String
    let facilitator: String?
    let background: [Background]?
    let questions: [Question]?

    init(_ index: Index<Scenarios.Phase>, _ selection: ShowSelection) {
      let scenario = selection.scenario
      let phase = scenario.phases[index]
      id = phase.name
      title = phase.title
      from = ShowMoment(phase.from, scenario.timeline)
      to = ShowMoment(phase.to, scenario.timeline)
      minutes = scenario.plans[selection.plan].phases[index.position]
      pace = phase.pace.rawValue
      moments = selection.moments(of: index).map { ShowMoment($0, scenario.timeline) }
      situation = phase.situation
      guard selection.role == nil else {
        (facilitator, background, questions) = (nil, nil, nil)
        return
      }
      facilitator = phase.facilitator
      background = phase.background.map { Background(text: $0.text, source: $0.source) }
      questions = phase.questions.map { question in
        let question = scenario.questions[question]
        return Question(id: question.name, text: question.text, source: question.source)
      }
    }
  }
}
