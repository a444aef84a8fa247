import ArgumentParser
import Journals
import Scenarios
import Wording

struct Anonymise: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Maakt een kopie van een logboek zonder namen, die nog steeds te verifiëren is.",
    discussion: "Makes a copy of a journal without names that still verifies.")

  @Argument(help: "Het logboek van een oefening.")
  var journal: String

  @Option(help: "Het nieuwe bestand; het mag nog niet bestaan.")
  var output: String

  @OptionGroup var caller: Caller

  func run() throws {
    var language = caller.language(for: nil)
    do {
      let archive = try Archive(journal, for: .reading)
      language = caller.language(for: archive.scenario)
      let head: Journal.Head
      do throws(JournalError) {
        try archive.journal.copy(to: output, withNames: false)
        head = try Journal.read(at: output).head()
      } catch {
        throw Complaint.journal(output, error)
      }
      try show(text(head, language) + "\n")
    } catch let complaint as Complaint {
      throw fail(complaint, language)
    }
  }

  private func text(_ head: Journal.Head, _ language: Language) -> String {
    switch language {
    case .dutch:
      "OEFENING · \(output) is een kopie zonder namen: \(head.sequence) regels.\n"
        + "Laatste hash: \(head.hash), dezelfde als van het origineel.\n"
        + "Namen die iemand zelf heeft getypt, in een besluit of een notitie, staan er nog in. Lees het na."
    case .english:
      "EXERCISE · \(output) is a copy without names: \(head.sequence) entries.\n"
        + "Head hash: \(head.hash), the same as the original's.\n"
        + "Names that somebody typed, in a decision or a note, are still there. Read it through."
    }
  }
}
