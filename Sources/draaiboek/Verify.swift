import ArgumentParser
import Journals
import Scenarios

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Controleert of een logboek nog heel is, en noemt de eerste regel die dat niet is.",
    discussion: "Checks that a journal is whole, and names the first entry that is not.")

  @Argument(help: "Het logboek van een oefening.")
  var journal: String

  @OptionGroup var caller: Caller

  func run() throws {
    do throws(Complaint) {
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
}
