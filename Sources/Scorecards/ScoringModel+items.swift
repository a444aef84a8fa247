import Scenarios
import Times

extension ScoringModel {
  /// Whether there are items of this dimension for the requirement.
  static func asks(_ requirement: Requirement, for dimension: Rubric.Dimension) -> Bool {
    guard requirement.status != .leftOut else { return false }
    switch dimension {
    case .coverage, .communication: return requirement.dimension == dimension
    case .order: return false
    case .timeliness: return requirement.window != nil
    case .proportionality: return requirement.isProportionate
    case .evidence: return requirement.dimension == dimension || requirement.isRecorded
    }
  }

  /// Whether both ends of a pair are part of what is exercised, and not both injects.
  static func counts(
    _ pair: Precedence.Pair, _ requirements: [Requirement], _ schedule: [StoryTime?]
  ) -> Bool {
    func isExercised(_ node: Int) -> Bool {
      node < requirements.count
        ? requirements[node].status != .leftOut : schedule[node - requirements.count] != nil
    }
    return min(pair.before, pair.after) < requirements.count
      && isExercised(pair.before) && isExercised(pair.after)
  }

  /// What every action fulfils, by the number of open fields; those of action *a* begin at `starts[a]`.
  static func grades(
    _ worths: [Worth], _ parameters: ScoringParameters, _ units: Units
  ) -> ([Grade], starts: [Int]) {
    let adequate = units(min(parameters.adequate, .one))
    var grades: [Grade] = []
    var starts: [Int] = []
    for worth in worths {
      starts.append(grades.count)
      for gaps in 0...worth.parts {
        let quality = units(worth.quality) / Int128(worth.parts) * Int128(worth.parts - gaps)
        grades.append(Grade(quality: quality, isAdequate: quality >= adequate))
      }
    }
    return (grades, starts)
  }

  /// Total weight per dimension of the items in a slice.
  static func sums(
    _ slice: Slice, _ requirements: [Requirement], _ pairs: [Precedence.Pair],
    _ parameters: ScoringParameters
  ) -> [Int128] {
    var sums = [Int128](repeating: 0, count: Rubric.Dimension.allCases.count)
    for requirement in requirements
    where requirement.status != .leftOut && slice.contains(requirement) {
      let weight = Int128(requirement.weight)
      sums[requirement.dimension.position] += weight
      if requirement.window != nil { sums[Rubric.Dimension.timeliness.position] += weight }
      if requirement.isProportionate {
        sums[Rubric.Dimension.proportionality.position] += weight
      }
      if requirement.isRecorded { sums[Rubric.Dimension.evidence.position] += weight }
    }
    for pair in pairs where slice.contains(requirements[owner(of: pair, requirements.count)]) {
      sums[Rubric.Dimension.order.position] += Int128(pair.weight)
    }
    for dimension in sums.indices where parameters.weights[dimension] == 0 { sums[dimension] = 0 }
    return sums
  }

  /// The later step of a pair, to whose phase and roles it belongs; the only step if the other is an inject.
  static func owner(of pair: Precedence.Pair, _ steps: Int) -> Int {
    pair.after < steps ? pair.after : pair.before
  }

  /// Every part that can be asked for.
  static func slices(_ requirements: [Requirement]) -> [Slice] {
    let stages = requirements.compactMap { $0.stage?.position }.max() ?? -1
    let phases = requirements.map(\.phase.position).max() ?? -1
    let roles = requirements.reduce(into: RoleSet.none) { roles, requirement in
      for role in requirement.roles.members { roles.insert(role) }
    }
    return (0..<(stages + 1)).map { .stage(Index($0)) }
      + (0..<(phases + 1)).map { .phase(Index($0)) } + roles.members.map { .role($0) }
      + Set(requirements.flatMap(\.objectives)).sorted().map { .objective($0) }
  }

  /// The most that harm and noise can cost.
  static func surplus(_ worths: [Worth], _ parameters: ScoringParameters) -> Int128 {
    worths.reduce(Int128(parameters.noiseMaximum)) { sum, worth in
      sum + Int128(worth.damage?.points ?? 0) * Int128(parameters.harmRepeats)
    }
  }

  func end(_ node: Int) -> OrderEdge.End {
    node < requirements.count ? .step(Index(node)) : .inject(Index(node - requirements.count))
  }

  /// The rules that together order a pair.
  func origins(of pair: Precedence.Pair) -> [OrderRule.Origin] {
    precedence.path(from: pair.before, to: pair.after).map { rules[$0].origin }
  }
}

extension Precedence {
  /// - Throws: `cycle`, or `tooFine` when the weights have no common denominator.
  init(_ rules: [OrderRule], steps: Int, injects: Int) throws(ScoringProblem) {
    // Every weight then fits in 60 bits and their sum in 128.
    var scale: Int128 = 1
    for (position, rule) in rules.enumerated() {
      guard let next = scale.leastCommonMultiple(with: Int128(rule.weight.denominator)),
        next < 1 << 30, Int128(rule.weight.numerator) * next < 1 << 30
      else { throw .tooFine(.orderWeight(position)) }
      scale = next
    }
    func node(_ end: OrderEdge.End) -> Int {
      switch end {
      case .step(let step): step.position
      case .inject(let inject): steps + inject.position
      }
    }
    self.init(
      count: steps + injects,
      rules: rules.map { rule in
        let weight = Int128(rule.weight.numerator) * (scale / Int128(rule.weight.denominator))
        return Rule(before: node(rule.before), after: node(rule.after), weight: Int(weight))
      })
    if let cycle {
      throw .cycle(cycle.map { $0 < steps ? .step(Index($0)) : .inject(Index($0 - steps)) })
    }
  }
}
