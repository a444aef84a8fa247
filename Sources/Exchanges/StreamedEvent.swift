import Exercises
import Scenarios
import Times
import Wording

/// An entry as process mining sees it: an activity that passes from one state to the next.
struct StreamedEvent {
  /// Of the standard model of the lifecycle extension.
  enum Transition: String {
    case schedule, start, complete, withdraw, suspend, resume
    case skippedByItself = "autoskip"
    case skippedByHand = "manualskip"
    case failed = "ate_abort"
  }

  /// What the activity is; its title is the event's name.
  enum Activity: Hashable {
    case inject(Index<Inject>)
    case message(String)
    case action(Index<Action>)
    case words(String)
    case phase(Index<Phase>)
    case question(Index<Question>)
    case clock(Index<LegalClock>)
  }

  let entry: Entry
  let time: StoryTime
  let activity: Activity
  let transition: Transition
  let role: Index<Role>?

  /// Nil for what is no step of the story: pauses, ratings, the hot wash.
  init?(_ entry: Entry, in exercise: Exercise) {
    self.entry = entry
    func decision(_ number: Decision.Number) -> Decision? {
      exercise.decisions.indices.contains(number - 1) ? exercise.decisions[number - 1] : nil
    }
    func activity(_ decision: Decision) -> Activity {
      decision.action.map { .action($0) } ?? .words(decision.words)
    }
    func sole(_ roles: RoleSet) -> Index<Role>? {
      roles.members.count == 1 ? roles.members[0] : nil
    }
    func receiver(_ inject: Index<Inject>) -> Index<Role>? {
      sole(exercise.injects[inject.position].to ?? exercise.scenario.injects[inject].to)
    }
    let found: (activity: Activity, transition: Transition, time: StoryTime, role: Index<Role>?)
    switch entry.event {
    case .phaseEntered(let phase): found = (.phase(phase), .start, entry.story, nil)
    case .phaseEnded(let phase): found = (.phase(phase), .complete, entry.story, nil)
    case .discussionOpened(let question):
      found = (.question(question), .start, entry.story, nil)
    case .discussionConcluded(let question, _):
      found = (.question(question), .complete, entry.story, nil)
    case .injectArmed(let inject, _):
      found = (.inject(inject), .schedule, entry.story, receiver(inject))
    case .injectDelivered(let inject, _, let delivered):
      found = (.inject(inject), .complete, delivered, receiver(inject))
    case .injectHeld(let inject):
      found = (.inject(inject), .suspend, entry.story, receiver(inject))
    case .injectRestored(let inject):
      found = (.inject(inject), .resume, entry.story, receiver(inject))
    case .injectSkipped(let inject, let byFacilitator):
      found = (
        .inject(inject), byFacilitator ? .skippedByHand : .skippedByItself, entry.story,
        receiver(inject)
      )
    case .messageImprovised(let message):
      found = (.message(message.text), .complete, entry.story, sole(RoleSet(message.to)))
    case .decisionTaken(let taken):
      guard let decision = decision(taken.number) else { return nil }
      // Words that nothing came of begin and end at once.
      let transition: Transition = decision.action == nil ? .complete : .schedule
      found = (activity(decision), transition, taken.taken, decision.role)
    case .decisionStarted(let number, let until):
      guard let decision = decision(number), let action = decision.action else { return nil }
      let start = until - exercise.scenario.actions[action].takes
      found = (.action(action), .start, start, decision.role)
    case .decisionCompleted(let number, let at):
      guard let decision = decision(number) else { return nil }
      found = (activity(decision), .complete, at, decision.role)
    case .decisionRetracted(let number, _):
      guard let decision = decision(number) else { return nil }
      found = (activity(decision), .withdraw, entry.story, decision.role)
    case .clockStarted(let clock, let at): found = (.clock(clock), .start, at, nil)
    case .clockStopped(let clock, let at): found = (.clock(clock), .complete, at, nil)
    case .clockExpired(let clock): found = (.clock(clock), .failed, entry.story, nil)
    default: return nil
    }
    (self.activity, transition, time, role) = found
  }

  func title(in scenario: Scenario) -> String {
    let title =
      switch activity {
      case .inject(let inject):
        scenario.injects[inject].title.isEmpty
          ? scenario.injects[inject].name : scenario.injects[inject].title
      case .message(let text): text
      case .action(let action): scenario.actions[action].title
      case .words(let words): words
      case .phase(let phase): scenario.phases[phase].title
      case .question(let question): scenario.questions[question].text
      case .clock(let clock): scenario.clocks[clock].title
      }
    return title.legible
  }

  /// By which the script knows it.
  func name(in scenario: Scenario) -> String? {
    switch activity {
    case .inject(let inject): scenario.injects[inject].name
    case .action(let action): scenario.actions[action].name
    case .phase(let phase): scenario.phases[phase].name
    case .question(let question): scenario.questions[question].name
    case .clock(let clock): scenario.clocks[clock].name
    case .message, .words: nil
    }
  }

  func step(in scenario: Scenario) -> Step? {
    guard case .action(let action) = activity else { return nil }
    return scenario.actions[action].fulfils.map { scenario.steps[$0] }
  }
}
