import Scenarios
import Scorecards
import Testing
import Times

/// The vectors' script as a model, with the names that it had.
struct NamedModel: Sendable {
  let model: ScoringModel
  let steps: [String]
  let injects: [String]
  let phases: [String]
  let roles: [String]
  /// By name, as the reference implementation sorts them.
  let actions: [String]
  let capOwners: [String]

  static let letters: [(Rubric.Dimension, String)] = [
    (.coverage, "C"), (.order, "O"), (.timeliness, "T"), (.proportionality, "P"),
    (.evidence, "E"), (.communication, "K"),
  ]

  init(_ script: ModelVectors.Script, neutral: Set<String>) throws {
    steps = script.steps.map(\.id)
    injects = script.injects.keys.sorted()
    phases = Set(script.steps.map(\.phase)).sorted()
    roles = Set(script.steps.flatMap(\.roles)).sorted()
    let fulfilling = script.steps.flatMap { $0.actions.keys }
    actions = Set(fulfilling + script.harms.map(\.action)).union(neutral).sorted()
    let harmCaps = script.harms.filter { $0.cap != nil }
    capOwners = script.critical.map(\.step) + harmCaps.map(\.action)
    let numbers = Numbers(steps: steps, injects: injects, phases: phases, roles: roles)
    var caps = try script.critical.enumerated().map { position, critical in
      let step = try numbers.step(critical.step)
      return CapRule(
        limit: critical.cap,
        trigger: critical.limit.map { .notWithin(step, .zero + .minutes($0)) } ?? .missing(step),
        position: position)
    }
    for harm in harmCaps {
      caps.append(CapRule(limit: harm.cap ?? 0, trigger: .harm, position: caps.count))
    }
    model = try ScoringModel(
      requirements: script.steps.map { try numbers.requirement($0) },
      worths: actions.map { try numbers.worth($0, script, harmCaps) },
      rules: script.order.enumerated().map { position, edge in
        OrderRule(
          try numbers.end(edge.a), before: try numbers.end(edge.b), weight: Fraction(edge.w),
          origin: .edge(position))
      },
      schedule: injects.map { .zero + .minutes(script.injects[$0] ?? 0) }, caps: caps,
      parameters: ScoringParameters(
        weights: Self.letters.map { script.dimension_weights[$0.1] ?? 0 },
        tolerance: .minutes(script.tie_tolerance), adequate: script.theta.fraction,
        revisionDiscount: script.revision_discount.fraction, harmRepeats: 2,
        noiseFree: script.free_extras, noisePoints: script.extra_points.fraction,
        noiseMaximum: script.extra_max, noiseRepeats: script.free_repeats, bands: [85, 70, 50],
        ratings: [.one, Fraction(3, 4), Fraction(2, 5), .zero]))
  }

  func trace(_ events: [ModelVectors.Case.Event]) throws -> Trace {
    Trace(
      acts: try events.map { event in
        let action = try #require(actions.firstIndex(of: event.action))
        return Trace.Act(
          Index(action), at: .zero + .minutes(event.t), record: event.record ?? 0)
      })
  }

  func name(_ end: OrderEdge.End) -> String {
    switch end {
    case .step(let step): steps[step.position]
    case .inject(let inject): injects[inject.position]
    }
  }

  /// The id that the vectors give to a line.
  func item(_ line: LedgerLine) -> String {
    let letter = Self.letters.first { $0.0 == line.dimension }?.1 ?? ""
    switch line.fact {
    case .coverage(let step, _), .timeliness(let step, _), .proportionality(let step, _),
      .record(let step, _):
      return letter + ":" + steps[step.position]
    case .order(let before, let after, _, _): return "O:\(name(before))<\(name(after))"
    case .harm(let action, let nth, _): return "H:\(actions[action.position])#\(nth)"
    case .noise: return "X:extras"
    case .cap(let cap, _): return "CAP:" + capOwners[cap]
    case .floor: return "floor"
    }
  }
}

/// From the vectors' names to positions.
private struct Numbers {
  let steps: [String]
  let injects: [String]
  let phases: [String]
  let roles: [String]

  func step(_ name: String) throws -> Index<Step> {
    Index(try #require(steps.firstIndex(of: name)))
  }

  func end(_ name: String) throws -> OrderEdge.End {
    if let inject = injects.firstIndex(of: name) { return .inject(Index(inject)) }
    return .step(try step(name))
  }

  func requirement(_ step: ModelVectors.Script.Step) throws -> Requirement {
    let dimension = try #require(NamedModel.letters.first { $0.1 == step.dim }?.0)
    var requirement = Requirement(
      weight: step.w, dimension: dimension,
      phase: Index(try #require(phases.firstIndex(of: step.phase))),
      roles: RoleSet(try step.roles.map { Index(try #require(roles.firstIndex(of: $0))) }))
    requirement.window = TimeWindow(
      full: .minutes(step.time.full), hard: .minutes(step.time.hard),
      atHard: step.time.at_hard.fraction, late: step.time.late.fraction)
    requirement.isRecorded = step.record
    requirement.isProportionate = step.prop
    return requirement
  }

  func worth(
    _ action: String, _ script: ModelVectors.Script, _ harmCaps: [ModelVectors.Script.Harm]
  ) throws -> Worth {
    var worth = Worth()
    if let owner = script.steps.first(where: { $0.actions[action] != nil }),
      let means = owner.actions[action]
    {
      worth.fulfils = try step(owner.id)
      worth.quality = means.q.fraction
      worth.proportionality = means.g?.fraction
    }
    if let harm = script.harms.first(where: { $0.action == action }) {
      worth.damage = Damage(points: harm.points, guardStep: try harm.guard.map(step))
      if let cap = harmCaps.firstIndex(where: { $0.action == action }) {
        worth.damage?.caps = [script.critical.count + cap]
      }
    }
    return worth
  }
}
