import Simulations
package import Scenarios

/// A random script as text: small, with many ties, conditions on everything, and quantities that cross.
package struct RandomScript {
  private var random: SplitMix64

  package init(seed: UInt64) { random = SplitMix64(seed: seed) }

  package static func scenario(seed: UInt64) -> Scenario? {
    var script = RandomScript(seed: seed)
    return Scenario.read(text: script.text()).scenario
  }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func chance(_ percent: Int) -> Bool { pick(1...100) <= percent }

  package mutating func text() -> String {
    let roles = (0..<pick(1...4)).map { "role-\($0)" }
    let phases = pick(1...3)
    let steps = pick(2...5)
    let actions = pick(steps...8)
    let injects = pick(1...7)
    let quantities = pick(0...2)
    var text = """
      draaiboek: 1
      scenario: random
      edition: "1"
      title: Random
      language: nl
      timezone: Europe/Amsterdam
      start: 2026-11-24 13:20
      rubrics: [rubric]
      roles:

      """
    for (position, role) in roles.enumerated() {
      let falls = position > 0 && chance(50) ? ", falls_to: role-\(pick(0...(position - 1)))" : ""
      text += "  \(role): { title: Role\(falls) }\n"
    }
    text += "casts:\n  everyone: { title: All, played: all }\n"
    let minutes = (0..<phases).map { "phase-\($0): \(10 * ($0 + 1))" }.joined(separator: ", ")
    text += "phases:\n"
    var late: [String] = []
    for phase in 0..<phases {
      let start = phase * 100
      let pace = chance(50) ? "running" : "stepped"
      let moments =
        pace == "stepped" && chance(70) ? ", moments: [T+\(start)m, T+\(start + 30)m]" : ""
      if pace == "stepped" { late.append("phase-\(phase): [T+\(start + 20)m, T+\(start + 50)m]") }
      let end = start + (chance(50) ? 100 : 60)
      text += "  phase-\(phase): { title: Phase, from: T+\(start)m, to: T+\(end)m, "
      text += "pace: \(pace)\(moments) }\n"
    }
    text += "plans:\n  plan: { title: Plan, phases: { \(minutes) } }\n"
    text += "  late: { title: Late, phases: { \(minutes) }, "
    text += "moments: { \(late.joined(separator: ", ")) } }\n"
    text += "milestones:\n  stone: { title: Stone }\n"
    if quantities > 0 { text += "quantities:\n" }
    for quantity in 0..<quantities {
      text += "  quantity-\(quantity): { title: Q, start: \(pick(0...50)), max: 100, rates: ["
      text += "\(pick(-300...300))/h"
      text += ", \(pick(-300...300))/h while not step-\(pick(0...(steps - 1)))] }\n"
    }
    text += "injects:\n"
    for inject in 0..<injects {
      text += self.inject(inject, of: injects, phases, steps, actions, quantities, roles)
    }
    text += "steps:\n"
    for step in 0..<steps {
      let stage = chance(50) ? "first" : "second"
      text += "  step-\(step): { title: Step, owner: all, phase: phase-\(pick(0...(phases - 1))), "
      text += "stages: { rubric: \(stage) }, window: { full: T+\(pick(0...60))m, hard: T+90m }, "
      text += "source: test }\n"
    }
    text += "actions:\n"
    for action in 0..<actions {
      let harm = action >= steps && chance(30)
      text +=
        "  action-\(action): { title: Action, roles: [\(roles[pick(0...(roles.count - 1))])], "
      text += "offered: [phase-\(pick(0...(phases - 1)))], takes: \(pick(0...4) * 5)m, source: test"
      text +=
        harm
        ? ", harm: { points: 5, why: test, source: test }"
        : ", fulfils: step-\(action < steps ? action : pick(0...(steps - 1)))"
      if !harm, chance(20) { text += ", quality: 1/4" }
      if chance(20) { text += ", starts_log: true" }
      if quantities > 0, chance(40) {
        text += ", sets: { quantity-0: \(chance(50) ? "+" : "-")\(pick(1...80)), stone: true }"
      }
      text += " }\n"
    }
    text += "clocks:\n  clock: { title: Clock, starts: [T+\(pick(0...50))m], "
    text += "limit: \(pick(1...100))m, stops: step-0, source: test }\n"
    text += "  shown: { title: Shown, starts: [T+20m], limit: 30m, source: test }\n"
    return text
  }

  private mutating func inject(
    _ number: Int, of injects: Int, _ phases: Int, _ steps: Int, _ actions: Int,
    _ quantities: Int, _ roles: [String]
  ) -> String {
    var text = "  inject-\(number): { to: [\(roles[pick(0...(roles.count - 1))])], from: F, "
    text += "text: T, source: test, "
    if quantities > 0, chance(30) { text += "sets: { quantity-0: \(pick(0...100)) }, " }
    let at = pick(0...5) * 10
    let phase = pick(0...(phases - 1))
    if chance(40) { return text + "at: T+\(phase * 100 + at)m }\n" }
    if chance(15) { return text + "phase: phase-\(phase), standby: true }\n" }
    text += "phase: phase-\(phase), when: \(condition(injects, steps, actions, quantities))"
    if chance(40) { text += ", at: T+\(phase * 100 + at)m" }
    if chance(40) { text += ", after: \(pick(1...20))m" }
    return text + " }\n"
  }

  private mutating func condition(
    _ injects: Int, _ steps: Int, _ actions: Int, _ quantities: Int, depth: Int = 0
  ) -> String {
    func deeper(_ script: inout RandomScript) -> String {
      script.condition(injects, steps, actions, quantities, depth: depth + 1)
    }
    switch pick(0...(depth > 2 ? 5 : 8)) {
    case 0: return "step-\(pick(0...(steps - 1)))"
    case 1: return "action-\(pick(0...(actions - 1)))"
    case 2: return "inject-\(pick(0...(injects - 1)))"
    case 3: return "stone"
    case 4: return "time \(chance(50) ? ">" : ">=") T+\(pick(0...250))m"
    case 5:
      guard quantities > 0 else { return "not stone" }
      let sign = ["<", "<=", ">", ">="][pick(0...3)]
      return "quantity-\(pick(0...(quantities - 1))) \(sign) \(pick(0...100))"
    case 6: return "not (\(deeper(&self)))"
    case 7: return "(\(deeper(&self)) and \(deeper(&self)))"
    default: return "(\(deeper(&self)) or \(deeper(&self)))"
    }
  }
}
