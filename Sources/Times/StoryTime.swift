/// A moment of the story, in milliseconds since T+0, the scenario's start.
package struct StoryTime: Hashable, Comparable, Sendable {
  package var milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static let zero = StoryTime(milliseconds: 0)
  package static let distantFuture = StoryTime(milliseconds: .max)

  package static func + (time: StoryTime, interval: Interval) -> StoryTime {
    let (sum, overflow) = time.milliseconds.addingReportingOverflow(interval.milliseconds)
    return overflow ? .distantFuture : StoryTime(milliseconds: sum)
  }

  package static func - (time: StoryTime, interval: Interval) -> StoryTime {
    StoryTime(milliseconds: time.milliseconds - interval.milliseconds)
  }

  package static func - (left: StoryTime, right: StoryTime) -> Interval {
    Interval(milliseconds: left.milliseconds - right.milliseconds)
  }
}

/// Stored as a bare number of milliseconds.
extension StoryTime: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}

/// Written out so that other modules can inline them: the engine compares all the time.
extension StoryTime {
  @inlinable package static func == (left: StoryTime, right: StoryTime) -> Bool {
    left.milliseconds == right.milliseconds
  }

  @inlinable package static func < (left: StoryTime, right: StoryTime) -> Bool {
    left.milliseconds < right.milliseconds
  }

  @inlinable package static func <= (left: StoryTime, right: StoryTime) -> Bool {
    left.milliseconds <= right.milliseconds
  }

  @inlinable package static func > (left: StoryTime, right: StoryTime) -> Bool {
    left.milliseconds > right.milliseconds
  }

  @inlinable package static func >= (left: StoryTime, right: StoryTime) -> Bool {
    left.milliseconds >= right.milliseconds
  }
}
