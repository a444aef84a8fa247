import Scenarios
import Scorecards
import Testing
import Times

/// The critical failures of `scoring/ap.yaml`.
@Suite struct CapTests {
  /// Awareness is at T+2h.
  static let onTheDot = Interval.hours(2 + 72).milliseconds

  typealias Notification = (milliseconds: Int64, excuses: UInt64, limit: Int?)
  static let notifications: [Notification] = [
    (onTheDot - 1, 0, nil), (onTheDot, 0, nil), (onTheDot + 1, 0, 59), (onTheDot + 1, 1, 69),
    (onTheDot + 1000, 0, 59), (onTheDot - 1, 1, nil),
  ]

  @Test(arguments: notifications)
  func `the 72 hours end on the millisecond, and reasons soften the cap`(
    _ example: Notification
  ) throws {
    let (milliseconds, excuses, limit) = example
    let breach = try Breach()
    var acts = try breach.flawless(without: ["notify", "write"])
    let time = Interval(milliseconds: milliseconds)
    acts.append(try breach.act("notify", time, excuses: excuses))
    acts.append(try breach.act("write", time + .hours(1)))
    let card = try breach.score(acts)
    if let limit {
      #expect(card.total == Points(Int128(limit)))
      #expect(capNames(card, breach).count == 1)
    } else {
      #expect(card.total > Points(84))
      #expect(capNames(card, breach).isEmpty)
    }
  }

  static let landmarks: [(String, Int128, String)] = [
    ("notify", 49, "not-notified"), ("write", 59, "people-not-informed"),
    ("block", 74, "exports-open"),
  ]

  @Test(arguments: landmarks)
  func `what was never done is a cap`(action: String, limit: Int128, cap: String) throws {
    let breach = try Breach()
    let card = try breach.score(try breach.flawless(without: [action]))
    #expect(card.total <= Points(limit))
    if card.beforeDeductions > Points(limit) { #expect(capNames(card, breach) == [cap]) }
  }

  @Test func `what can still be done has not failed yet`() throws {
    let breach = try Breach()
    var coverage = Coverage(everythingIn: breach.scenario)
    coverage.open = coverage.open.map { _ in true }
    let acts = try breach.flawless(without: ["block"])
    #expect(try breach.score(acts).criticalFailures.count == 1)
    let open = try breach.score(acts, coverage)
    #expect(open.highest > Points(74))
    #expect(open.criticalFailures.isEmpty)
    // Done too late stays too late.
    let late = acts + [try breach.act("block", .hours(25))]
    #expect(try breach.score(late, coverage).criticalFailures.count == 1)
  }

  @Test(arguments: [false, true])
  func `exports may stay open for a day and not longer`(isCapped: Bool) throws {
    let milliseconds = Interval.hours(24).milliseconds + (isCapped ? 1 : 0)
    let breach = try Breach()
    var acts = try breach.flawless(without: ["block", "notify", "write"])
    acts.append(try breach.act("block", Interval(milliseconds: milliseconds)))
    acts.append(try breach.act("notify", .hours(25)))
    acts.append(try breach.act("write", .hours(30)))
    #expect(capNames(try breach.score(acts), breach) == (isCapped ? ["exports-open"] : []))
  }

  @Test func `wiping is a cap, unless the evidence was safe strictly before`() throws {
    let breach = try Breach()
    for (minutes, cap) in [(89, ["evidence-wiped"]), (90, ["evidence-wiped"]), (91, [])] {
      let acts = try breach.flawless() + [try breach.act("wipe", .minutes(minutes))]
      let card = try breach.score(acts)
      #expect(capNames(card, breach) == cap)
      #expect(card.total == (cap.isEmpty ? Points(100) : Points(59)))
      checkLedger(of: card)
    }
  }

  @Test func `a cap needs a landmark that is exercised`() throws {
    let breach = try Breach()
    var coverage = Coverage(everythingIn: breach.scenario)
    coverage.played[1] = nil
    coverage.played[2] = nil
    let acts = try breach.flawless(without: ["notify", "write", "learn"])
    #expect(try breach.score(acts, coverage).total == Points(100))
  }

  @Test func `nothing is late while the clock has not started`() throws {
    let breach = try Breach()
    let card = try breach.model().score(Trace(acts: try breach.flawless()))
    #expect(card.total == Points(100))
  }

  @Test func `never is late too once the clock runs, or being late would cost`() throws {
    let model = try ScoringModel(
      requirements: [
        Requirement(weight: 9, phase: Index(0)), Requirement(weight: 1, phase: Index(0)),
      ],
      worths: [Worth(fulfils: Index(0)), Worth(fulfils: Index(1))],
      caps: [
        CapRule(
          limit: 59,
          trigger: .expired(
            Index(1), clock: Index(0), limit: .hours(72), excuse: .init(field: 0, given: false)),
          position: 0)
      ],
      excuses: ["delay-reasons"], parameters: .example())
    let done = Trace.Act(Index(0), at: .zero)
    let late = Trace.Act(Index(1), at: .zero + .hours(80))
    let reasoned = Trace.Act(Index(1), at: .zero + .hours(80), excuses: 1)
    func total(_ acts: [Trace.Act], clock: StoryTime?) -> Points {
      model.score(Trace(acts: acts, clocks: [clock])).total
    }
    #expect(total([done], clock: .zero) == Points(59))
    #expect(total([done, late], clock: .zero) == Points(59))
    #expect(total([done, reasoned], clock: .zero) == Points(100))
    #expect(total([done], clock: nil) == Points(90))
    #expect(total([done, late], clock: nil) == Points(100))
  }

  private func capNames(_ card: Scorecard, _ breach: Breach) -> [String] {
    card.ledger().compactMap { line in
      guard case .cap(let position, _) = line.fact else { return nil }
      return breach.scenario.rubrics[0].caps[position].name
    }
  }
}
