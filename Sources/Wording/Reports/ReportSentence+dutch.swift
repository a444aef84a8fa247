import Scenarios
import Times

extension ReportSentence {
  var dutch: String {
    switch self {
    case .privacy(false):
      "Dit verslag noemt rollen, geen personen. Het is gemaakt om als organisatie van te leren en is niet "
        + "bedoeld om medewerkers te beoordelen."
    case .privacy(true):
      "Dit verslag noemt namen, omdat daarom is gevraagd. Het is gemaakt om als organisatie van te leren en "
        + "is niet bedoeld om medewerkers te beoordelen."
    case .held(let from, let to):
      from == to
        ? "Gehouden op \(from.fullText(.dutch))"
        : "Gehouden van \(from.fullText(.dutch)) tot en met \(to.fullText(.dutch))"
    case .unfinished:
      "De oefening is nog niet afgesloten. Wat nog niet is gedaan, kan nog; de punten kunnen dus nog stijgen."
    case .boundForNow(let bounds):
      "Zolang er nog een stap openstaat die niet mag ontbreken, is het totaal begrensd: "
        + list(bounds) + "."
    case .nothingPlayed: "Er is nog geen fase gespeeld, dus er valt nog niets te beoordelen."
    case .noStrength: "Geen enkele beslissing was in één keer goed en op tijd."
    case .noGap: "Geen enkele beslissing kostte punten."
    case .bound(let limit, let framework): "hooguit \(limit) punten (\(framework.legible))"
    case .more(let count, let heading):
      count == 1
        ? "Nog 1 staat in de bijlage ‘\(heading.dutch)’."
        : "Nog \(count) staan in de bijlage ‘\(heading.dutch)’."
    case .expectedBy(let full, let latest): "Verwacht vóór \(full), uiterlijk \(latest)."
    case .moreActions(let count):
      count == 1
        ? "Nog 1 actie staat in het volledige verslag."
        : "Nog \(count) acties staan in het volledige verslag."
    case .unratedObjectives:
      "Nog niemand heeft de oefendoelen beoordeeld. De voorstellen hieronder volgen uit de punten; een "
        + "waarnemer of de oefenleider stelt de letter vast."
    case .noProposalYet: "Bij een doel zonder voorstel kan wat nog openstaat de letter veranderen."
    case .letters:
      "In de kolommen staat wie welke letter gaf. Een voorstel volgt uit de punten van dat kader; de letter "
        + "die een mens gaf, gaat voor."
    case .rated(let rater, let letter, let reason):
      "\(rater.legible.capitalized) gaf een \(letter): \(reason.legible)"
    case .definition(.performed): "P: het doel is gehaald, zonder nadeel voor ander werk."
    case .definition(.some): "S: het doel is gehaald, en het kan sneller of beter."
    case .definition(.major):
      "M: het doel is gehaald, maar het ging ten koste van ander werk, gaf extra risico of paste niet bij "
        + "plannen of wet."
    case .definition(.unable): "U: het doel is niet gehaald."
    case .timelineChart(let decisions, let roles):
      "\(count(decisions, "besluit", "besluiten")) van \(count(roles, "rol", "rollen")), van links naar "
        + "rechts in de tijd van het verhaal. Elke fase is zo breed als er over is gespeeld."
    case .taken(let count, let by):
      "Na \(by.asLimit(.dutch)): \(self.count(count, "besluit", "besluiten"))."
    case .windowChart(let inTime, let late, let open, let missing):
      ([(late, "later dan verwacht"), (open, "nog niet gedaan"), (missing, "niet gedaan")]
        .filter { $0.0 > 0 }
        .reduce(
          "\(inTime) van de \(count(inTime + late + open + missing, "stap", "stappen")) op tijd"
        ) { "\($0), \($1.0) \($1.1)" }) + "."
    case .slopeChart(let inPlace, let of):
      "\(inPlace) van de \(of) stappen kwamen op hun plaats. Lopen lijnen door elkaar, dan is de volgorde "
        + "omgedraaid."
    case .courseChart(let title): "\(title.legible), van het begin tot waar de oefening ophield."
    case .dimensionChart: "Punten per onderdeel, van de 100, voor elk kader."
    case .progressChart(let exercises):
      "De punten van \(exercises) oefeningen per onderdeel, van de 100, de oudste links. Een staand streepje "
        + "boven een punt is wat nog open stond."
    case .compared(let day, let better, let worse, let equal):
      "Vergeleken met de oefening van \(day.fullText(.dutch)), over \(better + worse + equal) onderdelen: "
        + list(
          [(better, "beter"), (worse, "slechter"), (equal, "gelijk")].filter { $0.0 > 0 }
            .map { "\($0) \($1)" }) + "."
    case .besideSimulated(let distances):
      "Punten boven (+) of onder (-) het gemiddelde van gesimuleerde teams, toen en nu: "
        + distances.map {
          "\($0.framework.legible) \($0.earlier) en \($0.later), dus \($0.verdict)"
        }.joined(separator: "; ") + "."
    case .forms(let count):
      "\(count) deelnemers vulden de vragen in, zonder naam. 1 is het laagste cijfer, 5 het hoogste."
    case .fewForms(let count):
      "\(self.count(count, "deelnemer vulde", "deelnemers vulden")) de vragen in. Bij minder dan vijf laten we "
        + "de antwoorden weg: anders is te raden wie wat schreef."
    case .example(let title):
      "Het voorbeeld is ‘\(title.legible)’: hetzelfde verhaal, gespeeld volgens het script, tot hetzelfde "
        + "moment. Het verschil komt door wat het team deed en wanneer."
    case .noExample:
      "Er is geen voorbeeld gevonden om mee te vergelijken; hieronder staat alleen wat dit team meemaakte."
    case .agreed: "afgesproken"
    case .proposed: "voorstel"
    case .urgent: "vandaag melden"
    case .ownerOpen: "nog te bepalen"
    case .dateOpen: "nog te bepalen"
    case .adopt(let actions, let first):
      "Stel het verbeterplan vast: \(count(actions, "actie", "acties"))"
        + (first.map { ", de eerste klaar op \($0.fullText(.dutch))." } ?? ".")
    case .nameOwners(let titles): "Wijs een eigenaar aan voor: \(list(titles))."
    case .nameDates(let titles): "Spreek een datum af voor: \(list(titles))."
    case .reportToday(let titles): "Meld vandaag nog: \(list(titles))."
    case .appoint(let gaps, let date):
      gaps == 1
        ? "Wijs iemand aan die vóór \(date.fullText(.dutch)) voorstelt hoe dit verbeterpunt wordt opgelost."
        : "Wijs voor elk van de \(gaps) verbeterpunten iemand aan die vóór \(date.fullText(.dutch)) voorstelt "
          + "hoe het wordt opgelost."
    case .delivered(.zero): "bezorgd, op tijd"
    case .delivered(let late) where late < .zero:
      "bezorgd, \((.zero - late).text(.dutch)) eerder dan bedoeld"
    case .delivered(let late): "bezorgd, \(late.text(.dutch)) later dan bedoeld"
    case .heldBack: "vastgehouden"
    case .skipped(true): "overgeslagen door de oefenleider"
    case .skipped(false): "kwam niet voor: er was geen aanleiding"
    case .withheld: "deed deze keer niet mee"
    case .pending: "nog niet aan de beurt"
    case .rewritten(let text): "herschreven: \(text.legible)"
    case .improvised: "ter plekke bedacht door de oefenleider"
    case .afterHint: "na een hint"
    case .leftOpen(let fields): "Opengelaten: \(list(fields))."
    case .dots(let count): self.count(count, "stip", "stippen")
    case .computed:
      "De punten zijn berekend uit het logboek van de oefening. Elk verloren punt staat in dit verslag, met "
        + "de regel en de bron erbij. Een kader telt alleen wat is geoefend."
    case .simulated:
      "Aantallen en gevolgen zijn gesimuleerd volgens het scenario. Ze laten zien wat wachten en ingrijpen "
        + "doen, en voorspellen geen echt incident."
    case .strictTerms:
      "Een wettelijke termijn is gehaald of niet tot op de minuut. Mildere lezingen staan erbij, maar "
        + "veranderen geen punt."
    case .onlyRecorded:
      "Het verslag kent alleen wat in het logboek staat. Wat is gezegd en niet is ingevoerd, ontbreekt."
    case .chain(let journal, let entries, let head):
      "Logboek \(journal.legible), \(count(entries, "regel", "regels")). Controlegetal van de laatste regel: "
        + "\(head)."
    case .version(let version): "Gemaakt met draaiboek \(version)."
    case .edition(let edition): "Versie van het scenario: \(edition.legible)."
    case .unscored(let framework):
      "\(framework.legible): van dit kader is niets geoefend, dus er zijn geen punten."
    }
  }

  private func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(Language.dutch.number(count)) \(count == 1 ? one : many)"
  }

  private func list(_ parts: [String]) -> String {
    Language.dutch.all(parts.map(\.inSentence))
  }
}
