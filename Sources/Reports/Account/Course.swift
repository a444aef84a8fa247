import Exercises
package import Scenarios
package import Times

/// How a quantity went through the story: its corners, between which it is a straight line.
package struct Course: Sendable {
  package struct Corner: Hashable, Sendable {
    package let at: StoryTime
    /// In the quantity's fine unit.
    package let value: Int64
  }

  package let quantity: Index<Quantity>
  package let ours: [Corner]
  /// Empty: there is no example.
  package let example: [Corner]

  /// Quantities that changed, for this team or for the example.
  static func all(of subject: Subject) -> [Course] {
    let end = subject.exercise.now
    let own = corners(
      subject.scenario, until: end,
      subject.entries.lazy.map { ($0.story, $0.exercise, $0.event) })
    let other = subject.example.map { example in
      corners(
        subject.scenario, until: end, example.occurrences.lazy.map { ($0.story, .zero, $0.event) })
    }
    return subject.scenario.quantities.keys.compactMap { quantity in
      let course = Course(
        quantity: quantity, ours: own[quantity.position],
        example: other?[quantity.position] ?? [])
      return course.isFlat ? nil : course
    }
  }

  private var isFlat: Bool {
    Set((ours + example).map(\.value)).count < 2
  }

  /// What it came to.
  package var result: Int64? { ours.last?.value }
  package var exampleResult: Int64? { example.last?.value }
}

extension Course {
  private static func corners(
    _ scenario: Scenario, until end: StoryTime,
    _ happenings: some Sequence<(StoryTime, Interval, Event)>
  ) -> [[Corner]] {
    var exercise = Exercise(scenario)
    var corners = scenario.quantities.keys.map { quantity in
      [Corner(at: .zero, value: exercise.value(of: quantity))]
    }
    func reach(_ time: StoryTime) {
      for quantity in scenario.quantities.keys {
        for corner in exercise.corners(of: quantity, until: time) {
          corners[quantity.position].add(corner)
        }
      }
    }
    for (time, played, event) in happenings {
      if time > end { break }
      if time > exercise.now { reach(time) }
      exercise.apply(event, at: time, exercise: played)
      for quantity in scenario.quantities.keys {
        corners[quantity.position].add(
          Corner(at: exercise.now, value: exercise.value(of: quantity)))
      }
    }
    reach(end)
    return corners
  }
}

extension Exercise {
  /// Where it will stand at `time` if nothing happens, and on the way there the bend where it meets its bound.
  fileprivate func corners(of index: Index<Quantity>, until time: StoryTime) -> [Course.Corner] {
    let quantity = scenario.quantities[index]
    let level = levels[index.position]
    let bounds = quantity.minimum...max(quantity.minimum, quantity.maximum)
    let last = Course.Corner(at: time, value: level.value(at: time, in: bounds))
    guard level.rate != 0, last.value == bounds.lowerBound || last.value == bounds.upperBound,
      last.value != level.value
    else { return [last] }
    let bend = level.since + Interval(milliseconds: (last.value - level.value) / level.rate)
    return bend > now && bend < time ? [Course.Corner(at: bend, value: last.value), last] : [last]
  }
}

extension [Course.Corner] {
  /// Leaves out what lies on the way between its neighbours at one value.
  fileprivate mutating func add(_ corner: Course.Corner) {
    guard last != corner else { return }
    if count > 1, self[count - 1].value == corner.value, self[count - 2].value == corner.value {
      removeLast()
    }
    append(corner)
  }
}
