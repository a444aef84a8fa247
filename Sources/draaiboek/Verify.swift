import ArgumentParser
import Exchanges
import Journals
import Scenarios

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Controleert of een logboek of bewijsbundel nog heel is, en noemt wat dat niet is.",
    discussion: "Checks that a journal or a bundle of evidence is whole, and names what is not.")

  @Argument(help: "Het logboek van een oefening, of de ZIP van 'export evidence'.")
  var journal: String

  @OptionGroup var caller: Caller

  func run() throws {
    do throws(Complaint) {
      if EvidenceBundle.isOne(at: journal) {
        let (evidence, verification, scenario) = try EvidenceBundle.verified(at: journal)
        let language = caller.language(for: scenario)
        try show(text(verification, language) + "\n" + text(evidence, language) + "\n")
        return
      }
      let (verification, language) = try verification()
      try show(text(verification, language) + "\n")
    } catch {
      throw fail(error, caller.language(for: nil))
    }
  }

  private func verification() throws(Complaint) -> (Verification, Language) {
    do throws(JournalError) {
      let file = try Journal.read(at: journal)
      let verification = try file.verify()
      if let fault = verification.fault { throw JournalError.corrupt(fault) }
      return (verification, caller.language(for: try Archive.scenario(of: file)))
    } catch {
      throw .journal(journal, error)
    }
  }

  private func text(_ verification: Verification, _ language: Language) -> String {
    switch language {
    case .dutch:
      "OEFENING · heel: \(verification.entries) regels.\nLaatste hash: \(verification.head)"
    case .english:
      "EXERCISE · whole: \(verification.entries) entries.\nHead hash: \(verification.head)"
    }
  }

  private func text(_ evidence: Evidence, _ language: Language) -> String {
    switch language {
    case .dutch:
      "Bundel: \(evidence.files.count) bestanden, elk zoals de lijst zegt. Gemaakt: \(evidence.manifest.made)."
    case .english:
      "Bundle: \(evidence.files.count) files, each as the list says. Made: \(evidence.manifest.made)."
    }
  }
}
