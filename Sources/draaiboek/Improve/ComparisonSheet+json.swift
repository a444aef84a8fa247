import Foundation
import Reports
import Scenarios
import Scorecards
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

      init?(_ range: PointRange?) {
        guard let range else { return nil }
        lowest = range.lowest.description
        highest = range.highest.description
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

    struct Framework: Encodable {
      let rubric: String
      @ScoreDocument.OrNull var total: Row?
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
      rubrics: comparison.frameworks.map { framework in
        Document.Framework(
          rubric: framework.name, total: framework.total.map(Document.Row.init),
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
