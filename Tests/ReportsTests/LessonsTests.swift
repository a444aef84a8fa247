import Exercises
import Reports
import Scenarios
import Scorecards
import Testing
import Times

@Suite struct LessonsTests {
  @Test(arguments: ["seed", "opposite"], Language.allCases)
  func `no lesson without something that happened, and each gap with a measure of ours`(
    _ team: String, _ language: Language
  ) throws {
    let sitting = try Sitting(team)
    let lessons = try sitting.lessons(language)
    #expect(!lessons.isEmpty)
    let measures = try Sitting.measures()
    for lesson in lessons {
      #expect(!lesson.finding.isEmpty)
      #expect(!lesson.lost.isEmpty, "\(lesson.finding)")
      #expect(lesson.lost.allSatisfy { $0.points > .zero })
      guard lesson.kind == .gap else {
        #expect(lesson.action == nil)
        continue
      }
      let action = try #require(lesson.action, "\(lesson.finding)")
      let measure = try #require(measures[action.id])
      #expect(action.title == measure.title(language))
      #expect(action.due == Sitting.day.advanced(byDays: measure.days))
      #expect(sitting.scenario.roles.map(\.title).contains(action.owner))
      #expect(action.finding == lesson.finding)
    }
    #expect(Set(lessons.map(\.finding)).count == lessons.count)
  }

  @Test func `a team that did well learns little and hears what went well`() throws {
    let lessons = try Sitting("seed").lessons()
    #expect(lessons.count { $0.kind == .gap } <= Lessons.most)
    #expect(lessons.count { $0.kind == .strength } == Lessons.mostStrengths)
    // With the reasons that were given then.
    #expect(lessons.filter { $0.kind == .strength }.allSatisfy { !$0.causes.isEmpty })
  }

  @Test func `a harm, a critical failure and a late notification always appear`() throws {
    let sitting = try Sitting("opposite")
    let lessons = try sitting.lessons()
    let subjects = lessons.map(\.subject)
    let notified: Index<Step> = try #require(sitting.scenario.index(of: "ap-notified"))
    let informed: Index<Step> = try #require(sitting.scenario.index(of: "people-informed"))
    #expect(subjects.contains(.step(notified)))
    #expect(subjects.contains(.step(informed)))
    let harmful = try sitting.cards().flatMap { $0.card.ledger() }.compactMap { line in
      if case .harm(let action, _, _) = line.fact { action } else { nil }
    }
    #expect(!harmful.isEmpty)
    for action in harmful { #expect(subjects.contains(.action(action))) }
    let told = lessons.map(\.finding).joined(separator: "\n")
    #expect(told.contains("De AP is nooit op de hoogte gesteld."))
  }

  @Test func `what the room took back is in no lesson, and the rest keeps its number`() throws {
    var sitting = try Sitting("opposite")
    let late: Index<HotWashQuestion> = Index(0)
    try sitting.perform(.answer(late, text: "De koffie was koud."))
    try sitting.perform(.dot(answer: 1, person: "a", isGiven: true))
    func agree(_ what: String) -> Command {
      .agree(Improvement(what: what, owner: "Facilitair", due: Sitting.day))
    }
    try sitting.perform(agree("Elke week koffie"))
    try sitting.perform(agree("Elke week thee"))
    func told() throws -> String {
      try sitting.lessons().map { "\($0.finding) \($0.action?.id ?? "") \($0.action?.title ?? "")" }
        .joined(separator: "\n")
    }
    #expect(try told().contains("Elke week koffie"))
    let second = try #require(try sitting.lessons().compactMap(\.action).last?.id)
    try sitting.perform(.strikeAnswer(1))
    try sitting.perform(.strikeAgreement(1))
    let after = try told()
    #expect(!after.contains("koffie"))
    #expect(after.contains("\(second) Elke week thee"))
  }

  @Test func `of an exercise that was left halfway, nothing that can still be done is a lesson`()
    throws
  {
    let sitting = try Sitting("seed", until: 12)
    #expect(sitting.exercise.phase != nil)
    let cards = try sitting.cards()
    for lesson in try sitting.lessons() where lesson.kind == .gap {
      if case .step(let step) = lesson.subject {
        #expect(!cards.contains { $0.card.isOpen(step) })
      }
    }
    #expect(try sitting.lessons().contains { $0.kind == .strength })
  }

  @Test func `nobody decided anything: no strengths, and nothing but what was left`() throws {
    let lessons = try Sitting("seed", until: 0).lessons()
    #expect(!lessons.contains { $0.kind == .strength })
  }

  @Test func `what the team said becomes the cause, and dots and agreements count`() throws {
    var sitting = try Sitting("opposite")
    let scenario = sitting.scenario
    let late: Index<HotWashQuestion> = try #require(scenario.index(of: "too-late"))
    let well: Index<HotWashQuestion> = try #require(scenario.index(of: "went-well"))
    try sitting.perform(.answer(late, text: "De exports stonden veel te lang open."))
    try sitting.perform(.answer(late, text: "De koffie was koud."))
    try sitting.perform(.answer(well, text: "Iedereen bleef vriendelijk."))
    for (answer, person) in [(1, "a"), (1, "b"), (2, "a"), (3, "a")] {
      try sitting.perform(.dot(answer: answer, person: person, isGiven: true))
    }
    try sitting.perform(
      .agree(Improvement(what: "Elke week koffie", owner: "Facilitair", due: Sitting.day)))
    let objective: Index<Objective> = try #require(scenario.index(of: "deadline"))
    let rating = Rating(
      subject: .objective(objective), level: .unable, reason: "Niemand dacht aan de AP.",
      rater: "waarnemer 1")
    try sitting.perform(.rate(rating))
    let lessons = try sitting.lessons()
    let blocked: Index<Step> = try #require(scenario.index(of: "exports-blocked"))
    let exports = lessons.filter {
      $0.causes.contains { $0 == .hotWash(late, "De exports stonden veel te lang open.") }
    }
    #expect(exports.count == 1)
    #expect(exports.first?.subject == .step(blocked))
    #expect(
      lessons.contains {
        $0.kind == .gap && $0.subject == .exercise
          && $0.finding == "De zaal gaf dit 1 stip: \"De koffie was koud.\""
      })
    #expect(
      lessons.contains {
        $0.kind == .strength && $0.causes == [.hotWash(well, "Iedereen bleef vriendelijk.")]
      })
    let agreed = try #require(lessons.first { $0.action?.isAgreed == true }?.action)
    #expect((agreed.id, agreed.owner, agreed.due) == ("agreed-1", "Facilitair", Sitting.day))
    let rated = try #require(lessons.first { $0.subject == .objective(objective) })
    #expect(rated.causes == [.rating(rating)])
    #expect(rated.action != nil)
  }
}
