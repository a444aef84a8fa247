import Times

/// A moment of the story as JSON has it.
struct ShowMoment: Encodable {
  /// Since T+0.
  let milliseconds: Int64
  /// On the wall, with its offset from UTC: `2026-11-24T13:24:00+01:00`.
  let iso: String

  init(_ time: StoryTime, _ timeline: Timeline) {
    milliseconds = time.milliseconds
    iso = timeline.timestamp(time)
  }
}
