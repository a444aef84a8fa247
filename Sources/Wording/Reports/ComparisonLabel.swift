package import Scenarios

/// What stands around the figures of a comparison.
package enum ComparisonLabel: Sendable {
  case heading, earlier, later, otherScript, otherScope, otherItems, calibrated(teams: Int),
    uncalibrated
  case total, reference, distance, dimensions, stages, objectives
  case ratings, baseline, discussions, method
  case better, worse, equal

  package func text(_ language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private var dutch: String {
    switch self {
    case .heading: "OEFENING · Twee oefeningen naast elkaar"
    case .earlier: "eerder"
    case .later: "later"
    case .otherScript:
      "Dit zijn twee verschillende scenario's of edities. Totalen staan er daarom niet bij."
    case .otherScope:
      "De twee oefeningen hadden een andere bezetting, een ander tijdplan of andere varianten; een "
        + "verschil kan ook daaraan liggen."
    case .otherItems:
      "Niet in beide oefeningen is hetzelfde geoefend: de totalen zijn dus niet van hetzelfde opgeteld."
    case .calibrated(let teams):
      "Hoe lastig elk van beide was, is wel gemeten: \(teams) gesimuleerde teams speelden ze na, "
        + "met dezelfde bezetting, hetzelfde tijdplan en dezelfde varianten, tot en met dezelfde fase. Die "
        + "teams weten wat er moet gebeuren, maar niet wanneer. Per kader staat er hoe ver dit team daarboven of "
        + "daaronder zat. De onderdelen hebben wel dezelfde naam, maar zijn niet zo gewogen."
    case .uncalibrated:
      "Hoe lastig elk van beide was, is niet te zeggen: een verschil kan dus ook aan het scenario of de "
        + "omstandigheden liggen."
    case .total: "Totaal"
    case .reference: "Gesimuleerde teams, gemiddeld"
    case .distance: "Dit team erboven (+) of eronder (-)"
    case .dimensions: "Waar het om gaat"
    case .stages: "Per stap van het kader"
    case .objectives: "Per doel, zoals de regel het voorstelt"
    case .ratings: "Doelen, zoals mensen ze beoordeelden"
    case .baseline: "Wat er van tevoren geregeld was, naar eigen zeggen"
    case .discussions: "Wat de zaal antwoordde"
    case .method:
      "Beter of slechter staat er alleen als het verschil groter is dan wat nog open of onzeker is, en "
        + "minstens 1 punt. Dit gaat over twee middagen, niet over mensen."
    case .better: "beter"
    case .worse: "slechter"
    case .equal: "gelijk"
    }
  }

  private var english: String {
    switch self {
    case .heading: "EXERCISE · Two exercises side by side"
    case .earlier: "earlier"
    case .later: "later"
    case .otherScript:
      "These are two different scenarios or editions. That is why there are no totals."
    case .otherScope:
      "The two exercises had another cast, time plan or variants; a difference may come from that too."
    case .otherItems:
      "Not the same was exercised in both, so the totals don't add up the same things."
    case .calibrated(let teams):
      "How hard each of the two was, has been measured: \(teams) simulated teams played it as it was "
        + "held, with the same cast, time plan and variants, up to the same phase. Those teams know what has to be "
        + "done, but not when. By framework it says how far this team was above or below them. The parts below "
        + "carry the same names, but are not weighed like that."
    case .uncalibrated:
      "How hard each of the two was can't be said, so a difference may come from the scenario or from how "
        + "it was held."
    case .total: "Total"
    case .reference: "Simulated teams, on average"
    case .distance: "This team above (+) or below (-)"
    case .dimensions: "What it is about"
    case .stages: "By stage of the framework"
    case .objectives: "By objective, as the rule proposes"
    case .ratings: "Objectives, as people rated them"
    case .baseline: "What was arranged beforehand, by their own account"
    case .discussions: "What the room answered"
    case .method:
      "Better or worse is said only where the difference is larger than what is still open or uncertain, "
        + "and at least 1 point. This is about two afternoons, not about people."
    case .better: "better"
    case .worse: "worse"
    case .equal: "equal"
    }
  }
}
