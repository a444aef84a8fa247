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
      return (isNarrow ? "Komt tussen \(first) en \(last), als \(facts)." : "Komt zodra \(facts).")
        + (after == .zero ? "" : " Dan duurt het nog \(delay).")
    case .english:
      return
        (isNarrow
        ? "Comes between \(first) and \(last), if \(facts)." : "Comes as soon as \(facts).")
        + (after == .zero ? "" : " From then it takes \(delay).")
    }
  }
}
