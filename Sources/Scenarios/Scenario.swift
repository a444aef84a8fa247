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
  package let objectives: [Objective]
  package let rubrics: [Rubric]
  package let order: [OrderEdge]
  /// Pairs of steps that no rubric may order, not even through others.
  package let independent: [[Index<Step>]]
  /// Per rubric, per stage: the step that stands for the stage.
  package let landmarks: [[Index<Step>?]]
}
