import Exercises
import Reports
import Scenarios
import Testing
import Times
import Wording

/// Words of the report that read well in one exercise and not in another.
@Suite struct WordsTests {
  @Test func `between two percentages there are points`() throws {
    let scenario = try Played().scenario
    for quantity in scenario.quantities {
      let dutch = quantity.difference(of: -54 * Quantity.fine, .dutch)
      let english = quantity.difference(of: -54 * Quantity.fine, .english)
      if quantity.unit == "%" {
        #expect(dutch == "-54 procentpunt")
        #expect(english == "-54 percentage points")
        #expect(quantity.difference(of: Quantity.fine, .english) == "1 percentage point")
      } else {
        #expect(dutch == quantity.text(of: -54 * Quantity.fine, .dutch))
      }
    }
    #expect(scenario.quantities.contains { $0.unit == "%" })
  }

  @Test(arguments: Language.allCases)
  func `what must be reported today is said to be reported, with one full stop`(
    _ language: Language
  ) throws {
    let what = "Een nummer waar je altijd iemand krijgt, voor als de centrale plat mocht liggen."
    let improvement = Improvement(
      what: what, owner: "IT", due: CivilDate(daysSinceEpoch: 20_800), isUrgent: true)
    let played = try Played()
    let subject = try played.subject(
      played.play("seed").decisions, and: [.agree(improvement)])
    let report = Composer(Account(subject, Played.imprint), language, for: .management).report
    let text = Markdown(report).text
    let said = language == .dutch ? "Meld vandaag nog: " : "Report today: "
    let line = try #require(text.split(separator: "\n").first { $0.contains(said) })
    #expect(line.hasSuffix(said + what))
  }

  @Test func `a role in which nothing was decided is not said to have been played`() throws {
    let played = try Played()
    let decisions = try played.play("seed").decisions
    let facts = { (decisions: [Play.Decision]) throws -> String in
      let subject = try played.subject(decisions)
      return Markdown(Composer(Account(subject, Played.imprint), .dutch).report).text
    }
    let silent = "**Bezet, maar niets besloten**: "
    #expect(try !facts(decisions).contains(silent + "IT/Security"))
    let without = try facts(decisions.filter { played.scenario.roles[$0.by].name != "security" })
    #expect(without.contains(silent + "IT/Security"))
    let line = try #require(
      without.split(separator: "\n").first { $0.contains("Gespeelde rollen") })
    #expect(!line.contains("IT/Security"))
  }

  @Test func `a message that was held and sent before its time is not said to be on time`() throws {
    let played = try Played()
    var exercise = Exercise(played.scenario)
    var entries: [Entry] = []
    let scheduled = played.scenario.injects.keys.first { index in
      let inject = played.scenario.injects[index]
      if case .scheduled(let time) = inject.trigger {
        return inject.phase == Index(0) && .zero + .minutes(20) < time
      }
      return false
    }
    let inject = try #require(scheduled)
    for command in [
      .open(played.scope), .enterNextPhase, .hold(inject), .send(inject),
    ] as [Command] {
      for occurrence in try exercise.perform(command, at: .zero) {
        entries.append(
          Entry(
            sequence: entries.count + 1, story: occurrence.story, exercise: .zero,
            recorded: Instant(milliseconds: 0), author: nil, event: occurrence.event))
      }
    }
    let account = Account(
      Subject(
        scenario: played.scenario, exercise: exercise, entries: entries, head: "", journal: "x"),
      Played.imprint)
    let fate = try #require(account.fates.first { $0.inject == inject })
    guard case .delivered(.zero, let late) = fate.outcome else {
      Issue.record("\(fate.outcome)")
      return
    }
    #expect(late < .zero - .minutes(20))
    let text = Markdown(Composer(account, .dutch).report).text
    #expect(text.contains("\((.zero - late).text(.dutch)) eerder dan bedoeld"))
  }
}
