import Exercises
import Scenarios
import Scorecards
import Times
import Wording

extension Composer {
  var injects: [Block] {
    var rows = account.fates.map { fate -> (StoryTime, [Table.Cell]) in
      let inject = scenario.injects[fate.inject]
      var text: String
      var at: StoryTime?
      switch fate.outcome {
      case .delivered(let time, let late): (text, at) = (say(.delivered(late: late)), time)
      case .held: text = say(.heldBack)
      case .skipped(let byFacilitator): text = say(.skipped(byFacilitator: byFacilitator))
      case .withheld: text = say(.withheld)
      case .pending: text = say(.pending)
      }
      if let rewording = fate.rewording { text += "; " + say(.rewritten(rewording)) }
      return (
        at ?? .distantFuture,
        [
          Table.Cell(at.map(moment) ?? "–"), Table.Cell(inject.title.legible),
          Table.Cell(receivers(fate.receivers.members)),
          Table.Cell(inject.channel.text(language)), Table.Cell(text),
        ]
      )
    }
    rows += account.improvised.map { at, message in
      (
        at,
        [
          Table.Cell(moment(at)), Table.Cell("“\(message.text.legible)”"),
          Table.Cell(receivers(message.to)), "–", Table.Cell(say(.improvised)),
        ]
      )
    }
    guard !rows.isEmpty else { return [] }
    let columns = [ReportLabel.when, .inject, .receiver, .channel, .fate].map {
      Table.Column(say($0))
    }
    return [.table(Table(nil, columns, rows.sortedStably { $0.0 < $1.0 }.map(\.1)))]
  }

  private func receivers(_ roles: [Index<Role>]) -> String {
    roles.count == scenario.roles.count && roles.count > 1 ? say(.everyone) : titles(roles)
  }

  /// Every line of every card, under what caused it.
  var ledger: [Block] {
    account.cards.flatMap { card -> [Block] in
      guard !card.charges.isEmpty else { return [] }
      let total = card.card.total
      let charges = card.charges.flatMap { charge -> [Block] in
        [
          .subheading(
            "\(charge.points(language))  "
              + charge.heading(in: scenario, at: account.timeline, language)),
          .list(
            charge.lines.map { line in
              Block.Item(
                line.explanation(
                  in: scenario, rubric: card.rubric, at: account.timeline, language),
                figure: Table.Cell(line.points(language), exact: line.lost.description))
            }),
        ]
      }
      return [
        .heading("\(name(card.rubric)): \(total.text(language))"), .columns(charges),
      ]
    }
  }

  var forms: [Block] {
    account.decisions.flatMap { decision -> [Block] in
      guard let action = decision.action.map({ scenario.actions[$0] }),
        let form = action.form.map({ scenario.forms[$0] }), decision.status != .retracted
      else { return [] }
      func answer(_ field: Form.Field) -> String? {
        decision.answers.first { $0.field == field.name && !$0.text.isBlank }?.text.legible
      }
      let filled = form.fields.compactMap { field in
        answer(field).map { (name: field.title.legible, text: $0) }
      }
      let open = form.fields.filter { $0.isRequired && answer($0) == nil }.map(\.title.legible)
      let heading =
        "\(form.title.legible) · \(title(decision.role)), \(moment(account.moment(of: decision)))"
      return [.heading(heading)] + (filled.isEmpty ? [] : [.facts(filled)])
        + (open.isEmpty ? [] : [.paragraph(say(.leftOpen(open)))])
    }
  }

  var notExercised: [Block] {
    let scored = account.cards.map(\.rubric)
    // One list for all frameworks: what was not exercised is the same for each that asks for it.
    var omissions: [Omission] = []
    for omission in account.cards.flatMap(\.card.model.omissions)
    where !omissions.contains(omission) {
      omissions.append(omission)
    }
    var sentences = omissions.grouped.map { $0.sentence(in: scenario, language) }
    if !scored.isEmpty {
      sentences += scenario.rubrics.indices.filter { !scored.contains($0) }
        .map { say(.unscored(name($0))) }
    }
    return sentences.isEmpty ? [] : [.list(sentences.map { Block.Item($0) })]
  }

  var method: [Block] {
    var sentences: [ReportSentence] = [.computed]
    if !scenario.quantities.isEmpty { sentences.append(.simulated) }
    if !scenario.clocks.isEmpty { sentences.append(.strictTerms) }
    sentences.append(.onlyRecorded)
    if !scenario.edition.isBlank { sentences.append(.edition(scenario.edition)) }
    let free = account.comparison?.leftFree(in: scenario, language)
    return [.list((sentences.map { say($0) } + [free].compactMap { $0 }).map { Block.Item($0) })]
  }
}
