import Scenarios
import Times

extension Exercise {
  var notes: [View.Seen] {
    talk.notes.map { note in
      View.Seen(
        text: note.text, role: note.role.map { scenario.roles[$0].name },
        objective: note.objective.map { scenario.objectives[$0].name })
    }
  }

  var lookingBack: View.HotWash {
    View.HotWash(
      questions: scenario.hotWash.map { .init(id: $0.name, text: $0.text) },
      answers: hotWash.answers.map {
        .init(
          number: $0.number, question: scenario.hotWash[$0.question].name, text: $0.text,
          dots: $0.dots.count)
      },
      improvements: hotWash.agreements.map {
        .init(
          number: $0.number, what: $0.improvement.what, owner: $0.improvement.owner,
          due: $0.improvement.due.written, urgent: $0.improvement.isUrgent)
      },
      released: hotWash.released.map(\.rawValue),
      feedback: scenario.feedback.map { .init(id: $0.name, text: $0.text, scale: $0.isScale) })
  }

  var board: [View.Planned] { scenario.injects.keys.map(planned) }

  func opened(with scope: Scope) -> Exercise {
    var opened = self
    _ = try? opened.perform(.open(scope), at: .zero)
    return opened
  }

  /// The facilitator's sections.
  func addDirection(to view: inout View, at exercise: Interval) {
    view.notes = notes
    view.hotwash = lookingBack
    view.interludes = interludes.map { index in
      let interlude = scenario.interludes[index]
      return View.Chapter(id: interlude.name, title: interlude.title, text: interlude.text)
    }
    view.board = board
    addSubjects(to: &view)
    view.questions = scenario.questions.keys.map { index in
      let question = scenario.questions[index]
      return View.Topic(
        id: question.name, text: question.text, phase: scenario.phases[question.phase].name,
        asked: talk.outcomes[index] != nil, outcome: talk.outcomes[index])
    }
    view.pacing = pacing(at: exercise)
    view.forms = papers(scenario.forms.keys)
    view.actions = scenario.actions.keys.map { index in
      let action = scenario.actions[index]
      return View.Choosable(
        action: action.name, title: action.title,
        roles: action.roles.members.map { scenario.roles[$0].name }, keywords: action.keywords,
        form: action.form.map { scenario.forms[$0].name }, open: isOpen(index))
    }
    view.phases = scenario.phases.keys.map { index in
      let phase = scenario.phases[index]
      return View.Stretch(
        id: phase.name, title: phase.title, from: phase.from.milliseconds,
        to: phase.to.milliseconds, pace: phase.pace.rawValue,
        minutes: scope.map { scenario.plans[$0.plan].phases[index.position] },
        entered: hasEntered(index), situation: phase.situation, facilitator: phase.facilitator,
        background: phase.background.map { .init(text: $0.text, source: $0.source) },
        moments: scope.map { scenario.moments(of: index, plan: $0.plan) }?.map(\.milliseconds)
          ?? phase.moments.map(\.milliseconds))
    }
  }

  /// Who plays, and what people rate or take notes about.
  func addSubjects(to view: inout View) {
    view.steps = scenario.steps.keys.map { index in
      let step = scenario.steps[index]
      return View.Asked(
        step: step.name, title: step.title, phase: scenario.phases[step.phase].name,
        done: isDone(index), owners: step.owners.members.map { scenario.roles[$0].name },
        observed: step.isObserved)
    }
    view.roles = scenario.roles.keys.map { role in
      View.Cast(
        role: scenario.roles[role].name, title: scenario.roles[role].title,
        presence: presences[role.position].rawValue)
    }
    view.objectives = scenario.objectives.map { View.Aim(id: $0.name, title: $0.title) }
    view.ratings = ratings.map { rating in
      let title =
        switch rating.subject {
        case .step(let step): scenario.steps[step].title
        case .objective(let objective): scenario.objectives[objective].title
        }
      return View.Rated(
        title: title, level: rating.level.rawValue, reason: rating.reason, rater: rating.rater)
    }
  }

  private func isOpen(_ index: Index<Action>) -> Bool {
    scenario.actions[index].roles.members.contains { owner in
      guard let role = scenario.deciding(for: owner, played: playedNow) else { return false }
      return (try? check(index, for: role)) != nil
    }
  }

  private func planned(_ index: Index<Inject>) -> View.Planned {
    let inject = scenario.injects[index]
    let state = injects[index.position]
    let status: String
    var due: StoryTime?
    var delivered: StoryTime?
    var earliest: StoryTime?
    var holds: Bool?
    switch (state.status, inject.trigger) {
    case (.pending, .standby): status = "standby"
    case (.pending, .scheduled(let at)): (status, due) = ("pending", at)
    case (.pending, .conditional(_, let from, _, _)):
      (status, earliest) = ("pending", from)
      holds = self.holds(scenario.mechanics.schedules[index.position].formula)
    case (.armed(let at), _): (status, due) = ("armed", at)
    case (.delivered(let at, let seen), _): (status, due, delivered) = ("delivered", at, seen)
    case (.held, .scheduled(let at)): (status, due) = ("held", at)
    case (.held, _): status = "held"
    case (.skipped, _): status = "skipped"
    case (.withheld, _): status = "withheld"
    }
    return View.Planned(
      inject: inject.name, title: inject.title, phase: scenario.phases[inject.phase].name,
      from: inject.from, channel: inject.channel.rawValue,
      to: (state.to ?? inject.to).members.map { scenario.roles[$0].name }, status: status,
      due: due?.milliseconds, delivered: delivered?.milliseconds, waits: holds != nil,
      earliest: earliest?.milliseconds, holds: holds,
      optional: inject.facilitator.isOptional, aside: canRestore(index),
      read: inject.facilitator.read,
      ifSilent: inject.facilitator.ifSilent,
      expects: inject.expects.map { scenario.steps[$0].name },
      text: state.text ?? inject.text)
  }

  /// The planned minutes of what has been played count against those that were used: of the current phase as
  /// far as the story has come.
  private func pacing(at exercise: Interval) -> View.Pacing? {
    guard let scope else { return nil }
    let plan = scenario.plans[scope.plan]
    var reached = 0
    for index in scenario.phases.keys where hasEntered(index) {
      let (phase, minutes) = (scenario.phases[index], plan.phases[index.position])
      guard index == self.phase else {
        reached += minutes
        continue
      }
      let length = max(1, (phase.to - phase.from).milliseconds)
      let passed = max(0, (storyTime(at: exercise) - phase.from).milliseconds)
      reached += Int(Int128(passed) * Int128(minutes) / Int128(length))
    }
    let used = Int(exercise.milliseconds / 60_000)
    let late = Int(delay.milliseconds / 60_000)
    return View.Pacing(
      plannedMinutes: plan.phases.reduce(0, +), usedMinutes: used,
      aheadMinutes: reached - used - late, late: late)
  }
}
