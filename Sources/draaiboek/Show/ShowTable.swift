import Exercises
import Scenarios
import Terminals
import Times
import Wording

/// The script to read on a terminal or on paper: what it is about in one column, what it says in the next.
struct ShowTable {
  let selection: ShowSelection
  let language: Language

  init(_ selection: ShowSelection, _ language: Language) {
    self.selection = selection
    self.language = language
  }

  var scenario: Scenario { selection.scenario }
  var isForFacilitator: Bool { selection.role == nil }

  var paragraphs: [Paragraph] {
    var text = head
    text += practice
    for phase in scenario.phases.keys { text += self.phase(phase) }
    return isForFacilitator ? text + interludes(at: .debrief) + clocks + forms : text
  }

  /// How many cells the first column takes.
  static let column = 16

  func label(_ label: ShowLabel) -> String { label.text(language) }

  /// A row of the table; an author's text can be more than one paragraph.
  func row(_ label: String, _ text: String, _ style: Style = .plain) -> [Paragraph] {
    let mark = "  " + label
    let first = mark + String(repeating: " ", count: max(1, ShowTable.column - mark.cells))
    let rest = String(repeating: " ", count: first.cells)
    return text.split(whereSeparator: \.isNewline).enumerated().map { position, line in
      Paragraph(String(line), mark: position == 0 ? first : rest, style: style)
    }
  }

  func row(_ label: ShowLabel, _ text: String, _ style: Style = .plain) -> [Paragraph] {
    row(self.label(label), text, style)
  }

  func names(of roles: RoleSet) -> String {
    let members = scenario.roles.keys.filter { roles.contains($0) }
    if members.count == scenario.roles.count, members.count > 1 { return label(.everyone) }
    return members.map { scenario.roles[$0].title }.joined(separator: ", ")
  }

  private var head: [Paragraph] {
    let cast = scenario.casts[selection.cast]
    let plan = scenario.plans[selection.plan]
    var text = [Paragraph("\(label(.drill)) · \(scenario.title)", style: .strong)]
    text += scenario.notice.split(whereSeparator: \.isNewline)
      .map { Paragraph(String($0), style: .dim) }
    text.append(.empty)
    if let role = selection.role { text += row(.asRole, scenario.roles[role].title, .strong) }
    text += row(.cast, cast.title)
    if isForFacilitator, !selection.variants.isEmpty {
      let titles = selection.variants.map { scenario.variants[$0].title }
      text += row(.variants, titles.joined(separator: "; "))
    }
    text += row(.plan, plan.title)
    text += minutes(plan) + [.empty]
    if isForFacilitator { text += terms }
    text += [Paragraph(label(.roles), style: .strong)]
    for role in selection.roles { text += self.role(role, cast) }
    return text
  }

  /// What the law leaves open about the terms; never for a role.
  private var terms: [Paragraph] {
    let holidays = Holidays.netherlands
    let withheld = scenario.withheld(plan: selection.plan, variants: selection.variants)
    let terms = scenario.clocks.keys.flatMap { clock in
      scenario.readings(of: clock, withheld: withheld, holidays: holidays, language)
        .map { row(.term, "\(scenario.clocks[clock].title): \($0)") } ?? []
    }
    return terms.isEmpty ? [] : terms + [.empty]
  }

  private func minutes(_ plan: Plan) -> [Paragraph] {
    let phases = zip(scenario.phases, plan.phases).map { ($0.title, $1) }
    let parts =
      [(label(.welcome), plan.welcome)] + phases
      + [
        (label(.breaks), plan.breaks), (label(.hotWash), plan.hotWash),
        (label(.total), plan.minutes),
      ]
    return parts.flatMap { title, minutes in
      let number = "\(minutes)"
      let aligned = String(repeating: " ", count: max(0, 5 - number.count)) + number
      return row("\(aligned) \(label(.minutes))", title)
    }
  }

  private func role(_ index: Index<Role>, _ cast: Cast) -> [Paragraph] {
    let role = scenario.roles[index]
    let presence: Presence =
      cast.played.contains(index)
      ? .played : cast.counterplay.contains(index) ? .counterplay : .vacant
    return [Paragraph("\(role.title) (\(presence.text(language)))", mark: "  ")]
      + row("", role.brief)
  }

  private func phase(_ index: Index<Phase>) -> [Paragraph] {
    let phase = scenario.phases[index]
    let minutes = scenario.plans[selection.plan].phases[index.position]
    let number = "\(label(.phase)) \(index.position + 1)"
    var text: [Paragraph] = [
      .empty, Paragraph(phase.title, mark: number + " · ", style: .strong),
      Paragraph(times(of: index) + " · \(minutes) \(label(.minutes))", mark: "  ", style: .dim),
      .empty,
    ]
    text += row(.situation, phase.situation)
    if isForFacilitator {
      text += row(.facilitator, phase.facilitator) + background(of: phase)
      for question in phase.questions { text += row(.questions, scenario.questions[question].text) }
    }
    text += messages(in: index)
    if isForFacilitator { text += steps(in: index) }
    text += actions(in: index) + cards(in: index)
    return isForFacilitator ? text + interludes(at: .after(index)) : text
  }

  private func times(of index: Index<Phase>) -> String {
    let phase = scenario.phases[index]
    let timeline = scenario.timeline
    let span =
      "\(timeline.moment(phase.from, language)) – \(timeline.moment(phase.to, language))"
    guard phase.pace == .stepped else { return "\(span) · \(label(.running))" }
    let moments = selection.moments(of: index).map { timeline.moment($0, language) }.joined(
      separator: ", ")
    return "\(span) · \(label(.stepped)) \(moments)"
  }
}
