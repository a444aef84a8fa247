import Scenarios
import Scorecards
import Times

extension LedgerText {
  var dutchExplanation: String {
    switch line.fact {
    case .coverage(let step, .missing):
      stage(of: step).map { "Hoort bij \($0)." } ?? "Hoort erbij."
    case .coverage(_, .revised(let times)):
      "Pas bij poging \(times + 1); de eerste keer telt het meest."
    case .coverage(let step, .partial(let revisions)):
      "\(title(step)) is hiermee maar voor een deel gedaan"
        + (revisions > 0 ? ", bij poging \(revisions + 1)." : ".")
    case .coverage(_, .rated(let median)):
      "Mensen beoordeelden dit met \(median.letters); het middelste oordeel telt."
    case .coverage(_, .unrated): "De oefenleider of een waarnemer moet dit nog beoordelen."
    case .order(let first, .inject(let inject), .inverted(let interval), _):
      "Pas \(interval.text(.dutch)) na \(title(inject)); \(title(first)) hoort ervoor."
    case .order(let first, _, .inverted(let interval), _):
      "Dit kwam \(interval.text(.dutch)) vóór \(thing(first)), en hoort erna."
    case .order(let first, .inject(let inject), .tied, _):
      "Bijna tegelijk met \(title(inject)); \(title(first)) hoort ervoor."
    case .order(let first, _, .tied, _): "Bijna tegelijk met \(thing(first)), en hoort erna."
    case .order(_, let then, .missing(.before), _):
      "Hoort vóór \(title(then)), en dat is wel gebeurd."
    case .order(let first, _, .missing(.after), _):
      "Hoort na \(title(first)), en dat is wel gebeurd."
    case .order(let first, _, .missing(.both), _):
      "Hoort na \(title(first)), en dat is ook niet gedaan."
    case .timeliness(_, .missing): "Dus ook niet op tijd: \(dutchRule)."
    case .timeliness(_, .late(let interval)):
      "\(interval.text(.dutch)) na het beste moment: \(dutchRule)."
    case .timeliness(_, .tooLate(let interval)):
      "\(interval.text(.dutch)) te laat: \(dutchRule)."
    case .proportionality(_, .missing): "Dus ook niet zo beperkt als kan."
    case .proportionality(let step, .broad):
      "Ging verder dan nodig: \(title(step)) moet zo snel als nodig, zo beperkt als kan."
    case .record(_, .missing): "Dus ook niet vastgelegd."
    case .record(_, .level(let level)):
      level == 0
        ? "Niet in het logboek, en daar hoort dit besluit met een reden."
        : "Wel in het logboek, maar zonder reden."
    case .harm(_, let nth, let guardStep):
      "Schade" + (nth > 1 ? ", voor de \(nth)e keer" : "") + ": \(dutchRule.ended)"
        + (guardStep.map { " Eerst hoort \(title($0))." } ?? "")
    case .noise: "\(dutchHappening): \(dutchRule)."
    case .cap(let position, _):
      "Plafond \(framework.caps[position].limit): \(dutchRule)."
    case .floor: "Een totaal komt nooit onder 0; dit komt dus terug."
    }
  }
}
