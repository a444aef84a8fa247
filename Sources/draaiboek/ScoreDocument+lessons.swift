import Exercises
import Scenarios
import Scorecards
import Times

extension ScoreDocument {
  struct Stage: Encodable {
    let id: String
    @OrNull var score: String?
    @OrNull var exact: String?
    let steps: [Standing]
  }

  /// When a step was expected, and when it was done.
  struct Standing: Encodable {
    let step: String
    @OrNull var full: String?
    @OrNull var hard: String?
    /// Null: not done.
    @OrNull var done: String?
    /// In seconds after `full`, 0 when it was in time; null: not done.
    @OrNull var lateness: Int64?
    let outcome: String

    init(_ standing: StepStanding, _ exercise: Exercise) {
      let timeline = exercise.timeline
      step = exercise.scenario.steps[standing.step].name
      full = standing.due.map { timeline.timestamp($0.full) }
      hard = standing.due.map { timeline.timestamp($0.hard) }
      done = standing.done.map { timeline.timestamp($0) }
      lateness = standing.done.map { done in
        let past = standing.due.map { (done - $0.full).milliseconds } ?? 0
        return max(0, past) / 1000
      }
      outcome = standing.outcome.name
    }
  }

  /// What one decision cost, or one step that was never done.
  struct Decision: Encodable {
    /// The action that was chosen, or the step that was not done; null: the exercise as a whole.
    @OrNull var decision: String?
    /// Counted from 1 in the order in which they were taken.
    @OrNull var number: Int?
    let lost: String
    let exact: String
    let lines: [Line]

    init(_ charge: Charge, _ rubric: Int, _ exercise: Exercise) {
      switch charge.subject {
      case .decision(let act):
        decision = exercise.scenario.actions[act.action].name
        number = act.decision
      case .notDone(let step): decision = exercise.scenario.steps[step].name
      case .run: break
      }
      lost = charge.hundredths.decimal
      exact = charge.lost.description
      lines = charge.lines.map { Line($0, rubric, exercise) }
    }
  }

  struct Merit: Encodable {
    let decision: String
    let number: Int
    let time: String
    let step: String
    let earned: String
    let exact: String
    let pairs: Int
    let isRecorded: Bool
    let isLimited: Bool
    let source: String

    init(_ merit: Scorecards.Merit, _ exercise: Exercise) {
      let scenario = exercise.scenario
      decision = scenario.actions[merit.act.action].name
      number = merit.act.decision
      time = exercise.timeline.timestamp(merit.act.time)
      step = scenario.steps[merit.step].name
      earned = merit.points.decimal
      exact = merit.points.description
      (pairs, isRecorded, isLimited) = (merit.pairs, merit.isRecorded, merit.isLimited)
      source = scenario.steps[merit.step].source
    }
  }

  struct Parting: Encodable {
    struct Side: Encodable {
      let rubric: String
      let source: String
    }

    /// `order`, `step` or `cap`.
    let rule: String
    /// The steps, in the order that is asked for, or the name of the cap.
    let about: [String]
    let minding: Side
    let free: Side
    let lost: String
    let exact: String

    init(_ parting: Scorecards.Parting, _ scenario: Scenario) {
      let one = scenario.rubrics[parting.minding]
      switch parting.matter {
      case .order(let first, before: let then, _):
        rule = "order"
        about = [first, then].map { end in
          switch end {
          case .step(let step): scenario.steps[step].name
          case .inject(let inject): scenario.injects[inject].name
          }
        }
      case .step(let step): (rule, about) = ("step", [scenario.steps[step].name])
      case .cap(let cap): (rule, about) = ("cap", [one.caps[cap].name])
      }
      minding = Side(rubric: one.name, source: parting.source)
      free = Side(
        rubric: scenario.rubrics[parting.free].name, source: parting.silence(in: scenario))
      lost = parting.hundredths.decimal
      exact = parting.lost.description
    }
  }

  /// A legal term: the strict limit decides, the rounded one is only shown.
  struct Clock: Encodable {
    let id: String
    @OrNull var awareness: String?
    @OrNull var strict: String?
    /// By Regulation 1182/71 art. 3(1); null where it is not said to hold.
    @OrNull var rounded: String?
    @OrNull var done: String?
    /// In seconds from awareness.
    @OrNull var elapsed: Int64?
    let outcome: String

    init(_ clock: Index<LegalClock>, _ exercise: Exercise) {
      let state = exercise.clocks[clock.position]
      let authored = exercise.scenario.clocks[clock]
      let timeline = exercise.timeline
      let deadline = exercise.deadline(of: clock)
      id = authored.name
      awareness = state.started.map { timeline.timestamp($0) }
      strict = state.started.map { timeline.timestamp($0 + authored.limit) }
      rounded = deadline.map { timeline.timestamp(timeline.story($0.rounded)) }
      done = state.stopped.map { timeline.timestamp($0) }
      guard let started = state.started else {
        outcome = "not-started"
        return
      }
      guard let stopped = state.stopped else {
        outcome = state.isExpired ? "not-done" : "open"
        return
      }
      elapsed = (stopped - started).milliseconds / 1000
      let late = stopped - started > authored.limit ? "late" : "in-time"
      switch deadline?.outcome(at: timeline.instant(stopped)) {
      case .grace: outcome = "grace"
      case .inTime, .late, nil: outcome = late
      }
    }
  }
}

extension StepStanding.Outcome {
  fileprivate var name: String {
    switch self {
    case .inTime: "in-time"
    case .late: "late"
    case .tooLate: "too-late"
    case .missing: "missing"
    case .open: "open"
    }
  }
}
