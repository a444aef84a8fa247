import Exercises
import Scenarios
import Testing
import Times

@Suite struct EngineTests {
  var story = Story()

  @Test mutating func `an inject comes at its own time, and a condition with a delay keeps it`()
    throws
  {
    #expect(story.status("first") == .delivered(due: .zero, at: .zero))
    try story.advance(minutes: 10)
    #expect(story.status("late") == .pending)
    // 600 an hour: the least millisecond with more than 100 is the first after ten minutes.
    try story.advance(minutes: 11)
    #expect(
      story.status("late") == .armed(due: StoryTime(milliseconds: 600_001) + .minutes(5)))
    try story.decide("manager", "stop")
    try story.advance(minutes: 21)
    #expect(story.exercise.isDone(Index(0)))
    #expect(
      story.status("late")
        == .delivered(
          due: StoryTime(milliseconds: 900_001), at: StoryTime(milliseconds: 900_001)))
  }

  @Test mutating func `what never came true is skipped, not delivered late`() throws {
    try story.advance(minutes: 31)
    #expect(story.status("never") == .skipped(byFacilitator: false))
    try story.when(.send(story.inject("never")))
    #expect(story.status("never") == .delivered(due: .minutes(31), at: .minutes(31)))
  }

  @Test mutating func `a decision completes after what it takes, and then has its effects`() throws
  {
    try story.advance(minutes: 12)
    #expect(story.viewed == 120)
    try story.decide("manager", "stop")
    try story.advance(minutes: 21)
    #expect(story.exercise.decisions[0].status == .running(until: .minutes(22)))
    try story.advance(minutes: 40)
    #expect(story.exercise.decisions[0].status == .completed(at: .minutes(22)))
    #expect(story.viewed == 170)
    #expect(story.exercise.holds(Index<Milestone>(0)))
  }

  @Test mutating func `a role does one thing at a time; the rest waits`() throws {
    try story.decide("manager", "stop")
    try story.decide("manager", "log")
    #expect(story.exercise.decisions[1].status == .queued)
    try story.advance(minutes: 11)
    #expect(story.exercise.decisions[1].status == .completed(at: .minutes(10)))
  }

  @Test mutating func `behind the decision at work five more can wait`() throws {
    for action in ["slow", "log", "task-1", "task-2", "task-3", "task-4"] {
      try story.decide("supervisor", action)
    }
    #expect(throws: Refusal.queueFull(story.role("supervisor"), limit: 5)) {
      try story.decide("supervisor", "task-5")
    }
  }

  @Test mutating func `the same by a second person, and the other of two doors, are refused`()
    throws
  {
    try story.decide("manager", "log")
    #expect(throws: Refusal.alreadyTaken(story.action("log"), by: story.role("manager"))) {
      try story.decide("supervisor", "log")
    }
    try story.decide("manager", "open-wide")
    #expect(throws: Refusal.excluded(story.action("shut"), by: story.action("open-wide"))) {
      try story.decide("manager", "shut")
    }
  }

  @Test mutating func `an action waits for its phase and for its condition`() throws {
    #expect(throws: Refusal.tooEarly(story.action("notify"), Index(1))) {
      try story.decide("legal", "notify")
    }
    try story.reachDays()
    #expect(throws: Refusal.unavailable(story.action("notify"))) {
      try story.decide("legal", "notify")
    }
    #expect(throws: Refusal.roleCannot(story.role("manager"), story.action("notify"))) {
      try story.decide("manager", "notify")
    }
  }

  @Test func `what nobody plays falls to somebody who is there`() throws {
    var story = Story(cast: "small")
    // The supervisor is vacant; the manager decides for her.
    try story.decide("manager", "slow")
    #expect(story.exercise.decisions.count == 1)
    // Legal is counterplay: the facilitator may speak for that role too.
    try story.decide("manager", "stop")
    try story.reachDays()
    try story.decide("legal", "notify", fields: ["who", "what"])
    #expect(story.exercise.decisions.count == 3)
  }

  @Test(arguments: [
    (log: false, reason: "omdat", ago: 0, record: 0), (true, "", 0, 1), (true, "omdat", 0, 2),
    (true, "", 2, 0), (true, "omdat", 2, 2), (true, "omdat", 4, 0),
  ])
  func `a decision's record level follows from the log, the reason and when it was entered`(
    _ example: (log: Bool, reason: String, ago: Int, record: Int)
  ) throws {
    var story = Story()
    try story.advance(minutes: 5)
    if example.log { try story.decide("supervisor", "log") }
    try story.advance(minutes: 8)
    try story.decide("manager", "stop", reason: example.reason, ago: example.ago)
    #expect(story.exercise.decisions.last?.record == example.record)
  }

  @Test mutating func `a spoken decision counts from when it was spoken`() throws {
    try story.advance(minutes: 20)
    try story.decide("manager", "stop", ago: 12)
    #expect(story.exercise.decisions[0].status == .completed(at: .minutes(18)))
    #expect(throws: Refusal.backdatedTooFar(.minutes(20))) {
      try story.decide("manager", "log", ago: 21)
    }
  }

  @Test
  mutating func `own words are kept and can be tied to an action, as from when they were said`()
    throws
  {
    try story.advance(minutes: 5)
    try story.when(
      .decide(Choice(role: story.role("manager"), action: nil, words: "Zet het maar stil")))
    try story.advance(minutes: 9)
    try story.when(.tie(1, story.action("stop")))
    #expect(story.exercise.decisions[0].status == .running(until: .minutes(15)))
    #expect(story.exercise.decisions[0].words == "Zet het maar stil")
    #expect(throws: Refusal.alreadyTied(1)) {
      try story.when(.tie(1, story.action("log")))
    }
  }

  @Test mutating func `a retraction takes back what was done, from now on`() throws {
    try story.advance(minutes: 12)
    try story.decide("manager", "stop")
    try story.advance(minutes: 24)
    #expect(story.viewed == 170)
    try story.when(.retract(1, reason: "toch niet"))
    #expect(story.viewed == 220)
    #expect(!story.exercise.isDone(Index(0)))
    #expect(!story.exercise.holds(Index<Milestone>(0)))
    try story.advance(minutes: 30)
    #expect(story.viewed == 280)
  }

  @Test mutating func `a bound that was hit is heeded when a change is taken back`() throws {
    // 20 were viewed; the 50 that stopping takes off could only be 20.
    try story.advance(minutes: 2)
    try story.decide("manager", "stop", ago: 2)
    try story.advance(minutes: 10)
    #expect(story.viewed == 50)
    try story.when(.retract(1, reason: ""))
    #expect(story.viewed == 100)
  }

  @Test mutating func `time stands still in a stepped phase until the facilitator moves on`() throws
  {
    try story.decide("manager", "stop")
    try story.reachDays()
    try story.decide("legal", "notify", fields: ["who", "what"])
    #expect(story.exercise.storyTime(at: .hours(5)) == .minutes(240))
    try story.when(.next)
    #expect(story.exercise.now == .minutes(260))
    #expect(story.exercise.isDone(Index(2)))
    try story.when(.moment)
    #expect(story.exercise.now == .minutes(360))
    try story.when(.moment)
    #expect(story.exercise.stage == .between)
  }

  @Test mutating func `typing slower costs nothing in a stepped phase`() throws {
    try story.decide("manager", "stop")
    try story.reachDays()
    var slow = story
    slow.time = .hours(2)
    try story.decide("legal", "notify", fields: ["who", "what"])
    try slow.decide("legal", "notify", fields: ["who", "what"])
    #expect(story.exercise.decisions == slow.exercise.decisions)
  }

  @Test mutating func `a running phase lasts its planned minutes, pauses and discussions left out`()
    throws
  {
    #expect(story.exercise.storyTime(at: .minutes(15)) == .minutes(30))
    #expect(story.exercise.storyTime(at: .hours(9)) == .minutes(60))
    story.time = .minutes(15)
    try story.advance(minutes: 30)
    try story.when(.pause(.facilitator))
    #expect(story.exercise.storyTime(at: .minutes(20)) == .minutes(30))
    #expect(throws: Refusal.paused) { try story.decide("manager", "stop") }
    story.time = .minutes(20)
    try story.when(.resume)
    #expect(story.exercise.storyTime(at: .minutes(25)) == .minutes(40))
  }

  @Test mutating func `after a jump the room sees what fell due at the end of it, in order`() throws
  {
    try story.when(.jump(to: .minutes(20)))
    #expect(
      story.status("late")
        == .delivered(due: StoryTime(milliseconds: 900_001), at: .minutes(20)))
    try story.when(.jump(to: .minutes(500)))
    #expect(story.exercise.now == .minutes(60))
    #expect(story.exercise.stage == .between)
  }

  @Test mutating func `a clock starts at its first cause and is kept by its step`() throws {
    try story.decide("manager", "stop")
    try story.reachDays()
    try story.when(.advance(to: .minutes(300)))
    #expect(story.exercise.clocks[0].started == .minutes(300))
    #expect(story.viewed == 500)
    try story.when(.advance(to: .minutes(400)))
    // Twenty minutes of work end exactly at the limit: in time.
    try story.decide("legal", "notify", fields: ["who", "what", "more"])
    try story.when(.advance(to: .minutes(420)))
    #expect(story.exercise.clocks[0].stopped == .minutes(420))
    #expect(!story.exercise.clocks[0].isExpired)
  }

  @Test mutating func `a jump does not move the start of a clock`() throws {
    try story.reachDays()
    try story.when(.jump(to: .minutes(350)))
    #expect(story.exercise.clocks[0].started == .minutes(300))
  }

  @Test mutating func `a clock runs out one millisecond after its limit`() throws {
    try story.reachDays()
    try story.when(.advance(to: .minutes(420)))
    #expect(!story.exercise.clocks[0].isExpired)
    try story.when(.advance(to: StoryTime(milliseconds: 420 * 60_000 + 1)))
    #expect(story.exercise.clocks[0].isExpired)
  }

  @Test mutating func `what was done in time but entered later still keeps the clock`() throws {
    try story.decide("manager", "stop")
    try story.reachDays()
    try story.when(.advance(to: .minutes(430)))
    #expect(story.exercise.clocks[0].isExpired)
    try story.decide("legal", "notify", fields: ["who", "what"], ago: 40)
    #expect(story.exercise.clocks[0].stopped == .minutes(410))
    #expect(!story.exercise.clocks[0].isExpired)
  }

  @Test mutating func `half a form is half the quality; less does not count as done`() throws {
    try story.decide("manager", "stop")
    try story.reachDays()
    #expect(throws: Refusal.unknownField("whom")) {
      try story.decide("legal", "notify", fields: ["whom"])
    }
    try story.decide("legal", "notify", fields: ["who"])
    #expect(story.exercise.quality(of: story.exercise.decisions[1]) == .half)
    try story.when(.advance(to: .minutes(290)))
    #expect(story.exercise.isDone(Index(2)))
  }

  @Test func `what only a role itself can do falls to nobody else`() throws {
    var story = Story(cast: "small")
    #expect(throws: Refusal.roleCannot(story.role("manager"), story.action("own"))) {
      try story.decide("manager", "own")
    }
    try story.decide("supervisor", "own")
  }

  @Test func `what is withheld before its phase never comes`() throws {
    var story = Story()
    try story.when(.withhold(story.inject("confirmed")))
    #expect(throws: Refusal.phaseBegun(Index(0))) {
      try story.when(.withhold(story.inject("late")))
    }
    try story.reachDays()
    try story.when(.advance(to: .minutes(600)))
    #expect(story.status("confirmed") == .withheld)
    // The clock's other cause remains.
    #expect(story.exercise.clocks[0].started == .minutes(480))
  }

  @Test mutating func `a held inject waits for the facilitator and keeps when it was due`() throws {
    try story.when(.hold(story.inject("spare")))
    try story.when(.send(story.inject("spare")))
    #expect(story.status("spare") == .delivered(due: .zero, at: .zero))
    #expect(throws: Refusal.alreadyDelivered(story.inject("spare"))) {
      try story.when(.skip(story.inject("spare")))
    }
  }

  @Test(arguments: [true, false])
  func `what was put aside comes at its own time again, and at once if that has been`(
    _ isHeld: Bool
  ) throws {
    func putAside(_ inject: Index<Inject>) -> Command { isHeld ? .hold(inject) : .skip(inject) }
    var story = Story()
    let confirmed = story.inject("confirmed")
    try story.when(putAside(confirmed))
    try story.when(.restore(confirmed))
    #expect(throws: Refusal.notPutAside(confirmed)) { try story.when(.restore(confirmed)) }
    try story.reachDays()
    try story.when(.advance(to: .minutes(310)))
    #expect(story.status("confirmed") == .delivered(due: .minutes(300), at: .minutes(300)))
    #expect(throws: Refusal.alreadyDelivered(confirmed)) { try story.when(.restore(confirmed)) }

    var late = Story()
    try late.reachDays()
    try late.when(putAside(confirmed))
    try late.when(.advance(to: .minutes(320)))
    try late.when(.restore(confirmed))
    #expect(late.status("confirmed") == .delivered(due: .minutes(300), at: .minutes(320)))
  }

  @Test func `what had been armed keeps when it is due, held and then skipped and brought back`()
    throws
  {
    var story = Story()
    let late = story.inject("late")
    try story.advance(minutes: 11)
    guard case .armed(let due) = story.status("late") else {
      Issue.record("\(story.status("late"))")
      return
    }
    try story.when(.hold(late))
    try story.when(.skip(late))
    try story.when(.restore(late))
    #expect(story.status("late") == .armed(due: due))
    try story.advance(minutes: 20)
    #expect(story.status("late") == .delivered(due: due, at: due))
  }

  @Test func `what the script itself skipped or left out is not brought back`() throws {
    var story = Story()
    let confirmed = story.inject("confirmed")
    try story.advance(minutes: 40)
    #expect(story.status("never") == .skipped(byFacilitator: false))
    #expect(throws: Refusal.notPutAside(story.inject("never"))) {
      try story.when(.restore(story.inject("never")))
    }
    try story.when(.withhold(confirmed))
    try story.when(.restore(confirmed))
    #expect(story.status("confirmed") == .pending)
    try story.when(.withhold(confirmed))
    try story.reachDays()
    #expect(throws: Refusal.phaseBegun(Index(1))) { try story.when(.restore(confirmed)) }
  }

  @Test mutating func `a discussion stops the clock, and only one at a time`() throws {
    #expect(throws: Refusal.notDiscussing) { try story.when(.conclude(outcome: "")) }
    story.time = .minutes(10)
    try story.advance(minutes: 20)
    try story.when(.discuss(Index(0)))
    #expect(story.exercise.storyTime(at: .minutes(18)) == .minutes(20))
    #expect(throws: Refusal.discussing) { try story.when(.discuss(Index(0))) }
    story.time = .minutes(18)
    try story.when(.conclude(outcome: "IT, dan Legal"))
    #expect(story.exercise.storyTime(at: .minutes(20)) == .minutes(24))
  }

  @Test mutating func `moments are for stepped phases`() throws {
    #expect(throws: Refusal.notStepped(Index(0))) { try story.when(.moment) }
  }
}
