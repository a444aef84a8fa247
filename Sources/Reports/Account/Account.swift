package import Exercises
package import Scenarios
package import Scorecards
package import Times

/// All that a report says, as facts: computed once, then told in any language and any format.
package struct Account: Sendable {
  package let subject: Subject
  package let imprint: Imprint
  package let lessons: [Lesson]
  /// As people keep it; nil: nobody does yet.
  package let plan: ImprovementPlan?
  /// One per rubric in which anything was exercised.
  package let cards: [Card]
  package let courses: [Course]
  package let past: Past
  /// With each exercise of the past that has anything in common with this one, the oldest first.
  package let comparisons: [(held: CivilDate, comparison: ExerciseComparison)]

  package init(
    _ subject: Subject, _ imprint: Imprint, lessons: [Lesson] = [], plan: ImprovementPlan? = nil,
    past: Past = .none
  ) {
    self.subject = subject
    self.imprint = imprint
    self.lessons = lessons
    self.plan = plan
    self.past = past
    let cards = subject.scenario.rubrics.indices.compactMap { Card(subject.exercise, rubric: $0) }
    self.cards = cards
    courses = Course.all(of: subject)
    let own = ExerciseComparison.Side(
      exercise: subject.exercise, entries: subject.entries,
      cards: cards.map { ($0.card, $0.rubric) },
      baseline: past.baseline)
    comparisons = past.exercises.compactMap { held in
      ExerciseComparison(held.side, own, teams: past.teams).map { (held.day, $0) }
    }
  }
}

extension Account {
  package var scenario: Scenario { subject.scenario }
  package var exercise: Exercise { subject.exercise }
  package var timeline: Timeline { exercise.timeline }

  /// Nothing more will be done: what is missing is missing.
  package var isOver: Bool { exercise.stage == .finished }

  /// Where the first two cards judge differently.
  package var comparison: CardComparison? {
    guard cards.count > 1 else { return nil }
    return CardComparison(
      (cards[0].card, cards[0].rubric), (cards[1].card, cards[1].rubric), in: scenario)
  }

  /// The day on which the exercise was held, at its own place.
  package var days: ClosedRange<CivilDate>? {
    guard let first = subject.entries.first, let last = subject.entries.last else { return nil }
    let zone = scenario.timeline.zone
    let (begin, end) = (zone.civil(at: first.recorded).date, zone.civil(at: last.recorded).date)
    return min(begin, end)...max(begin, end)
  }

  package var made: CivilDate { scenario.timeline.zone.civil(at: imprint.date).date }

  package var playedTime: Interval { subject.entries.last?.exercise ?? .zero }

  package var enteredPhases: [Index<Phase>] { scenario.phases.keys.filter(exercise.hasEntered) }

  /// Decisions that were tied to an action or stand in the team's own words, retracted or not.
  package var decisions: [Decision] { exercise.decisions }

  package func roles(_ presence: Presence) -> [Index<Role>] {
    scenario.roles.keys.filter { exercise.presences[$0.position] == presence }
  }

  /// Something was decided, proposed or asked in this role: a cast alone says nothing of who was there.
  package func isHeard(_ role: Index<Role>) -> Bool {
    subject.entries.contains { entry in
      switch entry.event {
      case .decisionTaken(let taken): taken.role == role
      case .proposalMade(_, let proposal): proposal.role == role
      case .messageImprovised(let message): message.sender == role
      default: false
      }
    }
  }

  /// What the room discussed and with which outcome, in order.
  package var discussions: [(question: Index<Question>, outcome: String)] {
    subject.entries.compactMap { entry in
      guard case .discussionConcluded(let question, let outcome) = entry.event,
        outcome.contains(where: { !$0.isWhitespace })
      else { return nil }
      return (question, outcome)
    }
  }

  /// Nil: nobody handed in anything.
  package var feedback: Feedback? {
    let feedback = Feedback(subject.feedback, in: scenario)
    return feedback.forms > 0 ? feedback : nil
  }

  package var notes: [(at: StoryTime, note: Note)] {
    subject.entries.compactMap { entry in
      guard case .noted(let note) = entry.event else { return nil }
      return (entry.story, note)
    }
  }

  package var improvised: [(at: StoryTime, message: Message)] {
    subject.entries.compactMap { entry in
      guard case .messageImprovised(let message) = entry.event else { return nil }
      return (entry.story, message)
    }
  }

  /// The rows of the improvement plan: as it is kept, or else as it would begin, or what the room agreed.
  package var actions: [CorrectiveAction] {
    if let plan { return plan.actions }
    var proposed = ImprovementPlan(exercise: "", title: "", held: made)
    guard lessons.isEmpty else {
      proposed.propose(lessons.compactMap(\.action))
      return proposed.actions
    }
    return exercise.hotWash.agreements.map { agreement in
      let agreed = agreement.improvement
      return CorrectiveAction(
        id: "hot-wash-\(agreement.number)", title: agreed.what, owner: agreed.owner,
        due: agreed.due, isAgreed: true, isUrgent: agreed.isUrgent)
    }
  }
}
