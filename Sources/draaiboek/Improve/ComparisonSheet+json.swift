import Foundation
import Reports
import Scenarios
import Scorecards
import Simulations
import Times

extension ComparisonSheet {
  /// Never localised, every figure exact.
  private struct Document: Encodable {
    struct Side: Encodable {
      let journal: String
      let scenario: String
      let edition: String
      let held: String
    }

    struct Range: Encodable {
      let lowest: String
      let highest: String

      init(lowest: String, highest: String) {
        self.lowest = lowest
        self.highest = highest
      }

      init?(_ range: PointRange?) {
        guard let range else { return nil }
        self.init(lowest: range.lowest.description, highest: range.highest.description)
      }
    }

    struct Row: Encodable {
      let id: String
      @ScoreDocument.OrNull var earlier: Range?
      @ScoreDocument.OrNull var later: Range?
      @ScoreDocument.OrNull var verdict: String?

      init(_ row: ExerciseComparison.Row) {
        id = row.name
        earlier = Range(row.earlier)
        later = Range(row.later)
        verdict = row.verdict?.rawValue
      }
    }

    /// In points, as exact fractions; by which strategy is in `reference` of the document.
    struct Distance: Encodable {
      struct Side: Encodable {
        let mean: String
        let uncertainty: String
        let difference: Range

        init(_ side: ExerciseComparison.Distance.Side) {
          mean = Points(hundredths: side.mean).description
          uncertainty = Points(hundredths: side.uncertainty).description
          difference = Range(
            lowest: Points(hundredths: side.difference.lowerBound).description,
            highest: Points(hundredths: side.difference.upperBound).description)
        }
      }

      let earlier: Side
      let later: Side
      let verdict: String

      init(_ distance: ExerciseComparison.Distance) {
        earlier = Side(distance.earlier)
        later = Side(distance.later)
        verdict = distance.verdict.rawValue
      }
    }

    /// The simulated teams that a distance is from.
    struct Reference: Encodable {
      let strategy = Difficulty.strategy.rawValue
      let teams: Int
    }

    struct Framework: Encodable {
      let rubric: String
      @ScoreDocument.OrNull var total: Row?
      @ScoreDocument.OrNull var distance: Distance?
      let dimensions: [Row]
      let stages: [Row]
      let objectives: [Row]
    }

    struct Pair: Encodable {
      let id: String
      @ScoreDocument.OrNull var earlier: String?
      @ScoreDocument.OrNull var later: String?
      @ScoreDocument.OrNull var verdict: String?
    }

    struct Discussion: Encodable {
      let id: String
      let question: String
      let earlier: [String]
      let later: [String]
    }

    let earlier: Side
    let later: Side
    let sameScenario: Bool
    @ScoreDocument.OrNull var reference: Reference?
    let rubrics: [Framework]
    let ratings: [Pair]
    let baseline: [Pair]
    let discussions: [Discussion]
  }

  func json() throws -> String {
    let sides = [(archives.0, held.0), (archives.1, held.1)].map { archive, day in
      Document.Side(
        journal: archive.path, scenario: archive.scenario.name,
        edition: archive.scenario.edition, held: day.written)
    }
    let document = Document(
      earlier: sides[0], later: sides[1], sameScenario: comparison.isSameScript,
      reference: comparison.teams.map { Document.Reference(teams: $0) },
      rubrics: comparison.frameworks.map { framework in
        Document.Framework(
          rubric: framework.name, total: framework.total.map(Document.Row.init),
          distance: framework.distance.map(Document.Distance.init),
          dimensions: framework.dimensions.map(Document.Row.init),
          stages: framework.stages.map(Document.Row.init),
          objectives: framework.objectives.map(Document.Row.init))
      },
      ratings: comparison.ratings.map {
        Document.Pair(
          id: $0.name, earlier: $0.earlier.map(Self.letters), later: $0.later.map(Self.letters),
          verdict: $0.verdict?.rawValue)
      },
      baseline: comparison.baseline.map {
        Document.Pair(
          id: $0.measure, earlier: $0.earlier?.rawValue, later: $0.later?.rawValue,
          verdict: $0.verdict?.rawValue)
      },
      discussions: comparison.discussions.map {
        Document.Discussion(
          id: $0.name, question: $0.question, earlier: $0.earlier, later: $0.later)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }

  private static func letters(_ median: Median) -> String {
    median.isSplit
      ? "\(median.better.rawValue)/\(median.worse.rawValue)" : median.better.rawValue
  }
}
