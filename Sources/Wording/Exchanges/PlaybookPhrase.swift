package import Scenarios

/// What stands in the plan for the first hours, around what the team itself said.
package enum PlaybookPhrase: Sendable {
  case title, subtitle(exercise: String, date: String)
  case howMade
  /// A hole that somebody still has to fill.
  case open
  /// Nobody did this, so somebody has to be named for it.
  case openTo
  case notExercised
  case decided(role: String, after: String)
  case reason, words
  case reconsider, reconsiderBecause(String), narrower
  case discussed, lookedBack
  case term(String), inExercise(String)
  case agreed, agreedItem(what: String, owner: String, due: String)
  case urgent
  case elsewhere
  case more(Int)
  case card, cardFold
  case filledIn
  case notForAppraisal

  package func text(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private var dutch: String {
    switch self {
    case .title: "Eerste 24 uur: concept-draaiboek"
    case .subtitle(let exercise, let date): "Uit de oefening '\(exercise)' van \(date)"
    case .howMade:
      "Dit is wat jullie zelf besloten en zeiden; de tijden tellen vanaf het eerste signaal. Vul de gaten, spreek het door met IT, Legal en de directie, "
        + "en begin de volgende oefening met dit blad."
    case .open: "nog te bepalen"
    case .openTo: "Nog te bepalen wie hiervoor zorgt"
    case .notExercised: "niet geoefend"
    case .decided(let role, let after): "\(role), na \(after)"
    case .reason: "Waarom"
    case .words: "In eigen woorden"
    case .reconsider: "Kijk hier nog eens naar"
    case .reconsiderBecause(let why): "Dit deed schade. \(why)"
    case .narrower: "Dit kan met minder, dan draait de rest door."
    case .discussed: "Besproken"
    case .lookedBack: "In de nabespreking"
    case .term(let limit): "binnen \(limit)"
    case .inExercise(let outcome): "In de oefening: \(outcome)."
    case .agreed: "Afgesproken na de oefening"
    case .agreedItem(let what, let owner, let due): "\(what) (\(owner), uiterlijk \(due))"
    case .urgent: "vandaag nog melden"
    case .elsewhere: "Ook besloten, geef het nog een plek"
    case .more(let count): "en nog \(count); zie het logboek"
    case .card: "Zakkaart"
    case .cardFold: "Knip uit en stop bij je telefoon."
    case .filledIn: "Ingevuld"
    case .notForAppraisal:
      "Dit gaat over afspraken, niet over mensen. Gebruik het niet om iemand te beoordelen."
    }
  }

  private var english: String {
    switch self {
    case .title: "First 24 hours: draft playbook"
    case .subtitle(let exercise, let date): "From the exercise '\(exercise)' of \(date)"
    case .howMade:
      "This is what you decided and said yourselves; times count from the first signal. Fill the holes, talk it through with IT, legal and management, "
        + "and begin the next exercise with this sheet."
    case .open: "still to be settled"
    case .openTo: "Still to be settled who sees to this"
    case .notExercised: "not exercised"
    case .decided(let role, let after): "\(role), after \(after)"
    case .reason: "Why"
    case .words: "In their own words"
    case .reconsider: "Look at this again"
    case .reconsiderBecause(let why): "This did harm. \(why)"
    case .narrower: "This can be done with less, and the rest keeps running."
    case .discussed: "Discussed"
    case .lookedBack: "In the hot wash"
    case .term(let limit): "within \(limit)"
    case .inExercise(let outcome): "In the exercise: \(outcome)."
    case .agreed: "Agreed after the exercise"
    case .agreedItem(let what, let owner, let due): "\(what) (\(owner), by \(due))"
    case .urgent: "report today"
    case .elsewhere: "Also decided, still to find a place"
    case .more(let count): "and \(count) more; see the log"
    case .card: "Pocket card"
    case .cardFold: "Cut it out and keep it with your phone."
    case .filledIn: "Filled in"
    case .notForAppraisal:
      "This is about agreements, not about people. Don't use it to appraise anyone."
    }
  }
}
