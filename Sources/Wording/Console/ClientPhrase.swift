package import Exercises
package import Scenarios

/// What the consoles say that look at an exercise on another computer.
package enum ClientPhrase: Hashable, Sendable {
  // The line, and who one is.
  case lost, found, out(isReleased: Bool), goneAgain(String)
  case code, yourRole, youPlay(String), taken, free, unanswered
  // What happened.
  case decided(Int, role: String?, title: String, reason: String, afterHint: Bool)
  case done(Int, title: String, result: String), retracted(Int, title: String)
  case proposed(Int, title: String, reason: String, Settling?), objected(Int, String)
  case confirmed(Int), withdrawn(Int)
  case began(String), ended, paused(PauseReasonName), goesOn
  case discussing(String), discussed
  case clockRuns(String, until: String), clockStopped(String), clockRanOut(String)
  case finished
  // What to do.
  case begin, deciding, yourProposal, asked, sent, noProposals, numberAndText
  case askWhom, askWhat, noTerm(String), terms
  case reallyStop, stopped, notHere, fewLetters(String)
  case score(rubric: String, score: String, band: String?), simulated(Int), howLate
  // The facilitator's board.
  case ahead(Int), behind(Int), onTime, used(Int, of: Int)
  case notBegun, coming, lately, inTheRoom, nobodyHere, keys, more, away
  case whichToReword, whichToRedirect, whichToWithhold, withheld, mayBeDropped, nothingLater
  // Who is here.
  case withoutRole(KindName), someone, decides, unread(Int), hasNoRole(String)
  case decidesNow(String, role: String), released(String, role: String)
  case reallyRemove(String), removed(String), presence(Presence)
  case joinAt(String, code: String), joiningOpen, joiningClosed

  /// Why it stands still, as a view names it.
  package enum PauseReasonName: String, Sendable {
    case facilitator, gap, left, stop
  }

  /// What somebody came for, as a view names it.
  package enum KindName: String, Sendable {
    case facilitator, observer, screen, player
  }

  /// What whoever reads of a proposal can do with it.
  package enum Settling: Hashable, Sendable {
    case agree
    /// Somebody else decides, who gave their name or didn't.
    case object(decider: String?)
  }

  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  /// A key and what it does stay on one line, and the dot before the next with them.
  static func unbroken(_ keys: String) -> String {
    keys.split(separator: " · ").map { $0.replacing(" ", with: "\u{A0}") }
      .joined(separator: "\u{A0}· ")
  }
}

/// A line of the help for who plays over a network.
package enum PlayerTopic: CaseIterable, Sendable {
  case number, words, oneLine, otherwise
  case ask, proposals, agree, object, drop, retract
  case inbox, log, status, card, term, quit

  package func text(_ language: Language) -> (usage: String, meaning: String) {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private var dutch: (String, String) {
    switch self {
    case .number: ("Enter, of een nummer", "wat je kunt besluiten")
    case .words: ("een paar woorden", "zoeken naar een besluit")
    case .oneLine: ("2 omdat waarom", "besluiten met de reden erbij, in één regel")
    case .otherwise: ("anders: wat", "een besluit in je eigen woorden")
    case .ask: ("vraag ROL: tekst", "een andere rol iets vragen")
    case .proposals: ("voorstellen", "wat een ander van je rol voorstelt")
    case .agree: ("akkoord 2", "van voorstel 2 een besluit maken")
    case .object: ("bezwaar 2 waarom", "vastleggen dat je het er niet mee eens bent")
    case .drop: ("laat 2", "voorstel 2 laten vallen")
    case .retract: ("herroep 3 waarom", "een besluit intrekken")
    case .inbox: ("berichten", "al je berichten nog eens")
    case .log: ("log", "wat je rol besloot")
    case .status: ("stand", "tijd, cijfers en termijnen")
    case .card: ("kaart", "een kaart die je op weg helpt")
    case .term: ("begrip WOORD", "wat een woord betekent")
    case .quit: ("stop", "weggaan")
    }
  }

  private var english: (String, String) {
    switch self {
    case .number: ("Enter, or a number", "what you can decide")
    case .words: ("a few words", "to look for a decision")
    case .oneLine: ("2 because why", "a decision with its reason, on one line")
    case .otherwise: ("other: what", "a decision in your own words")
    case .ask: ("ask ROLE: text", "to ask another role something")
    case .proposals: ("proposals", "what somebody else of your role proposes")
    case .agree: ("agree 2", "to make a decision of proposal 2")
    case .object: ("object 2 why", "to put on record that you disagree")
    case .drop: ("drop 2", "to let proposal 2 lie")
    case .retract: ("retract 3 why", "to take a decision back")
    case .inbox: ("inbox", "all your messages once more")
    case .log: ("log", "what your role decided")
    case .status: ("status", "time, figures and clocks")
    case .card: ("card", "a card to help you along")
    case .term: ("term WORD", "what a word means")
    case .quit: ("quit", "to leave")
    }
  }
}

/// A line of the help for who leads over a network: what `play` has not.
package enum LeaderTopic: CaseIterable, Sendable {
  case emergency, score, simulate, later
  case reword, redirect, withhold
  case who, speaker, release, remove, presence, joining, leave

  package func text(_ language: Language) -> (usage: String, meaning: String) {
    switch (language, self) {
    case (.dutch, .emergency): ("noodstop", "STOP – GEEN OEFENING: alles staat stil")
    case (.dutch, .score): ("punten", "de punten tot nu toe (kijkt de groep mee?)")
    case (.dutch, .simulate): ("minuten 1", "bij een repetitie: een minuut verder")
    case (.dutch, .later): ("later 15", "een kwartier later begonnen: telt mee in het plan")
    case (.dutch, .reword):
      ("herschrijf 3 tekst", "een bericht anders verwoorden (kijkt de groep mee?)")
    case (.dutch, .redirect):
      ("geef 3 aan ROL", "een bericht aan een ander geven (kijkt de groep mee?)")
    case (.dutch, .withhold):
      ("schrap 3", "een bericht van een latere fase laten vervallen (kijkt de groep mee?)")
    case (.dutch, .who): ("wie", "wie er is, in welke rol, en wie nog iets niet las")
    case (.dutch, .speaker): ("beslist 2", "nummer 2 van 'wie' beslist voortaan voor de rol")
    case (.dutch, .release): ("los 2", "nummer 2 van 'wie' speelt de rol niet meer")
    case (.dutch, .remove): ("verwijder 2", "nummer 2 van 'wie' uit de oefening halen")
    case (.dutch, .presence):
      ("bezetting ROL tegenspel", "tussen twee fases; ook 'gespeeld' of 'leeg'")
    case (.dutch, .joining):
      ("meedoen", "adres en code; dicht en open met 'meedoen dicht' en 'meedoen open'")
    case (.dutch, .leave): ("stop", "dit scherm sluiten; de oefening gaat door")
    case (.english, .emergency): ("emergency", "STOP – NO EXERCISE: everything stands still")
    case (.english, .score): ("score", "the points so far (is the group watching?)")
    case (.english, .simulate): ("minutes 1", "in a rehearsal: on by one minute")
    case (.english, .later): ("late 15", "begun a quarter late: the plan takes it into account")
    case (.english, .reword):
      ("reword 3 text", "say a message in other words (is the group watching?)")
    case (.english, .redirect):
      ("redirect 3 to ROLE", "give a message to somebody else (is the group watching?)")
    case (.english, .withhold):
      ("withhold 3", "leave a message of a later phase out (is the group watching?)")
    case (.english, .who): ("who", "who is here, in which role, and who has something to read")
    case (.english, .speaker): ("speaker 2", "number 2 of 'who' decides for the role from now on")
    case (.english, .release): ("release 2", "number 2 of 'who' plays the role no longer")
    case (.english, .remove): ("remove 2", "take number 2 of 'who' out of the exercise")
    case (.english, .presence):
      ("presence ROLE counterplay", "between two phases; 'played' and 'vacant' too")
    case (.english, .joining):
      ("joining", "address and code; 'joining closed' and 'joining open'")
    case (.english, .leave): ("quit", "close this screen; the exercise goes on")
    }
  }
}
