import ArgumentParser
import Foundation
import Scenarios
import Terminals
import Times
import Wording

struct AskBaseline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Vraagt voor een oefening wat er al geregeld is: ja, deels of nee.",
    discussion: "Asks before an exercise what is arranged already: yes, partly or no.")

  @Argument(help: "Een map, of het logboek waar het bij hoort.")
  var place: String

  @OptionGroup var today: Today
  @OptionGroup var caller: Caller

  func run() throws {
    let language = caller.language(for: nil)
    do {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) else {
        throw Complaint.file(.notFound(place))
      }
      let path =
        isFolder.boolValue
        ? (place as NSString).appendingPathComponent("baseline-\(today.day.written).yaml")
        : BesideJournal(journal: place).baseline
      let measures = try BesideJournal.measures(
        near: isFolder.boolValue ? place : (place as NSString).deletingLastPathComponent, caller)
      var baseline =
        FileManager.default.fileExists(atPath: path)
        ? try BesideJournal.baseline(at: path, caller) : Baseline(on: today.day)
      try ask(measures.asked, &baseline, language)
      try BesideJournal.write(baseline.yaml, to: path)
      try show(BaselinePhrase.kept(path, baseline.lines.count).text(language) + "\n")
    } catch let complaint as Complaint {
      throw fail(complaint, language)
    }
  }

  /// An empty line keeps the answer that is there; the end of the input keeps all others.
  private func ask(
    _ measures: [Measure], _ baseline: inout Baseline, _ language: Language
  ) throws {
    try show(BaselinePhrase.opening(measures.count).text(language) + "\n")
    for (number, measure) in measures.enumerated() {
      let text = Paragraph(
        measure.title(language) + ". " + measure.text(language), mark: "\(number + 1). ")
      try show("\n" + text.lines(width: 80).joined(separator: "\n") + "\n")
      while true {
        try show(BaselinePhrase.prompt(baseline[measure.name]).text(language))
        guard let line = readLine() else {
          try show("\n")
          return
        }
        let word = line.trimmingCharacters(in: .whitespaces).lowercased()
        if word.isEmpty { break }
        if let answer = Baseline.Answer(typed: word) {
          baseline[measure.name] = answer
          break
        }
        try show(BaselinePhrase.unclear.text(language) + "\n")
      }
    }
  }
}

/// What is said while the baseline is taken.
enum BaselinePhrase {
  case opening(Int)
  case prompt(Baseline.Answer?)
  case unclear
  case kept(String, Int)

  func text(_ language: Language) -> String {
    switch (language, self) {
    case (.dutch, .opening(let count)):
      "OEFENING · Wat is er nu al geregeld? \(count) vragen: ja, deels of nee; Enter slaat over."
    case (.dutch, .prompt(let answer)):
      "   ja, deels of nee" + (answer.map { " [\($0.word(.dutch))]" } ?? "") + " › "
    case (.dutch, .unclear): "   Typ j, d of n."
    case (.dutch, .kept(let path, let count)):
      "OEFENING · \(count) \(count == 1 ? "antwoord" : "antwoorden") bewaard in \(path)"
    case (.english, .opening(let count)):
      "EXERCISE · What is arranged by now? \(count) questions: yes, partly or no; Enter skips."
    case (.english, .prompt(let answer)):
      "   yes, partly or no" + (answer.map { " [\($0.word(.english))]" } ?? "") + " › "
    case (.english, .unclear): "   Type y, p or n."
    case (.english, .kept(let path, let count)):
      "EXERCISE · \(count) \(count == 1 ? "answer" : "answers") kept in \(path)"
    }
  }
}

extension Baseline.Answer {
  /// In Dutch or English, whole or by its first letter.
  init?(typed word: String) {
    let words: [(Self, [String])] = [
      (.yes, ["ja", "yes"]), (.partly, ["deels", "partly"]), (.no, ["nee", "no"]),
    ]
    let found = words.first { $0.1.contains { $0.hasPrefix(word) } }
    guard let found else { return nil }
    self = found.0
  }
}
