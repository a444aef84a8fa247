import Exercises
import Scenarios
import Scorecards
import Terminals
import Wording

extension ScorecardReport {
  /// How many decisions and missing steps are shown, unless everything is asked for.
  private static let shown = 3
  /// How many lines explain one decision: the dearest.
  private static let reasons = 1

  /// Each stage with its steps: when they were expected, and when they were done. In short how many went well,
  /// and which did not.
  func stages(_ card: Scorecard, _ position: Int) -> [Paragraph] {
    let rubric = scenario.rubrics[position]
    let lines = card.ledger()
    var text = [
      Paragraph(label(isComplete ? .stages : .stagesInShort), mark: "  ", style: .strong)
    ]
    for stage in rubric.stages.keys {
      let standings = card.standings(in: stage)
      guard !standings.isEmpty else { continue }
      let points = card.points(in: .stage(stage))?.text(language) ?? "–"
      let title = rubric.stages[stage].title(language)
      if isComplete {
        text.append(Paragraph(title, mark: points.inColumn))
        text += standings.map { standing in
          Paragraph(
            standing.sentence(in: scenario, at: exercise.timeline, language),
            mark: "      \(standing.sign) ")
        }
        continue
      }
      let lacking = card.lacking(standings, lines)
      let open = standings.count { $0.outcome == .open }
      let tally = label(
        .stepsWell(standings.count - lacking.count - open, of: standings.count, open: open))
      text.append(Paragraph("\(title): \(tally)", mark: points.inColumn))
      text += lacking.map { standing, dimensions in
        let titles = dimensions.map { rubric.dimensions[$0.position].title(language) }
        return Paragraph(
          standing.brief(in: scenario, lacking: titles, language),
          mark: "      \(dimensions.isEmpty ? standing.sign : "~") ")
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
      let shown = isComplete ? decisions.count : Self.shown
      text += decisions.prefix(shown).flatMap { explained($0, position) }
      text += more(decisions.dropFirst(shown))
    }
    if !undone.isEmpty {
      let isFinal = undone.allSatisfy { !isOpen($0, card) }
      text += [.empty, heading(isFinal ? .neverDone : .notDoneYet)]
      if isComplete {
        text += undone.flatMap { explained($0, position) }
      } else {
        text += undone.prefix(Self.shown).map(title) + more(undone.dropFirst(Self.shown))
      }
    }
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
      + [comparison.leftFree(in: scenario, language, limit: isComplete ? .max : 3)]
      .compactMap { $0 }
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
    if charge.lines.count > limit {
      text.append(
        Paragraph(
          label(.more(charge.lines.count - limit)), mark: "          ", style: .dim))
    }
    return text
  }

  /// How many are not shown, and what they cost together.
  private func more(_ charges: ArraySlice<Charge>) -> [Paragraph] {
    guard !charges.isEmpty else { return [] }
    let lost = charges.reduce(0) { $0 + $1.hundredths }
    return [
      Paragraph(
        label(.more(charges.count)), mark: ("-" + language.hundredths(lost)).inColumn, style: .dim)
    ]
  }

  /// Whether it may still be done.
  private func isOpen(_ charge: Charge, _ card: Scorecard) -> Bool {
    guard case .notDone(let step) = charge.subject else { return false }
    return card.model.requirements[step.position].status == .open
  }
}
