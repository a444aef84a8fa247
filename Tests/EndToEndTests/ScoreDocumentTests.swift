import Foundation
import Testing

@Suite struct ScoreDocumentTests {
  /// Which journal is scored.
  enum Sample: CaseIterable {
    case seed, opposite, idle, half

    func journal(in folder: TemporaryFolder) throws -> String {
      switch self {
      case .seed: try folder.journal(of: .seed)
      case .opposite: try folder.journal(of: .opposite)
      case .idle: try folder.journal(of: .idle)
      case .half: try folder.halfPlayedJournal()
      }
    }
  }

  @Test(arguments: Sample.allCases)
  func `what was lost is exactly what is missing from 100`(_ sample: Sample) throws {
    let folder = try TemporaryFolder()
    let sheet = try ScoreSheet(ScoreSheet.text(of: sample.journal(in: folder)))
    #expect(sheet.scorecards.count == 3)
    for card in sheet.scorecards {
      let lost = try card.ledger.map { try #require(Exact($0.exact)) }
      let score = try #require(Exact(card.exact))
      #expect(lost.reduce(Exact(0), +) == Exact(100) - score, "\(card.rubric)")
    }
  }

  @Test(arguments: Sample.allCases)
  func `the decimals add up too`(_ sample: Sample) throws {
    let folder = try TemporaryFolder()
    let sheet = try ScoreSheet(ScoreSheet.text(of: sample.journal(in: folder)))
    for card in sheet.scorecards {
      let lost = try card.ledger.map { try #require(Int(hundredths: $0.lost)) }
      #expect(try lost.reduce(0, +) == 10_000 - #require(Int(hundredths: card.score)))
    }
  }

  @Test(arguments: Sample.allCases)
  func `it has the shape that is promised`(_ sample: Sample) throws {
    let folder = try TemporaryFolder()
    let path = try sample.journal(in: folder)
    let text = try ScoreSheet.text(of: path)
    let sheet = try ScoreSheet(text)
    #expect(sheet.journal == path)
    #expect(sheet.scenario == "energiecontact-nederland")
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let cards = try #require(parsed?["scorecards"] as? [[String: Any]])
    for card in cards {
      #expect(
        Set(card.keys).isSuperset(of: [
          "rubric", "score", "exact", "band", "dimensions", "ledger", "caps", "notExercised",
          "stages", "decisions", "wentWell",
        ]))
      let stages = try #require(card["stages"] as? [[String: Any]])
      let steps = stages.compactMap { $0["steps"] as? [[String: Any]] }.flatMap { $0 }
      #expect(!steps.isEmpty)
      #expect(
        Set(steps.map { $0.keys.sorted() })
          == [["done", "full", "hard", "lateness", "outcome", "step"]])
      // What there is none of is null, not absent.
      let lines = try #require(card["ledger"] as? [[String: Any]]).map { $0.keys.sorted() }
      let parts = try #require(card["dimensions"] as? [[String: Any]]).map { $0.keys.sorted() }
      let promised = ["decision", "exact", "lost", "rule", "source", "time"]
      #expect(Set(lines).subtracting([promised]).isEmpty)
      #expect(Set(parts) == [["exact", "id", "score", "weight"]])
    }
  }

  @Test(arguments: Sample.allCases)
  func `what decisions cost is the ledger, each line once`(_ sample: Sample) throws {
    let folder = try TemporaryFolder()
    let sheet = try ScoreSheet(ScoreSheet.text(of: sample.journal(in: folder)))
    for card in sheet.scorecards {
      #expect(card.decisions.flatMap(\.lines).count == card.ledger.count)
      for decision in card.decisions {
        let lost = try decision.lines.map { try #require(Exact($0.exact)) }
        #expect(try lost.reduce(Exact(0), +) == #require(Exact(decision.exact)))
      }
    }
  }

  @Test func `a clock tells its strict limit and the rounded one beside it`() throws {
    let folder = try TemporaryFolder()
    let clock = try #require(
      ScoreSheet(ScoreSheet.text(of: folder.journal(of: .seed))).clocks.first)
    #expect(clock.id == "ap-72h")
    #expect(clock.outcome == "in-time")
    let (strict, rounded) = (try #require(clock.strict), try #require(clock.rounded))
    #expect(strict < rounded)
  }

  @Test func `all six dimensions are there with their weights`() throws {
    let folder = try TemporaryFolder()
    let sheet = try ScoreSheet(ScoreSheet.text(of: folder.journal(of: .seed)))
    for card in sheet.scorecards {
      #expect(
        card.dimensions.map(\.id) == [
          "coverage", "order", "timeliness", "proportionality", "evidence", "communication",
        ])
      // The AVG says nothing of how limited an intervention must be.
      let unused = card.dimensions.filter { $0.weight == 0 }.map(\.id)
      #expect(unused == (card.rubric == "avg" ? ["proportionality"] : []))
    }
  }

  @Test func `the dearest lines come first`() throws {
    let folder = try TemporaryFolder()
    let sheet = try ScoreSheet(ScoreSheet.text(of: folder.journal(of: .opposite)))
    for card in sheet.scorecards {
      // What the floor and the caps give back stands at the end.
      let lost = card.ledger.compactMap { Int(hundredths: $0.lost) }.filter { $0 > 0 }
      #expect(lost == lost.sorted(by: >), "\(card.rubric)")
    }
  }

  @Test(arguments: [Sample.opposite, .half])
  func `a line tells of whom, when, by which rule and whose`(_ sample: Sample) throws {
    let folder = try TemporaryFolder()
    let sheet = try ScoreSheet(ScoreSheet.text(of: sample.journal(in: folder)))
    let lines = sheet.scorecards.flatMap(\.ledger)
    #expect(!lines.isEmpty)
    for line in lines where line.rule != "floor" {
      #expect(!line.rule.isEmpty)
      #expect(!line.source.isEmpty, "\(line)")
    }
    let times = lines.compactMap(\.time)
    #expect(!times.isEmpty)
    for time in times {
      #expect(time.wholeMatch(of: /2026-1[12]-\d\dT\d\d:\d\d:\d\d\+01:00/) != nil, "\(time)")
    }
  }

  @Test(arguments: ["ap", "nist-sp-800-61", "avg"])
  func `one rubric gives one card, the same as among the others`(_ rubric: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.journal(of: .opposite)
    let all = try ScoreSheet(ScoreSheet.text(of: path))
    let one = try ScoreSheet(ScoreSheet.text(of: path, "--rubric", rubric))
    #expect(one.scorecards.map(\.rubric) == [rubric])
    #expect(one.scorecards[0].exact == all.scorecards.first { $0.rubric == rubric }?.exact)
  }

  @Test func `it is not localised`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.journal(of: .opposite)
    let texts = try ["nl", "en"].map { try ScoreSheet.text(of: path, "--language", $0) }
    #expect(texts[0] == texts[1])
  }

  @Test func `scoring leaves the journal and its folder as they were`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.journal(of: .seed, named: "journal")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let bytes = try folder.bytes("journal")
    _ = try ScoreSheet.text(of: path)
    #expect(try folder.bytes("journal") == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
  }
}
