package import Scenarios
package import Times

extension Exercise {
  /// What an audience may see, `exercise` being the exercise time now. The single place that decides it.
  ///
  /// Before the opening, the script is shown as it will be with the scope `opening`.
  package func view(
    for audience: Audience, at exercise: Interval, opening scope: Scope? = nil
  ) -> View {
    var view = View(head: head, time: time(at: exercise))
    if stage == .finished { view.hotwash = lookingBack }
    view.clocks = clocks(for: audience)
    guard audience != .screen else { return view }
    if !scenario.glossary.isEmpty {
      view.glossary = Dictionary(scenario.glossary.map { ($0.text, $0.meaning) }) { $1 }
    }
    view.inbox = inbox(for: audience)
    view.decisions = decisions.filter { audience.sees($0.role) }.map(decided)
    view.proposals = talk.proposals.filter { audience.sees($0.made.role) }.map(proposed)
    view.quantities = scenario.quantities.keys.compactMap { quantity in
      audience.sees(anyOf: scenario.quantities[quantity].shownTo) ? counted(quantity) : nil
    }
    switch audience {
    case .role(let role):
      view.role = part(role)
      let offers = offers(for: role)
      view.offers = offers.map { offer($0, for: role) }
      view.forms = papers(offers.compactMap { scenario.actions[$0].form })
      view.cards = cards.filter { scenario.cards[$0].roles.contains(role) }.map(card)
    case .facilitator:
      addDirection(to: &view, at: exercise)
      if stage == .planned, let scope { view.board = opened(with: scope).board }
    case .observer:
      view.notes = notes
      addSubjects(to: &view)
    case .screen: break
    }
    return view
  }

  private var head: View.Head {
    let current = phase.map { scenario.phases[$0] }
    let plan = scope.map { scenario.plans[$0.plan] }
    return View.Head(
      scenario: scenario.name, title: scenario.title, notice: scenario.notice,
      language: scenario.language.rawValue,
      drill: scenario.language == .dutch ? "OEFENING" : "EXERCISE", stage: stage.name,
      phase: phase.map { index in
        View.Current(
          id: scenario.phases[index].name, title: scenario.phases[index].title,
          number: index.position + 1, of: scenario.phases.count,
          pace: scenario.phases[index].pace.rawValue)
      },
      situation: current?.situation ?? "", paused: pause?.rawValue,
      discussion: discussion.map {
        View.Discussion(
          id: scenario.questions[$0].name, text: scenario.questions[$0].text,
          since: talk.discussionSince?.milliseconds ?? 0)
      },
      plan: plan.map { View.Division(id: $0.name, title: $0.title, minutes: $0.minutes) })
  }

  private func time(at exercise: Interval) -> View.Time {
    let story = storyTime(at: exercise)
    let runs = pause == nil && discussion == nil ? pace : nil
    let rate = runs.map { Double($0.story) / Double($0.real) } ?? 0
    let end = phase.map { scenario.phases[$0].to.milliseconds }
    return View.Time(
      story: story.milliseconds, wall: timeline.timestamp(story), rate: rate,
      exercise: exercise.milliseconds, end: end, zone: timeline.zone.name,
      course: View.Time.Course(
        anchor: runs == nil ? nil : anchor, stands: runs == nil ? now : nil, rate: rate, end: end))
  }

  private func part(_ role: Index<Role>) -> View.Part {
    View.Part(
      id: scenario.roles[role].name, title: scenario.roles[role].title,
      brief: scenario.roles[role].brief, presence: presences[role.position].rawValue)
  }

  private func offer(_ index: Index<Action>, for role: Index<Role>) -> View.Offer {
    let action = scenario.actions[index]
    return View.Offer(
      action: action.name, title: action.title, own: action.roles.contains(role),
      takes: action.takes.milliseconds, form: action.form.map { scenario.forms[$0].name },
      exclusive: action.exclusive)
  }

  /// What a search of a role's player finds, with the forms that go with it.
  package func choices(
    _ text: String, for role: Index<Role>
  ) -> (offers: [View.Offer], forms: [String: View.Paper]) {
    let found = search(text, for: role).actions.prefix(20)
    return (
      found.map { offer($0, for: role) }, papers(found.compactMap { scenario.actions[$0].form })
    )
  }

  func papers(_ forms: [Index<Form>]) -> [String: View.Paper] {
    var papers: [String: View.Paper] = [:]
    for index in forms {
      let form = scenario.forms[index]
      papers[form.name] = View.Paper(
        title: form.title, version: form.version,
        fields: form.fields.map {
          View.Field(
            id: $0.name, title: $0.title, hint: $0.hint, required: $0.isRequired,
            choices: $0.choices.isEmpty ? nil : $0.choices)
        })
    }
    return papers
  }

  private func card(_ index: Index<SupportCard>) -> View.Card {
    let card = scenario.cards[index]
    return View.Card(id: card.name, title: card.title, lines: card.lines, source: card.source)
  }

  private func decided(_ decision: Decision) -> View.Decided {
    let action = decision.action.map { scenario.actions[$0] }
    var (until, completed): (StoryTime?, StoryTime?)
    if case .running(let end) = decision.status { until = end }
    if case .completed(let at) = decision.status { completed = at }
    return View.Decided(
      number: decision.number, role: scenario.roles[decision.role].name, action: action?.name,
      title: action?.title ?? decision.words, words: decision.words, reason: decision.reason,
      status: decision.status.name, taken: decision.taken.milliseconds,
      wall: timeline.timestamp(decision.taken), until: until?.milliseconds,
      completed: completed?.milliseconds, result: completed == nil ? nil : action?.result,
      record: decision.record, afterHint: decision.afterHint)
  }

  private func proposed(_ proposal: Proposal) -> View.Proposed {
    let action = proposal.made.action.map { scenario.actions[$0] }
    return View.Proposed(
      number: proposal.number, role: scenario.roles[proposal.made.role].name,
      by: proposal.made.by, action: action?.name, title: action?.title ?? proposal.made.words,
      words: proposal.made.words, reason: proposal.made.reason,
      dissents: proposal.dissents.map { View.Dissent(by: $0.by, text: $0.text) },
      status: proposal.status.rawValue)
  }

  private func counted(_ index: Index<Quantity>) -> View.Counted {
    let quantity = scenario.quantities[index]
    let level = levels[index.position]
    return View.Counted(
      id: quantity.name, title: quantity.title, unit: quantity.unit,
      value: level.value / Quantity.fine, rate: level.rate, at: level.since.milliseconds,
      minimum: quantity.minimum / Quantity.fine, maximum: quantity.maximum / Quantity.fine)
  }

  private func clocks(for audience: Audience) -> [View.Term]? {
    let shown = scenario.clocks.keys.filter { index in
      guard clocks[index.position].started != nil else { return false }
      guard case .role(let role) = audience else { return true }
      guard let step = scenario.clocks[index].stops else { return false }
      let owners = scenario.steps[step].owners
      return owners.contains(role)
        || owners.members.contains { scenario.deciding(for: $0, played: playedNow) == role }
        || owners.members.contains { scenario.endOfChain(from: $0) == role }
    }
    return shown.compactMap { index in
      guard let started = clocks[index.position].started else { return nil }
      let limit = started + scenario.clocks[index].limit
      return View.Term(
        id: scenario.clocks[index].name, title: scenario.clocks[index].title,
        startedAt: started.milliseconds, limitAt: limit.milliseconds,
        limitWall: timeline.timestamp(limit),
        stoppedAt: clocks[index.position].stopped?.milliseconds,
        expired: clocks[index.position].isExpired, note: scenario.clocks[index].note)
    }
  }
}

extension Audience {
  fileprivate func sees(_ role: Index<Role>) -> Bool {
    switch self {
    case .facilitator, .observer: true
    case .screen: false
    case .role(let own): own == role
    }
  }

  fileprivate func sees(anyOf roles: RoleSet) -> Bool {
    switch self {
    case .facilitator, .observer: true
    case .screen: false
    case .role(let own): roles.contains(own)
    }
  }
}

extension Exercise.Stage {
  fileprivate var name: String {
    switch self {
    case .planned: "planned"
    case .between: "between"
    case .phase: "phase"
    case .finished: "finished"
    }
  }
}

extension Decision.Status {
  fileprivate var name: String {
    switch self {
    case .worded: "worded"
    case .queued: "waiting"
    case .running: "running"
    case .completed: "completed"
    case .retracted: "retracted"
    }
  }
}

extension Scenario {
  /// Where it ends up when one role after another is missing: the manager, in most scripts.
  fileprivate func endOfChain(from role: Index<Role>) -> Index<Role> {
    var current = role
    for _ in roles {
      guard let next = roles[current].fallsTo else { return current }
      current = next
    }
    return current
  }
}
