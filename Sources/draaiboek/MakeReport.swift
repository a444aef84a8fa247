import ArgumentParser
import Exercises
import Foundation
import Journals
import Reports
import Scenarios
import Scorecards
import Times
import Wording

struct MakeReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Maakt het evaluatieverslag van een gespeelde oefening.",
    discussion: "Makes the after-action report of an exercise that was played.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case html, pdf, md, json }

  @Argument(help: "Het logboek van de oefening.")
  var journal: String

  @Option(help: "html, pdf, md of json; anders wat de naam van het bestand zegt, en html.")
  var format: Format?

  @Option(help: "full, management (twee bladzijden) of participants.")
  var audience = Readership.full

  @Option(
    help: "Het bestand dat gemaakt wordt; anders naar de uitvoer, en een pdf naast het logboek.")
  var output: String?

  @Option(help: "Een team uit een script om mee te vergelijken: een bestand, of none.")
  var against: String?

  @Option(help: "Het logboek van een eerdere oefening om ernaast te leggen; mag vaker.")
  var earlier: [String] = []

  @Flag(help: "Noem wie het logboek bijhield, met naam; anders alleen rollen.")
  var names = false

  @Flag(help: "Zet eerst het verbeterplan naast het logboek, of vul het aan, om het te bewerken.")
  var edit = false

  @OptionGroup var caller: Caller

  func run() throws {
    var known: Scenario?
    do {
      let archive = try Archive(journal, for: .reading)
      known = archive.scenario
      let language = caller.language(for: archive.scenario)
      if edit {
        complain(try BesideJournal(journal: journal).keepPlan(of: archive, caller, language))
      }
      let account = try Accounting(
        archive: archive, caller: caller, language: language, withNames: names, against: against,
        earlier: earlier
      ).account()
      let report = Composer(account, language, for: audience).report
      switch format ?? named ?? .html {
      case .html: try deliver(Data(HTML(report).text.utf8))
      case .md: try deliver(Data(Markdown(report).text.utf8))
      case .json: try deliver(Data(try ReportDocument(account, for: audience).text.utf8))
      case .pdf: try print(HTML(report).text)
      }
    } catch let complaint as Complaint {
      throw fail(complaint, caller.language(for: known))
    }
  }

  /// What the name of the output says.
  private var named: Format? {
    output.flatMap { Format(rawValue: ($0 as NSString).pathExtension.lowercased()) }
  }

  private func print(_ html: String) throws {
    let environment = ProcessInfo.processInfo.environment
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    do {
      let data = try Printer(in: folders).print(html)
      // On a terminal a PDF is only noise; it goes beside the journal, and its name is said.
      if output == nil, isatty(1) == 1 {
        let path = (journal as NSString).deletingPathExtension + ".pdf"
        try write(data, to: path)
        complain(path + "\n")
      } else {
        try deliver(data)
      }
    } catch let failure as Printer.Failure {
      throw Complaint.cannotPrint(failure)
    }
  }

  private func deliver(_ data: Data) throws(Complaint) {
    guard let output else {
      do {
        try FileHandle.standardOutput.write(contentsOf: data)
        return
      } catch {
        throw .unwritable
      }
    }
    try write(data, to: output)
  }

  /// All of it or nothing: a report that was there stays when the disk is full.
  private func write(_ data: Data, to path: String) throws(Complaint) {
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .cannotWrite(path, reason: (error as NSError).localizedDescription)
    }
  }
}

extension Readership: ExpressibleByArgument {}
