extension Holidays {
  /// The Netherlands, in the years of the Energiecontact case and of the examples in the tests.
  ///
  /// 2025 and 2026 as bdamokos/eu-time-limit-calculator (fa15cd9) gives the lists of OJ C/2024/7517
  /// and C/2025/6771, which themselves were not read. The lists differ by year: that of 2025 has 30
  /// May and leaves out Easter Sunday and Whit Sunday.
  package static let netherlands = Holidays(years: [
    2020: Year(
      .unverified, of: 2020,
      [
        (1, 1), (4, 10), (4, 12), (4, 13), (4, 27), (5, 5), (5, 21), (5, 31), (6, 1), (12, 25),
        (12, 26),
      ]),
    2025: Year(
      .officialJournal, of: 2025,
      [
        (1, 1), (4, 18), (4, 21), (4, 26), (5, 5), (5, 29), (5, 30), (6, 9), (12, 25), (12, 26),
      ]),
    2026: Year(
      .officialJournal, of: 2026,
      [
        (1, 1), (4, 3), (4, 5), (4, 6), (4, 27), (5, 5), (5, 14), (5, 24), (5, 25), (12, 25),
        (12, 26),
      ]),
    2027: Year(
      .unverified, of: 2027,
      [
        (1, 1), (3, 26), (3, 28), (3, 29), (4, 27), (5, 5), (5, 6), (5, 16), (5, 17), (12, 25),
        (12, 26),
      ]),
  ])
}

extension Holidays.Year {
  fileprivate init(_ source: Holidays.Source, of year: Int, _ days: [(month: Int, day: Int)]) {
    self.init(
      source: source,
      dates: Set(days.compactMap { CivilDate(year: year, month: $0.month, day: $0.day) }))
  }
}
