import Exercises
import Scenarios
import Scorecards
import Terminals
import Wording

extension ScorecardReport {
  /// How many decisions are explained in full, and how many more are named, unless everything is asked for.
  private static let explained = 3
  private static let named = 7
  /// How many lines explain one decision.
  private static let reasons = 4

  /// Each stage with its steps: when they were expected, and when they were done.
  func stages(_ card: Scorecard, _ position: Int) -> [Paragraph] {
    let rubric = scenario.rubrics[position]
    var text = [Paragraph(label(.stages), mark: "  ", style: .strong)]
    for stage in rubric.stages.keys {
      let standings = card.standings(in: stage)
      guard !standings.isEmpty else { continue }
      let points = card.points(in: .stage(stage))?.text(language) ?? "–"
      text.append(Paragraph(rubric.stages[stage].title(language), mark: points.inColumn))
      text += standings.map { standing in
        Paragraph(
          standing.sentence(in: scenario, at: exercise.timeline, language),
          mark: "      \(standing.sign) ")
      }
    }
    return text + [.empty]
  }

  /// What cost points by decision, what was never done, and what went well.
  func decisions(_ card: Scorecard, _ position: Int) -> [Paragraph] {
    let lines = card.ledger()
    let charges = card.charges(lines)
    let decisions = charges.filter { if case .decision = $0.subject { true } else { false } }
    let undone = charges.filter { if case .notDone = $0.subject { true } else { false } }
    let rest = charges.filter { $0.subject == .run }
    var text: [Paragraph] = []
    if charges.isEmpty {
      text.append(heading(.nothingLost))
    } else if decisions.isEmpty {
      text.append(heading(.noDecisionCost))
    } else {
      text.append(heading(.dearestDecisions))
      let inFull = isComplete ? decisions.count : Self.explained
      text += decisions.prefix(inFull).flatMap { explained($0, position) }
      if decisions.count > inFull {
        text += [.empty, heading(.otherDecisions)]
        text += named(Array(decisions.dropFirst(inFull)), position)
      }
    }
    if !undone.isEmpty { text += [.empty, heading(.neverDone)] + named(undone, position) }
    text += rest.flatMap { explained($0, position) }
    if !isComplete, !lines.isEmpty {
      text.append(Paragraph(label(.everyLine), mark: "          ", style: .dim))
    }
    return text + [.empty] + merits(card.merits(charges), position) + [.empty]
  }

  /// Where the first two cards judge differently, and where neither does.
  func comparison(_ comparison: CardComparison) -> [Paragraph] {
    let sentences =
      shown(comparison.partings).map { $0.sentence(in: scenario, language) }
      + [comparison.leftFree(in: scenario, language)].compactMap { $0 }
    guard !sentences.isEmpty else { return [] }
    return [Paragraph("\(label(.drill)) · \(label(.partings))", style: .strong)]
      + sentences.map { Paragraph($0, mark: "  - ") } + [.empty]
  }

  /// Five at most, and what cost nothing only to make it three.
  private func shown(_ partings: [Parting]) -> ArraySlice<Parting> {
    partings.prefix(min(5, max(3, partings.count { $0.lost > .zero })))
  }

  private func heading(_ label: ScoreLabel) -> Paragraph {
    Paragraph(self.label(label), mark: "  ", style: .strong)
  }

  private func merits(_ merits: [Merit], _ position: Int) -> [Paragraph] {
    guard !merits.isEmpty else { return [heading(.nothingWentWell)] }
    return [heading(.wentWell)]
      + merits.prefix(3).map { merit in
        Paragraph(
          merit.sentence(in: scenario, rubric: position, at: exercise.timeline, language),
          mark: ("+" + merit.points.text(language)).inColumn)
      }
  }

  private func title(_ charge: Charge) -> Paragraph {
    Paragraph(
      charge.heading(in: scenario, at: exercise.timeline, language),
      mark: charge.points(language).inColumn)
  }

  private func explained(_ charge: Charge, _ position: Int) -> [Paragraph] {
    let limit = isComplete ? charge.lines.count : Self.reasons
    var text = [title(charge)]
    text += charge.lines.prefix(limit).map { line in
      Paragraph(
        line.explanation(in: scenario, rubric: position, at: exercise.timeline, language),
        mark: "          " + line.points(language) + "  ")
    }
    if charge.lines.count > limit { text.append(more(charge.lines.count - limit)) }
    return text
  }

  private func named(_ charges: [Charge], _ position: Int) -> [Paragraph] {
    if isComplete { return charges.flatMap { explained($0, position) } }
    var text = charges.prefix(Self.named).map(title)
    if charges.count > Self.named { text.append(more(charges.count - Self.named)) }
    return text
  }

  private func more(_ count: Int) -> Paragraph {
    Paragraph(label(.more(count)), mark: "          ", style: .dim)
  }
}
