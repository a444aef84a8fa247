import Exercises
import Scenarios
import Times

extension ConsolePhrase {
  var dutch: String {
    switch self {
    case .exercise: "OEFENING"
    case .facilitator: "Oefenleider"
    case .everyone: "iedereen"
    case .begin: "Typ 'volgende' om de eerste fase te beginnen, of 'help' voor alles wat kan."
    case .resumed: "De oefening staat op pauze. Typ 'verder' om door te gaan."
    case .left: "De oefening staat op pauze en is bewaard. Zo ga je later verder:"
    case .gap(let gap): "De computer stond \(gap.text(.dutch)) stil. Typ 'verder' om door te gaan."
    case .notClosed: "Pauze: de vorige keer is het programma niet netjes afgesloten."
    case .pausedNow: "pauze"
    case .discussingNow: "bespreking"
    case .betweenPhases: "tussen twee fases"
    case .timeLeft(let clock, let time): "\(clock): nog \(time)"
    case .ranOut(let clock): "\(clock): verlopen"
    case .running: "De tijd loopt. Typ een rol om te besluiten, 'pauze' om de klok stil te zetten."
    case .stepped: "De tijd staat stil. Typ een rol om te besluiten, 'volgende' om door te gaan."
    case .phaseToCome(let phase): "Typ 'volgende' als jullie klaar zijn voor: \(Self.ending(phase))"
    case .noPhaseToCome: "Dit was de laatste fase. Typ 'einde' om af te sluiten."
    case .from(let sender): "van \(sender)"
    case .to(let receivers): "aan \(receivers)"
    case .meantFor(let time): "van \(time)"
    case .doneBy(let number, let time): "Besluit \(number) is klaar op \(time)."
    case .queued(let role, let until):
      until.map { "\(role.legible) is bezig tot \($0); dit begint daarna." }
        ?? "\(role.legible) is nog bezig; dit begint daarna."
    case .ambiguous(let words): "Dat kan van alles zijn: \(Language.dutch.any(words))."
    case .unknown(let word):
      "Wat bedoel je met '\(word.legible)'? Begin een besluit met de rol, of typ 'help'."
    case .cancelled: "Niets gedaan."
    case .noSuchNumber(let text, let count):
      (Int(text) == nil ? "'\(text.legible)'" : "Nummer \(text)")
        + " staat niet in de lijst\(Self.numbers(of: count))."
    case .noSuchRole(let text): "Er is geen rol '\(text.legible)'. Typ 'rollen' voor de lijst."
    case .noSuchTime(let text):
      "'\(text.legible)' is geen tijd. Zo wel: T+2h, +30m, 16:40 of dag 3 09:00."
    case .nothingFound(let text): "Niets gevonden bij '\(text.legible)'."
    case .noMessages: "Nog geen berichten."
    case .noCue: "Geen aanwijzingen."
    case .nothingToDiscuss: "Bij deze fase staan geen vragen."
    case .nothingComing: "Er komt in deze fase niets meer."
    case .nothingAside: "Er is niets vastgehouden of overgeslagen."
    case .whatDoes(let role): "\(role.legible) besluit"
    case .orOtherwise: "een nummer, eigen woorden om te zoeken, of 'anders: …'"
    case .whichNumber: "Welk nummer?"
    case .whichOrOwnWords: "Welk nummer? (Enter: in eigen woorden laten staan)"
    case .ownWords: "Anders, namelijk"
    case .reallyOwnWords(let words): "Niet gevonden. Vastleggen als '\(words)'? [j/N]"
    case .ownWordsAnyway: "Toch vastleggen in jullie eigen woorden? [j/N]"
    case .reason: "Waarom? (Enter: zonder reden)"
    case .form(let title, let version):
      "\(title)\(version.isEmpty ? "" : " (versie \(version))"). Enter laat een vak open, 'terug' gaat naar het vorige."
    case .field(let number, let count, let title, let isRequired):
      "\(number)/\(count) \(title)\(isRequired ? "" : " (mag open)")"
    case .filledIn(let text): "nu: \(text) (Enter: zo laten, '-': leegmaken)"
    case .reallySubmit(let filled, let count):
      (count > 0 ? "\(filled) van de \(count) verplichte vakken gevuld. " : "") + "Versturen? [J/n]"
    case .reallyDiscard(let count): "\(count) \(count == 1 ? "vak" : "vakken") weggooien? [j/N]"
    case .kept: "Het besluit is niet weg: typ 'verder' om het alsnog vast te leggen."
    case .reallyDecideKept(let title): "Alsnog besluiten: \(title.legible)? [J/n]"
    case .reallyFinish: "De oefening nu afsluiten? [j/N]"
    case .reallyEndPhase(let phase, let count) where count > 3:
      "'\(phase.legible)' nu beëindigen? Er komen dan \(count) berichten tegelijk. [j/N]"
    case .reallyEndPhase(let phase, _):
      "'\(phase.legible)' nu beëindigen? Berichten die nog moesten komen, komen dan allemaal "
        + "tegelijk. [j/N]"
    case .whereTo: "Waarheen? (T+2h, +30m, 16:40, dag 3 09:00)"
    case .stoppedAt(let time): "De fase eindigt hier: \(time)."
    case .outcome: "Wat is eruit gekomen?"
    case .noteText: "Notitie"
    case .retractHow: "Intrekken: 'herroep NUMMER waarom'."
    case .tieHow: "Eigen woorden aan een actie koppelen: 'koppel NUMMER wat'."
    case .whatToRate: "Wat beoordeel je? (nummer of naam)"
    case .whichLevel: "P, S, M of U?"
    case .whatWasSeen: "Wat heb je gezien?"
    case .noSuchLevel(let text): "'\(text.legible)' is geen oordeel. Kies P, S, M of U."
    case .nothingToRate: "Er valt nog niets te beoordelen."
    case .whichToSend: "Welk bericht nu sturen?"
    case .whichToHold: "Welk bericht vasthouden?"
    case .whichToSkip: "Welk bericht overslaan?"
    case .whichToRestore: "Welk bericht terugzetten?"
    case .held: "vastgehouden"
    case .skipped: "overgeslagen"
    case .standby: "op afroep"
    case .ifItComesToThat: "als het zover komt"
    case .whichRole: "Welke rol?"
    case .playedBy(.played): "door een deelnemer"
    case .playedBy(.counterplay): "door de oefenleider"
    case .playedBy(.vacant): "niet bezet"
    case .isWatched: "Kijkt de groep mee? Dit is alleen voor de oefenleider."
    case .reallyShow:
      "Dit is alleen voor de oefenleider. Toch tonen, ook als de groep meekijkt? [j/N]"
    case .tooLong(let count): "Te lang: ingekort tot \(Language.dutch.number(count)) tekens."
    case .improviseTo: "Aan wie?"
    case .improviseFrom: "Van wie? (Enter: oefenleider)"
    case .improviseText: "Bericht"
    case .readAloud(let how): "Voorlezen: \(how)"
    case .ifSilent(let question): "Blijft het stil: \(question)"
    case .practice: "even oefenen, dit telt niet mee"
    case .whichNumberOrSkip: "Welk nummer? (Enter: overslaan)"
    case .nothingToRead: "Er is nu niets om voor te lezen."
    case .readable(let name, let title):
      "Voorlezen kan nu: \(Self.ending(title)) Typ 'lees \(name)'."
    case .noCards: "Bij deze fase horen geen kaarten."
    case .cardAtHand(let name, let title, let roles):
      "Kaart voor \(roles): \(Self.ending(title)) Typ 'kaart \(name)'."
    case .helpEnd: "Afkorten mag. Escape of 'annuleer' stopt een vraag."
    }
  }
}
