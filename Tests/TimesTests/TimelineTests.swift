import Testing
import Times

@Suite struct TimelineTests {
  @Test(arguments: [
    ("2026-11-24 13:20", 91 * 3600 + 2400),
    ("2026-10-23 13:20", 92 * 3600 + 2400),
    ("2026-03-27 13:20", 90 * 3600 + 2400),
  ])
  func `T+4d 09-00 is nine on the wall, also across a change`(start: String, seconds: Int) throws {
    let timeline = try #require(Timeline.amsterdam(start: start))
    let time = StoryTime.zero + .seconds(seconds)
    #expect(timeline.reading(day: 4, hour: 9, minute: 0) == .unique(time))
    #expect(timeline.civil(time).hour == 9)
    #expect(timeline.day(time) == 4)
  }

  @Test func `days change at the wall clock's midnight`() throws {
    let timeline = try #require(Timeline.amsterdam(start: "2026-10-24 23:30"))
    #expect(timeline.day(.zero) == 0)
    #expect(timeline.day(.zero + .minutes(29)) == 0)
    #expect(timeline.day(.zero + .minutes(30)) == 1)
    #expect(timeline.day(.zero + .minutes(30) + .hours(25)) == 2)
    #expect(timeline.day(.zero - .days(1)) == -1)
  }

  @Test func `a clock time can lie before the start, twice, or nowhere`() throws {
    let autumn = try #require(Timeline.amsterdam(start: "2026-10-24 13:00"))
    let nine = StoryTime.zero - .hours(4)
    #expect(autumn.reading(day: 0, hour: 9, minute: 0) == .unique(nine))
    let earlier = StoryTime.zero + .minutes(13 * 60 + 30)
    #expect(
      autumn.reading(day: 1, hour: 2, minute: 30)
        == .ambiguous(earlier: earlier, later: earlier + .hours(1)))
    let spring = try #require(Timeline.amsterdam(start: "2026-03-28 13:00"))
    #expect(spring.reading(day: 1, hour: 2, minute: 30) == .missing)
  }

  @Test func `story and instant are each other's inverse`() throws {
    let timeline = try #require(Timeline.amsterdam(start: "2026-11-24 13:20"))
    let time = StoryTime(milliseconds: 123_456_789)
    #expect(timeline.instant(time) - timeline.start == Interval(milliseconds: 123_456_789))
    #expect(timeline.story(timeline.instant(time)) == time)
    #expect(timeline.civil(time).millisecond == 789)
  }
}
