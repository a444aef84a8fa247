package import Scenarios

/// A line of the console's help: what can be typed, and what it does.
package enum ConsoleTopic: CaseIterable, Sendable {
  case next, moment, phase, jump, pause, resume
  case discuss, done, note, rate, retract, tie
  case upcoming, send, hold, skip, restore, improvise, cue
  case card, read, status, inbox, roles, log, finish, quit
  /// Last, right above the line where it is typed.
  case role, oneLine, backdated, hint

  package var isDeciding: Bool { [.role, .oneLine, .backdated, .hint].contains(self) }

  package func text(_ language: Language) -> (usage: String, meaning: String) {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private var dutch: (String, String) {
    switch self {
    case .role: ("ROL", "besluiten voor een rol: nummer, letter of naam")
    case .oneLine: ("ROL wat omdat waarom", "hetzelfde in één regel; 'm 2' kiest nummer 2")
    case .backdated: ("-3m ROL …", "drie minuten geleden al gezegd")
    case .hint: ("hint ROL …", "besloten na een hint")
    case .next: ("volgende", "naar wat nu komt, of naar de volgende fase")
    case .moment: ("moment", "naar het volgende moment van de fase")
    case .phase: ("fase", "deze fase beëindigen")
    case .jump: ("spring 16:40", "vooruit; ook T+2h, +30m of dag 3 09:00")
    case .pause: ("pauze", "de klok stilzetten")
    case .resume: ("verder", "na een pauze")
    case .discuss: ("bespreek 1", "een vraag van deze fase bespreken; de klok staat stil")
    case .done: ("klaar uitkomst", "de bespreking afronden")
    case .note: ("notitie tekst", "opschrijven wat je ziet")
    case .rate:
      ("oordeel DOEL P reden", "een doel of stap beoordelen (kijkt de groep mee?)")
    case .retract: ("herroep 3 waarom", "een besluit intrekken")
    case .tie: ("koppel 3 wat", "eigen woorden aan een actie koppelen")
    case .upcoming: ("straks", "wat nog komt (kijkt de groep mee?)")
    case .send: ("stuur", "een bericht nu sturen (kijkt de groep mee?)")
    case .hold: ("houd", "een bericht vasthouden (kijkt de groep mee?)")
    case .skip: ("sla over", "een bericht overslaan (kijkt de groep mee?)")
    case .restore: ("terug", "toch niet overslaan of vasthouden (kijkt de groep mee?)")
    case .improvise: ("improviseer ROL: tekst", "zelf een bericht bedenken")
    case .cue: ("regie", "aanwijzingen voor de oefenleider (kijkt de groep mee?)")
    case .card: ("kaart", "een kaart die een rol op weg helpt")
    case .read: ("lees", "na een fase: een hoofdstuk om voor te lezen")
    case .status: ("stand", "cijfers, termijnen en wie er bezig is")
    case .inbox: ("berichten ROL", "alle berichten van een rol")
    case .roles: ("rollen", "de rollen en hun letters")
    case .log: ("log", "alles tot nu toe")
    case .finish: ("einde", "de oefening afsluiten")
    case .quit: ("stop", "bewaren en later verdergaan")
    }
  }

  private var english: (String, String) {
    switch self {
    case .role: ("ROLE", "decide for a role: number, letter or name")
    case .oneLine: ("ROLE what because why", "the same on one line; 'm 2' picks number 2")
    case .backdated: ("-3m ROLE …", "said three minutes ago")
    case .hint: ("hint ROLE …", "decided after a hint")
    case .next: ("next", "to what comes next, or into the next phase")
    case .moment: ("moment", "to the next moment of the phase")
    case .phase: ("phase", "end this phase")
    case .jump: ("jump 16:40", "ahead; also T+2h, +30m or day 3 09:00")
    case .pause: ("pause", "stop the clock")
    case .resume: ("resume", "after a pause")
    case .discuss: ("discuss 1", "discuss a question of this phase; the clock stands still")
    case .done: ("done outcome", "close the discussion")
    case .note: ("note text", "write down what you see")
    case .rate:
      ("rate OBJECTIVE P reason", "rate an objective or a step (is the group watching?)")
    case .retract: ("retract 3 why", "take a decision back")
    case .tie: ("tie 3 what", "tie own words to an action")
    case .upcoming: ("upcoming", "what is still to come (is the group watching?)")
    case .send: ("send", "send a message now (is the group watching?)")
    case .hold: ("hold", "hold a message back (is the group watching?)")
    case .skip: ("skip", "skip a message (is the group watching?)")
    case .restore: ("back", "bring back what was held or skipped (is the group watching?)")
    case .improvise: ("improvise ROLE: text", "make up a message")
    case .cue: ("cue", "directions for the facilitator (is the group watching?)")
    case .card: ("card", "a card that helps a role along")
    case .read: ("read", "after a phase: a chapter to read out")
    case .status: ("status", "figures, clocks and who is busy")
    case .inbox: ("inbox ROLE", "all messages of a role")
    case .roles: ("roles", "the roles and their letters")
    case .log: ("log", "everything so far")
    case .finish: ("finish", "close the exercise")
    case .quit: ("quit", "keep it and go on later")
    }
  }
}
