import Scenarios
import Scorecards
import Times

extension LedgerText {
  var dutchHappening: String {
    switch line.fact {
    case .coverage(let step, .missing), .proportionality(let step, .missing):
      "\(title(step)) niet gedaan"
    case .coverage(let step, .revised(let times)):
      "\(act ?? title(step)) pas bij poging \(times + 1)"
    case .coverage(let step, .partial(let revisions)):
      "\(title(step)) maar voor een deel\(act.map { ", met \($0)" } ?? "")"
        + (revisions > 0 ? ", bij poging \(revisions + 1)" : "")
    case .coverage(let step, .rated(let median)): "\(title(step)) beoordeeld met \(median.letters)"
    case .coverage(let step, .unrated): "\(title(step)) nog door niemand beoordeeld"
    case .order(let first, let then, .inverted(let interval), _):
      "\(early(then, first, interval)) vóór \(late(first, then, interval))"
    case .order(let first, let then, .tied, _):
      "\(thing(first)) en \(act(for: then)) bijna tegelijk"
    case .order(let first, let then, .missing(.before), _):
      "\(act(for: then)) zonder \(title(first))"
    case .order(let first, let then, .missing(.after), _):
      "\(title(then)) niet gedaan na \(thing(first))"
    case .order(let first, let then, .missing(.both), _):
      "\(title(first)) en \(title(then)) niet gedaan"
    case .timeliness(let step, .missing): "\(title(step)) niet gedaan, dus ook niet op tijd"
    case .timeliness(let step, .late(let interval)):
      "\(act ?? title(step)) \(interval.text(.dutch)) na het beste moment"
    case .timeliness(let step, .tooLate(let interval)):
      "\(act ?? title(step)) \(interval.text(.dutch)) te laat"
    case .proportionality(_, .broad(let actions)):
      "Verder ingegrepen dan nodig met \(Language.dutch.all(actions.map { title($0) }))"
    case .record(let step, .missing): "\(title(step)) niet gedaan, dus ook niet vastgelegd"
    case .record(let step, .level(let level)):
      level == 0
        ? "\(act ?? title(step)) niet in het logboek"
        : "\(act ?? title(step)) in het logboek, zonder reden"
    case .harm(let action, let nth, let guardStep):
      (act ?? title(action)) + (guardStep.map { " voordat \(title($0)) was gedaan" } ?? "")
        + (nth > 1 ? ", voor de \(nth)e keer" : "")
    case .noise(let extras, _): extras == 1 ? "1 extra handeling" : "\(extras) extra handelingen"
    case .cap(_, .step(let step)): act ?? "\(title(step)) niet gedaan"
    case .cap(_, .action(let action)): act ?? title(action)
    case .floor: "Meer verloren dan er te verliezen was"
    }
  }

  var dutchDeduction: String {
    switch line.fact {
    case .harm: "schade"
    case .noise: "ruis"
    case .cap(let position, _): "plafond \(framework.caps[position].limit)"
    case .floor: "ondergrens"
    case .coverage, .order, .timeliness, .proportionality, .record: "aftrek"
    }
  }

  var dutchRule: String {
    switch line.fact {
    case .coverage(let step, .missing):
      stage(of: step).map { "hoort bij \($0)" } ?? "hoort erbij"
    case .coverage(_, .revised): "de eerste keer telt het meest, elke nieuwe poging kost iets"
    case .coverage(_, .partial): "telt mee voor het deel dat gedaan is"
    case .coverage(_, .rated): "het middelste oordeel telt"
    case .coverage(_, .unrated): "de oefenleider of een waarnemer moet dit nog beoordelen"
    case .order(let first, let then, _, _): "eerst \(title(first)), dan \(title(then))"
    case .timeliness(let step, _): dutchWindow(of: step)
    case .proportionality(let step, _): "\(title(step)) zo snel als nodig, zo beperkt als kan"
    case .record: "dit besluit hoort in het logboek, met een reden"
    case .harm(let action, _, _): scenario.actions[action].harm?.why.legible ?? ""
    case .noise(_, 0): "wat niets bijdraagt, kost tijd en aandacht"
    case .noise(_, 1): "de eerste is gratis"
    case .noise(_, let free): "de eerste \(free) zijn gratis"
    case .cap(let position, _): framework.caps[position].title.dutch.legible
    case .floor: "een totaal komt nooit onder 0"
    }
  }

  private func dutchWindow(of step: Index<Step>) -> String {
    guard let window = scenario.steps[step].window else { return "op tijd" }
    let start = window.anchor.map { "de start van \(scenario.clocks[$0].title.quoted)" } ?? "T+0"
    let (full, hard) = (window.full.asLimit(.dutch), window.hard.asLimit(.dutch))
    return "tot \(full) na \(start) telt alles, na \(hard) is het te laat"
  }

  /// What came too early, and what came too late; `interval` apart.
  func early(_ end: OrderEdge.End, _ other: OrderEdge.End, _ interval: Interval) -> String {
    switch end {
    case .step: act(for: end)
    case .inject: thing(end, time(of: other).map { $0 - interval })
    }
  }

  func late(_ end: OrderEdge.End, _ other: OrderEdge.End, _ interval: Interval) -> String {
    switch end {
    case .step: thing(end)
    case .inject: thing(end, time(of: other).map { $0 + interval })
    }
  }
}
