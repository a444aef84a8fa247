package import Scenarios
package import Times

/// A quantity's value at a moment, and how fast it changes from there. Never rounded.
package struct Level: Hashable, Sendable {
  /// In the quantity's fine unit, at `since`.
  package internal(set) var value: Int64
  package internal(set) var since: StoryTime
  /// In fine units per millisecond (which is thousandths of the unit per hour).
  package internal(set) var rate: Int64

  /// The value at a time not before `since`, kept within the bounds.
  package func value(at time: StoryTime, in bounds: ClosedRange<Int64>) -> Int64 {
    guard rate != 0 else { return value }
    let elapsed = time.milliseconds - since.milliseconds
    let (change, tooFar) = rate.multipliedReportingOverflow(by: elapsed)
    let (sum, overflow) = value.addingReportingOverflow(change)
    guard !tooFar, !overflow else { return rate > 0 ? bounds.upperBound : bounds.lowerBound }
    return min(max(sum, bounds.lowerBound), bounds.upperBound)
  }

  /// The least time at which the value has reached `goal`, moving towards it; nil: never.
  func reaches(_ goal: Int64, in bounds: ClosedRange<Int64>) -> StoryTime? {
    guard rate != 0, bounds.contains(goal) else { return nil }
    let (distance, overflow) = goal.subtractingReportingOverflow(value)
    guard !overflow, distance != 0, (distance > 0) == (rate > 0) else { return nil }
    let (speed, way) = (rate.magnitude, distance.magnitude)
    let elapsed = way / speed + (way % speed == 0 ? 0 : 1)
    guard elapsed < Int64.max.magnitude else { return nil }
    return since + Interval(milliseconds: Int64(elapsed))
  }
}

extension Exercise {
  /// The value of a quantity now, in its fine unit.
  package func value(of quantity: Index<Quantity>) -> Int64 {
    levels[quantity.position].value(at: now, in: bounds(of: quantity))
  }

  private func bounds(of quantity: Index<Quantity>) -> ClosedRange<Int64> {
    let minimum = scenario.quantities[quantity.position].minimum
    return minimum...max(minimum, scenario.quantities[quantity.position].maximum)
  }

  /// The least time after now at which a watched comparison changes by the passing of time; nil: never.
  func flip(of watch: Index<Watch>) -> StoryTime? {
    let watched = scenario.watches[watch.position]
    let level = levels[watched.quantity.position]
    guard level.rate != 0 else { return nil }
    let bounds = bounds(of: watched.quantity)
    // The first whole fine unit on the other side.
    let goal: Int64 =
      switch (watched.comparison, level.rate > 0) {
      case (.atLeast, true), (.less, true): watched.threshold
      case (.more, true), (.atMost, true): watched.threshold + 1
      case (.atLeast, false), (.less, false): watched.threshold - 1
      case (.more, false), (.atMost, false): watched.threshold
      }
    let holdsThen = watched.holds(for: goal)
    guard holdsThen != (holders[scenario.mechanics.facts.position(of: watch)] > 0) else {
      return nil
    }
    return level.reaches(goal, in: bounds)
  }

  /// Sets the rates anew after something changed that they may depend on.
  mutating func refreshRates() {
    for position in levels.indices {
      var rate: Int64 = 0
      // By position: that takes no hold of the list.
      for part in scenario.mechanics.rates[position].indices
      where holds(scenario.mechanics.rates[position][part].formula) {
        rate += scenario.mechanics.rates[position][part].thousandthsPerHour
      }
      guard rate != levels[position].rate else { continue }
      levels[position] = Level(value: value(of: Index(position)), since: now, rate: rate)
    }
  }

  /// Changes a quantity now and says what really changed, its bounds heeded.
  mutating func change(_ index: Index<Quantity>, to goal: Int64) -> QuantityChange? {
    let bounds = bounds(of: index)
    let before = value(of: index)
    let after = min(max(goal, bounds.lowerBound), bounds.upperBound)
    guard after != before else { return nil }
    levels[index.position].value = after
    levels[index.position].since = now
    refreshWatches(of: index)
    return QuantityChange(quantity: index, amount: after - before)
  }

  mutating func refreshWatches(of quantity: Index<Quantity>) {
    let value = value(of: quantity)
    for watch in scenario.mechanics.watches[quantity.position] {
      let holds = scenario.watches[watch.position].holds(for: value)
      holders[scenario.mechanics.facts.position(of: watch)] = holds ? 1 : 0
    }
  }

  mutating func perform(_ effects: Effects) -> [QuantityChange] {
    for milestone in effects.milestones {
      holders[scenario.mechanics.facts.position(of: milestone)] += 1
    }
    return effects.changes.compactMap { change in
      let goal = change.kind == .add ? value(of: change.quantity) + change.amount : change.amount
      return self.change(change.quantity, to: goal)
    }
  }
}
