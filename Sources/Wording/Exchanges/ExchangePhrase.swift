package import Scenarios

/// The words in the cells of exported tables.
package enum ExchangePhrase: Sendable {
  /// That it is an exercise, on everything that leaves the program.
  case drill
  case facilitator
  case yes, no
  /// A message that the script does not know, made up on the spot.
  case improvised(Int)
  case optional
  case readAloud(String)
  case ifSilent(String)
  /// `uiterlijk 15 min na de start, laat na 30 min`
  case within(full: String, hard: String)
  case withinOf(clock: String, full: String, hard: String)
  case notDone, notExercised
  case afterHint
  case because(String)
  case retracted
  case notFiledIn
  case urgent
  case delivered(String), armed(String), pending, held, skipped, skippedByFacilitator, withheld

  package func text(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private var dutch: String {
    switch self {
    case .drill: "OEFENING"
    case .facilitator: "Oefenleider"
    case .yes: "ja"
    case .no: "nee"
    case .improvised(let number): "geïmproviseerd \(number)"
    case .optional: "Mag vervallen als de tijd krap is."
    case .readAloud(let how): "Lees voor: \(how)"
    case .ifSilent(let what): "Blijft het stil? \(what)"
    case .within(let full, let hard):
      full == hard
        ? "binnen \(full) na de start van het verhaal"
        : "binnen \(full) na de start van het verhaal, uiterlijk binnen \(hard)"
    case .withinOf(let clock, let full, let hard):
      full == hard
        ? "binnen \(full) nadat '\(clock)' ging lopen"
        : "binnen \(full) nadat '\(clock)' ging lopen, uiterlijk binnen \(hard)"
    case .notDone: "niet gedaan"
    case .notExercised: "niet geoefend"
    case .afterHint: "na een hint"
    case .because(let reason): "Reden: \(reason)"
    case .retracted: "ingetrokken"
    case .notFiledIn: "in deze oefening niet ingevuld"
    case .urgent: "vandaag nog melden"
    case .delivered(let when): "verstuurd, \(when)"
    case .armed(let when): "komt op \(when)"
    case .pending: "nog niet aan de beurt"
    case .held: "vastgehouden"
    case .skipped: "kwam niet voor"
    case .skippedByFacilitator: "overgeslagen door de oefenleider"
    case .withheld: "deed deze keer niet mee"
    }
  }

  private var english: String {
    switch self {
    case .drill: "EXERCISE"
    case .facilitator: "Facilitator"
    case .yes: "yes"
    case .no: "no"
    case .improvised(let number): "improvised \(number)"
    case .optional: "May be dropped when time is short."
    case .readAloud(let how): "Read aloud: \(how)"
    case .ifSilent(let what): "Nobody reacts? \(what)"
    case .within(let full, let hard):
      full == hard
        ? "within \(full) of the start of the story"
        : "within \(full) of the start of the story, at the latest within \(hard)"
    case .withinOf(let clock, let full, let hard):
      full == hard
        ? "within \(full) of the start of '\(clock)'"
        : "within \(full) of the start of '\(clock)', at the latest within \(hard)"
    case .notDone: "not done"
    case .notExercised: "not exercised"
    case .afterHint: "after a hint"
    case .because(let reason): "Reason: \(reason)"
    case .retracted: "retracted"
    case .notFiledIn: "not filled in during this exercise"
    case .urgent: "report today"
    case .delivered(let when): "delivered, \(when)"
    case .armed(let when): "due at \(when)"
    case .pending: "not due yet"
    case .held: "held back"
    case .skipped: "did not occur"
    case .skippedByFacilitator: "skipped by the facilitator"
    case .withheld: "left out this time"
    }
  }
}
