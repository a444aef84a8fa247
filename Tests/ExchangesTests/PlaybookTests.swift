import Exchanges
import Exercises
import Foundation
import Scenarios
import Testing
import Times
import Wording

@Suite struct PlaybookTests {
  private func section(
    _ title: String, _ playbook: Playbook
  ) throws -> Playbook.Section {
    try #require(playbook.sections.first { $0.title == title })
  }

  @Test func `what the team decided stands under its heading, by role and with its reason`() throws
  {
    let playbook = Playbook(try Sample.seed.played())
    let calls = try section("Wie belt wie", playbook)
    let first = try #require(calls.decided.first)
    #expect(first.role == "Contactcentermanager")
    #expect(first.what == "IT/Security bellen")
    #expect(first.reason == "Dit kan ik niet beoordelen, IT wel.")
    #expect(first.after == .minutes(7))
    #expect(calls.undone.isEmpty && calls.notExercised.isEmpty)
    #expect(!calls.isEmpty)
    let notifies = try section("Wie meldt, en wanneer", playbook)
    #expect(notifies.filledIn.map(\.question) == ["Contactpersoon"])
    #expect(notifies.terms.map(\.limit) == [.hours(72)])
    #expect(playbook.sections.compactMap(\.card).count == 3)
  }

  @Test func `what did harm is no plan, and what was not done is a hole`() throws {
    let playbook = Playbook(try Sample.opposite.played())
    let plug = try section("Wie mag welke stekker eruit trekken", playbook)
    #expect(!plug.decided.isEmpty)
    for line in plug.decided {
      guard case .harmful(let why) = line.doubt else {
        Issue.record("\(line.what) is taken over as it is")
        continue
      }
      #expect(!why.isEmpty)
    }
    #expect(plug.isEmpty)
    #expect(plug.undone.contains("Exports geblokkeerd"))
    #expect(playbook.markdown.contains("Wat zet je stil?**\n\n- nog te bepalen\n"))
  }

  @Test func `what a half-played exercise did not reach is told from what nobody did`() throws {
    let playbook = Playbook(try Sample.half.played())
    let notifies = try section("Wie meldt, en wanneer", playbook)
    // The phase had begun, so the step could have been done.
    #expect(notifies.undone.contains("Voorlopig gemeld bij de AP"))
    let scenario = try #require(Sample.scenario)
    let first = try Sample.entries(of: .half).prefix { entry in
      if case .phaseEntered(let phase) = entry.event { return phase.position < 1 }
      return true
    }
    let played = PlayedExercise(
      Exercise(scenario, replaying: first), entries: Array(first), .dutch)
    let earlier = try section("Wie meldt, en wanneer", Playbook(played))
    #expect(earlier.notExercised.contains("Voorlopig gemeld bij de AP"))
    #expect(Playbook(played).markdown.contains("Voorlopig gemeld bij de AP (niet geoefend)"))
  }

  @Test func `what was said and agreed is in it`() throws {
    let scenario = try #require(Sample.scenario)
    let question: Index<Question> = try #require(scenario.index(of: "first-call"))
    let hotWash: Index<HotWashQuestion> = try #require(scenario.index(of: "who-knew"))
    let improvement = Improvement(
      what: "Nummers delen", owner: "Manager",
      due: try #require(CivilDate(year: 2027, month: 2, day: 1)), isUrgent: true)
    let playbook = Playbook(
      try Sample.seed.played(more: [
        .discussionConcluded(question: question, outcome: "Eerst de servicedesk"),
        .questionAnswered(question: hotWash, text: "Niemand wist het"),
        .improvementAgreed(improvement: improvement),
      ]))
    let calls = try section("Wie belt wie", playbook)
    #expect(calls.discussed.map(\.text) == ["Eerst de servicedesk"])
    #expect(calls.lookedBack.map(\.text) == ["Niemand wist het"])
    for text in [playbook.markdown, playbook.html] {
      for said in ["Eerst de servicedesk", "Niemand wist het", "Nummers delen"] {
        #expect(text.contains(said))
      }
      #expect(text.contains("maandag 1 februari 2027"))
    }
  }

  @Test func `what was taken back is left out, and the log says that it was`() throws {
    let hotWash: Index<HotWashQuestion> = try #require(Sample.scenario?.index(of: "who-knew"))
    let improvement = Improvement(
      what: "Nummers delen", owner: "Manager",
      due: try #require(CivilDate(year: 2027, month: 2, day: 1)), isUrgent: true)
    var changed = improvement
    changed.owner = "Teamlead Zuid"
    let played = try Sample.seed.played(more: [
      .questionAnswered(question: hotWash, text: "Niemand wist het"),
      .dotSet(answer: 1, person: "a", isGiven: true), .answerStruck(answer: 1),
      .improvementAgreed(improvement: improvement), .improvementStruck(number: 1),
      .improvementAgreed(improvement: improvement),
      .improvementChanged(number: 2, improvement: changed),
    ])
    let playbook = Playbook(played)
    #expect(playbook.agreed == [changed])
    #expect(!playbook.markdown.contains("Niemand wist het"))
    let log = played.entries.suffix(7).compactMap { $0.event.line(in: played.exercise, .dutch) }
    #expect(
      log == [
        "Wist je wie wat doet? Wie belt, wie meldt, wie vertelt het de vloer? → Niemand wist het",
        "Van de muur gehaald: Niemand wist het",
        "Afgesproken: Nummers delen (Manager, maandag 1 februari)",
        "Afspraak geschrapt: Nummers delen (Manager, maandag 1 februari)",
        "Afgesproken: Nummers delen (Manager, maandag 1 februari)",
        "Afspraak veranderd: Nummers delen (Teamlead Zuid, maandag 1 februari)",
      ])
  }

  @Test func `a team's own words that were tied to nothing keep a place`() throws {
    let scenario = try #require(Sample.scenario)
    var entries = Array(try Sample.entries(of: .half).prefix(3))
    var exercise = Exercise(scenario, replaying: entries)
    let choice = Choice(role: Index(0), action: nil, words: "We bellen de buren")
    for occurrence in try exercise.perform(.decide(choice), at: .zero) {
      entries.append(
        Sample.entry(entries.count + 1, occurrence.event, occurrence.story, .zero))
    }
    let playbook = Playbook(
      PlayedExercise(Exercise(scenario, replaying: entries), entries: entries, .dutch))
    #expect(playbook.elsewhere.map(\.words) == ["We bellen de buren"])
    #expect(playbook.markdown.contains("We bellen de buren"))
  }

  @Test(arguments: Sample.allCases, Language.allCases)
  func `it is the same to the byte each time, and says what it is`(
    _ sample: Sample, _ language: Language
  ) throws {
    let playbook = Playbook(try sample.played(language))
    let again = Playbook(try sample.played(language))
    #expect(playbook.markdown == again.markdown)
    #expect(playbook.html == again.html)
    let drill = language == .dutch ? "OEFENING" : "EXERCISE"
    #expect(playbook.markdown.contains("**\(drill)**"))
    // On each of the two sheets, and on the card that is cut out.
    #expect(playbook.html.components(separatedBy: "<p class=\"drill\">\(drill)</p>").count == 3)
    #expect(playbook.html.contains("· \(drill)</h2>"))
    #expect(!playbook.html.contains("<script"))
    #expect(try Markup.parsed(playbook.html.dropFirstLine).contains("main"))
  }

  @Test func `what somebody typed is text, in both forms`() throws {
    let scenario = try #require(Sample.scenario)
    let question: Index<Question> = try #require(scenario.index(of: "first-call"))
    let typed = "<script>alert(1)</script> **vet** [klik](http://x) `code` & \"zo\""
    let playbook = Playbook(
      try Sample.half.played(more: [.discussionConcluded(question: question, outcome: typed)]))
    #expect(playbook.html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!playbook.html.contains("<script"))
    #expect(playbook.markdown.contains("\\<script\\>"))
    #expect(playbook.markdown.contains("\\*\\*vet\\*\\* \\[klik\\](http://x) \\`code\\` &amp;"))
  }

  @Test func `a room that talks a lot is told more shortly on paper`() throws {
    let playbook = Playbook(try Sample.talkative())
    #expect(playbook.html.contains("<body class=\"crowded\">"))
    #expect(playbook.html.contains("…"))
    #expect(playbook.html.count < playbook.markdown.count)
    // Nothing is left out without a word.
    #expect(playbook.html.contains("en nog "))
    #expect(Playbook(try Sample.seed.played()).html.contains("<body class=\"roomy\">"))
    if let path = ProcessInfo.processInfo.environment["EXCH_TALK"] {
      try playbook.html.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
}
