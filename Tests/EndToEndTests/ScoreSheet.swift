import Foundation
import Testing

/// What `score --format json` writes, read back.
struct ScoreSheet: Decodable {
  struct Card: Decodable {
    let rubric: String
    let score: String
    let exact: String
    let band: String?
    let dimensions: [Part]
    let ledger: [Line]
    let caps: [Cap]
    let notExercised: [Omission]
    let decisions: [Decision]
  }

  struct Decision: Decodable {
    let exact: String
    let lines: [Line]
  }

  struct Clock: Decodable {
    let id: String
    let strict: String?
    let rounded: String?
    let outcome: String
  }

  struct Part: Decodable {
    let id: String
    let score: String?
    let exact: String?
    let weight: Int
  }

  struct Line: Decodable {
    let lost: String
    let exact: String
    let decision: String?
    let time: String?
    let rule: String
    let source: String
  }

  struct Cap: Decodable {
    let id: String
    let limit: Int
    let source: String
  }

  struct Omission: Decodable {
    let step: String
    let reason: String
  }

  struct Rating: Decodable, Equatable {
    let rater: String
    let level: String
    let reason: String
  }

  struct Objective: Decodable {
    struct Proposal: Decodable {
      let rubric: String
      let band: String?
      let lowest: String
      let highest: String
    }

    let id: String
    let proposals: [Proposal]
    let ratings: [Rating]
    let median: [String]
  }

  struct Observed: Decodable {
    let step: String
    let ratings: [Rating]
    let median: [String]
  }

  let journal: String
  let scenario: String
  let scorecards: [Card]
  let objectives: [Objective]
  let observed: [Observed]
  let clocks: [Clock]

  static func text(of journal: String, _ more: String...) throws -> String {
    let outcome = try Program.run(["score", journal, "--format", "json"] + more)
    try #require(outcome.ending == .exit(0), "\(outcome.errors)")
    return outcome.output
  }

  init(_ text: String) throws {
    self = try JSONDecoder().decode(ScoreSheet.self, from: Data(text.utf8))
  }
}
