import Exercises
import Scenarios
import Scorecards
import Times

extension ReportFacts {
  init(_ account: Account, for audience: Readership) {
    let (scenario, exercise, timeline) = (account.scenario, account.exercise, account.timeline)
    let isFull = audience == .full
    let showsScore = audience != .participants || exercise.hotWash.released.contains(.score)
    func name(_ rubric: Int) -> String { scenario.rubrics[rubric].name }
    self.audience = audience.rawValue
    version = account.imprint.version
    made = account.made.written
    journal = account.subject.journal
    head = account.subject.head
    entries = account.subject.entries.count
    self.scenario = scenario.name
    edition = scenario.edition
    isFinished = account.isOver
    phases = account.enteredPhases.map { scenario.phases[$0].name }
    roles = Dictionary(
      uniqueKeysWithValues: scenario.roles.keys.map {
        (scenario.roles[$0].name, exercise.presences[$0.position].rawValue)
      })
    scorecards = showsScore ? account.cards.map { Card($0, scenario) } : nil
    ledger =
      isFull
      ? account.cards.flatMap { card in
        card.ledger.map { line in
          Line(
            rubric: name(card.rubric), lost: line.hundredths.decimal, exact: line.lost.description,
            source: line.source(in: scenario, rubric: card.rubric))
        }
      } : nil
    strengths = account.strengths.map { strength in
      Strength(
        step: scenario.steps[strength.merit.step].name, decision: strength.merit.act.decision,
        rubric: name(strength.rubric), points: Figure(strength.merit.points))
    }
    gaps = audience == .participants ? nil : account.gaps.map { Gap($0, scenario) }
    objectives = audience == .participants ? nil : account.goals
    decisions = isFull ? account.decisions.map { Taken($0, account) } : nil
    clocks = scenario.clocks.keys.filter(exercise.takesPart).map { clock in
      let state = exercise.clocks[clock.position]
      return Term(
        id: scenario.clocks[clock].name, awareness: state.started.map(timeline.timestamp),
        limit: state.started.map { timeline.timestamp($0 + scenario.clocks[clock].limit) },
        done: state.stopped.map(timeline.timestamp), isExpired: state.isExpired)
    }
    example = account.subject.example?.title
    consequences = account.courses.map { course in
      let quantity = scenario.quantities[course.quantity]
      return Consequence(
        id: quantity.name, unit: quantity.unit, ours: course.result.map(quantity.hundredths),
        example: course.exampleResult.map(quantity.hundredths))
    }
    discussions = account.discussions.map {
      Said(question: scenario.questions[$0.question].name, answer: $0.outcome)
    }
    hotWash = exercise.hotWash.answers.map {
      Said(question: scenario.hotWash[$0.question].name, answer: $0.text, dots: $0.dots.count)
    }
    lessons = account.lessons.map { Learned(kind: $0.kind.rawValue, finding: $0.finding) }
    plan = account.actions.map { Planned($0) }
    earlier =
      showsScore && !account.comparisons.isEmpty
      ? account.comparisons.map { Compared($0.comparison, held: $0.held) } : nil
    feedback = account.feedback.map { Opinions($0, scenario) }
    injects = isFull ? account.fates.map { Sent($0, account) } : nil
    notExercised =
      isFull
      ? account.cards.flatMap { card in
        card.card.model.omissions.map {
          Omitted(rubric: name(card.rubric), step: scenario.steps[$0.step].name)
        }
      } : nil
  }
}

extension ReportFacts.Card {
  fileprivate init(_ card: Account.Card, _ scenario: Scenario) {
    let rubric = scenario.rubrics[card.rubric]
    let tally = card.card.orderTally
    self.rubric = rubric.name
    total = ReportFacts.Figure(card.card.total)
    highest = ReportFacts.Figure(card.card.highest)
    dimensions = Rubric.Dimension.allCases.compactMap { dimension in
      guard rubric.dimensions[dimension.position].weight > 0 else { return nil }
      return card.card.points(for: dimension).map {
        Part(id: dimension.rawValue, points: ReportFacts.Figure($0))
      }
    }
    stages = rubric.stages.keys.compactMap { stage in
      card.card.points(in: .stage(stage)).map {
        Part(id: rubric.stages[stage].name, points: ReportFacts.Figure($0))
      }
    }
    order = Order(
      kept: tally.kept, tied: tally.tied, inverted: tally.inverted, missing: tally.missing)
    criticalFailures = card.card.criticalFailures.map { rubric.caps[$0].name }
  }
}

extension ReportFacts.Compared {
  fileprivate init(_ comparison: ExerciseComparison, held: CivilDate) {
    self.held = held.written
    sameScenario = comparison.isSameScript
    rubrics = comparison.frameworks.map { framework in
      let groups = [
        ("total", [framework.total].compactMap { $0 }), ("dimension", framework.dimensions),
        ("stage", framework.stages), ("objective", framework.objectives),
      ]
      return Framework(
        rubric: framework.name, distance: framework.distance.map(Distance.init),
        parts: groups.flatMap { kind, rows in
          rows.map { row in
            Part(
              kind: kind, id: row.name, earlier: row.earlier?.exact, later: row.later?.exact,
              verdict: row.verdict?.rawValue)
          }
        })
    }
  }
}

extension ReportFacts.Compared.Distance {
  fileprivate init(_ distance: ExerciseComparison.Distance) {
    earlier = Side(distance.earlier)
    later = Side(distance.later)
    verdict = distance.verdict.rawValue
  }
}

extension ReportFacts.Compared.Distance.Side {
  fileprivate init(_ side: ExerciseComparison.Distance.Side) {
    mean = Points(hundredths: side.mean).description
    uncertainty = Points(hundredths: side.uncertainty).description
    difference = [side.difference.lowerBound, side.difference.upperBound].map {
      Points(hundredths: $0).description
    }
  }
}

extension PointRange {
  fileprivate var exact: [String] { [lowest.description, highest.description] }
}

extension ReportFacts.Opinions {
  fileprivate init(_ feedback: Feedback, _ scenario: Scenario) {
    forms = feedback.forms
    grades = feedback.grades.map { grades in
      ReportFacts.Graded(
        question: scenario.feedback[grades.question].name, counts: grades.counts)
    }
    remarks = feedback.remarks.flatMap { remarks in
      remarks.texts.map {
        ReportFacts.Said(question: scenario.feedback[remarks.question].name, answer: $0)
      }
    }
  }
}

extension ReportFacts.Gap {
  fileprivate init(_ gap: Account.Gap, _ scenario: Scenario) {
    rubric = scenario.rubrics[gap.rubric].name
    points = ReportFacts.Figure(gap.charge.lost)
    switch gap.charge.subject {
    case .decision(let act): decision = act.decision
    case .notDone(let step): self.step = scenario.steps[step].name
    case .run: break
    }
  }
}

extension ReportFacts.Taken {
  fileprivate init(_ decision: Decision, _ account: Account) {
    number = decision.number
    role = account.scenario.roles[decision.role].name
    action = decision.action.map { account.scenario.actions[$0].name }
    words = decision.words
    reason = decision.reason
    time = account.timeline.timestamp(account.moment(of: decision))
    isRetracted = decision.status == .retracted
    answers = Dictionary(decision.answers.map { ($0.field, $0.text) }) { _, last in last }
  }
}

extension ReportFacts.Planned {
  fileprivate init(_ action: CorrectiveAction) {
    id = action.id
    title = action.title
    element = action.element?.rawValue
    owner = action.owner
    start = action.start?.written
    due = action.due?.written
    isAgreed = action.isAgreed
    isUrgent = action.isUrgent
    status = action.status.rawValue
  }
}

extension ReportFacts.Sent {
  fileprivate init(_ fate: InjectFate, _ account: Account) {
    id = account.scenario.injects[fate.inject].name
    switch fate.outcome {
    case .delivered(let at, let late):
      self.fate = "delivered"
      delivered = account.timeline.timestamp(at)
      self.late = late.milliseconds / 1000
    case .held: self.fate = "held"
    case .skipped(let byFacilitator): self.fate = byFacilitator ? "skipped" : "did-not-occur"
    case .withheld: self.fate = "withheld"
    case .pending: self.fate = "pending"
    }
  }
}

extension Account {
  fileprivate var goals: [ReportFacts.Goal] {
    scenario.objectives.keys.map { objective in
      let proposals = cards.compactMap { card -> (String, String)? in
        guard let band = card.card.proposal(for: objective)?.band else { return nil }
        return (scenario.rubrics[card.rubric].name, band.rawValue)
      }
      return ReportFacts.Goal(
        id: scenario.objectives[objective].name,
        ratings: exercise.ratings(of: .objective(objective)).map {
          ReportFacts.Given(rater: $0.rater, level: $0.level.rawValue, reason: $0.reason)
        },
        proposals: Dictionary(uniqueKeysWithValues: proposals))
    }
  }
}

extension Quantity {
  /// A value in whole units with two decimals, halves away from zero.
  fileprivate func hundredths(_ value: Int64) -> String {
    let part = Quantity.fine / 100
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: part.magnitude)
    let rounded = Int(whole) + (rest * 2 >= part.magnitude ? 1 : 0)
    return (value < 0 ? -rounded : rounded).decimal
  }
}
