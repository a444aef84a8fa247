import Exercises
import Scenarios
import Times
import Wording

extension Composer {
  /// What was decided: the action's title and the team's own words.
  func what(_ decision: Decision) -> String {
    let chosen = decision.action.map { scenario.actions[$0].title.legible }
    let words = decision.words.legible
    let own = words.isBlank ? nil : "“\(words)”"
    return [chosen, own].compactMap { $0 }.joined(separator: ", ")
  }

  var decisions: [Block] {
    guard !account.decisions.isEmpty else { return [] }
    let rows = account.decisions.map { decision -> [Table.Cell] in
      let hint = decision.afterHint ? " (\(say(.afterHint)))" : ""
      return [
        "\(decision.number)", Table.Cell(moment(account.moment(of: decision))),
        Table.Cell(title(decision.role)), Table.Cell(what(decision) + hint),
        Table.Cell(decision.reason.legible.isBlank ? "–" : decision.reason.legible),
        Table.Cell(decision.status(in: exercise, language)),
      ]
    }
    return [
      .table(
        Table(
          nil,
          [
            Table.Column(say(.number), isNumber: true), Table.Column(say(.when)),
            Table.Column(say(.role)), Table.Column(say(.decision), isWide: true),
            Table.Column(say(.reason), isWide: true),
            Table.Column(say(.outcome)),
          ], rows))
    ]
  }

  var discussions: [Block] {
    account.discussions.flatMap { discussion -> [Block] in
      [
        .heading(scenario.questions[discussion.question].text.legible),
        .quote(discussion.outcome.legible),
      ]
    }
  }

  /// The questions of the hot wash with what was said; what got most dots comes first.
  var hotWash: [Block] {
    scenario.hotWash.keys.flatMap { question -> [Block] in
      let answers = exercise.hotWash.answers.filter { $0.question == question }
        .sortedStably { $0.dots.count > $1.dots.count }
      guard !answers.isEmpty else { return [] }
      return [
        .heading(scenario.hotWash[question].text.legible),
        .list(
          answers.map { answer in
            let dots = answer.dots.count
            return Block.Item(answer.text.legible + (dots > 0 ? " (\(say(.dots(dots))))" : ""))
          }),
      ]
    }
  }

  /// What participants thought of the exercise itself.
  var feedback: [Block] {
    guard let feedback = account.feedback else { return [] }
    guard feedback.forms >= Feedback.fewest else {
      return [.paragraph(say(.fewForms(feedback.forms)))]
    }
    let rows = feedback.grades.map { grades -> [Table.Cell] in
      [
        Table.Cell(scenario.feedback[grades.question].text.legible),
        Table.Cell(language.hundredths(grades.doubledMedian * 50)),
      ] + grades.counts.map { "\($0)" }
    }
    let columns =
      [Table.Column(say(.statement)), Table.Column(say(.median), isNumber: true)]
      + (1...5).map { Table.Column("\($0)", isNumber: true) }
    return [.paragraph(say(.forms(feedback.forms)))]
      + (rows.isEmpty ? [] : [.table(Table(nil, columns, rows))])
      + feedback.remarks.flatMap { remarks -> [Block] in
        [
          .heading(scenario.feedback[remarks.question].text.legible),
          .list(remarks.texts.map { Block.Item($0.legible) }),
        ]
      }
  }

  var notes: [Block] {
    let notes = account.notes.map { at, note -> Block.Item in
      let about = [
        note.role.map(title), note.objective.map { scenario.objectives[$0].title.legible },
      ].compactMap { $0 }
      let head = ([moment(at)] + about).joined(separator: " · ")
      return Block.Item("\(head): \(note.text.legible)")
    }
    return notes.isEmpty ? [] : [.list(notes)]
  }
}

extension String {
  /// Nothing to see in it.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
