import Clients
import Scenarios
import Times

/// What a console knows of an exercise on another computer.
struct Attendance {
  private(set) var picture = Picture()
  /// Of the last change that was taken over.
  private(set) var sequence = -1
  private(set) var isLost = false
  /// When the story stood as `picture.time` says.
  private var received = ContinuousClock.now

  /// - Returns: Whether anything changed that can be seen.
  mutating func take(_ letter: Letters.Letter) -> Bool {
    switch letter {
    case .whole(let whole, let sequence):
      picture = whole
      self.sequence = sequence
      received = .now
    case .change(let change, let number):
      if let number {
        guard number > sequence else { return false }
        sequence = number
      }
      let before = picture.time
      picture.take(change)
      if picture.time != before { received = .now }
    case .lost: isLost = true
    case .found: isLost = false
    case .out: break
    }
    return true
  }

  var timeline: Timeline {
    picture.time?.timeline ?? Timeline(start: Instant(milliseconds: 0), zone: .utc)
  }

  /// Where the story is; while nobody answers, where it was last known to be.
  var now: StoryTime {
    guard let time = picture.time else { return .zero }
    let parts = received.duration(to: .now).components
    let passed = Interval(
      milliseconds: parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000)
    return time.story(after: isLost ? .zero : passed)
  }

  var isRunning: Bool { (picture.time?.rate ?? 0) > 0 && !isLost }
}
