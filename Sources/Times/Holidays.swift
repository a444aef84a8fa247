/// A country's public holidays as data by year: a list is published, not computed.
package struct Holidays: Hashable, Sendable {
  /// Where a year's list comes from.
  package enum Source: Hashable, Sendable {
    /// The list of art. 2(1) of Regulation 1182/71, published in the Official Journal.
    case officialJournal
    /// Ours: no list of the Official Journal was seen.
    case unverified
  }

  package struct Year: Hashable, Sendable {
    package let source: Source
    package let dates: Set<CivilDate>

    package init(source: Source, dates: Set<CivilDate>) {
      self.source = source
      self.dates = dates
    }
  }

  package let years: [Int: Year]

  package init(years: [Int: Year]) { self.years = years }

  /// Nil in a year without data.
  package func isHoliday(_ date: CivilDate) -> Bool? { years[date.year]?.dates.contains(date) }

  /// Not a Saturday, Sunday or holiday (Regulation 1182/71 art. 2(2)); nil in a year without data.
  package func isWorkingDay(_ date: CivilDate) -> Bool? {
    isHoliday(date).map { isHoliday in
      !isHoliday && date.weekday != .saturday && date.weekday != .sunday
    }
  }
}
