import Exercises
import Scenarios
import Scorecards
import Times
import Wording

extension Composer {
  private static let causes = 5

  var lessons: [Block] {
    var blocks: [Block] = []
    for (kind, label) in [(Lesson.Kind.strength, ReportLabel.strengths), (.gap, .areas)] {
      let lessons = findings(kind)
      guard !lessons.isEmpty else { continue }
      blocks.append(.heading(say(label)))
      blocks.append(.list(lessons.map(item)))
    }
    return blocks
  }

  func findings(_ kind: Lesson.Kind) -> [Lesson] {
    account.lessons.filter { $0.kind == kind && !$0.isAgreement }
  }

  private func item(_ lesson: Lesson) -> Block.Item {
    var notes: [String] = []
    if audience == .full {
      let losses = lesson.lost.map { "\(name($0.rubric)) \($0.points.text(language))" }
      if !losses.isEmpty {
        notes.append(
          "\(say(lesson.kind == .gap ? ReportLabel.lost : .points)): \(losses.joined(separator: "; "))"
        )
      }
    }
    // Of a busy room more was noted than anyone reads here; all of it stands in its own section.
    notes += lesson.causes.compactMap(cause).prefix(Self.causes)
    if let action = lesson.action {
      let text = action.text.legible
      notes.append("\(say(.action)): \(action.title.legible)" + (text.isBlank ? "" : ". \(text)"))
      if !action.source.legible.isBlank {
        notes.append("\(say(.reference)): \(action.source.legible)")
      }
    }
    return Block.Item(lesson.finding.legible, notes: notes)
  }

  private func cause(_ cause: Lesson.Cause) -> String? {
    switch cause {
    case .reason(let number):
      guard let decision = account.decisions.first(where: { $0.number == number }),
        !decision.reason.legible.isBlank
      else { return nil }
      return "\(say(.said)): “\(decision.reason.legible)”"
    case .note(let text): return "\(say(.notes)): “\(text.legible)”"
    case .discussion(let question, let text):
      return "\(scenario.questions[question].text.legible) “\(text.legible)”"
    case .hotWash(let question, let text):
      return "\(scenario.hotWash[question].text.legible) “\(text.legible)”"
    case .rating(let rating):
      // What somebody thought of a role's work is not for everybody.
      return audience == .participants
        ? nil
        : say(.rated(rater: rating.rater, letter: rating.level.rawValue, reason: rating.reason))
    }
  }

  /// HSEEP's improvement plan; a column that would stay empty is left out. Management gets what fits on its page.
  var plan: [Block] {
    let all = account.actions
    let isShort = audience == .management
    let rows = all.prefix(isShort ? 5 : all.count)
    guard !rows.isEmpty else { return [] }
    let hasIssue = rows.contains { !$0.finding.isBlank }
    let hasElement = !isShort && rows.contains { $0.element != nil }
    // On the day of the exercise, as a rule: that stands above.
    let hasStart = !isShort && Set(rows.map(\.start)).count > 1
    var columns = [Table.Column(say(.number), isNumber: true)]
    if hasIssue { columns.append(Table.Column(say(.issue), isWide: true)) }
    columns.append(Table.Column(say(.action), isWide: true))
    if hasElement { columns.append(Table.Column(say(.element))) }
    columns.append(Table.Column(say(.owner)))
    if hasStart { columns.append(Table.Column(say(.start))) }
    columns += [Table.Column(say(.completion)), Table.Column(say(.status))]
    let cells = rows.enumerated().map { place, action -> [Table.Cell] in
      var cells: [Table.Cell] = ["\(place + 1)"]
      if hasIssue {
        let issue = action.finding.legible
        cells.append(Table.Cell(isShort ? issue.firstSentence : issue))
      }
      let text = isShort ? "" : action.text.legible
      cells.append(Table.Cell(action.title.legible + (text.isBlank ? "" : ". \(text)")))
      if hasElement { cells.append(Table.Cell(action.element.map { $0.text(language) } ?? "–")) }
      cells.append(Table.Cell(action.owner.isBlank ? say(.ownerOpen) : action.owner.legible))
      if hasStart { cells.append(Table.Cell(action.start.map { $0.dayText(language) } ?? "–")) }
      cells.append(Table.Cell(action.due.map { $0.dayText(language) } ?? say(.dateOpen)))
      cells.append(Table.Cell(state(of: action)))
      return cells
    }
    let more = all.count - rows.count
    return [.table(Table(nil, columns, cells))]
      + (more > 0 ? [.paragraph(say(.moreActions(more)))] : [])
  }

  private func state(of action: CorrectiveAction) -> String {
    let state =
      action.status == .open
      ? say(action.isAgreed ? ReportSentence.agreed : .proposed) : action.status.text(language)
    return action.isUrgent ? "\(state), \(say(.urgent))" : state
  }

  /// What management is to decide, from what the plan still lacks.
  var asked: [Block] {
    let actions = account.actions.filter { $0.status == .open || $0.status == .busy }
    var sentences: [ReportSentence] = []
    if actions.isEmpty {
      let gaps = min(3, account.gaps.count)
      if gaps > 0 {
        let before = CivilDate(daysSinceEpoch: account.made.daysSinceEpoch + 14)
        sentences.append(.appoint(gaps: gaps, before: before))
      }
    } else {
      let urgent = actions.filter(\.isUrgent).map(\.title)
      if !urgent.isEmpty { sentences.append(.reportToday(urgent)) }
      sentences.append(.adopt(actions: actions.count, first: actions.compactMap(\.due).min()))
      let ownerless = actions.filter { $0.owner.isBlank }.map(\.title)
      if !ownerless.isEmpty { sentences.append(.nameOwners(ownerless)) }
      let dateless = actions.filter { $0.due == nil }.map(\.title)
      if !dateless.isEmpty { sentences.append(.nameDates(dateless)) }
    }
    return sentences.isEmpty ? [] : [.list(sentences.map { Block.Item(say($0)) })]
  }
}

extension String {
  /// Up to and with its first full stop.
  fileprivate var firstSentence: String {
    split(separator: ". ", maxSplits: 1).first.map { $0.hasSuffix(".") ? String($0) : $0 + "." }
      ?? self
  }
}

extension CorrectiveAction.Element {
  func text(_ language: Language) -> String {
    switch (language, self) {
    case (.dutch, .planning): "plan"
    case (.dutch, .organization): "organisatie"
    case (.dutch, .equipment): "middelen"
    case (.dutch, .training): "opleiding"
    case (.dutch, .exercise): "oefening"
    case (.english, .planning): "Planning"
    case (.english, .organization): "Organization"
    case (.english, .equipment): "Equipment"
    case (.english, .training): "Training"
    case (.english, .exercise): "Exercise"
    }
  }
}

extension CorrectiveAction.Status {
  func text(_ language: Language) -> String {
    switch (language, self) {
    case (.dutch, .open): "open"
    case (.dutch, .busy): "loopt"
    case (.dutch, .done): "klaar"
    case (.dutch, .dropped): "vervallen"
    case (.english, .open): "open"
    case (.english, .busy): "under way"
    case (.english, .done): "done"
    case (.english, .dropped): "dropped"
    }
  }
}
