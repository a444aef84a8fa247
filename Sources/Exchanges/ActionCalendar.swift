package import Scenarios
package import Times

import Wording

/// Open actions as an iCalendar object (RFC 5545): an all-day event on each due date, and one per exercise 90
/// days after it, to see whether anything changed. Events, for most calendars show no to-dos.
///
/// The same plan gives the same UIDs, so that importing it again moves what is there.
package struct ActionCalendar {
  let plans: [ImprovementPlan]
  let today: CivilDate
  let language: Language

  package init(_ plans: [ImprovementPlan], on today: CivilDate, _ language: Language) {
    self.plans = plans
    self.today = today
    self.language = language
  }

  package var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//Draaiboek//Draaiboek//\(language.rawValue.uppercased())", "CALSCALE:GREGORIAN",
    ]
    for plan in plans {
      let open = plan.actions.filter(\.isOpen)
      for action in open {
        guard let due = action.due else { continue }
        lines += event(
          "\(action.id).\(plan.exercise)", due, action.calendarTitle(language),
          action.calendarNote(from: plan, language))
      }
      if !open.isEmpty, plan.check >= today {
        lines += event(
          "check.\(plan.exercise)", plan.check, plan.checkTitle(language),
          plan.checkNote(open, language))
      }
    }
    lines.append("END:VCALENDAR")
    return lines.map { $0.folded + "\r\n" }.joined()
  }

  private func event(
    _ identity: String, _ day: CivilDate, _ summary: String, _ note: String
  ) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(identity.escaped)@draaiboek", "DTSTAMP:\(today.compact)T000000Z",
      "DTSTART;VALUE=DATE:\(day.compact)",
      "DTEND;VALUE=DATE:\(day.advanced(byDays: 1).compact)", "SUMMARY:\(summary.escaped)",
      "DESCRIPTION:\(note.escaped)", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }
}

extension CivilDate {
  /// `20261124`.
  fileprivate var compact: String { String(written.filter { $0 != "-" }) }
}

extension String {
  /// As a TEXT value (RFC 5545, 3.3.11).
  fileprivate var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", ";", ",": text.unicodeScalars.append(contentsOf: ["\\", scalar])
      case "\n": text += "\\n"
      default:
        if scalar.properties.generalCategory != .control { text.unicodeScalars.append(scalar) }
      }
    }
    return text
  }

  /// In lines of at most 75 octets, never cut within a character (RFC 5545, 3.1).
  fileprivate var folded: String {
    var text = ""
    var octets = 0
    for scalar in unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > 75 {
        text += "\r\n "
        octets = 1
      }
      text.unicodeScalars.append(scalar)
      octets += width
    }
    return text
  }
}
