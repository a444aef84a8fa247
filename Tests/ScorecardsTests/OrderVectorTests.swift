import Scenarios
import Scorecards
import Testing
import Times

/// The pair score of `order-metrics.json`. The other metrics in that file (tau-b, distances to linear
/// extensions, alignments, token replay, DECLARE) are comparisons that the model rejects, with the reason in
/// `docs/scoring.md`; we do not implement them.
@Suite struct OrderVectorTests {
  struct Vectors: Decodable, Sendable {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
      struct Reference: Decodable, Sendable {
        let elements: [String]
        let precedes: [[String]]
      }
      struct Event: Decodable, Sendable {
        let element: String
        let time: Int64

        init(from decoder: any Decoder) throws {
          var container = try decoder.unkeyedContainer()
          element = try container.decode(String.self)
          time = try container.decode(Int64.self)
        }
      }
      struct Score: Decodable, Sendable {
        let num: Int128
        let den: Int128

        enum CodingKeys: CodingKey { case num, den }

        init(from decoder: any Decoder) throws {
          let container = try decoder.container(keyedBy: CodingKeys.self)
          num = Int128(try container.decode(Int.self, forKey: .num))
          den = Int128(try container.decode(Int.self, forKey: .den))
        }
      }
      struct Expected: Decodable, Sendable {
        let closure_pairs: Int
        let concordant: Int
        let discordant: Int
        let tied: Int
        let missing: Int
        let pair_score: Score?
      }
      let name: String
      let reference: Reference
      let observed: [Event]
      let tie_tolerance: Int64
      let expected: Expected

      var testDescription: String { name }
    }
    let cases: [Case]
  }

  static let file = Result { try vectors("order-metrics.json", as: Vectors.self) }
  static let cases = (try? file.get().cases) ?? []

  @Test func `all forty-five cases are there`() throws {
    #expect(try Self.file.get().cases.count == 45)
  }

  @Test(arguments: cases)
  func `the closure and its pair score are those of the reference`(
    _ example: Vectors.Case
  ) throws {
    let elements = example.reference.elements
    let actions = Set(elements + example.observed.map(\.element)).sorted()
    func step(_ name: String) throws -> OrderEdge.End {
      .step(Index(try #require(elements.firstIndex(of: name))))
    }
    let model = try ScoringModel(
      requirements: elements.map { _ in Requirement(weight: 1, phase: Index(0)) },
      worths: actions.map { Worth(fulfils: elements.firstIndex(of: $0).map { Index($0) }) },
      rules: try example.reference.precedes.enumerated().map { position, pair in
        OrderRule(
          try step(pair[0]), before: try step(pair[1]), weight: .one, origin: .edge(position))
      },
      parameters: .example(tolerance: Interval(milliseconds: example.tie_tolerance)))
    let card = model.score(
      Trace(
        acts: try example.observed.map { event in
          let action = try #require(actions.firstIndex(of: event.element))
          return Trace.Act(Index(action), at: StoryTime(milliseconds: event.time))
        }))
    let tally = card.orderTally
    #expect(tally.pairs == example.expected.closure_pairs)
    #expect(tally.kept == example.expected.concordant)
    #expect(tally.inverted == example.expected.discordant)
    #expect(tally.tied == example.expected.tied)
    #expect(tally.missing == example.expected.missing)
    let score = example.expected.pair_score.map { Points(100 * $0.num, over: $0.den) }
    #expect(card.points(for: .order) == score)
  }
}

extension ScoringParameters {
  /// The numbers of scoring-model.md, for tests that don't care about them.
  static func example(tolerance: Interval = .minutes(5)) -> ScoringParameters {
    ScoringParameters(
      weights: [30, 30, 20, 10, 10, 10], tolerance: tolerance, adequate: .half,
      revisionDiscount: Fraction(3, 20), harmRepeats: 2, noiseFree: 5, noisePoints: .half,
      noiseMaximum: 10, noiseRepeats: 2, bands: [85, 70, 50],
      ratings: [.one, Fraction(3, 4), Fraction(2, 5), .zero])
  }
}
