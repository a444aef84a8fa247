package import Scenarios

extension LedgerLine {
  /// Who says that this costs points: an article, a section, or that it is our own judgement. `rubric` is the
  /// position in `Scenario.rubrics` of the rubric that the line comes from.
  package func source(in scenario: Scenario, rubric position: Int) -> String {
    let rubric = scenario.rubrics[position]
    switch fact {
    case .coverage(let step, _), .timeliness(let step, _), .proportionality(let step, _):
      return scenario.steps[step].source
    case .record:
      return rubric.dimensions[Rubric.Dimension.evidence.position].source
    case .order(_, before: _, _, by: let origins):
      var sources: [String] = []
      for origin in origins {
        let source =
          switch origin {
          case .edge(let position): scenario.order[position].source
          case .stages: rubric.landmarkSource
          }
        if !sources.contains(source) { sources.append(source) }
      }
      return sources.joined(separator: "; ")
    case .harm(let action, _, _): return scenario.actions[action].harm?.source ?? ""
    case .cap(let position, _): return rubric.caps[position].source
    case .noise, .floor: return ""
    }
  }
}
