import Exercises
import Scenarios
import Scorecards
import Times
import Wording

/// What `report --format json` writes. A key without anything to say is left out.
struct ReportFacts: Encodable {
  struct Figure: Encodable {
    let score: String
    let exact: String

    init(_ points: Points) {
      score = points.hundredths.decimal
      exact = points.description
    }
  }

  struct Card: Encodable {
    struct Part: Encodable {
      let id: String
      let points: Figure
    }

    struct Order: Encodable {
      let kept, tied, inverted, missing: Int
    }

    let rubric: String
    let total: Figure
    let highest: Figure
    let dimensions: [Part]
    let stages: [Part]
    let order: Order
    let criticalFailures: [String]
  }

  struct Line: Encodable {
    let rubric: String
    let lost: String
    let exact: String
    let source: String
  }

  struct Strength: Encodable {
    let step: String
    let decision: Int
    let rubric: String
    let points: Figure
  }

  struct Gap: Encodable {
    var step: String?
    var decision: Int?
    let rubric: String
    let points: Figure
  }

  struct Given: Encodable {
    let rater: String
    let level: String
    let reason: String
  }

  struct Goal: Encodable {
    let id: String
    let ratings: [Given]
    /// Per rubric; the letter is left out while what is open decides it.
    let proposals: [String: String]
  }

  struct Taken: Encodable {
    let number: Int
    let role: String
    var action: String?
    let words: String
    let reason: String
    let time: String
    let isRetracted: Bool
    let answers: [String: String]
  }

  struct Term: Encodable {
    let id: String
    var awareness: String?
    var limit: String?
    var done: String?
    let isExpired: Bool
  }

  struct Consequence: Encodable {
    let id: String
    let unit: String
    var ours: String?
    var example: String?
  }

  struct Said: Encodable {
    let question: String
    let answer: String
    var dots: Int?
  }

  struct Sent: Encodable {
    let id: String
    let fate: String
    var delivered: String?
    /// In seconds.
    var late: Int64?
  }

  struct Learned: Encodable {
    let kind: String
    let finding: String
  }

  struct Planned: Encodable {
    let id: String
    let title: String
    var element: String?
    let owner: String
    var start: String?
    var due: String?
    let isAgreed: Bool
    let isUrgent: Bool
    let status: String
  }

  struct Omitted: Encodable {
    let rubric: String
    let step: String
  }

  /// Beside an exercise before it; points as exact fractions, from what is sure to what is still possible.
  struct Compared: Encodable {
    struct Part: Encodable {
      let kind: String
      let id: String
      var earlier: [String]?
      var later: [String]?
      var verdict: String?
    }

    /// From the mean of simulated teams, by the names of `draaiboek compare --format json`.
    struct Distance: Encodable {
      struct Side: Encodable {
        let mean: String
        let uncertainty: String
        let difference: [String]
      }

      let earlier: Side
      let later: Side
      let verdict: String
    }

    struct Framework: Encodable {
      let rubric: String
      var distance: Distance?
      let parts: [Part]
    }

    let held: String
    let sameScenario: Bool
    let rubrics: [Framework]
  }

  struct Graded: Encodable {
    let question: String
    /// How often 1 to 5 was given.
    let counts: [Int]
  }

  struct Opinions: Encodable {
    let forms: Int
    let grades: [Graded]
    let remarks: [Said]
  }

  let drill = true
  let audience: String
  let notForAppraisal = true
  let version: String
  let made: String
  let journal: String
  let head: String
  let entries: Int
  let scenario: String
  let edition: String
  let isFinished: Bool
  let phases: [String]
  let roles: [String: String]
  let scorecards: [Card]?
  let ledger: [Line]?
  let strengths: [Strength]
  let gaps: [Gap]?
  let objectives: [Goal]?
  let decisions: [Taken]?
  let clocks: [Term]
  let example: String?
  let consequences: [Consequence]
  let discussions: [Said]
  let hotWash: [Said]
  let lessons: [Learned]
  let plan: [Planned]
  let earlier: [Compared]?
  let feedback: Opinions?
  let injects: [Sent]?
  let notExercised: [Omitted]?
}
