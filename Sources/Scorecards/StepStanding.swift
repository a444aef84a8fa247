package import Scenarios
package import Times

/// When a step of a rubric was expected, and when it was done.
package struct StepStanding: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case inTime(StoryTime)
    /// Past the time for full credit, within the window.
    case late(StoryTime, by: Interval)
    /// Past the end of the window.
    case tooLate(StoryTime, by: Interval)
    case missing
    /// Not done, and it may still be.
    case open
  }

  /// A window in story time.
  package struct Due: Hashable, Sendable {
    package let full: StoryTime
    package let hard: StoryTime
  }

  package let step: Index<Step>
  /// Nil: no window, or one that counts from a clock that never started.
  package let due: Due?
  package let outcome: Outcome

  /// When it was done, well enough to count; nil: it was not.
  package var done: StoryTime? {
    switch outcome {
    case .inTime(let time), .late(let time, by: _), .tooLate(let time, by: _): time
    case .missing, .open: nil
    }
  }
}

extension Scorecard {
  /// The steps of a stage that count, in the order of the script.
  package func standings(in stage: Index<Rubric.Stage>) -> [StepStanding] {
    model.requirements.indices.compactMap { step in
      let requirement = model.requirements[step]
      guard requirement.status != .leftOut, requirement.stage == stage else { return nil }
      return StepStanding(step: Index(step), due: due(step), outcome: standing(step))
    }
  }

  /// Those of them that cost something or were not done; what can still be done is no loss yet.
  package func lacking(
    _ standings: [StepStanding], _ ledger: [LedgerLine]
  ) -> [(standing: StepStanding, dimensions: [Rubric.Dimension])] {
    standings.compactMap { standing in
      switch standing.outcome {
      case .open: return nil
      case .late, .tooLate, .missing: return (standing, [])
      case .inTime:
        let dimensions = ledger.filter { $0.step == standing.step }.compactMap(\.dimension)
        return dimensions.isEmpty ? nil : (standing, dimensions)
      }
    }
  }

  private func standing(_ step: Int) -> StepStanding.Outcome {
    guard let first = reckoning.steps[step].first else {
      return model.requirements[step].status == .open ? .open : .missing
    }
    let time = reckoning.acts[first].time
    return switch model.punctuality(of: step, at: time, in: trace) {
    case .inTime: .inTime(time)
    case .falling(let by): .late(time, by: by)
    case .past(let by): .tooLate(time, by: by)
    }
  }

  func due(_ step: Int) -> StepStanding.Due? {
    guard let window = model.requirements[step].window else { return nil }
    var start = StoryTime.zero
    if let anchor = window.anchor {
      guard let started = trace.start(of: anchor) else { return nil }
      start = started
    } else {
      start = start + model.shift(of: step, in: trace)
    }
    return StepStanding.Due(full: start + window.full, hard: start + window.hard)
  }
}
