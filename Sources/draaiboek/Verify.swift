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
    let language = caller.language(for: nil)
    do throws(Complaint) {
      try show(text(try verification(), language) + "\n")
    } catch {
      throw fail(error, language)
    }
  }

  private func verification() throws(Complaint) -> Verification {
    do throws(JournalError) {
      let verification = try Journal.read(at: journal).verify()
      if let fault = verification.fault { throw JournalError.corrupt(fault) }
      return verification
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
