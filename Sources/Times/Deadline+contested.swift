extension Deadline {
  /// What art. 3(5) of Regulation 1182/71 would make of the term, to inform and never to decide.
  ///
  /// A period of two days or more includes at least two working days. Whether that holds for a
  /// period in hours is contested: BayLfD (2019) and LDI NRW say no, Piltz and Pradel (ZD 2019)
  /// yes (mkm-datenschutz.de, we.secure-your.it); no view of the AP was found. So `outcome(at:)`
  /// doesn't know of it.
  package struct Contested: Hashable, Sendable {
    /// `rounded`, or if two working days take longer, the end of the second: 24:00 on the clocks.
    package let end: Instant
    /// How many working days the term until `rounded` includes.
    package let workingDays: Int
  }

  /// The reading in which a working day counts as soon as the term touches it ("raakt").
  ///
  /// Nil when the answer hangs on a year for which `holidays` has no data.
  package func contested(touching holidays: Holidays) -> Contested? {
    contested(holidays) { day in day.start < rounded }
  }

  /// The reading in which a working day counts only when all of it is in the term ("hele dagen").
  ///
  /// Nil when the answer hangs on a year for which `holidays` has no data.
  package func contested(whole holidays: Holidays) -> Contested? {
    contested(holidays) { day in roundedStart <= day.start && day.end <= rounded }
  }

  private func contested(
    _ holidays: Holidays, isIncluded: (_ day: (start: Instant, end: Instant)) -> Bool
  ) -> Contested? {
    let required = limit >= .days(2) ? 2 : 0
    var included = 0
    var extra = 0
    var end = rounded
    var date = zone.civil(at: roundedStart).date
    var start = zone.start(of: date)
    while start < rounded || included + extra < required {
      let next = CivilDate(daysSinceEpoch: date.daysSinceEpoch + 1)
      let day = (start: start, end: zone.start(of: next))
      guard let isWorkingDay = holidays.isWorkingDay(date) else { return nil }
      if isWorkingDay {
        if isIncluded(day) {
          included += 1
        } else if roundedStart <= day.start {
          // Not yet, but it would be if the term ran until the day's end.
          extra += 1
          if included + extra <= required { end = day.end }
        }
      }
      (date, start) = (next, day.end)
    }
    return Contested(end: end, workingDays: included)
  }
}
