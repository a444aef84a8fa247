import Exercises

extension ClientPhrase {
  var dutch: String {
    switch self {
    case .lost: "De verbinding is weg. Ik blijf het proberen; wat bewaard was, blijft bewaard."
    case .found: "De verbinding is terug."
    case .out(isReleased: false):
      "Je doet niet meer mee aan deze oefening. Vraag het de oefenleider."
    case .out(isReleased: true):
      "De oefenleider heeft je van je rol gehaald. Kom terug met de code en kies een andere rol, of "
        + "vraag welke."
    case .goneAgain(let command): "De oefening gaat door. Zo kom je terug: \(command)"
    case .code: "Code"
    case .yourRole: "Welke rol speel je?"
    case .youPlay(let role): "Je speelt: \(role.legible)."
    case .taken: "bezet"
    case .free: "vrij"
    case .unanswered:
      "Geen antwoord van de computer van de oefenleider. Probeer het zo nog eens; er gebeurt niets dubbel."
    case .decided(let number, let role, let title, let reason, let afterHint):
      "Besluit \(number)" + (role.map { " van \($0.legible)" } ?? "") + ": \(title.legible)."
        + (reason.isEmpty ? "" : " Reden: \(reason.legible.ended)")
        + (afterHint ? " (na hint)" : "")
    case .done(let number, let title, let result):
      "Besluit \(number) is klaar: \(title.legible)."
        + (result.isEmpty ? "" : " \(result.legible)")
    case .retracted(let number, let title): "Besluit \(number) is ingetrokken: \(title.legible)."
    case .proposed(let number, let title, let reason, let settling):
      "Voorstel \(number): \(title.legible)."
        + (reason.isEmpty ? "" : " Reden: \(reason.legible.ended)")
        + settle(number, settling)
    case .objected(let number, let text): "Bezwaar bij voorstel \(number): \(text.legible.ended)"
    case .confirmed(let number): "Voorstel \(number) is een besluit geworden."
    case .withdrawn(let number): "Voorstel \(number) gaat niet door."
    case .began(let phase): "Nieuwe fase: \(phase.legible)"
    case .ended: "De fase is afgelopen."
    case .paused(.facilitator): "Pauze: de klok staat stil."
    case .paused(.gap): "Pauze: de computer van de oefenleider stond stil of het programma was weg."
    case .paused(.left): "De oefening is onderbroken en gaat later verder."
    case .paused(.stop): "STOP – GEEN OEFENING. Alles staat stil. Volg de oefenleider."
    case .goesOn: "De oefening gaat verder."
    case .discussing(let question): "Bespreken: \(question.legible)"
    case .discussed: "De bespreking is klaar."
    case .clockRuns(let title, let time): "De klok loopt: \(title.legible), tot \(time)."
    case .clockStopped(let title): "De klok staat stil: \(title.legible)."
    case .clockRanOut(let title): "De tijd is om: \(title.legible)."
    case .finished: "De oefening is afgelopen. Bedankt voor het meedoen."
    case .begin: "De oefening is nog niet begonnen. Typ 'volgende' om te beginnen, of 'help'."
    case .deciding: "Typ Enter of een paar woorden om te besluiten, of 'help'."
    case .yourProposal: "Je voorstel ligt bij wie voor je rol spreekt."
    case .asked: "Je vraag is verstuurd."
    case .sent: "Gedaan."
    case .noProposals: "Er ligt geen voorstel."
    case .numberAndText: "Zet het nummer erachter, en waarom: 'bezwaar 2 te vroeg'."
    case .askWhom: "Aan welke rol?"
    case .askWhat: "Je vraag"
    case .noTerm(let word): "'\(word.legible)' staat niet in de begrippenlijst."
    case .terms: "Begrippen"
    case .reallyStop: "STOP – GEEN OEFENING: alles stilzetten? [j/N]"
    case .stopped: "Alles staat stil. Typ 'verder' als de oefening weer door kan."
    case .notHere: "Dat kan hier niet. Het kan wel op de pagina van de oefenleider."
    case .fewLetters(let role): "\(role.legible) besluit (een paar letters)"
    case .score(let rubric, let score, let band):
      "\(rubric.legible): \(score) van de 100" + (band.map { " (\($0.legible))" } ?? "")
    case .simulated(let minutes): "\(minutes) \(minutes == 1 ? "minuut" : "minuten") verder."
    case .howLate: "Hoeveel minuten later begonnen?"
    case .ahead(let minutes): "\(minutes) min voor"
    case .behind(let minutes): "\(minutes) min achter"
    case .onTime: "op schema"
    case .used(let used, let planned): "\(used) van \(planned) min gebruikt"
    case .notBegun: "nog niet begonnen"
    case .coming: "Straks"
    case .lately: "Besluiten"
    case .inTheRoom: "In de zaal"
    case .nobodyHere: "nog niemand aan een toestel"
    case .keys:
      Self.unbroken(
        "n verder · m moment · e einde fase · d bespreek · p pauze · b besluit · i bericht · w notitie "
          + "· u herroep · l later · j spring · v straks · s punten · f afsluiten · S STOP · : typen "
          + "· ? help · q weg")
    case .more: "er is meer: spatie of PgDn"
    case .away: "weg"
    case .whichToReword: "Welk bericht anders verwoorden?"
    case .whichToRedirect: "Welk bericht aan een ander geven?"
    case .whichToWithhold: "Welk bericht laten vervallen?"
    case .withheld: "vervalt"
    case .mayBeDropped: "mag weg"
    case .nothingLater: "Na deze fase komt er niets meer."
    case .withoutRole(.facilitator): "oefenleider"
    case .withoutRole(.observer): "waarnemer"
    case .withoutRole(.screen): "groot scherm"
    case .withoutRole(.player): "nog zonder rol"
    case .someone: "iemand zonder naam"
    case .decides: "beslist"
    case .unread(let count): "\(count) nog niet gelezen"
    case .hasNoRole(let name): "\(name.legible) speelt geen rol."
    case .decidesNow(let name, let role): "Voor \(role.legible) beslist nu \(name.legible)."
    case .released(let name, let role): "\(name.legible) speelt \(role.legible) niet meer."
    case .reallyRemove(let name): "\(name.legible) uit de oefening halen? [j/N]"
    case .removed(let name): "\(name.legible) doet niet meer mee."
    case .presence(.played): "gespeeld"
    case .presence(.counterplay): "tegenspel"
    case .presence(.vacant): "leeg"
    case .joinAt(let address, let code): "Meedoen: \(address.legible)   Code: \(code.legible)"
    case .joiningOpen: "Wie de code heeft, kan erbij. Dichtdoen: 'meedoen dicht'."
    case .joiningClosed: "Er kan nu niemand bij. Weer openen: 'meedoen open'."
    }
  }

  private func settle(_ number: Int, _ settling: Settling?) -> String {
    switch settling {
    case nil: ""
    case .agree: " Typ 'akkoord \(number)' of 'bezwaar \(number) waarom'."
    case .object(let name):
      " Beslissen doet \(name?.legible ?? "wie voor je rol beslist")."
        + " Zie je het anders: 'bezwaar \(number) waarom'."
    }
  }
}
