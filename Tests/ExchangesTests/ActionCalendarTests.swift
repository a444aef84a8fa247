import Exchanges
import Scenarios
import Testing
import Times

@Suite struct ActionCalendarTests {
  private static let held = CivilDate(daysSinceEpoch: 20_700)

  private func plan(_ actions: [CorrectiveAction]) -> ImprovementPlan {
    ImprovementPlan(
      exercise: "0d1f", title: "Datalek; groot, en \\ lastig", held: Self.held, actions: actions)
  }

  private func calendar(_ actions: [CorrectiveAction], after days: Int = 10) -> String {
    ActionCalendar([plan(actions)], on: Self.held.advanced(byDays: days), .dutch).text
  }

  private func events(of text: String) throws -> [[String: String]] {
    try #require(ICalendar(text)).events
  }

  private let action = CorrectiveAction(
    id: "mandate", title: "Leg vast wie, wat; mag — 🔌 uitzetten",
    text: String(repeating: "Per systeem één naam. ", count: 8), owner: "Directie\nen manager",
    due: held.advanced(byDays: 30))

  @Test func `an open action is an all-day event on its due date, with the same UID each time`()
    throws
  {
    let text = calendar([action])
    #expect(text == calendar([action]))
    let objects = try events(of: text)
    #expect(objects.map { $0["UID"] } == ["mandate.0d1f@draaiboek", "check.0d1f@draaiboek"])
    #expect(
      objects[0]["SUMMARY"] == "Actie uit oefening: Leg vast wie, wat; mag — 🔌 uitzetten")
    #expect(objects[0]["DTSTART;VALUE=DATE"] == "20261004")
    #expect(objects[0]["DTEND;VALUE=DATE"] == "20261005")
    #expect(objects[0]["DTSTAMP"] == "20260914T000000Z")
    let note = try #require(objects[0]["DESCRIPTION"])
    #expect(
      note.hasPrefix(
        "OEFENING · Datalek; groot, en \\ lastig (2026-09-04)\nEigenaar: Directie en manager\n"))
  }

  @Test func `ninety days after the exercise somebody is asked what has changed`() throws {
    let check = try #require(events(of: calendar([action])).last)
    #expect(check["DTSTART;VALUE=DATE"] == "20261203")
    #expect(check["DESCRIPTION"]?.contains("- Leg vast wie, wat; mag") == true)
    #expect(!calendar([action], after: 91).contains("UID:check"))
  }

  @Test func `what is done, dropped or without a date is no event`() throws {
    var done = action
    done.status = .done
    var dropped = action
    dropped.status = .dropped
    #expect(try events(of: calendar([done, dropped])).isEmpty)
    var undated = action
    undated.due = nil
    #expect(
      try events(of: calendar([undated])).map { $0["UID"] } == [
        "check.0d1f@draaiboek"
      ])
  }

  @Test func `no line is longer than 75 octets, and none is cut within a character`() {
    for length in 60...80 {
      var long = action
      long.title = String(repeating: "é", count: length) + "🔌" + String(repeating: ",", count: 90)
      let lines = calendar([long]).split(separator: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 75 })
      #expect(ICalendar(calendar([long]))?.events.first?["SUMMARY"]?.hasSuffix(long.title) == true)
    }
  }
}

/// Reads a calendar back, by the rules of RFC 5545 and nothing of ours.
private struct ICalendar {
  let events: [[String: String]]

  init?(_ text: String) {
    guard text.hasSuffix("\r\n"), !text.replacing("\r\n", with: "").contains(where: \.isNewline)
    else { return nil }
    let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    guard lines.first == "BEGIN:VCALENDAR", lines.last == "END:VCALENDAR" else { return nil }
    var events: [[String: String]] = []
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let (name, value) = (String(line[..<colon]), String(line[line.index(after: colon)...]))
      if line == "BEGIN:VEVENT" {
        events.append([:])
      } else if !events.isEmpty {
        events[events.count - 1][name] = Self.unescaped(value)
      }
    }
    self.events = events
  }

  private static func unescaped(_ value: String) -> String {
    var text = ""
    var isEscaped = false
    for character in value {
      if isEscaped {
        text.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }
}
