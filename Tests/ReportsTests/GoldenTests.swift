import Foundation
import Reports
import Scorecards
import Scenarios
import TestSupport
import Testing
import Times
import Wording

/// Whole reports, to the byte. After a change that is meant: `DRAAIBOEK_RECORD=1 swift test --filter GoldenTests`
/// writes them anew and fails, then look at what `git diff` says.
struct GoldenTests {
  enum Format: String, CaseIterable { case html, md, json }

  private static let cases: [(Played.Sample, Language, Format)] =
    Played.Sample.allCases.flatMap { sample in
      Language.allCases.flatMap { language in
        Format.allCases.filter { $0 != .json || language == .dutch }.map { (sample, language, $0) }
      }
    }

  @Test(arguments: cases)
  func `a report is the same to the byte as when it was looked at`(
    sample: Played.Sample, language: Language, format: Format
  ) throws {
    let text = try text(sample.account(language), language, format, for: .full)
    try compare(text, "\(sample)-\(language.rawValue).\(format.rawValue)")
  }

  @Test(arguments: [Readership.management, .participants], Language.allCases)
  func `an edition for others is the same to the byte as when it was looked at`(
    audience: Readership, language: Language
  ) throws {
    let text = try text(Played.Sample.seed.account(language), language, .html, for: audience)
    try compare(text, "seed-\(audience)-\(language.rawValue).html")
  }

  @Test(arguments: Language.allCases)
  func `what stands beside an easier edition is the same to the byte as when it was looked at`(
    language: Language
  ) throws {
    let earlier = try Sitting("opposite", edition: "2026-05", lenient: true)
    let side = ExerciseComparison.Side(
      exercise: earlier.exercise, entries: earlier.entries, cards: try earlier.cards(),
      baseline: nil)
    let past = Past(
      exercises: [Past.Held(on: Sitting.day.advanced(byDays: -180), side)], baseline: nil,
      measures: .none, teams: 3)
    let account = Account(try Played.Sample.seed.subject(), Played.imprint, past: past)
    let sections = Markdown(Composer(account, language, for: .full).report).text
      .split(separator: "\n## ")
    let heading = ReportLabel.past.text(language)
    let section = try #require(sections.first { $0.hasPrefix(heading + "\n") })
    try compare(section + "\n", "across-\(language.rawValue).md")
  }

  private func text(
    _ account: Account, _ language: Language, _ format: Format, for audience: Readership
  ) throws -> String {
    let report = Composer(account, language, for: audience).report
    return switch format {
    case .html: HTML(report).text
    case .md: Markdown(report).text
    case .json: try ReportDocument(account, for: audience).text
    }
  }

  private func compare(_ text: String, _ name: String) throws {
    let file = URL(fileURLWithPath: "\(Shipped.root)/Tests/ReportsTests/Goldens/\(name)")
    if ProcessInfo.processInfo.environment["DRAAIBOEK_RECORD"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was recorded: look at it, then run again without DRAAIBOEK_RECORD")
      return
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard text != golden else { return }
    let pairs = zip(golden.split(separator: "\n"), text.split(separator: "\n"))
    let first = pairs.first { $0 != $1 }
    Issue.record("\(name) changed: \(first?.0 ?? "(longer)") → \(first?.1 ?? "(longer)")")
  }
}
