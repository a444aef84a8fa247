import Exercises
import Scenarios
import Times

/// Story time from left to right: each phase as wide as it was played long, so that the first hour is no hair; within
/// a phase evenly.
struct StoryAxis {
  struct Stretch {
    let phase: Index<Phase>
    let from: StoryTime
    let to: StoryTime
    let left: Double
    let right: Double
  }

  let stretches: [Stretch]
  let left: Double
  let right: Double

  /// Nil: no phase was played.
  init?(_ account: Account, left: Double, right: Double) {
    let phases = account.enteredPhases
    guard !phases.isEmpty else { return nil }
    let played = phases.map { account.playedTime(in: $0) }
    let sum = max(1, played.reduce(0, +))
    // So that a phase that took no time at all can still be read.
    let least = min(0.14, 1 / Double(phases.count))
    let shares = played.map { max(least, Double($0) / Double(sum)) }
    let whole = shares.reduce(0, +)
    var edge = left
    stretches = zip(phases, shares).map { phase, share in
      let width = (right - left) * share / whole
      defer { edge += width }
      let authored = account.scenario.phases[phase]
      return Stretch(
        phase: phase, from: authored.from, to: authored.to, left: edge, right: edge + width)
    }
    self.left = left
    self.right = right
  }

  /// Time between two phases that follow one another with a gap lies at their border.
  func x(_ time: StoryTime) -> Double {
    for stretch in stretches where time < stretch.to {
      if time <= stretch.from { return stretch.left }
      let part =
        Double((time - stretch.from).milliseconds)
        / Double((stretch.to - stretch.from).milliseconds)
      return stretch.left + part * (stretch.right - stretch.left)
    }
    return right
  }

  func contains(_ time: StoryTime) -> Bool {
    stretches.contains { $0.from <= time && time <= $0.to }
  }
}

extension Account {
  /// In milliseconds, pauses left out.
  fileprivate func playedTime(in phase: Index<Phase>) -> Int64 {
    var began: Interval?
    for entry in subject.entries {
      switch entry.event {
      case .phaseEntered(let entered) where entered == phase: began = entry.exercise
      case .phaseEnded(let ended) where ended == phase:
        if let began { return max(0, (entry.exercise - began).milliseconds) }
      default: continue
      }
    }
    guard let began, let last = subject.entries.last else { return 0 }
    return max(0, (last.exercise - began).milliseconds)
  }
}
