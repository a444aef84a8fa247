import Scenarios
package import Times

/// A scenario's items in one rubric, compiled to whole numbers over one denominator: made once, it scores
/// any number of traces. A class because it is large, never changes and is shared by every scorecard.
///
/// Steps, actions, injects and clocks keep the positions that they have in the scenario.
package final class ScoringModel: Sendable {
  /// What one action fulfils when this many fields of its form are left open.
  struct Grade: Sendable {
    let quality: Int128
    let isAdequate: Bool
  }

  /// A requirement's window in units.
  struct Fall: Sendable {
    let perPart: Int128
    let late: Int128
  }

  package let requirements: [Requirement]
  package let worths: [Worth]
  package let rules: [OrderRule]
  /// Per inject its time in the script; nil: no part of the order.
  package let schedule: [StoryTime?]
  package let caps: [CapRule]
  /// The form fields that the caps ask for.
  package let excuses: [String]
  package let parameters: ScoringParameters
  /// The rubric's steps that don't count, and why.
  package let omissions: [Omission]

  let units: Units
  let precedence: Precedence
  /// The pairs of the closure that count.
  let pairs: [Precedence.Pair]
  let weighing: Weighing
  /// Grades of action *a* begin at `gradeStarts[a]`, by open fields.
  let grades: [Grade]
  let gradeStarts: [Int]
  let falls: [Fall]
  let proportions: [Int128]
  let discount: Int128
  let hasOpenItems: Bool
  let hasDamage: Bool
  /// Per proportionate step the actions that fulfil it.
  let means: [(step: Int, actions: [Int])]

  package init(
    requirements: [Requirement], worths: [Worth], rules: [OrderRule] = [],
    schedule: [StoryTime?] = [], caps: [CapRule] = [], excuses: [String] = [],
    parameters: ScoringParameters, omissions: [Omission] = []
  ) throws(ScoringProblem) {
    guard excuses.count <= 64 else { throw .tooManyExcuses(limit: 64) }
    self.requirements = requirements
    self.worths = worths
    self.rules = rules
    self.schedule = schedule
    self.caps = caps
    self.excuses = excuses
    self.parameters = parameters
    self.omissions = omissions
    let units = try Units(requirements, worths, parameters)
    let precedence = try Precedence(rules, steps: requirements.count, injects: schedule.count)
    let pairs = precedence.pairs.filter { Self.counts($0, requirements, schedule) }
    let surplus = Self.surplus(worths, parameters)
    func weigh(_ slice: Slice) throws(ScoringProblem) -> Weighing? {
      try Weighing(
        sums: Self.sums(slice, requirements, pairs, parameters), weights: parameters.weights,
        unit: units.one, surplus: surplus)
    }
    guard let weighing = try weigh(.all) else { throw .nothingExercised }
    // A part can need a larger denominator than the whole.
    for slice in Self.slices(requirements) { _ = try weigh(slice) }
    self.units = units
    self.precedence = precedence
    self.pairs = pairs
    self.weighing = weighing
    (grades, gradeStarts) = Self.grades(worths, parameters, units)
    falls = requirements.map { requirement in
      guard let window = requirement.window else { return Fall(perPart: 0, late: 0) }
      return Fall(perPart: units.slope(window), late: units(window.late))
    }
    proportions = worths.map { $0.proportionality.map { units($0) } ?? units.one }
    discount = units(min(parameters.revisionDiscount, .one))
    hasDamage = worths.contains { $0.damage != nil }
    means = requirements.indices.filter { requirements[$0].isProportionate }.map { step in
      (step, worths.indices.filter { worths[$0].fulfils?.position == step })
    }
    hasOpenItems = requirements.contains { requirement in
      requirement.status == .open || requirement.isObserved && requirement.status != .leftOut
    }
  }
}
