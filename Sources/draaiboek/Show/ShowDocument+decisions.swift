import Scenarios
import Times

extension ShowDocument {
  struct Step: Encodable {
    struct Stage: Encodable {
      let rubric: String
      let stage: String
    }

    struct Window: Encodable {
      let full: ShowLength
      let hard: ShowLength
      let atHard: String
      let late: String
      /// The clock from whose start it is counted; null: from T+0.
      @OrNull var anchor: String?
    }

    let id: String
    let title: String
    let phase: String
    let owners: [String]
    let stages: [Stage]
    let dimension: String
    let record: Bool
    let proportionate: Bool
    let repeats: Bool
    let observed: Bool
    @OrNull var window: Window?
    let weight: Int
    @OrNull var trigger: String?
    let objectives: [String]
    let references: [String]
    let source: String

    init(_ index: Index<Scenarios.Step>, _ scenario: Scenario) {
      let step = scenario.steps[index]
      id = step.name
      title = step.title
      phase = scenario.phases[step.phase].name
      owners = step.owners.names(in: scenario)
      stages = zip(scenario.rubrics, step.stages).compactMap { rubric, stage in
        stage.map { Stage(rubric: rubric.name, stage: rubric.stages[$0].name) }
      }
      dimension = step.dimension.rawValue
      record = step.isRecorded
      proportionate = step.isProportionate
      repeats = step.repeats
      observed = step.isObserved
      window = step.window.map { Window($0, scenario) }
      weight = step.weight
      trigger = step.trigger.map { scenario.injects[$0].name }
      objectives = step.objectives.map { scenario.objectives[$0].name }
      references = step.references
      source = step.source
    }
  }

  static func action(
    _ index: Index<Scenarios.Action>, _ selection: ShowSelection
  ) -> ShowRecord<Action, Action.Merit> {
    let action = selection.scenario.actions[index]
    return ShowRecord(
      seen: Action(action, selection.scenario),
      kept: selection.role == nil ? Action.Merit(action, selection.scenario) : nil)
  }

  struct Action: Encodable {
    struct Harm: Encodable {
      let points: Int
      @OrNull var `guard`: String?
      @OrNull var cap: String?
      let why: String
      let source: String
    }

    /// What a role does not see beforehand.
    struct Merit: Encodable {
      let roles: [String]
      let personal: Bool
      let takes: ShowLength
      @OrNull var form: String?
      @OrNull var when: String?
      @OrNull var fulfils: String?
      let quality: String
      @OrNull var proportionality: String?
      @OrNull var harm: Harm?
      @OrNull var exclusive: String?
      let sets: [Change]
      let result: String
      let keywords: [String]
      let source: String
    }

    let id: String
    let title: String
    let offered: [String]

    init(_ action: Scenarios.Action, _ scenario: Scenario) {
      id = action.name
      title = action.title
      offered = action.offered.map { scenario.phases[$0].name }
    }
  }
}

extension ShowDocument.Step.Window {
  init(_ window: Window, _ scenario: Scenario) {
    full = ShowLength(window.full)
    hard = ShowLength(window.hard)
    atHard = window.atHard.text
    late = window.late.text
    anchor = window.anchor.map { scenario.clocks[$0].name }
  }
}

extension ShowDocument.Action.Merit {
  init(_ action: Action, _ scenario: Scenario) {
    roles = action.roles.names(in: scenario)
    personal = action.isPersonal
    takes = ShowLength(action.takes)
    form = action.form.map { scenario.forms[$0].name }
    when = action.available.text(in: scenario)
    fulfils = action.fulfils.map { scenario.steps[$0].name }
    quality = action.quality.text
    proportionality = action.proportionality?.text
    harm = action.harm.map { harm in
      ShowDocument.Action.Harm(
        points: harm.points, guard: harm.guardStep.map { scenario.steps[$0].name }, cap: harm.cap,
        why: harm.why, source: harm.source)
    }
    exclusive = action.exclusive
    sets = ShowDocument.changes(action.effects, scenario)
    result = action.result
    keywords = action.keywords
    source = action.source
  }
}
