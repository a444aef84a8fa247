import Exercises
import Scenarios
import Scorecards
import Times
import Wording

/// Who decided what and when: a lane per role over the story, with the moments that the first framework waits for.
struct TimelineChart {
  private static let width = 760.0
  private static let gutter = 134.0
  /// More rows of marks in one lane than this, and marks near one another become one with their number.
  private static let rows = 6

  let account: Account
  let language: Language
  private let axis: StoryAxis
  private let marks: [Placed]

  struct Placed {
    let decision: Decision
    let at: StoryTime
    let mark: Mark
  }

  init?(_ account: Account, _ language: Language, showsHarm: Bool) {
    guard let axis = StoryAxis(account, left: Self.gutter + 14, right: Self.width - 16) else {
      return nil
    }
    self.account = account
    self.language = language
    self.axis = axis
    marks = account.decisions.compactMap { decision in
      guard decision.status != .retracted else { return nil }
      return Placed(
        decision: decision, at: account.moment(of: decision),
        mark: account.mark(of: decision, showsHarm: showsHarm))
    }
  }

  var drawing: Drawing {
    var drawing = Drawing(width: Self.width)
    let top = header(&drawing)
    var y = top
    y = awaited(&drawing, from: y)
    y = messages(&drawing, from: y)
    for role in account.scenario.roles.keys { y = lane(of: role, &drawing, from: y) }
    for stretch in axis.stretches.dropFirst() {
      drawing.line(stretch.left, 4, stretch.left, y, colour: Ink.grey, isBehind: true)
    }
    y = ticks(&drawing, from: top, to: y)
    drawing.height = legend(&drawing, from: y + 10)
    return drawing
  }

  /// The phases, each over its own stretch.
  private func header(_ drawing: inout Drawing) -> Double {
    let titles = axis.stretches.map { stretch in
      account.scenario.phases[stretch.phase].title
        .lines(within: stretch.right - stretch.left - 8, size: 9, isBold: true)
    }
    for (stretch, lines) in zip(axis.stretches, titles) {
      drawing.label(lines, stretch.left + 4, 14, size: 9, isBold: true)
    }
    return 14 + Double(titles.map(\.count).max() ?? 1) * 9.0.leading
  }

  private func name(_ text: String, _ drawing: inout Drawing, from y: Double, height: Double)
    -> Double
  {
    let lines = text.lines(within: Self.gutter - 6, size: 10)
    let height = max(height, Double(lines.count) * 10.0.leading + 8)
    drawing.line(0, y, Self.width, y, colour: Ink.pale, isBehind: true)
    drawing.label(lines, 2, y + 15, size: 10)
    return height
  }

  /// From when full marks fall until it is too late, for the landmark of each stage.
  private func awaited(_ drawing: inout Drawing, from y: Double) -> Double {
    guard let card = account.cards.first else { return y }
    let rubric = account.scenario.rubrics[card.rubric]
    var bars: [(from: Double, to: Double, text: String, row: Int)] = []
    var rows = Rows(gap: 6)
    let landmarks = rubric.stages.keys.compactMap { stage -> (StepStanding.Due, String)? in
      guard let step = account.scenario.landmarks[card.rubric][stage.position],
        let due = card.card.standings(in: stage).first(where: { $0.step == step })?.due
      else { return nil }
      return (due, rubric.stages[stage].title(language).legible)
    }
    for (due, text) in landmarks.sortedStably(by: { $0.0.full < $1.0.full })
    where axis.contains(due.full) {
      let (from, to) = (axis.x(due.full), max(axis.x(due.hard), axis.x(due.full) + 2))
      let wide = text.width(size: 9.5)
      // To the right of its bar, or to the left where the picture ends.
      let fits = to + 4 + wide <= Self.width
      let row = rows.place(fits ? from : from - wide - 4, fits ? to + 4 + wide : to)
      bars.append((from, to, text, row))
    }
    guard !bars.isEmpty else { return y }
    let height = name(
      ReportLabel.awaited.text(language), &drawing, from: y, height: Double(rows.count) * 16 + 8)
    for bar in bars {
      let middle = y + 13 + Double(bar.row) * 16
      drawing.rectangle(bar.from, middle - 5, bar.to - bar.from, 10, fill: Ink.pale)
      let fits = bar.to + 4 + bar.text.width(size: 9.5) <= Self.width
      drawing.label(
        bar.text, fits ? bar.to + 4 : bar.from - 4, middle + 3.5, size: 9.5,
        anchor: fits ? .start : .end, isOnWhite: true)
    }
    return y + height
  }

  private func messages(_ drawing: inout Drawing, from y: Double) -> Double {
    let times = account.fates.compactMap { fate -> StoryTime? in
      guard case .delivered(let at, _) = fate.outcome else { return nil }
      return at
    }
    guard !times.isEmpty else { return y }
    let height = name(ReportLabel.messages.text(language), &drawing, from: y, height: 22)
    for time in times {
      drawing.line(axis.x(time), y + 5, axis.x(time), y + height - 5, colour: Ink.grey)
    }
    return y + height
  }

  private func lane(of role: Index<Role>, _ drawing: inout Drawing, from y: Double) -> Double {
    let own = marks.filter { $0.decision.role == role }
      .sortedStably { axis.x($0.at) < axis.x($1.at) }
    guard !own.isEmpty || account.exercise.presences[role.position] == .played else { return y }
    var rows = Rows(gap: 1)
    let half = Mark.size / 2
    let places = own.map { rows.place(axis.x($0.at) - half, axis.x($0.at) + half) }
    let isCrowded = rows.count > Self.rows
    let height = name(
      account.scenario.roles[role].title, &drawing, from: y,
      height: Double(isCrowded ? 1 : max(1, rows.count)) * (Mark.size + 1) + 10)
    if isCrowded {
      crowd(own, &drawing, y + 6 + half)
    } else {
      for (placed, row) in zip(own, places) {
        placed.mark.draw(
          in: &drawing, axis.x(placed.at), y + 6 + half + Double(row) * (Mark.size + 1),
          text: "\(placed.decision.number)")
      }
    }
    return y + height
  }

  /// Side by side, each for as many decisions as are written in it.
  private func crowd(_ marks: [Placed], _ drawing: inout Drawing, _ y: Double) {
    let wide = Mark.size + 9
    var bins: [Int: Int] = [:]
    for mark in marks { bins[Int((axis.x(mark.at) - axis.left) / wide), default: 0] += 1 }
    let last = max(0, Int((axis.right - axis.left) / wide) - 1)
    var counts: [Int: Int] = [:]
    for bin in bins.keys.sorted() { counts[min(bin, last), default: 0] += bins[bin] ?? 0 }
    for bin in counts.keys.sorted() {
      let x = axis.left + (Double(bin) + 0.5) * wide
      drawing.rectangle(x - wide / 2 + 1, y - 9, wide - 2, 18, fill: Ink.faint)
      drawing.label("\(counts[bin] ?? 0)×", x, y + 3.5, size: 9, anchor: .middle)
    }
  }

  /// The marks that everyone asks after, the borders of the phases, and until when the law gives.
  private func ticks(_ drawing: inout Drawing, from top: Double, to bottom: Double) -> Double {
    let marks: [Interval] = [.minutes(30), .hours(4), .hours(24), .hours(72)]
    var ticks: [(x: Double, text: String, isStrong: Bool)] =
      marks
      .filter { axis.contains(.zero + $0) }
      .map { (axis.x(.zero + $0), $0.asLimit(language), false) }
    ticks += axis.stretches.map { ($0.left, account.timeline.moment($0.from, language), false) }
    for clock in account.scenario.clocks.keys {
      guard let started = account.exercise.clocks[clock.position].started else { continue }
      let authored = account.scenario.clocks[clock]
      guard axis.contains(started + authored.limit) else { continue }
      ticks.append((axis.x(started + authored.limit), authored.title.legible, true))
    }
    drawing.line(0, bottom, Self.width, bottom)
    var rows = Rows(gap: 8)
    let placed = ticks.map { tick -> (x: Double, left: Double, text: String, isStrong: Bool) in
      let wide = tick.text.width(size: 9.5, isBold: tick.isStrong)
      let left = min(max(0, tick.x - wide / 2), Self.width - wide)
      return (tick.x, left, tick.text, tick.isStrong)
    }.sortedStably { $0.left < $1.left }
    for tick in placed {
      let row = rows.place(tick.left, tick.left + tick.text.width(size: 9.5, isBold: tick.isStrong))
      let y = bottom + 14 + Double(row) * 13
      // No further, or it would touch the labels of the rows between.
      drawing.line(
        tick.x, tick.isStrong ? top : bottom, tick.x, bottom + 4,
        width: tick.isStrong ? 1.6 : 1, colour: tick.isStrong ? Ink.alarm : Ink.grey,
        dash: tick.isStrong ? "5 3" : nil, isBehind: true)
      drawing.label(
        tick.text, tick.left, y, size: 9.5, isBold: tick.isStrong, isOnWhite: true)
    }
    return bottom + 14 + Double(max(1, rows.count)) * 13
  }

  private func legend(_ drawing: inout Drawing, from top: Double) -> Double {
    var keys: [(Mark, String)] = []
    if let rubric = account.cards.first.map({ account.scenario.rubrics[$0.rubric] }) {
      keys = rubric.stages.keys.map {
        (Mark(stage: $0.position), rubric.stages[$0].title(language))
      }
    }
    if marks.contains(where: { $0.mark.fill == Mark.other.fill }) {
      keys.append((.other, ReportLabel.noStage.text(language)))
    }
    if marks.contains(where: { $0.mark.fill == Mark.harmful.fill }) {
      keys.append((.harmful, ReportLabel.harmful.text(language)))
    }
    var (x, y) = (4.0, top + 8)
    for (mark, title) in keys where !marks.isEmpty {
      let lines = title.lines(within: 330, size: 10)
      let wide = 26 + (lines.map { $0.width(size: 10) }.max() ?? 0) + 16
      if x + wide > Self.width { (x, y) = (4, y + 24) }
      mark.draw(in: &drawing, x + Mark.size / 2, y, text: "")
      drawing.label(lines, x + 24, y + 3.5, size: 10)
      x += wide
    }
    return y + 14
  }
}

extension Account {
  /// When it took effect; of what waits or is in one's own words, when it was said.
  func moment(of decision: Decision) -> StoryTime {
    if case .completed(let at) = decision.status { return at }
    return decision.taken
  }

  fileprivate func mark(of decision: Decision, showsHarm: Bool) -> Mark {
    guard let action = decision.action.map({ scenario.actions[$0] }) else { return .other }
    if showsHarm, let card = cards.first, card.charges.contains(where: { $0.isHarm(of: decision) })
    {
      return .harmful
    }
    guard let rubric = cards.first?.rubric, let step = action.fulfils,
      let stage = scenario.steps[step].stages[rubric]
    else { return .other }
    return Mark(stage: stage.position)
  }
}

extension Charge {
  /// This decision did damage.
  fileprivate func isHarm(of decision: Decision) -> Bool {
    guard case .decision(let act) = subject, act.decision == decision.number else { return false }
    return lines.contains { if case .harm = $0.fact { true } else { false } }
  }
}
