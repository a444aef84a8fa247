import Exercises
import Scenarios
import Scorecards
import Times
import Wording

extension Composer {
  var timeline: [Block] { timelineFigure + windows }

  var timelineFigure: [Block] {
    guard let chart = TimelineChart(account, language, showsHarm: audience == .full) else {
      return []
    }
    let taken = account.decisions.filter { $0.status != .retracted }
    let roles = Set(taken.map(\.role)).count
    let marks: [Interval] = [.minutes(30), .hours(4), .hours(24), .hours(72)]
    let counts = marks.filter { exercise.now >= .zero + $0 }.map { mark in
      say(.taken(taken.count { account.moment(of: $0) <= .zero + mark }, by: mark))
    }
    let description = ([say(.timelineChart(decisions: taken.count, roles: roles))] + counts)
      .joined(separator: " ")
    let data = Table(
      say(.data),
      [
        Table.Column(say(.number), isNumber: true), Table.Column(say(.when)),
        Table.Column(say(.role)),
        Table.Column(say(.decision)), Table.Column(say(.stage)),
      ],
      taken.map { decision in
        [
          "\(decision.number)", Table.Cell(moment(account.moment(of: decision))),
          Table.Cell(title(decision.role)), Table.Cell(what(decision)),
          Table.Cell(stage(of: decision)),
        ]
      })
    return [
      .paragraph(description),
      .figure(
        Figure(
          id: "chart-timeline", title: say(.timelineChart), description: description,
          drawing: chart.drawing, data: data)),
    ]
  }

  private func stage(of decision: Decision) -> String {
    guard let rubric = account.cards.first?.rubric,
      let step = decision.action.flatMap({ scenario.actions[$0].fulfils }),
      let stage = scenario.steps[step].stages[rubric]
    else { return "–" }
    return scenario.rubrics[rubric].stages[stage].title(language)
  }

  /// When each step of the first framework was expected, and when it was done.
  private var windows: [Block] {
    guard let card = account.cards.first else { return [] }
    let rubric = scenario.rubrics[card.rubric]
    let figures = rubric.stages.keys.compactMap { stage -> Block? in
      guard let chart = WindowChart(account, card, stage, language) else { return nil }
      let standings = chart.standings
      let onTime = standings.count { if case .inTime = $0.outcome { true } else { false } }
      let open = standings.count { $0.outcome == .open }
      let missing = standings.count { $0.done == nil } - open
      let title = rubric.stages[stage].title(language)
      return .figure(
        Figure(
          id: "chart-windows-\(rubric.stages[stage].name)",
          title: title,
          description: say(
            .windowChart(
              inTime: onTime, late: standings.count - onTime - open - missing, open: open,
              missing: missing)),
          drawing: chart.drawing, data: table(of: standings)))
    }
    return figures.isEmpty ? [] : [.heading("\(name(card.rubric)), \(say(.stepByStep))")] + figures
  }

  private func table(of standings: [StepStanding]) -> Table {
    let rows = standings.map { standing -> [Table.Cell] in
      [
        Table.Cell(scenario.steps[standing.step].title.legible),
        Table.Cell(standing.due.map { "\(moment($0.full)) – \(moment($0.hard))" } ?? "–"),
        Table.Cell(
          standing.done.map(moment)
            ?? say(standing.outcome == .open ? ReportLabel.notYet : .notDone)),
      ]
    }
    return Table(
      say(.data),
      [Table.Column(say(.step)), Table.Column(say(.expected)), Table.Column(say(.done))], rows)
  }

  var order: [Block] {
    var blocks: [Block] = []
    let charts = account.cards.compactMap { card in
      SlopeChart(account, card, language).map { (card, $0) }
    }.prefix(2)
    blocks += charts.map { card, chart -> Block in
      let inPlace = chart.expected.indices.count { !chart.isOutOfOrder($0) }
      return .figure(
        Figure(
          id: "chart-order-\(scenario.rubrics[card.rubric].name)",
          title: "\(name(card.rubric)): \(card.card.orderTally.sentence(language))",
          description: say(.slopeChart(inPlace: inPlace, of: chart.expected.count)),
          drawing: chart.drawing,
          data: Table(
            say(.data),
            [
              Table.Column(say(.expected), isNumber: true), Table.Column(say(.step)),
              Table.Column(say(.done)),
            ],
            chart.expected.enumerated().map { place, entry in
              [
                "\(place + 1)", Table.Cell(scenario.steps[entry.step].title.legible),
                Table.Cell(
                  entry.done.map(moment) ?? say(account.isOver ? ReportLabel.notDone : .notYet)),
              ]
            })))
    }
    for card in account.cards {
      let rubric = scenario.rubrics[card.rubric]
      let rows = rubric.stages.keys.compactMap { stage -> [Table.Cell]? in
        guard let points = card.card.points(in: .stage(stage)) else { return nil }
        let standings = card.card.standings(in: stage)
        let done = standings.count { $0.done != nil }
        return [
          Table.Cell(rubric.stages[stage].title(language)), "\(done) / \(standings.count)",
          Table.Cell(points.text(language), exact: points.description),
        ]
      }
      guard !rows.isEmpty else { continue }
      blocks.append(
        .table(
          Table(
            name(card.rubric),
            [
              Table.Column(say(.stageOf)), Table.Column(say(.done), isNumber: true),
              Table.Column(say(.outOf), isNumber: true),
            ], rows)))
    }
    return blocks + partings
  }

  private var partings: [Block] {
    guard let comparison = account.comparison else { return [] }
    let found = comparison.partings
    let shown = found.prefix(min(5, max(3, found.count { $0.lost > .zero })))
    let sentences = shown.map { $0.sentence(in: scenario, language) }
    return sentences.isEmpty
      ? [] : [.heading(say(.partings)), .list(sentences.map { Block.Item($0) })]
  }

  var clocks: [Block] {
    scenario.clocks.keys.filter(exercise.takesPart).flatMap { clock -> [Block] in
      let account = exercise.account(of: clock, language)
      let authored = scenario.clocks[clock]
      let text = account.sentences.map(\.capitalized).joined(separator: " ")
      let isKept: Bool
      switch account.outcome {
      case .inTime: isKept = true
      case .grace, .late: isKept = false
      case nil: isKept = !exercise.clocks[clock.position].isExpired
      }
      return [
        isKept
          ? .paragraph("\(authored.title.legible): \(text)")
          : .alarms(["\(authored.title.legible): \(text)"])
      ]
        + (authored.note.isEmpty || audience == .management
          ? [] : [.paragraph(authored.note.legible)])
    }
  }

  /// What waiting cost: what was simulated, against the same story played by the script.
  var consequences: [Block] {
    let results = results
    guard !results.isEmpty else { return [] }
    let figures = account.courses.compactMap { course -> Figure? in
      guard let chart = CourseChart(account, course, language) else { return nil }
      let quantity = scenario.quantities[course.quantity]
      return Figure(
        id: "chart-course-\(quantity.name)", title: quantity.title.legible,
        description: say(.courseChart(quantity.title)), drawing: chart.drawing,
        data: table(of: course))
    }
    return results + (figures.isEmpty ? [] : [.figures(figures)])
  }

  /// What each quantity came to.
  var results: [Block] {
    guard !account.courses.isEmpty, exercise.hasBegun else { return [] }
    let hasExample = account.subject.example != nil
    let rows = account.courses.map { course -> [Table.Cell] in
      let quantity = scenario.quantities[course.quantity]
      func text(_ value: Int64?) -> Table.Cell {
        Table.Cell(value.map { quantity.text(of: $0, language) } ?? "–")
      }
      let other = [
        text(course.exampleResult),
        Table.Cell(
          course.result.flatMap { ours in course.exampleResult.map { ours - $0 } }
            .map { quantity.difference(of: $0, language) } ?? "–"),
      ]
      return [Table.Cell(quantity.title.legible), text(course.result)] + (hasExample ? other : [])
    }
    let columns = [ReportLabel.quantity, .ours] + (hasExample ? [.theirs, .difference] : [])
    return [
      .paragraph(
        account.subject.example.map { say(.example($0.title)) } ?? say(.noExample)),
      .table(
        Table(
          nil,
          columns.enumerated().map { Table.Column(say($1), isNumber: $0 > 0) }, rows)),
    ]
  }

  private func table(of course: Course) -> Table {
    let quantity = scenario.quantities[course.quantity]
    let rows = [(ReportLabel.ours, course.ours), (.theirs, course.example)].flatMap {
      label, corners in
      corners.map { corner -> [Table.Cell] in
        [
          Table.Cell(say(label)), Table.Cell(moment(corner.at)),
          Table.Cell(quantity.text(of: corner.value, language)),
        ]
      }
    }
    return Table(
      say(.data),
      [
        Table.Column(""), Table.Column(say(.when)),
        Table.Column(quantity.title.legible, isNumber: true),
      ], rows)
  }
}

extension Exercise {
  fileprivate var hasBegun: Bool { played.contains { $0 != nil } }
}
