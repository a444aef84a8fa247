import Exercises
import Scenarios
import Scorecards
import Times
import Wording

/// The steps of one stage: until when each was expected, and when it was done.
struct WindowChart {
  private static let width = 760.0
  private static let gutter = 250.0
  private static let result = 150.0

  let account: Account
  let standings: [StepStanding]
  let language: Language
  private let axis: StoryAxis

  /// Nil: nothing of the stage was exercised.
  init?(
    _ account: Account, _ card: Account.Card, _ stage: Index<Rubric.Stage>, _ language: Language
  ) {
    standings = card.card.standings(in: stage)
    guard !standings.isEmpty,
      let axis = StoryAxis(account, left: Self.gutter + 8, right: Self.width - Self.result - 8)
    else { return nil }
    self.account = account
    self.language = language
    self.axis = axis
  }

  var drawing: Drawing {
    var drawing = Drawing(width: Self.width)
    var y = head(&drawing)
    for standing in standings { y = row(standing, &drawing, from: y) }
    for stretch in axis.stretches.dropFirst() {
      drawing.line(stretch.left, 18, stretch.left, y, colour: Ink.pale, isBehind: true)
    }
    drawing.height = legend(&drawing, from: y + 14)
    return drawing
  }

  /// Where the phases begin; one is left out where the one before it has no room.
  private func head(_ drawing: inout Drawing) -> Double {
    var end = 0.0
    for stretch in axis.stretches {
      let text = account.timeline.moment(stretch.from, language)
      guard stretch.left >= end else { continue }
      drawing.label(text, stretch.left, 12, size: 9.5)
      end = stretch.left + text.width(size: 9.5) + 6
    }
    return 20
  }

  private func row(_ standing: StepStanding, _ drawing: inout Drawing, from y: Double) -> Double {
    let lines = account.scenario.steps[standing.step].title.lines(
      within: Self.gutter - 16, size: 10)
    let outcome = self.text(of: standing).lines(within: Self.result - 8, size: 10)
    let height = Double(max(lines.count, outcome.count)) * 10.0.leading + 6
    let middle = y + height / 2
    drawing.label(lines, 8, y + 12, size: 10)
    drawing.label(
      outcome, Self.width - Self.result + 4, y + 12, size: 10, isBold: standing.done == nil)
    drawing.line(0, y + height, Self.width, y + height, colour: Ink.pale)
    if let due = standing.due, axis.contains(due.full) {
      let (from, to) = (axis.x(due.full), axis.x(due.hard))
      drawing.line(axis.left, middle, from, middle, colour: Ink.grey)
      drawing.rectangle(from, middle - 4, max(2, to - from), 8, fill: Ink.pale)
    }
    if let done = standing.done {
      Self.sign(standing.outcome, in: &drawing, axis.x(done), middle)
    }
    return y + height
  }

  private func text(of standing: StepStanding) -> String {
    switch standing.outcome {
    case .inTime(let at): account.timeline.moment(at, language)
    case .late(let at, by: let by), .tooLate(let at, by: let by):
      "\(account.timeline.moment(at, language)), +\(by.text(language))"
    case .missing: ReportLabel.notDone.text(language)
    case .open: ReportLabel.notYet.text(language)
    }
  }

  private static func sign(
    _ outcome: StepStanding.Outcome, in drawing: inout Drawing, _ x: Double, _ y: Double
  ) {
    switch outcome {
    case .inTime:
      drawing.shape(
        "circle", [("cx", x.inSVG), ("cy", y.inSVG), ("r", "4.5"), ("fill", Ink.dark)])
    case .late:
      drawing.shape(
        "circle",
        [
          ("cx", x.inSVG), ("cy", y.inSVG), ("r", "4.5"), ("fill", Ink.white),
          ("stroke", Ink.black), ("stroke-width", "2"),
        ])
    case .tooLate:
      drawing.line(x - 4.5, y - 4.5, x + 4.5, y + 4.5, width: 2.4, colour: Ink.alarm)
      drawing.line(x - 4.5, y + 4.5, x + 4.5, y - 4.5, width: 2.4, colour: Ink.alarm)
    case .missing, .open: return
    }
  }

  private func legend(_ drawing: inout Drawing, from top: Double) -> Double {
    let keys: [(StepStanding.Outcome, ReportLabel)] = [
      (.inTime(.zero), .inTime), (.late(.zero, by: .zero), .late),
      (.tooLate(.zero, by: .zero), .tooLate),
    ]
    var x = 10.0
    for (outcome, label) in keys {
      let text = label.text(language)
      Self.sign(outcome, in: &drawing, x, top)
      drawing.label(text, x + 10, top + 3.5, size: 10)
      x += text.width(size: 10) + 40
    }
    drawing.rectangle(x, top - 4, 26, 8, fill: Ink.pale)
    drawing.label(ReportLabel.windowFalls.text(language), x + 34, top + 3.5, size: 10)
    return top + 12
  }
}
