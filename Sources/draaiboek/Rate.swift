import ArgumentParser
import Exercises
import Foundation
import Journals
import Scenarios
import Times
import Wording

struct Rate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Legt een oordeel vast over een doel of een waargenomen stap, ook na afloop.",
    discussion: "Records a rating of an objective or an observed step, also afterwards.")

  enum Level: String, ExpressibleByArgument, CaseIterable {
    case performed = "P", some = "S", major = "M", unable = "U"

    init?(argument: String) { self.init(rawValue: argument.uppercased()) }

    var band: Rubric.Band { Rubric.Band(rawValue: rawValue) ?? .unable }
  }

  @Argument(help: "Het logboek van de oefening.")
  var journal: String

  @Argument(help: "De naam van het doel of de stap, zoals in het scenario.")
  var subject: String

  @Argument(help: "P, S, M of U.")
  var level: Level

  @Argument(help: "De reden: wat er te zien was.")
  var reason: [String]

  @Option(help: "In welke rol: oefenleider, waarnemer 1. Geen naam van een mens.")
  var rater: String?

  @OptionGroup var caller: Caller

  func run() throws {
    var known: Scenario?
    do throws(Complaint) {
      let archive = try Archive(journal, for: .playing)
      known = archive.scenario
      let language = caller.language(for: archive.scenario)
      let rating = Rating(
        subject: try subject(in: archive), level: level.band,
        reason: reason.joined(separator: " "),
        rater: rater ?? ConsolePhrase.facilitator(language).lowercased())
      try show(try record(rating, in: archive, language))
    } catch {
      throw fail(error, caller.language(for: known))
    }
  }

  private func subject(in archive: Archive) throws(Complaint) -> Rating.Subject {
    let scenario = archive.scenario
    if let step: Index<Step> = scenario.index(of: subject), scenario.steps[step].isObserved {
      return .step(step)
    }
    if let objective: Index<Objective> = scenario.index(of: subject) {
      return .objective(objective)
    }
    if let step: Index<Step> = scenario.index(of: subject) { return .step(step) }
    let names =
      scenario.steps.filter(\.isObserved).map(\.name) + scenario.objectives.map(\.name)
    throw .unknown(.objective, subject, among: names)
  }

  /// Writes it down as the last entry, at the time at which the exercise stands; says what was written.
  private func record(
    _ rating: Rating, in archive: Archive, _ language: Language
  ) throws(Complaint) -> String {
    var exercise = archive.exercise
    let occurrences: [Occurrence]
    do throws(Refusal) {
      // When that was in exercise time, no rating asks for.
      occurrences = try exercise.perform(.rate(rating), at: .zero)
    } catch {
      throw .refused(error.sentence(in: archive.scenario, at: exercise.timeline, language))
    }
    do throws(JournalError) {
      try append(occurrences, to: archive)
    } catch {
      throw .journal(journal, error)
    }
    return occurrences.compactMap { $0.event.line(in: exercise, language) }
      .joined(separator: "\n") + "\n"
  }

  private func append(
    _ occurrences: [Occurrence], to archive: Archive
  ) throws(JournalError) {
    let coder = EntryCoder(archive.scenario)
    let last = archive.entries.last
    let recorded = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    let author = UUID().uuidString.lowercased()
    var drafts: [Draft] = []
    for occurrence in occurrences {
      drafts.append(
        try coder.draft(
          occurrence, exercise: last?.exercise ?? .zero, recorded: recorded, author: author))
    }
    _ = try archive.journal.append(drafts, after: last?.sequence ?? 0)
  }
}
