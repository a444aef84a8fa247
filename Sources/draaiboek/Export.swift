import ArgumentParser
import Exchanges
import Exercises
import Foundation
import Journals
import Scenarios
import Times
import Wording

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Geeft een gespeelde oefening mee in een vorm die anderen lezen.",
    discussion: """
      Hands on an exercise in a form that others read:
      msel (injects and what became of them), eeg (evaluation guide), log, register and
      ap-notification (the forms), improvement-plan: tables for a spreadsheet (CSV);
      xes: an event log for process mining (IEEE 1849-2016);
      evidence: journal, scenario, report, score and hashes in one ZIP, for 'draaiboek verify';
      playbook: a draft for the first 24 hours, in Markdown or HTML.
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case msel, eeg, log, register
    case notification = "ap-notification"
    case improvementPlan = "improvement-plan"
    case xes, evidence, playbook
  }

  enum Separator: String, ExpressibleByArgument, CaseIterable {
    case semicolon = ";"
    case comma = ","
    case tab

    var sign: CSV.Separator {
      switch self {
      case .semicolon: .semicolon
      case .comma: .comma
      case .tab: .tab
      }
    }
  }

  enum Format: String, ExpressibleByArgument, CaseIterable { case md, html }

  @Argument(help: "Wat: \(Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: Kind

  @Argument(help: "Het logboek van de oefening.")
  var journal: String

  @Option(help: "Het nieuwe bestand; het mag nog niet bestaan. Zonder: naar het scherm.")
  var output: String?

  @Option(
    help: "Tussen de cellen van een tabel: ';' (in het Nederlands de standaard), ',' of tab.")
  var separator: Separator?

  @Option(help: "Van playbook: md of html; anders zoals --output heet, of md.")
  var format: Format?

  @Flag(help: "Met de namen van mensen, als die zijn vastgelegd; anders alleen rollen.")
  var names = false

  @OptionGroup var caller: Caller

  func validate() throws {
    if format != nil, kind != .playbook {
      throw ValidationError("--format: alleen bij playbook (only with playbook).")
    }
    if separator != nil, [.xes, .evidence, .playbook].contains(kind) {
      throw ValidationError("--separator: alleen bij een tabel (only with a table).")
    }
    if output == nil, kind == .evidence {
      throw ValidationError("evidence: geef een bestand op met --output (name a file).")
    }
  }

  func run() throws {
    var language = caller.language(for: nil)
    do {
      let archive = try Archive(journal, for: .reading)
      language = caller.language(for: archive.scenario)
      let bytes = try exported(archive, language)
      if let output {
        try OutputFile(path: output).write(bytes)
      } else {
        try show(String(decoding: bytes, as: UTF8.self))
      }
    } catch let complaint as Complaint {
      throw fail(complaint, language)
    }
  }

  private func exported(_ archive: Archive, _ language: Language) throws -> [UInt8] {
    let played: PlayedExercise
    do throws(JournalError) {
      played = PlayedExercise(
        archive.exercise,
        entries: archive.entries,
        names: names ? try archive.journal.names() : [:], language)
    } catch {
      throw Complaint.journal(journal, error)
    }
    return switch kind {
    case .msel: csv(InjectList.table(played), language)
    case .eeg: csv(EvaluationGuide.table(played), language)
    case .log: csv(ActivityLog.table(played), language)
    case .register: csv(try form(.register, played), language)
    case .notification: csv(try form(.notification, played), language)
    case .improvementPlan:
      csv(try plan(archive, language).table(language), language)
    case .xes: Array(EventStream.text(played, identifier: try archive.identifier).utf8)
    case .evidence:
      try EvidenceBundle(
        archive: archive, played: played,
        account: Accounting(
          archive: archive, caller: caller, language: language, withNames: names
        ).account(), withNames: names
      ).bytes()
    case .playbook: try playbook(played)
    }
  }

  /// The plan as people keep it beside the journal, or else as it would begin.
  private func plan(_ archive: Archive, _ language: Language) throws -> ImprovementPlan {
    let kept = BesideJournal(journal: journal).plan
    if FileManager.default.fileExists(atPath: kept) {
      return try BesideJournal.plan(at: kept, caller)
    }
    let folder = (journal as NSString).deletingLastPathComponent
    return try archive.proposedPlan(
      BesideJournal.measures(near: folder, caller), language)
  }

  private func csv(_ table: Table, _ language: Language) -> [UInt8] {
    let usual: CSV.Separator = language == .dutch ? .semicolon : .comma
    return Array(CSV(separator?.sign ?? usual).text(table).utf8)
  }

  private func form(_ document: Form.Document, _ played: PlayedExercise) throws -> Table {
    guard played.scenario.forms.contains(where: { $0.document == document }) else {
      throw Complaint.noForm(document)
    }
    return FormRecord.table(of: document, played)
  }

  private func playbook(_ played: PlayedExercise) throws -> [UInt8] {
    guard !played.scenario.playbook.isEmpty else { throw Complaint.noPlaybook }
    let isPage = output.map { $0.hasSuffix(".html") || $0.hasSuffix(".htm") } ?? false
    let playbook = Playbook(played)
    return switch format ?? (isPage ? .html : .md) {
    case .md: Array(playbook.markdown.utf8)
    case .html: Array(playbook.html.utf8)
    }
  }
}
