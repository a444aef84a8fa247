package import Scenarios
package import Times
import YAML

extension Zone {
  /// Europe/Amsterdam around 2026, as data.
  package static let amsterdam = Zone(
    name: "Europe/Amsterdam", initialOffset: 3600,
    transitions: [
      Transition(at: Instant(milliseconds: 1_774_746_000_000), offset: 7200),  // 2026-03-29 01:00Z
      Transition(at: Instant(milliseconds: 1_792_890_000_000), offset: 3600),  // 2026-10-25 01:00Z
    ])
}

extension Scenario {
  /// A script read from texts: the main file, its rubric (`rubric`), and nothing else.
  package static func read(
    text: String, rubric: String = Scenario.plainRubric, includes: [String: String] = [:]
  ) -> Manuscript {
    Scenario.read(
      Source(name: "scenario.yaml", text: text),
      library: Library(
        include: { name in includes[name].map { Source(name: name, text: $0) } },
        rubric: { name in
          name == "rubric" ? Source(name: "rubric.yaml", text: rubric) : nil
        },
        zone: { $0 == "Europe/Amsterdam" ? .amsterdam : nil }))
  }

  package static let plainRubric = """
    draaiboek: 1
    rubric: rubric
    title: { nl: Proef, en: Trial }
    stages:
      first: { title: { nl: Eerst, en: First }, source: test }
      second: { title: { nl: Dan, en: Then }, source: test }
    landmarks: { weight: 1, source: test }
    dimensions:
      coverage: { weight: 30, title: { nl: Gedaan, en: Done }, source: test }
      order: { weight: 30, title: { nl: Volgorde, en: Order }, source: test }
      timeliness: { weight: 20, title: { nl: Op tijd, en: In time }, source: test }
    noise: { free: 5, points: 0.5, max: 10, repeats: 2 }
    bands: { P: 85, S: 70, M: 50 }
    """
}
