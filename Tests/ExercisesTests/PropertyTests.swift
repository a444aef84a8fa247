@testable import Exercises
import Scenarios
import Simulations
import TestSupport
import Testing
import Times
import YAML

/// What must hold for every script and every sequence of commands. The seed stands in each message.
@Suite struct PropertyTests {
  static let seeds = Seeds.take(300)

  /// An opened exercise of a random script, after some random commands.
  struct Run {
    let scenario: Scenario
    var exercise: Exercise
    var entries: [Entry] = []
    var random: SplitMix64

    init?(seed: UInt64) {
      guard let scenario = RandomScript.scenario(seed: seed) else { return nil }
      self.scenario = scenario
      exercise = Exercise(scenario)
      random = SplitMix64(seed: seed &* 77)
      _ = try? submit(
        .open(
          Scope(
            cast: Index(0), plan: Index(Int(seed % 2)), start: scenario.timeline.start)))
      _ = try? submit(.enterNextPhase)
    }

    var exerciseTime: Interval { Interval(milliseconds: Int64(entries.count) * 1000) }

    /// Decides on the state, applies what comes of it, and keeps the entries, as a journal would.
    mutating func submit(_ command: Command) throws(Refusal) -> [Occurrence] {
      let time = exerciseTime
      let occurrences = try exercise.decide(command, at: time)
      for occurrence in occurrences {
        let entry = Entry(
          sequence: entries.count + 1, story: occurrence.story, exercise: time,
          recorded: Instant(milliseconds: 0), author: nil, event: occurrence.event)
        exercise.apply(entry.event, at: entry.story, exercise: entry.exercise)
        entries.append(entry)
      }
      return occurrences
    }

    mutating func command() -> Command {
      func pick(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &random) }
      let inject = Index<Inject>(pick(scenario.injects.count))
      let number = pick(exercise.decisions.count + 2)
      switch pick(23) {
      case 0: return .enterNextPhase
      case 1: return .endPhase
      case 2, 3, 4: return .advance(to: exercise.now + .minutes(pick(40)))
      case 5: return .next
      case 6: return .moment
      case 7: return .jump(to: exercise.now + .minutes(pick(60)))
      case 8: return pick(2) == 0 ? .pause(.facilitator) : .resume
      case 9: return .resume
      case 10: return .send(inject)
      case 11: return .hold(inject)
      case 12: return .skip(inject)
      case 13: return .retract(number, reason: "")
      case 14: return .tie(number, Index(pick(scenario.actions.count)))
      case 15: return .note(Note(text: "n"))
      case 16: return .restore(inject)
      default:
        let action = Index<Action>(pick(scenario.actions.count))
        let role = scenario.actions[action].roles.members.first ?? Index(0)
        return .decide(
          Choice(
            role: role, action: pick(10) == 0 ? nil : action, words: "w",
            reason: pick(2) == 0 ? "r" : "", ago: .minutes(pick(4) == 0 ? pick(10) : 0)))
      }
    }

    mutating func play(_ count: Int) {
      for _ in 0..<count {
        let command = command()
        _ = try? submit(command)
      }
    }
  }

  @Test func `every random script can be read`() {
    for seed in Self.seeds {
      var script = RandomScript(seed: seed)
      let findings = Scenario.read(text: script.text()).findings
        .filter { $0.problem.severity == .error }
      #expect(findings.isEmpty, "seed \(seed): \(findings)")
    }
  }

  @Test func `advancing in two steps is advancing in one`() throws {
    for seed in Self.seeds {
      var run = try #require(Run(seed: seed))
      run.play(12)
      let far = run.exercise.now + .minutes(Int.random(in: 0...90, using: &run.random))
      let half = run.exercise.now + .minutes(Int.random(in: 0...90, using: &run.random))
      var (once, twice) = (run.exercise, run.exercise)
      let allAtOnce = (try? once.perform(.advance(to: far), at: .zero)) ?? []
      var inSteps = (try? twice.perform(.advance(to: min(half, far)), at: .zero)) ?? []
      if half < far { inSteps += (try? twice.perform(.advance(to: far), at: .zero)) ?? [] }
      #expect(allAtOnce == inSteps, "seed \(seed)")
      #expect(once == twice, "seed \(seed)")
    }
  }

  @Test func `a replay of the entries is the live state`() throws {
    for seed in Self.seeds {
      var run = try #require(Run(seed: seed))
      run.play(25)
      let replayed = Exercise(run.scenario, replaying: run.entries)
      // Time that passed without anything happening is no entry: let it pass in the replay too.
      var caughtUp = replayed
      if run.exercise.pause == nil, run.exercise.discussion == nil,
        caughtUp.now < run.exercise.now
      {
        let news = try? caughtUp.perform(.advance(to: run.exercise.now), at: .zero)
        #expect(news?.isEmpty ?? true, "seed \(seed)")
      }
      #expect(caughtUp == run.exercise, "seed \(seed)")
    }
  }

  @Test func `a phase is entered by the plan as at its start, and from there to its first moment`()
    throws
  {
    for seed in Self.seeds {
      var run = try #require(Run(seed: seed))
      run.play(15)
      _ = try? run.submit(.resume)
      _ = try? run.submit(.endPhase)
      guard run.exercise.nextPhase != nil else { continue }
      var (byPlan, byHand) = (run.exercise, run.exercise)
      let entered = try byPlan.perform(.enterNextPhase, at: .zero)
      var steps = try byHand.perform(.enterNextPhaseAtStart, at: .zero)
      if let first = byHand.moments.first, first > byHand.now {
        steps += try byHand.perform(.moment, at: .zero)
      }
      #expect(entered == steps, "seed \(seed)")
      #expect(byPlan == byHand, "seed \(seed)")
    }
  }

  @Test func `performing is deciding and then applying`() throws {
    for seed in Self.seeds {
      var run = try #require(Run(seed: seed))
      for _ in 0..<20 {
        let command = run.command()
        var performed = run.exercise
        let time = run.exerciseTime
        let occurrences = try? performed.perform(command, at: time)
        let decided = try? run.submit(command)
        #expect(occurrences == decided, "seed \(seed)")
        if case .advance = command { continue }
        #expect(performed == run.exercise || decided == nil, "seed \(seed): \(command)")
      }
    }
  }

  @Test func `a refusal changes nothing`() throws {
    for seed in Self.seeds {
      var run = try #require(Run(seed: seed))
      for _ in 0..<25 {
        let command = run.command()
        var tried = run.exercise
        do {
          _ = try tried.perform(command, at: run.exerciseTime)
        } catch {
          #expect(tried == run.exercise, "seed \(seed): \(command)")
        }
        _ = try? run.submit(command)
      }
    }
  }

  @Test func `retracting at once is never having decided, but for the log`() throws {
    for seed in Self.seeds {
      var run = try #require(Run(seed: seed))
      run.play(15)
      let command = run.command()
      guard case .decide = command else { continue }
      let before = run.exercise
      guard let occurrences = try? run.submit(command) else { continue }
      // What it set off in the story (a message, the end of a term) stays: that is not retracted.
      let consequences = occurrences.contains { occurrence in
        switch occurrence.event {
        case .injectDelivered, .injectArmed, .clockExpired, .clockStarted: true
        default: false
        }
      }
      guard !consequences else { continue }
      _ = try run.submit(.retract(run.exercise.decisions.count, reason: ""))
      var after = run.exercise
      after.forgetLastDecision()
      // Levels may be anchored anew, at the same value.
      for quantity in run.scenario.quantities.keys {
        #expect(after.value(of: quantity) == before.value(of: quantity), "seed \(seed)")
      }
      #expect(after.sameButForLevels(as: before), "seed \(seed)")
    }
  }

  @Test func `history can't be refused: any event can be applied to any state`() throws {
    for seed in Self.seeds {
      var donor = try #require(Run(seed: seed))
      donor.play(30)
      let scenario = donor.scenario
      var random = SplitMix64(seed: seed)
      var exercise = Exercise(scenario)
      for entry in donor.entries.shuffled(using: &random) {
        exercise.apply(entry.event, at: entry.story, exercise: entry.exercise)
      }
      _ = exercise.due(by: .distantFuture)
    }
  }
}

extension Exercise {
  fileprivate mutating func forgetLastDecision() { decisions.removeLast() }

  fileprivate func sameButForLevels(as other: Exercise) -> Bool {
    var (left, right) = (self, other)
    left.levels = []
    right.levels = []
    return left == right
  }
}
