package import Scenarios

/// Why a server did not do what was asked, apart from the refusals of the exercise itself: facts.
package enum RequestFault: Error, Hashable, Sendable {
  case notFound
  case wrongMethod
  case notSignedIn
  case notAllowed
  case wrongHost
  case wrongOrigin
  case tooLarge
  case notReadable(field: String?)
  case unknownName(String)
  case keyMissing
  case keyReused
  case wrongCode
  case wrongSecret
  case joiningClosed
  case tooManyAttempts
  case notYourRole
  case notTheSpeaker
  case roleNotPlayed
  case notWritten
  case nothingToScore
  case noRehearsal
  /// Something was to be done by a day that has been, or years from now.
  case unlikelyDate
  /// Said once already, by whoever says it again.
  case alreadyGiven
  case broken
}

extension RequestFault {
  /// By which a program tells them apart; part of the problem's address.
  package var name: String {
    switch self {
    case .notFound: "not-found"
    case .wrongMethod: "wrong-method"
    case .notSignedIn: "not-signed-in"
    case .notAllowed: "not-allowed"
    case .wrongHost: "wrong-host"
    case .wrongOrigin: "wrong-origin"
    case .tooLarge: "too-large"
    case .notReadable: "not-readable"
    case .unknownName: "unknown-name"
    case .keyMissing: "key-missing"
    case .keyReused: "key-reused"
    case .wrongCode: "wrong-code"
    case .wrongSecret: "wrong-secret"
    case .joiningClosed: "joining-closed"
    case .tooManyAttempts: "too-many-attempts"
    case .notYourRole: "not-your-role"
    case .notTheSpeaker: "not-the-speaker"
    case .roleNotPlayed: "role-not-played"
    case .notWritten: "not-written"
    case .nothingToScore: "nothing-to-score"
    case .noRehearsal: "no-rehearsal"
    case .unlikelyDate: "unlikely-date"
    case .alreadyGiven: "already-given"
    case .broken: "broken"
    }
  }

  package func sentence(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private var dutch: String {
    switch self {
    case .notFound: "Deze pagina bestaat niet. Begin opnieuw met de code."
    case .wrongMethod: "Dit kan op deze manier niet. Laad de pagina opnieuw."
    case .notSignedIn: "Je doet niet of niet meer mee. Met de code kun je meedoen."
    case .notAllowed: "Dit is niet aan jou in deze oefening. Vraag het de oefenleider."
    case .wrongHost: "Gebruik het adres dat de oefenleider laat zien."
    case .wrongOrigin: "Dit verzoek kwam van een andere site en is niet uitgevoerd."
    case .tooLarge: "Dit is te lang. Maak de tekst korter."
    case .notReadable(let field?): "Er klopt iets niet in '\(field)'. Kijk het na."
    case .notReadable(nil): "Dit verzoek is niet te lezen. Laad de pagina opnieuw."
    case .unknownName(let name): "'\(name.legible)' komt in deze oefening niet voor."
    case .keyMissing: "Er ontbreekt een Idempotency-Key van 8 tot 64 letters, cijfers en streepjes."
    case .keyReused: "Dit kenmerk is al gebruikt voor iets anders. Probeer het nog eens."
    case .wrongCode: "Deze code klopt niet. Vraag hem de oefenleider."
    case .wrongSecret:
      "Deze link geldt niet meer. De nieuwe staat in het venster waarin de oefening gestart is."
    case .joiningClosed: "Meedoen kan nu niet meer. Vraag het de oefenleider."
    case .tooManyAttempts: "Dat waren te veel pogingen. Wacht een minuut en probeer het opnieuw."
    case .notYourRole: "Deze rol speel jij niet. Kies hem eerst."
    case .notTheSpeaker:
      "Voor deze rol beslist een ander. Zeg het diegene, of vraag de oefenleider om jou te laten beslissen."
    case .roleNotPlayed: "Deze rol doet nu niet mee."
    case .notWritten:
      "Je besluit is niet bewaard: de computer van de oefenleider kan niet schrijven. De oefening "
        + "staat stil. Probeer het zo nog eens."
    case .nothingToScore: "Er valt nog niets te scoren: er is nog geen fase gespeeld."
    case .noRehearsal: "Dit kan alleen bij een repetitie: 'draaiboek host --rehearse'."
    case .unlikelyDate: "Kijk de datum na: vandaag kan nog, en uiterlijk over vijf jaar."
    case .alreadyGiven: "Dit heb je al ingevuld. Dank je."
    case .broken: "Er ging iets mis bij ons. Laad de pagina opnieuw."
    }
  }

  private var english: String {
    switch self {
    case .notFound: "This page does not exist. Begin again with the code."
    case .wrongMethod: "That does not work this way. Reload the page."
    case .notSignedIn: "You do not take part, or no longer. With the code you can join."
    case .notAllowed: "That is not up to you in this exercise. Ask the facilitator."
    case .wrongHost: "Use the address that the facilitator shows."
    case .wrongOrigin: "This request came from another site and was not carried out."
    case .tooLarge: "This is too long. Make the text shorter."
    case .notReadable(let field?): "Something is wrong in '\(field)'. Have a look at it."
    case .notReadable(nil): "This request cannot be read. Reload the page."
    case .unknownName(let name): "'\(name.legible)' is not in this exercise."
    case .keyMissing: "An Idempotency-Key of 8 to 64 letters, digits and hyphens is missing."
    case .keyReused: "This key was used for something else already. Try once more."
    case .wrongCode: "This code is not right. Ask the facilitator for it."
    case .wrongSecret:
      "This link no longer works. The new one is in the window where the exercise was started."
    case .joiningClosed: "Nobody can join any more. Ask the facilitator."
    case .tooManyAttempts: "Too many attempts. Wait a minute and try again."
    case .notYourRole: "You do not play this role. Take it first."
    case .notTheSpeaker:
      "Somebody else decides for this role. Tell them, or ask the facilitator to let you decide."
    case .roleNotPlayed: "This role does not take part now."
    case .notWritten:
      "This was not kept: the facilitator's computer cannot write. The exercise stands still. Try "
        + "again in a moment."
    case .nothingToScore: "There is nothing to score yet: no phase was played."
    case .noRehearsal: "That goes in a rehearsal only: 'draaiboek host --rehearse'."
    case .unlikelyDate: "Look at the date: today at the earliest, in five years at the latest."
    case .alreadyGiven: "You filled this in already. Thank you."
    case .broken: "Something went wrong on our side. Reload the page."
    }
  }
}
