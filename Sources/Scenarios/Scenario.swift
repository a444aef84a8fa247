package import Times

/// A script as its author meant it: every name resolved, every rule checked. A class because it is large,
/// never changes and is shared by everything that plays it.
package final class Scenario: Sendable {
  package let name: String
  /// Whose totals may be compared: the author's own version of the script.
  package let edition: String
  package let title: String
  package let notice: String
  package let language: Language
  package let timeline: Timeline
  package let roles: [Role]
  package let casts: [Cast]
  package let plans: [Plan]
  package let variants: [Variant]
  package let phases: [Phase]
  package let questions: [Question]
  package let milestones: [Milestone]
  package let quantities: [Quantity]
  package let watches: [Watch]
  package let injects: [Inject]
  package let steps: [Step]
  package let actions: [Action]
  package let clocks: [LegalClock]
  package let forms: [Form]
  package let interludes: [Interlude]
  package let cards: [SupportCard]
  package let practice: PracticeMessage?
  package let hotWash: [HotWashQuestion]
  package let feedback: [FeedbackQuestion]
  package let glossary: [Term]
  package let playbook: [PlaybookSection]
  package let objectives: [Objective]
  package let rubrics: [Rubric]
  package let order: [OrderEdge]
  /// Pairs of steps that no rubric may order, not even through others.
  package let independent: [[Index<Step>]]
  /// Per rubric, per stage: the step that stands for the stage.
  package let landmarks: [[Index<Step>?]]
  /// The same, laid out for the engine.
  package let mechanics: Mechanics

  init(
    name: String, edition: String, title: String, notice: String, language: Language,
    timeline: Timeline, roles: [Role], casts: [Cast], plans: [Plan], variants: [Variant],
    phases: [Phase], questions: [Question], milestones: [Milestone], quantities: [Quantity],
    injects: [Inject], steps: [Step], actions: [Action], clocks: [LegalClock], forms: [Form],
    interludes: [Interlude], cards: [SupportCard], practice: PracticeMessage?,
    hotWash: [HotWashQuestion], feedback: [FeedbackQuestion], glossary: [Term],
    playbook: [PlaybookSection], objectives: [Objective], order: [OrderEdge],
    independent: [[Index<Step>]],
    landmarks: [[Index<Step>?]], book: NameBook
  ) {
    self.name = name
    self.edition = edition
    self.title = title
    self.notice = notice
    self.language = language
    self.timeline = timeline
    self.roles = roles
    self.casts = casts
    self.plans = plans
    self.variants = variants
    self.phases = phases
    self.questions = questions
    self.milestones = milestones
    self.quantities = quantities
    self.watches = book.watches
    self.injects = injects
    self.steps = steps
    self.actions = actions
    self.clocks = clocks
    self.forms = forms
    self.interludes = interludes
    self.cards = cards
    self.practice = practice
    self.hotWash = hotWash
    self.feedback = feedback
    self.glossary = glossary
    self.playbook = playbook
    self.objectives = objectives
    self.rubrics = book.rubrics
    self.order = order
    self.independent = independent
    self.landmarks = landmarks
    mechanics = Mechanics(
      phases: phases, quantities: quantities, watches: book.watches, milestones: milestones,
      injects: injects, steps: steps, actions: actions, clocks: clocks)
  }
}

extension Scenario {
  /// The thing of a kind that has this name; nil when there is none.
  package func index<Element: Named>(of name: String) -> Index<Element>? {
    Element.listed(in: self).firstIndex { $0.name == name }.map { Index($0) }
  }

  /// Of these variants, the one whose start T+0 is; nil: the scenario's own.
  package func startingVariant(among names: [String]) -> String? {
    names.last { name in variants.contains { $0.name == name && $0.start != nil } }
  }

  /// The roles among these that somebody decides for, given who is played: their own player, or the one
  /// that an unplayed role falls to.
  package func deciding(for role: Index<Role>, played: RoleSet) -> Index<Role>? {
    var current: Index<Role>? = role
    for _ in roles {
      guard let candidate = current else { return nil }
      if played.contains(candidate) { return candidate }
      current = roles[candidate].fallsTo
    }
    return nil
  }
}
