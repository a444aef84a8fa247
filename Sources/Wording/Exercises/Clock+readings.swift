import Exercises
package import Scenarios
package import Times

extension Scenario {
  /// What a facilitator should know of a term before it runs: the limit, and the readings that are milder. No
  /// score follows them. Nil: no rule rounds this clock, or the script does not start it.
  package func readings(
    of clock: Index<LegalClock>, withheld: [Index<Inject>], holidays: Holidays, _ language: Language
  ) -> String? {
    guard let start = scriptedStart(of: clock, withheld: withheld),
      let deadline = deadline(of: clock, from: start)
    else { return nil }
    func wall(_ instant: Instant) -> String { timeline.date(timeline.story(instant), language) }
    let touching = deadline.contested(touching: holidays)?.end
    let whole = deadline.contested(whole: holidays)?.end
    let (strict, rounded) = (wall(deadline.strict), wall(deadline.rounded))
    let head =
      switch language {
      case .dutch:
        "bij kennisname op \(wall(deadline.awareness)) uiterlijk \(strict); alleen dat telt. Met de "
          + "afronding van Vo. 1182/71 art. 3(1) tot \(rounded): telt hier als te laat, met een "
          + "gele vlag; dat die verordening voor de AVG geldt, is uitleg."
      case .english:
        "aware on \(wall(deadline.awareness)), at the latest on \(strict); only that counts. With the "
          + "rounding of Regulation 1182/71 art. 3(1) until \(rounded): late here, with a yellow "
          + "flag; that the Regulation holds for the GDPR is interpretation."
      }
    guard let touching, let whole else { return head }
    if touching == deadline.rounded, whole == deadline.rounded {
      return switch language {
      case .dutch:
        head + " Het betwiste art. 3(5), ten minste twee werkdagen, maakt hier niets uit."
      case .english:
        head + " The contested art. 3(5), at least two working days, changes nothing here."
      }
    }
    return switch language {
    case .dutch:
      head + " Betwist is art. 3(5), ten minste twee werkdagen: \(wall(touching)) als een geraakte "
        + "dag telt, \(wall(whole)) als alleen hele dagen tellen. Geen standpunt van de AP "
        + "gevonden; telt nooit mee."
    case .english:
      head
        + " Contested is art. 3(5), at least two working days: \(wall(touching)) if a day that is "
        + "touched counts, \(wall(whole)) if only whole days do. No view of the Dutch authority "
        + "was found; it never counts."
    }
  }
}
