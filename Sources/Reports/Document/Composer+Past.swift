import Scenarios
import Scorecards
import Wording

extension Composer {
  private var last: ExerciseComparison? { account.comparisons.last?.comparison }

  /// How many parts went better, worse or the same since the last exercise; nothing without one.
  var sinceLast: [Block] {
    guard let (held, comparison) = account.comparisons.last else { return [] }
    let verdicts = comparison.frameworks.flatMap { $0.dimensions + $0.stages }
      .compactMap(\.verdict)
    guard !verdicts.isEmpty else { return [] }
    func count(_ verdict: ExerciseComparison.Verdict) -> Int { verdicts.count { $0 == verdict } }
    let sentence = say(
      .compared(
        since: held, better: count(.better), worse: count(.worse), equal: count(.equal)))
    let distances = comparison.frameworks.compactMap { framework in
      framework.distance.map { distance in
        ReportSentence.Distance(
          framework: framework.title(language),
          earlier: distance.earlier.differenceText(language),
          later: distance.later.differenceText(language), verdict: say(distance.verdict.label))
      }
    }
    let beside = distances.isEmpty ? [] : [say(.besideSimulated(distances))]
    return [[sentence] + beside, comparison.warnings.map(say)].filter { !$0.isEmpty }
      .map { .paragraph($0.joined(separator: " ")) }
  }

  /// This exercise beside those before it: pictures over all of them, figures beside the last.
  var past: [Block] {
    guard let comparison = last else { return [] }
    let figures = comparison.frameworks.compactMap { framework -> Block? in
      guard let chart = ProgressChart(account, framework: framework.name, language) else {
        return nil
      }
      return .figure(
        Figure(
          id: "chart-progress-\(framework.name)", title: framework.title(language),
          description: say(.progressChart(exercises: chart.days.count)), drawing: chart.drawing,
          data: chart.data))
    }
    let tables = comparison.frameworks.flatMap { framework -> [Block] in
      let groups: [(ComparisonLabel, [ExerciseComparison.Row])] = [
        (.dimensions, [framework.total].compactMap { $0 } + framework.dimensions),
        (.stages, framework.stages), (.objectives, framework.objectives),
      ]
      return [.heading(framework.title(language))]
        + groups.filter { !$0.1.isEmpty }.map { table(say($0), $1) }
    }
    return sinceLast + [.paragraph(say(ComparisonLabel.method))] + distances(comparison) + figures
      + tables
      + rated(comparison)
      + arranged(comparison) + answered(comparison)
  }

  private func say(_ label: ComparisonLabel) -> String { label.text(language) }

  private func table(_ caption: String, _ rows: [ExerciseComparison.Row]) -> Block {
    .table(
      Table(
        caption, columns(.stageOf),
        rows.map { row in
          // A total carries the name of its framework, which is the heading.
          let title = row.name == "total" ? say(ComparisonLabel.total) : row.title(language)
          return [
            Table.Cell(title.legible), Table.Cell(row.earlier.text(language)),
            Table.Cell(row.later.text(language)), cell(row.verdict),
          ]
        }))
  }

  /// Of every framework what simulated teams got, and this team beside them.
  private func distances(_ comparison: ExerciseComparison) -> [Block] {
    let rows = comparison.frameworks.flatMap { framework -> [[Table.Cell]] in
      guard let distance = framework.distance else { return [] }
      return [
        [
          Table.Cell("\(framework.title(language)) · \(say(ComparisonLabel.reference))"),
          Table.Cell(distance.earlier.meanText(language)),
          Table.Cell(distance.later.meanText(language)), Table.Cell("–"),
        ],
        [
          Table.Cell(say(.distance)), Table.Cell(distance.earlier.differenceText(language)),
          Table.Cell(distance.later.differenceText(language)), cell(distance.verdict),
        ],
      ]
    }
    return rows.isEmpty ? [] : [.table(Table(nil, columns(.framework), rows))]
  }

  private func rated(_ comparison: ExerciseComparison) -> [Block] {
    guard !comparison.ratings.isEmpty else { return [] }
    let rows = comparison.ratings.map { rated -> [Table.Cell] in
      [
        Table.Cell(rated.title.legible), Table.Cell(rated.earlier?.letters ?? "–"),
        Table.Cell(rated.later?.letters ?? "–"), cell(rated.verdict),
      ]
    }
    return [.heading(say(.ratings)), .table(Table(nil, columns(.objective), rows))]
  }

  private func arranged(_ comparison: ExerciseComparison) -> [Block] {
    guard !comparison.baseline.isEmpty else { return [] }
    let rows = comparison.baseline.map { arranged -> [Table.Cell] in
      [
        Table.Cell(account.past.measures[arranged.measure]?.title(language) ?? arranged.measure),
        Table.Cell(arranged.earlier?.word(language) ?? "–"),
        Table.Cell(arranged.later?.word(language) ?? "–"), cell(arranged.verdict),
      ]
    }
    return [.heading(say(.baseline)), .table(Table(nil, columns(.arrangement), rows))]
  }

  private func answered(_ comparison: ExerciseComparison) -> [Block] {
    guard !comparison.discussions.isEmpty else { return [] }
    func said(_ answers: [String]) -> Table.Cell {
      Table.Cell(answers.isEmpty ? "–" : answers.map(\.legible).joined(separator: " / "))
    }
    let rows = comparison.discussions.map { discussed in
      [Table.Cell(discussed.question.legible), said(discussed.earlier), said(discussed.later)]
    }
    let titles = columns(.question).dropLast().map { Table.Column($0.title) }
    return [.heading(say(ComparisonLabel.discussions)), .table(Table(nil, Array(titles), rows))]
  }

  private func columns(_ first: ReportLabel) -> [Table.Column] {
    let days = [account.comparisons.last?.held, account.days?.lowerBound].compactMap { $0 }
    return [Table.Column(say(first))]
      + days.map { Table.Column($0.dayText(language), isNumber: true) }
      + [Table.Column(say(.difference))]
  }

  private func cell(_ verdict: ExerciseComparison.Verdict?) -> Table.Cell {
    Table.Cell(verdict.map { say($0.label) } ?? "–")
  }
}
