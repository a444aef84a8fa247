import Scenarios
import Scorecards
import Testing

@Suite struct ModelVectorTests {
  static let file = Result { try vectors("model-scores.json", as: ModelVectors.self) }
  static let cases = (try? file.get().cases) ?? []

  @Test func `all thirty cases are there`() throws {
    #expect(try Self.file.get().cases.count == 30)
  }

  @Test(arguments: cases)
  func `a trace scores as in the reference, to the last fraction`(
    _ example: ModelVectors.Case
  ) throws {
    let script = try Self.file.get().scenario
    let named = try NamedModel(script, neutral: Set(example.trace.map(\.action)))
    let card = named.model.score(try named.trace(example.trace))
    #expect(card.total == example.expected.score.points)
    #expect(card.lowest == card.total && card.highest == card.total)
    for (dimension, letter) in NamedModel.letters {
      #expect(card.points(for: dimension) == example.expected.dimensions[letter]?.points)
    }
    let slices =
      named.phases.indices.map { (named.phases[$0], Slice.phase(Index($0))) }
      + named.roles.indices.map { (named.roles[$0], Slice.role(Index($0))) }
    #expect(slices.count == example.expected.by_phase_and_role.count)
    for (name, slice) in slices {
      #expect(card.points(in: slice) == example.expected.by_phase_and_role[name]?.points)
    }
    let lines = card.ledger().map { Entry(item: named.item($0), lost: $0.lost) }.sorted()
    let expected = example.expected.ledger.map { Entry(item: $0.item, lost: $0.lost.points) }
    #expect(lines == expected.sorted())
    checkLedger(of: card)
  }

  /// Ledgers are compared as multisets: the id of an evidence step stands there twice.
  private struct Entry: Hashable, Comparable {
    let item: String
    let lost: Points

    static func < (left: Entry, right: Entry) -> Bool {
      (left.item, left.lost) < (right.item, right.lost)
    }
  }
}

/// What must hold for every ledger: it explains the total, exactly and as printed.
func checkLedger(of card: Scorecard, _ comment: Comment? = nil) {
  let ledger = card.ledger()
  let printed = ledger.reduce(0) { $0 + $1.hundredths }
  #expect(10_000 - printed == card.total.hundredths, comment)
  var rest = Points(100)
  for line in ledger { rest = rest - line.lost }
  #expect(rest == card.total, comment)
  let distances = ledger.map { ($0.lost.hundredths - $0.hundredths) }
  #expect(distances.allSatisfy { (-1...0).contains($0) }, comment)
}

func - (left: Points, right: Points) -> Points {
  Points(
    left.numerator * right.denominator - right.numerator * left.denominator,
    over: left.denominator * right.denominator)
}
