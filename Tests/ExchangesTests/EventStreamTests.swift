import Exchanges
import Exercises
import Scenarios
import Testing
import Times

/// The rules of the XML serialisation of IEEE 1849-2016, written down here by hand.
@Suite struct EventStreamTests {
  /// What may stand in what, and which attributes it must have.
  static let children: [String: [String]] = [
    "log": ["extension", "global", "classifier", "string", "date", "int", "trace"],
    "global": ["string", "date", "int"], "trace": ["string", "date", "int", "event"],
    "event": ["string", "date", "int"],
  ]
  static let attributes: [String: Set<String>] = [
    "log": ["xes.version", "xes.features", "xmlns"], "extension": ["name", "prefix", "uri"],
    "global": ["scope"], "classifier": ["name", "keys"], "string": ["key", "value"],
    "date": ["key", "value"], "int": ["key", "value"], "trace": [], "event": [],
  ]
  /// Of the standard model of the lifecycle extension.
  static let transitions: Set = [
    "schedule", "assign", "withdraw", "reassign", "start", "suspend", "resume", "pi_abort",
    "ate_abort", "complete", "autoskip", "manualskip", "unknown",
  ]

  @Test(arguments: Sample.allCases, Language.allCases)
  func `it keeps the rules of the standard`(_ sample: Sample, _ language: Language) throws {
    let text = EventStream.text(try sample.played(language), identifier: "an exercise")
    #expect(text == EventStream.text(try sample.played(language), identifier: "an exercise"))
    let elements = try Markup.read(text)
    #expect(elements.first?.name == "log")
    #expect(elements[0].attributes["xes.version"] == "1849.2016")
    let declared = Set(elements.filter { $0.name == "extension" }.map { $0.attributes["prefix"] })
    var order: [Int] = []
    for element in elements {
      #expect(Self.attributes[element.name] == Set(element.attributes.keys))
      if let parent = element.path.last {
        let allowed = try #require(Self.children[parent])
        #expect(allowed.contains(element.name))
        if parent == "log" { order.append(allowed.firstIndex(of: element.name) ?? -1) }
      }
      guard let key = element.attributes["key"] else { continue }
      #expect(key.wholeMatch(of: /[A-Za-z_][A-Za-z0-9:._-]*/) != nil)
      if let colon = key.firstIndex(of: ":") {
        #expect(declared.contains(String(key[..<colon])), "\(key)")
      }
    }
    #expect(order == order.sorted())
    #expect(elements.count { $0.name == "trace" } == 1)
    #expect(text.contains(language == .dutch ? "OEFENING" : "EXERCISE"))
  }

  @Test(arguments: Sample.allCases)
  func `every event has what every event must have, in the order of time`(
    _ sample: Sample
  ) throws {
    let played = try sample.played()
    let elements = try Markup.read(EventStream.text(played, identifier: "an exercise"))
    var events: [[String: String]] = []
    for element in elements {
      if element.name == "event" { events.append([:]) }
      guard element.path.last == "event" else { continue }
      let key = try #require(element.attributes["key"])
      events[events.count - 1][key] = element.attributes["value"]
    }
    let times = try events.map { try #require($0["time:timestamp"]) }
    #expect(
      times.allSatisfy { $0.wholeMatch(of: /2026-1[12]-\d\dT[0-9:]{8}\.\d{3}\+01:00/) != nil })
    #expect(times == times.sorted())
    for event in events {
      #expect(!(event["concept:name"] ?? "").isEmpty)
      #expect(Self.transitions.contains(event["lifecycle:transition"] ?? ""))
    }
    let taken = played.exercise.decisions.count
    #expect(events.count { $0["lifecycle:transition"] == "schedule" && $0["step"] != nil } <= taken)
    let delivered = played.exercise.injects.count { $0.isDelivered }
    let names = Set(played.scenario.injects.map(\.name))
    #expect(
      events.count {
        $0["lifecycle:transition"] == "complete" && names.contains($0["name"] ?? "")
      } == delivered)
    let sequences = try events.map { try #require($0["entry"].flatMap { Int($0) }) }
    #expect(Set(sequences).count == sequences.count)
  }

  @Test func `what somebody typed is no markup`() throws {
    let message = Message(to: [Index(0)], from: "x", text: "<event/> & \"\u{1}\u{FFFE}\t]]>")
    let text = EventStream.text(
      try Sample.half.played(more: [.messageImprovised(message: message)]), identifier: "<id>")
    let elements = try Markup.read(text)
    #expect(
      elements.contains { $0.attributes["value"] == "<event/> & \"\u{FFFD}\u{FFFD} ]]>" })
  }
}
