package import Scenarios

/// What stands around the figures of a comparison.
package enum ComparisonLabel: Sendable {
  case heading, earlier, later, otherScript, otherVariants, otherItems, total, dimensions, stages,
    objectives
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
      "Dit zijn twee verschillende scenario's of edities. Hoe moeilijk ze zijn, is niet op elkaar "
        + "afgestemd: een verschil kan dus ook aan het scenario liggen. Totalen staan er daarom niet bij."
    case .otherVariants:
      "De twee oefeningen begonnen met andere varianten; een verschil kan ook daaraan liggen."
    case .otherItems:
      "Niet in beide oefeningen is hetzelfde geoefend; over de totalen valt daarom niets te zeggen."
    case .total: "Totaal"
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
      "These are two different scenarios or editions. How hard they are was not calibrated against each "
        + "other, so a difference may come from the scenario. That is why there are no totals."
    case .otherVariants:
      "The two exercises began with other variants; a difference may come from that too."
    case .otherItems:
      "Not the same was exercised in both, so nothing can be said of the totals."
    case .total: "Total"
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
