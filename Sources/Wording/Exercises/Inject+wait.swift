package import Scenarios
package import Times

extension Inject {
  /// What the script has it wait for, in a sentence; nil: it comes by the clock, or by hand.
  package func wait(
    in scenario: Scenario, at timeline: Timeline, _ language: Language
  ) -> String? {
    guard case .conditional(let condition, let from, let until, let after) = trigger else {
      return nil
    }
    let facts = ConditionText(scenario: scenario, timeline: timeline, language: language)
      .text(condition)
    let (first, last) = (timeline.moment(from, language), timeline.moment(until, language))
    let delay = after.text(language)
    // All of its phase needs no saying.
    let isNarrow = from > scenario.phases[phase].from || until < scenario.phases[phase].to
    switch language {
    case .dutch:
      return "Komt zodra dit klopt: \(facts)" + (isNarrow ? ", tussen \(first) en \(last)." : ".")
        + (after == .zero ? "" : " Dan duurt het nog \(delay).")
    case .english:
      return "Comes as soon as this holds: \(facts)"
        + (isNarrow ? ", between \(first) and \(last)." : ".")
        + (after == .zero ? "" : " From then it takes \(delay).")
    }
  }
}
