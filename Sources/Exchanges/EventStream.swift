import Exercises
import Scenarios
import Times
import Wording

/// An exercise as an event log for process mining (XES, IEEE 1849-2016): one trace, its events in the time of the
/// story.
package enum EventStream {
  /// `identifier` is the exercise's own, by which logs of several exercises can be joined.
  package static func text(_ played: PlayedExercise, identifier: String) -> String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<!-- \(ExchangePhrase.drill.text(played.language)) -->",
      "<log xes.version=\"1849.2016\" xes.features=\"\" xmlns=\"http://www.xes-standard.org/\">",
    ]
    for (name, prefix) in [
      ("Concept", "concept"), ("Lifecycle", "lifecycle"), ("Organizational", "org"),
      ("Time", "time"),
    ] {
      lines.append(
        "  <extension name=\"\(name)\" prefix=\"\(prefix)\""
          + " uri=\"http://www.xes-standard.org/\(prefix).xesext\"/>")
    }
    lines += [
      "  <global scope=\"trace\">", "    " + string("concept:name", "UNKNOWN"), "  </global>",
      "  <global scope=\"event\">", "    " + string("concept:name", "UNKNOWN"),
      "    " + string("lifecycle:transition", "complete"),
      "    " + date("time:timestamp", "1970-01-01T00:00:00.000+00:00"), "  </global>",
      "  <classifier name=\"Activity\" keys=\"concept:name\"/>",
      "  <classifier name=\"Activity and transition\" keys=\"concept:name lifecycle:transition\"/>",
      "  " + string("concept:name", played.scenario.title.legible),
      "  " + string("lifecycle:model", "standard"), "  " + string("marking", played.phrase(.drill)),
      "  <trace>", "    " + string("concept:name", identifier),
      "    " + string("scenario", played.scenario.name),
      "    " + string("edition", played.scenario.edition),
    ]
    for event in events(played) { lines += event.lines(played) }
    lines += ["  </trace>", "</log>", ""]
    return lines.joined(separator: "\n")
  }

  /// By the time of the story; at one moment as they were written down.
  private static func events(_ played: PlayedExercise) -> [StreamedEvent] {
    let events = played.entries.compactMap { StreamedEvent($0, in: played.exercise) }
    return events.sorted { ($0.time, $0.entry.sequence) < ($1.time, $1.entry.sequence) }
  }

  static func string(_ key: String, _ value: String) -> String {
    "<string key=\"\(key)\" value=\"\(XML.escaped(value))\"/>"
  }

  static func date(_ key: String, _ value: String) -> String {
    "<date key=\"\(key)\" value=\"\(value)\"/>"
  }

  static func int(_ key: String, _ value: Int64) -> String {
    "<int key=\"\(key)\" value=\"\(value)\"/>"
  }
}

extension StreamedEvent {
  fileprivate func lines(_ played: PlayedExercise) -> [String] {
    let scenario = played.scenario
    var attributes = [
      EventStream.string("concept:name", title(in: scenario)),
      EventStream.string("lifecycle:transition", transition.rawValue),
      EventStream.date("time:timestamp", played.timeline.precise(time)),
    ]
    if let role { attributes.append(EventStream.string("org:role", played.role(role))) }
    attributes.append(EventStream.string("kind", entry.event.label(played.language)))
    if let name = name(in: scenario) { attributes.append(EventStream.string("name", name)) }
    if let step = step(in: scenario) {
      attributes.append(EventStream.string("step", step.name))
      for (rubric, stage) in zip(scenario.rubrics, step.stages) {
        guard let stage else { continue }
        attributes.append(
          EventStream.string("stage-\(rubric.name)", rubric.stages[stage].name))
      }
    }
    attributes += [
      EventStream.int("entry", Int64(entry.sequence)),
      EventStream.int("exercise-milliseconds", entry.exercise.milliseconds),
    ]
    return ["    <event>"] + attributes.map { "      " + $0 } + ["    </event>"]
  }
}

extension Timeline {
  /// ISO 8601 to the millisecond, with the offset of the place: `2026-11-24T13:24:00.000+01:00`.
  fileprivate func precise(_ time: StoryTime) -> String {
    let civil = civil(time)
    let offset = zone.offset(at: instant(time)) / 60
    let milliseconds = "\(1000 + civil.millisecond)".dropFirst()
    return "\(civil.date.written)T\(two(civil.hour)):\(two(civil.minute)):\(two(civil.second))"
      + ".\(milliseconds)\(offset < 0 ? "-" : "+")\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
  }
}
