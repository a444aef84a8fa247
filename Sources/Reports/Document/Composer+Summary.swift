import Exercises
import Scenarios
import Scorecards
import Times
import Wording

extension Composer {
  var summary: [Block] {
    guard !account.cards.isEmpty else { return [.paragraph(say(.nothingPlayed))] }
    return verdict + sinceLast + clocks.filter { if case .heading = $0 { false } else { true } }
      + [.heading(say(.wentWell))] + highlights(.strength)
      + [.heading(say(.mustImprove))] + highlights(.gap)
  }

  /// The totals, and what bounds them.
  var verdict: [Block] {
    guard !account.cards.isEmpty else { return [] }
    let isOpen = account.cards.contains { $0.card.lowest != $0.card.highest }
    let rows = account.cards.map { card -> [Table.Cell] in
      let total = card.card.total
      let best = card.card.highest
      let highest =
        isOpen ? [Table.Cell(best.text(language), exact: best.description)] : []
      return [
        Table.Cell(name(card.rubric)), Table.Cell(total.text(language), exact: total.description),
      ]
        + highest + [Table.Cell(card.card.orderTally.sentence(language))]
    }
    let columns =
      [Table.Column(say(.framework)), Table.Column(say(.outOf), isNumber: true)]
      + (isOpen ? [Table.Column(say(.stillPossible), isNumber: true)] : [])
      + [Table.Column(say(.orderKept))]
    return
      (account.isOver
      ? [] : [.paragraph(([say(.unfinished)] + boundForNow).joined(separator: " "))])
      + [.table(Table(nil, columns, rows))] + failures
  }

  /// Of totals that what is open keeps down, or a figure so much lower than its parts can't be understood.
  private var boundForNow: [String] {
    let bounds = account.cards.compactMap { card in
      let rubric = scenario.rubrics[card.rubric]
      guard card.card.highest > card.card.total else { return nil as String? }
      return rubric.caps.map(\.limit).first { card.card.total.hundredths == $0 * 100 }
        .map { say(.bound(limit: $0, framework: rubric.label)) }
    }
    return bounds.isEmpty ? [] : [say(.boundForNow(bounds))]
  }

  /// What bounds a total, whatever else went well; said once, with every framework that says so.
  private var failures: [Block] {
    guard account.isOver else { return [] }
    var bounds: [(title: String, limits: [String])] = []
    for card in account.cards {
      let rubric = scenario.rubrics[card.rubric]
      for failure in card.card.criticalFailures {
        let (title, limit) = (rubric.caps[failure].title(language), rubric.caps[failure].limit)
        let bound = say(.bound(limit: limit, framework: rubric.label))
        if let place = bounds.firstIndex(where: { $0.title == title }) {
          bounds[place].limits.append(bound)
        } else {
          bounds.append((title, [bound]))
        }
      }
    }
    guard !bounds.isEmpty else { return [] }
    return [.alarms(bounds.map { "\($0.title.legible): \($0.limits.joined(separator: "; "))." })]
  }

  /// What stood out, in the words of the lessons when there are any.
  func highlights(_ kind: Lesson.Kind, upTo limit: Int = 3) -> [Block] {
    let lessons = findings(kind)
    if !lessons.isEmpty {
      return [.list(lessons.prefix(limit).map { Block.Item($0.finding.legible) })]
    }
    guard !account.cards.isEmpty else { return [] }
    let items =
      switch kind {
      case .strength: account.strengths.prefix(limit).map { Block.Item(sentence($0)) }
      case .gap:
        account.gaps.prefix(limit).map { gap in
          Block.Item(heading(gap), notes: outline(gap))
        }
      }
    guard items.isEmpty else { return [.list(items)] }
    return [.paragraph(say(kind == .strength ? .noStrength : .noGap))]
  }

  /// Of what was not done, when it was expected; of a decision, what was worst about it.
  private func outline(_ gap: Account.Gap) -> [String] {
    guard case .notDone(let step) = gap.charge.subject else {
      return Array(analysis(gap).prefix(1))
    }
    guard let stage = scenario.steps[step].stages[gap.rubric],
      let card = account.cards.first(where: { $0.rubric == gap.rubric })?.card,
      let due = card.standings(in: stage).first(where: { $0.step == step })?.due
    else { return [] }
    return [say(.expectedBy(moment(due.full), latest: moment(due.hard)))]
  }

  func sentence(_ strength: Account.Strength) -> String {
    let source = scenario.steps[strength.merit.step].source.legible
    return strength.merit.sentence(
      in: scenario, rubric: strength.rubric, at: account.timeline, language
    ).without(source)
  }

  func heading(_ gap: Account.Gap) -> String {
    gap.charge.heading(in: scenario, at: account.timeline, language)
  }

  /// What was wrong with it, the dearest first, without whose rule that is.
  func analysis(_ gap: Account.Gap) -> [String] {
    var seen: [String] = []
    for line in gap.charge.lines {
      let text = line.explanation(in: scenario, rubric: gap.rubric, at: account.timeline, language)
        .without(line.source(in: scenario, rubric: gap.rubric).legible)
      if !seen.contains(text) { seen.append(text) }
    }
    return seen
  }

  var overview: [Block] {
    var facts: [(String, String)] = [(say(.exerciseName), scenario.title.legible)]
    if let days = account.days {
      let (from, to) = (days.lowerBound.fullText(language), days.upperBound.fullText(language))
      facts.append((say(.exerciseDates), from == to ? from : "\(from) – \(to)"))
    }
    if account.playedTime > .zero {
      facts.append((say(.playedTime), account.playedTime.text(language)))
    }
    if let scope = exercise.scope {
      facts.append(
        (
          say(.scope),
          "\(scenario.casts[scope.cast].title.legible); \(scenario.plans[scope.plan].title.legible)"
        ))
      let variants = scope.variants.map { scenario.variants[$0].title.legible }
      if !variants.isEmpty { facts.append((say(.variants), variants.joined(separator: "; "))) }
    }
    let phases = account.enteredPhases.map { scenario.phases[$0].title.legible }
    if !phases.isEmpty { facts.append((say(.phases), phases.joined(separator: "; "))) }
    let timeline = account.timeline
    facts.append(
      (
        say(.storyTime),
        "\(timeline.fullDate(.zero, language)) – \(timeline.fullDate(exercise.now, language))"
      ))
    let objectives = scenario.objectives.map(\.title.legible)
    if !objectives.isEmpty { facts.append((say(.objectives), objectives.joined(separator: "; "))) }
    for (label, roles) in [
      (ReportLabel.played, account.roles(.played).filter(account.isHeard)),
      (.silent, account.roles(.played).filter { !account.isHeard($0) }),
      (.counterplay, account.roles(.counterplay)), (.vacant, account.roles(.vacant)),
    ] where !roles.isEmpty {
      facts.append((say(label), titles(roles)))
    }
    let names = account.recorders
    if !names.isEmpty {
      facts.append((say(.recordedBy), names.map(\.legible).joined(separator: "; ")))
    }
    return [.facts(facts.map { (name: $0.0, text: $0.1) })]
  }
}

extension Account {
  /// Who wrote entries, by name; empty unless names were asked for.
  fileprivate var recorders: [String] {
    var seen: [String] = []
    for entry in subject.entries {
      guard let author = entry.author, let name = subject.names[author], !seen.contains(name) else {
        continue
      }
      seen.append(name)
    }
    return seen
  }
}

extension String {
  /// Without the source that a sentence ends with.
  func without(_ source: String) -> String {
    let end = " · " + source
    return hasSuffix(end) ? String(dropLast(end.count)) : self
  }
}
