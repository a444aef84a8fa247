import Testing
import Times

/// The worked examples of the domain research (its section 4.4), under their own numbers.
///
/// No row contradicts the rules. The research's own text does (4.2), in calling grace "at most 59
/// min 59 s": at 10:00 sharp (row 1b) the hour from 10:00 isn't counted, so that grace lasts a full
/// hour. The row is right: art. 3(1) leaves out the hour in which the event falls, and 10:00 falls
/// in no other.
@Suite struct DeadlineTests {
  struct Row: Sendable {
    let number: String
    let awareness: String
    let strict: String
    let rounded: String
    /// Nil where the table says "idem": the same as `rounded`.
    let touching: (end: String?, workingDays: Int)
    let whole: (end: String?, workingDays: Int)
  }

  static let rows: [Row] = [
    Row(
      number: "1 ordinary", awareness: "2026-06-09 10:17",
      strict: "2026-06-12 10:17", rounded: "2026-06-12 11:00",
      touching: (nil, 4), whole: (nil, 2)),
    Row(
      number: "1b on the hour", awareness: "2026-06-09 10:00",
      strict: "2026-06-12 10:00", rounded: "2026-06-12 11:00",
      touching: (nil, 4), whole: (nil, 2)),
    Row(
      number: "2 Friday afternoon", awareness: "2026-06-12 16:40",
      strict: "2026-06-15 16:40", rounded: "2026-06-15 17:00",
      touching: (nil, 2), whole: ("2026-06-16 24:00", 0)),
    Row(
      number: "3 Saturday", awareness: "2026-06-13 08:30",
      strict: "2026-06-16 08:30", rounded: "2026-06-16 09:00",
      touching: (nil, 2), whole: ("2026-06-16 24:00", 1)),
    Row(
      number: "4 Easter", awareness: "2026-04-02 18:20",
      strict: "2026-04-05 18:20", rounded: "2026-04-05 19:00",
      touching: ("2026-04-07 24:00", 1), whole: ("2026-04-08 24:00", 0)),
    Row(
      number: "5 King's Day", awareness: "2026-04-24 15:05",
      strict: "2026-04-27 15:05", rounded: "2026-04-27 16:00",
      touching: ("2026-04-28 24:00", 1), whole: ("2026-04-29 24:00", 0)),
    Row(
      number: "6 Ascension", awareness: "2026-05-13 17:50",
      strict: "2026-05-16 17:50", rounded: "2026-05-16 18:00",
      touching: (nil, 2), whole: ("2026-05-18 24:00", 1)),
    Row(
      number: "7 Whitsun", awareness: "2026-05-22 16:10",
      strict: "2026-05-25 16:10", rounded: "2026-05-25 17:00",
      touching: ("2026-05-26 24:00", 1), whole: ("2026-05-27 24:00", 0)),
    Row(
      number: "8 Christmas", awareness: "2026-12-24 11:30",
      strict: "2026-12-27 11:30", rounded: "2026-12-27 12:00",
      touching: ("2026-12-28 24:00", 1), whole: ("2026-12-29 24:00", 0)),
    Row(
      number: "9 New Year", awareness: "2026-12-31 09:05",
      strict: "2027-01-03 09:05", rounded: "2027-01-03 10:00",
      touching: ("2027-01-04 24:00", 1), whole: ("2027-01-05 24:00", 0)),
    Row(
      number: "10 summer time", awareness: "2026-03-27 10:17",
      strict: "2026-03-30 11:17", rounded: "2026-03-30 12:00",
      touching: (nil, 2), whole: ("2026-03-31 24:00", 0)),
    Row(
      number: "11 winter time", awareness: "2026-10-23 10:17",
      strict: "2026-10-26 09:17", rounded: "2026-10-26 10:00",
      touching: (nil, 2), whole: ("2026-10-27 24:00", 0)),
    Row(
      number: "12 summer time and Easter", awareness: "2027-03-25 17:40",
      strict: "2027-03-28 18:40", rounded: "2027-03-28 19:00",
      touching: ("2027-03-30 24:00", 1), whole: ("2027-03-31 24:00", 0)),
    Row(
      number: "13 reference mkm-datenschutz.de", awareness: "2020-12-22 12:17",
      strict: "2020-12-25 12:17", rounded: "2020-12-25 13:00",
      touching: (nil, 3), whole: (nil, 2)),
  ]

  static let zone = Zone.amsterdamUntil2028

  /// Also reads 24:00, the end of a day, which authors can't write.
  static func instant(_ text: String) throws -> Instant {
    guard text.hasSuffix("24:00") else { return try #require(zone.instant(text)) }
    let last = try #require(CivilTime(parsing: text.dropLast(5) + "00:00"))
    let date = CivilDate(daysSinceEpoch: last.date.daysSinceEpoch + 1)
    guard case .unique(let instant) = zone.reading(of: CivilTime(date: date, hour: 0, minute: 0))
    else { throw Unreadable() }
    return instant
  }

  struct Unreadable: Error {}

  static func deadline(_ awareness: String, _ limit: Interval = .hours(72)) throws -> Deadline {
    try #require(Deadline(awareness: instant(awareness), limit: limit, zone: zone))
  }

  @Test(arguments: rows)
  func `a row of the table holds`(_ row: Row) throws {
    let deadline = try Self.deadline(row.awareness)
    #expect(try deadline.strict == Self.instant(row.strict))
    #expect(try deadline.rounded == Self.instant(row.rounded))
    #expect(deadline.strict - deadline.awareness == .hours(72))
    #expect(deadline.rounded - deadline.roundedStart == .hours(72))
    let touching = try #require(deadline.contested(touching: .netherlands))
    #expect(try touching.end == Self.instant(row.touching.end ?? row.rounded))
    #expect(touching.workingDays == row.touching.workingDays)
    let whole = try #require(deadline.contested(whole: .netherlands))
    #expect(try whole.end == Self.instant(row.whole.end ?? row.rounded))
    #expect(whole.workingDays == row.whole.workingDays)
  }

  /// Rows 14 and 15: the AP's decisions on PVV Overijssel and Booking.com count by date only.
  @Test(
    arguments: [("2019-01-11", "2019-01-14"), ("2019-01-13", "2019-01-16")],
    ["00:00", "09:00", "23:59"])
  func `a date of the AP's decisions holds at any hour`(
    dates: (awareness: String, strict: String), hour: String
  ) throws {
    let deadline = try Self.deadline(dates.awareness + " " + hour)
    let strict = try #require(CivilTime(parsing: dates.strict + " " + hour))
    #expect(Self.zone.civil(at: deadline.strict) == strict)
    #expect(deadline.contested(touching: .netherlands) == nil)
    #expect(deadline.contested(whole: .netherlands) == nil)
  }

  /// The wall's clock three days on is 71 hours away in spring and 73 in autumn.
  @Test(arguments: [
    ("2026-03-27 10:17", "2026-03-30 10:17", 71), ("2026-10-23 10:17", "2026-10-26 10:17", 73),
    ("2027-03-25 17:40", "2027-03-28 17:40", 71),
  ])
  func `three days on the wall's clock are not the term`(
    awareness: String, wall: String, hours: Int
  ) throws {
    let deadline = try Self.deadline(awareness)
    let wall = try Self.instant(wall)
    #expect(wall - deadline.awareness == .hours(hours))
    #expect(deadline.outcome(at: wall).passes == (hours <= 72))
  }

  @Test func `an awareness in the repeated hour has two terms, one hour apart`() throws {
    let time = try #require(CivilTime(parsing: "2026-10-25 02:30"))
    guard case .ambiguous(let earlier, let later) = Self.zone.reading(of: time) else {
      Issue.record("02:30 should be ambiguous")
      return
    }
    let terms = try [earlier, later].map {
      try #require(Deadline(awareness: $0, limit: .hours(72), zone: Self.zone))
    }
    #expect(try terms.map(\.strict) == ["01:30", "02:30"].map(Self.october28))
    #expect(try terms.map(\.rounded) == ["02:00", "03:00"].map(Self.october28))
  }

  static func october28(_ hour: String) throws -> Instant { try instant("2026-10-28 " + hour) }

  @Test(arguments: [72, 96])
  func `the last moment is in time, and a millisecond later is not`(hours: Int) throws {
    let deadline = try Self.deadline("2026-06-09 10:17", .hours(hours))
    let millisecond = Interval(milliseconds: 1)
    let grace = Interval.minutes(43)
    let expected: [(at: Instant, outcome: Deadline.Outcome)] = [
      (deadline.awareness, .inTime(left: .hours(hours))),
      (deadline.strict - millisecond, .inTime(left: millisecond)),
      (deadline.strict, .inTime(left: .zero)),
      (deadline.strict + millisecond, .grace(by: millisecond)),
      (deadline.rounded, .grace(by: grace)),
      (deadline.rounded + millisecond, .late(by: grace + millisecond)),
      (deadline.strict + .days(9), .late(by: .days(9))),
    ]
    for (at, outcome) in expected {
      #expect(deadline.outcome(at: at) == outcome)
      #expect(outcome.passes == (at <= deadline.strict))
    }
  }

  @Test func `grace is a full hour on the hour, and a millisecond just before it`() throws {
    let sharp = try Self.deadline("2026-06-09 10:00")
    #expect(sharp.rounded - sharp.strict == .hours(1))
    let before = try #require(
      Deadline(
        awareness: sharp.awareness - Interval(milliseconds: 1), limit: .hours(72), zone: Self.zone))
    #expect(before.rounded - before.strict == Interval(milliseconds: 1))
  }

  @Test func `the contested end is never in time`() throws {
    let deadline = try Self.deadline("2026-04-02 18:20")
    let contested = try #require(deadline.contested(touching: .netherlands))
    #expect(
      deadline.outcome(at: contested.end) == .late(by: contested.end - deadline.strict))
  }

  @Test func `the limit is an argument`() throws {
    let deadline = try Self.deadline("2026-06-12 16:40", .hours(96))
    #expect(try deadline.strict == Self.instant("2026-06-16 16:40"))
    #expect(try deadline.rounded == Self.instant("2026-06-16 17:00"))
    #expect(deadline.contested(touching: .netherlands)?.workingDays == 3)
    let whole = try #require(deadline.contested(whole: .netherlands))
    #expect(whole.workingDays == 1)
    #expect(try whole.end == Self.instant("2026-06-16 24:00"))
  }

  @Test func `a term under two days is not made longer`() throws {
    let deadline = try Self.deadline("2026-06-12 16:40", .hours(47))
    for contested in [
      deadline.contested(touching: .netherlands), deadline.contested(whole: .netherlands),
    ] {
      #expect(contested?.end == deadline.rounded)
    }
    let two = try Self.deadline("2026-06-12 16:40", .hours(48))
    #expect(
      try two.contested(touching: .netherlands)?.end == Self.instant("2026-06-15 24:00"))
  }

  @Test func `a day from midnight to midnight is whole, and one that ends at its start untouched`()
    throws
  {
    let deadline = try Self.deadline("2026-06-08 23:17")
    #expect(try deadline.roundedStart == Self.instant("2026-06-08 24:00"))
    #expect(try deadline.rounded == Self.instant("2026-06-11 24:00"))
    #expect(deadline.contested(touching: .netherlands)?.workingDays == 3)
    #expect(deadline.contested(whole: .netherlands)?.workingDays == 3)
    // Easter weekend from Saturday to the first moment of Tuesday, the first working day after it.
    let easter = try Self.deadline("2026-04-03 23:17")
    let touching = try #require(easter.contested(touching: .netherlands))
    #expect(touching.workingDays == 0)
    #expect(try touching.end == Self.instant("2026-04-08 24:00"))
    #expect(easter.contested(whole: .netherlands) == touching)
  }

  @Test func `an answer that hangs on a year without data is none`() throws {
    let deadline = try Self.deadline("2027-12-30 09:05")
    #expect(deadline.contested(touching: .netherlands) == nil)
    #expect(deadline.contested(whole: .netherlands) == nil)
    let none = Holidays(years: [:])
    #expect(try Self.deadline("2026-06-09 10:17").contested(touching: none) == nil)
  }

  @Test(arguments: [
    .zero, .minutes(59), .minutes(90), .hours(-1), .hours(72) + Interval(milliseconds: 1),
    Interval(milliseconds: .min),
  ])
  func `a limit that is not whole hours is refused`(_ limit: Interval) {
    let awareness = Instant(milliseconds: 0)
    #expect(Deadline(awareness: awareness, limit: limit, zone: .utc) == nil)
  }

  @Test func `hours and days are the zone's own`() throws {
    // Cairo's clocks skip midnight itself on Friday 24 April 2026: the day starts at one.
    let change = try #require(Zone.utc.instant("2026-04-23 22:00"))
    let cairo = Zone(
      name: "Africa/Cairo", initialOffset: 7200,
      transitions: [Zone.Transition(at: change, offset: 10_800)])
    let monday = try #require(cairo.instant("2026-04-20 23:30"))
    let noHolidays = Holidays(years: [2026: Holidays.Year(source: .unverified, dates: [])])
    let term = try #require(Deadline(awareness: monday, limit: .hours(72), zone: cairo))
    #expect(term.rounded == change)
    #expect(term.contested(touching: noHolidays)?.workingDays == 3)
    #expect(term.contested(whole: noHolidays)?.workingDays == 3)
    let kolkata = Zone(name: "Asia/Kolkata", initialOffset: 19_800, transitions: [])
    let ten = try #require(kolkata.instant("2026-06-09 10:17"))
    let half = try #require(Deadline(awareness: ten, limit: .hours(72), zone: kolkata))
    #expect(half.rounded == kolkata.instant("2026-06-12 11:00"))
  }

  @Test(arguments: [Int64.min, .max])
  func `the ends of time do not trap`(milliseconds: Int64) throws {
    let whole = Int64.max / 3_600_000 * 3_600_000
    for limit in [Interval.hours(72), Interval(milliseconds: whole)] {
      let deadline = try #require(
        Deadline(awareness: Instant(milliseconds: milliseconds), limit: limit, zone: Self.zone))
      #expect(deadline.contested(whole: .netherlands) == nil)
      #expect(deadline.outcome(at: Instant(milliseconds: .min)).passes)
      _ = deadline.outcome(at: Instant(milliseconds: .max))
    }
  }
}
