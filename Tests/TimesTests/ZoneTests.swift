import Testing
import Times

@Suite struct ZoneTests {
  static let moments: [(utc: String, local: String, offset: Int)] = [
    ("2026-01-01 00:00", "2026-01-01 01:00", 3600),
    ("2026-03-29 00:59", "2026-03-29 01:59", 3600),
    ("2026-03-29 01:00", "2026-03-29 03:00", 7200),
    ("2026-07-01 22:30", "2026-07-02 00:30", 7200),
    ("2026-10-25 00:59", "2026-10-25 02:59", 7200),
    ("2026-10-25 01:00", "2026-10-25 02:00", 3600),
    ("2026-12-31 23:00", "2027-01-01 00:00", 3600),
  ]

  @Test(arguments: moments)
  func `an instant has one civil time`(
    _ example: (utc: String, local: String, offset: Int)
  ) throws {
    let instant = try #require(Zone.utc.instant(example.utc))
    #expect(Zone.amsterdam.offset(at: instant) == example.offset)
    #expect(Zone.amsterdam.civil(at: instant) == CivilTime(parsing: example.local))
  }

  @Test(arguments: ["2026-03-29 02:00", "2026-03-29 02:59"])
  func `an hour that the clocks skip is missing`(_ text: String) throws {
    #expect(try Zone.amsterdam.reading(of: #require(CivilTime(parsing: text))) == .missing)
  }

  @Test(arguments: [
    ("2026-10-25 02:00", "2026-10-25 00:00"), ("2026-10-25 02:59", "2026-10-25 00:59"),
  ])
  func `an hour that the clocks repeat is ambiguous`(local: String, utc: String) throws {
    let earlier = try #require(Zone.utc.instant(utc))
    #expect(
      try Zone.amsterdam.reading(of: #require(CivilTime(parsing: local)))
        == .ambiguous(earlier: earlier, later: earlier + .hours(1)))
  }

  @Test(arguments: [
    ("2026-03-29 01:59", "2026-03-29 00:59"), ("2026-03-29 03:00", "2026-03-29 01:00"),
    ("2026-10-25 01:59", "2026-10-24 23:59"), ("2026-10-25 03:00", "2026-10-25 02:00"),
  ])
  func `the minutes beside a change are unique`(local: String, utc: String) throws {
    let instant = try #require(Zone.utc.instant(utc))
    #expect(Zone.amsterdam.instant(local) == instant)
  }

  @Test func `every half hour of the year reads back as itself`() throws {
    var instant = try #require(Zone.utc.instant("2026-01-01 00:00"))
    for _ in 0..<(365 * 48) {
      let reading = Zone.amsterdam.reading(of: Zone.amsterdam.civil(at: instant))
      let isItself =
        switch reading {
        case .unique(let found): found == instant
        case .ambiguous(let earlier, let later): earlier == instant || later == instant
        case .missing: false
        }
      #expect(isItself, "\(instant)")
      instant = instant + .minutes(30)
    }
  }

  @Test func `the ends of time do not trap`() {
    let wild = Zone(
      name: "wild", initialOffset: .min,
      transitions: [Zone.Transition(at: Instant(milliseconds: 0), offset: .max)])
    for milliseconds in [Int64.min, -1, 0, Int64.max] {
      for zone in [Zone.utc, .amsterdam, wild] {
        let instant = Instant(milliseconds: milliseconds)
        _ = zone.reading(of: zone.civil(at: instant))
        let timeline = Timeline(start: instant, zone: zone)
        _ = (timeline.day(.distantFuture), timeline.story(timeline.instant(.distantFuture)))
      }
    }
  }
}
