import Exercises
package import Scenarios
import Scorecards
import Times
import Wording

/// Makes a report out of an account: which sections there are, in which order, and what stands in them.
package struct Composer {
  package let account: Account
  package let language: Language
  package let audience: Readership

  package init(_ account: Account, _ language: Language, for audience: Readership = .full) {
    self.account = account
    self.language = language
    self.audience = audience
  }

  var scenario: Scenario { account.scenario }
  var exercise: Exercise { account.exercise }

  package var report: Report {
    let kind: ReportLabel =
      switch audience {
      case .full: .report
      case .management: .managementEdition
      case .participants: .participantsEdition
      }
    var sections: [Report.Section] = []
    for part in parts {
      let blocks = part.blocks
      guard !blocks.isEmpty else { continue }
      var heading = part.label.text(language)
      if part.isAppendix {
        let letter = Character(
          Unicode.Scalar(UInt8(ascii: "A") + UInt8(sections.count { $0.id.hasPrefix("appendix") })))
        heading = "\(ReportLabel.appendix.text(language)) \(letter). \(heading)"
      }
      sections.append(
        Report.Section(
          id: (part.isAppendix ? "appendix-" : "") + part.id, heading: heading, blocks: blocks,
          startsPage: part.startsPage))
    }
    return Report(
      language: language, audience: audience, drill: say(.drill), kind: kind.text(language),
      title: scenario.title.legible, preface: preface, sections: sections, colophon: colophon,
      contents: audience == .full ? say(.contents) : nil)
  }

  /// A section as it is planned; without blocks it is left out.
  struct Part {
    let id: String
    let label: ReportLabel
    var isAppendix = false
    var startsPage = false
    let blocks: [Block]
  }

  private var parts: [Part] {
    switch audience {
    case .full: fullParts + appendices
    case .management: managementParts
    case .participants: participantsParts
    }
  }

  private var preface: [String] {
    let days = account.days.map { say(.held(from: $0.lowerBound, to: $0.upperBound)) + "." }
    let notice = scenario.notice.legible
    return [
      days, say(.privacy(names: !account.subject.names.isEmpty)), notice.isEmpty ? nil : notice,
    ]
    .compactMap { $0 }
  }

  private var colophon: [String] {
    let subject = account.subject
    return [
      "\(say(.made)) \(account.made.fullText(language)). " + say(.version(account.imprint.version)),
      say(.chain(journal: subject.journal, entries: subject.entries.count, head: subject.head)),
    ]
  }

  func say(_ label: ReportLabel) -> String { label.text(language) }
  func say(_ sentence: ReportSentence) -> String { sentence.text(language) }

  func title(_ role: Index<Role>) -> String { scenario.roles[role].title.legible }
  func titles(_ roles: [Index<Role>]) -> String { roles.map(title).joined(separator: "; ") }
  func name(_ rubric: Int) -> String { scenario.rubrics[rubric].title(language) }
  func moment(_ time: StoryTime) -> String { account.timeline.moment(time, language) }
}
