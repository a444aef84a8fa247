import Exercises
import Scenarios
import Testing
import Times

/// Ratings by people: of observed steps and of objectives.
@Suite struct RatingTests {
  var story = Story()

  private func rating(
    _ subject: Rating.Subject, _ level: Rubric.Band = .some, by rater: String = "waarnemer 1",
    because reason: String = "gezien"
  ) -> Rating {
    Rating(subject: subject, level: level, reason: reason, rater: rater)
  }

  static let calm = Rating.Subject.step(Index(3))
  static let passedOn = Rating.Subject.step(Index(4))
  static let team = Rating.Subject.objective(Index(0))
  static let law = Rating.Subject.objective(Index(1))
  static let loose = Rating.Subject.objective(Index(2))

  @Test mutating func `a rating is kept with its reason, one for each rater`() throws {
    try story.when(.rate(rating(Self.calm, .performed)))
    try story.when(.rate(rating(Self.calm, .major, by: "  oefenleider ")))
    try story.when(.rate(rating(Self.team, .unable)))
    #expect(
      story.exercise.ratings(of: Self.calm) == [
        rating(Self.calm, .performed), rating(Self.calm, .major, by: "oefenleider"),
      ])
    #expect(story.exercise.ratings(of: Self.team).map(\.level) == [.unable])
    #expect(!story.exercise.isDone(Index(3)))
  }

  @Test mutating func `a later rating of the same rater takes its place; both happened`() throws {
    try story.when(.rate(rating(Self.calm, .performed)))
    try story.when(.rate(rating(Self.calm, .some, by: "oefenleider")))
    try story.when(.rate(rating(Self.calm, .unable, by: "Waarnemer 1", because: "toch niet")))
    #expect(story.exercise.ratings(of: Self.calm).map(\.level) == [.unable, .some])
    #expect(story.exercise.ratings(of: Self.calm)[0].reason == "toch niet")
    #expect(story.occurrences.count == 3)
  }

  @Test mutating func `what has not begun can't be rated yet`() throws {
    #expect(throws: Refusal.notYetRateable(Self.passedOn)) {
      try story.when(.rate(rating(Self.passedOn)))
    }
    #expect(throws: Refusal.notYetRateable(Self.law)) { try story.when(.rate(rating(Self.law))) }
    #expect(story.exercise.rateable == [Self.calm, Self.team, Self.loose])
    try story.reachDays()
    try story.when(.rate(rating(Self.passedOn)))
    try story.when(.rate(rating(Self.law)))
    #expect(
      story.exercise.rateable == [Self.calm, Self.passedOn, Self.team, Self.law, Self.loose])
  }

  @Test mutating func `in a pause, a discussion and after the end there is time to rate`() throws {
    try story.when(.discuss(Index(0)))
    try story.when(.rate(rating(Self.team)))
    try story.when(.conclude(outcome: ""))
    try story.when(.pause(.facilitator))
    try story.when(.rate(rating(Self.team, by: "oefenleider")))
    try story.when(.resume)
    try story.when(.finish)
    try story.when(.rate(rating(Self.calm)))
    #expect(story.exercise.ratings.count == 3)
    #expect(story.exercise.stage == .finished)
  }

  @Test mutating func `without a reason, a rater or a need for it, it is refused`() throws {
    #expect(throws: Refusal.ratingWithoutReason) {
      try story.when(.rate(rating(Self.team, because: " \n")))
    }
    #expect(throws: Refusal.ratingWithoutRater) {
      try story.when(.rate(rating(Self.team, by: " ")))
    }
    #expect(throws: Refusal.notObserved(Index(0))) {
      try story.when(.rate(rating(.step(Index(0)))))
    }
    let planned = Exercise(story.scenario)
    #expect(throws: Refusal.notOpened) {
      try planned.decide(.rate(rating(Self.team)), at: .zero)
    }
    #expect(story.exercise.ratings.isEmpty)
  }

  @Test mutating func `a replay has the same ratings`() throws {
    var played = Exercise(story.scenario)
    var entries: [Entry] = []
    let scope = Scope(cast: Index(0), plan: Index(0), start: story.scenario.timeline.start)
    let commands: [Command] = [
      .open(scope), .enterNextPhase, .rate(rating(Self.calm, .performed)),
      .rate(rating(Self.calm, .major)), .finish, .rate(rating(Self.team)),
    ]
    for command in commands {
      for occurrence in try played.perform(command, at: .zero) {
        entries.append(
          Entry(
            sequence: entries.count + 1, story: occurrence.story, exercise: .zero,
            recorded: Instant(milliseconds: 0), author: nil, event: occurrence.event))
      }
    }
    #expect(Exercise(story.scenario, replaying: entries) == played)
    #expect(played.ratings.map(\.level) == [.major, .some])
  }
}
