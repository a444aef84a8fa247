import Exercises
import Scenarios
import Scorecards
import Wording

extension Composer {
  /// How many strengths and areas of one objective are written out; the ledger has them all.
  private static let shown = 5

  /// HSEEP's table 1: an objective per row, and under each letter who gave it.
  var performance: [Block] {
    guard !scenario.objectives.isEmpty, !account.cards.isEmpty else { return [] }
    let rows = scenario.objectives.keys.map { objective -> [Table.Cell] in
      [Table.Cell(scenario.objectives[objective].title.legible)]
        + Rubric.Band.allCases.map {
          Table.Cell(givers(of: $0, for: objective).joined(separator: "; "))
        }
    }
    let columns =
      [Table.Column(say(.objective))]
      + Rubric.Band.allCases.map { Table.Column($0.title(language)) }
    let isRated = scenario.objectives.keys.contains {
      !exercise.ratings(of: .objective($0)).isEmpty
    }
    // Halfway nobody has given a letter yet, and what is still open decides every proposal.
    guard rows.contains(where: { $0.dropFirst().contains { !$0.text.isEmpty } }) else {
      return dimensions
    }
    return [
      .paragraph(
        say(isRated ? .letters : .unratedObjectives)
          + (!account.isOver && rows.contains { $0.dropFirst().allSatisfy(\.text.isEmpty) }
            ? " " + say(.noProposalYet) : "")),
      .table(Table(nil, columns, rows)),
      .list(Rubric.Band.allCases.map { Block.Item(say(.definition($0))) }),
    ] + dimensions
  }

  private var dimensions: [Block] {
    let chart = DimensionChart(account: account, language: language)
    return [
      .figure(
        Figure(
          id: "chart-dimensions", title: say(.dimensions), description: say(.dimensionChart),
          drawing: chart.drawing, data: chart.data))
    ]
  }

  private func givers(of band: Rubric.Band, for objective: Index<Objective>) -> [String] {
    let people = exercise.ratings(of: .objective(objective)).filter { $0.level == band }
      .map { "\($0.rater.legible) (\(say(.byPeople)))" }
    let rules = account.cards.filter { $0.card.proposal(for: objective)?.band == band }
      .map { "\(scenario.rubrics[$0.rubric].label) (\(say(.proposal)))" }
    return people + rules
  }

  var analysis: [Block] {
    guard !account.cards.isEmpty else { return [] }
    var blocks = scenario.objectives.keys.flatMap(analysis(of:))
    let others = account.otherGaps
    if !others.isEmpty {
      blocks.append(.heading(say(.otherAreas)))
      blocks += areas(others)
    }
    return blocks
  }

  private func analysis(of objective: Index<Objective>) -> [Block] {
    let ratings = exercise.ratings(of: .objective(objective))
    let strengths = account.strengths(for: objective)
    let gaps = account.gaps(for: objective)
    guard !(ratings.isEmpty && strengths.isEmpty && gaps.isEmpty) else { return [] }
    var blocks: [Block] = [.heading(scenario.objectives[objective].title.legible)]
    blocks += ratings.map { rating in
      .paragraph(
        say(.rated(rater: rating.rater, letter: rating.level.rawValue, reason: rating.reason)))
    }
    if !strengths.isEmpty {
      blocks.append(.subheading(say(.strengths)))
      blocks.append(
        .list(
          strengths.prefix(Self.shown).map { strength in
            Block.Item(
              sentence(strength), notes: [reference(scenario.steps[strength.merit.step].source)])
          }))
    }
    if !gaps.isEmpty {
      blocks.append(.subheading(say(.areas)))
      blocks += areas(gaps)
    }
    return blocks
  }

  private func reference(_ source: String) -> String { "\(say(.reference)): \(source.legible)" }

  /// HSEEP's form: the area, its reference, its analysis; and what the team itself said of it.
  private func areas(_ gaps: [Account.Gap]) -> [Block] {
    let items = gaps.prefix(Self.shown).map { gap -> Block.Item in
      var notes = analysis(gap).prefix(3).map { "\(say(.analysisOf)): \($0)" }
      if case .decision(let act) = gap.charge.subject,
        let decision = account.decisions.first(where: { $0.number == act.decision })
      {
        let reason = decision.reason.legible
        if !reason.allSatisfy(\.isWhitespace) { notes.append("\(say(.said)): “\(reason)”") }
      }
      let sources = references(of: gap)
      if !sources.isEmpty { notes.append(reference(sources.joined(separator: "; "))) }
      return Block.Item(heading(gap), notes: notes)
    }
    let more = gaps.count - items.count
    return [.list(items)] + (more > 0 ? [.paragraph(say(.more(more, .ledger)))] : [])
  }

  /// Whose rules those are, of the dearest lines first; each once, and no more than one reads.
  private func references(of gap: Account.Gap) -> [String] {
    var sources: [String] = []
    for line in gap.charge.lines.prefix(3) {
      for part in line.source(in: scenario, rubric: gap.rubric).split(separator: "; ") {
        let source = String(part).legible
        if !sources.contains(source), sources.count < 5 { sources.append(source) }
      }
    }
    return sources
  }
}
