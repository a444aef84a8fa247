import Scenarios
import Scorecards
import Times
import Wording

/// The order of the stages: on the left as one framework wants them, on the right as they came.
struct SlopeChart {
  struct Entry {
    let stage: Index<Rubric.Stage>
    let step: Index<Step>
    let done: StoryTime?
  }

  private static let width = 700.0
  private static let left = 285.0
  private static let right = 415.0

  let account: Account
  let rubric: Rubric
  let language: Language
  /// In the order of the framework.
  let expected: [Entry]
  /// In the order in which they were done, then what was not.
  let happened: [Entry]

  /// Nil: fewer than two stages have an order.
  init?(_ account: Account, _ card: Account.Card, _ language: Language) {
    self.account = account
    self.language = language
    rubric = account.scenario.rubrics[card.rubric]
    let rubric = rubric
    expected = rubric.stages.keys.filter { rubric.stages[$0].isOrdered }.compactMap { stage in
      guard let step = account.scenario.landmarks[card.rubric][stage.position],
        let standing = card.card.standings(in: stage).first(where: { $0.step == step })
      else { return nil }
      return Entry(stage: stage, step: step, done: standing.done)
    }
    guard expected.count > 1 else { return nil }
    happened = expected.sortedStably { one, other in
      (one.done ?? .distantFuture) < (other.done ?? .distantFuture)
    }
  }

  /// Something that belongs after it was done before it, or it was not done at all.
  func isOutOfOrder(_ place: Int) -> Bool {
    guard let done = expected[place].done else { return true }
    return expected.indices.contains { other in
      guard let time = expected[other].done else { return false }
      return other < place ? time > done : other > place && time < done
    }
  }

  var drawing: Drawing {
    var drawing = Drawing(width: Self.width)
    let heads = [ReportLabel.expected, .happened].map { $0.text(language) }
    drawing.label(heads[0], Self.left, 14, size: 11, anchor: .end, isBold: true)
    drawing.label(heads[1], Self.right, 14, size: 11, isBold: true)
    let lefts = expected.enumerated().map { number, entry in
      (["\(number + 1)  " + rubric.stages[entry.stage].title(language)]
        + [account.scenario.steps[entry.step].title]).flatMap {
          $0.lines(within: Self.left - 20, size: 11)
        }
    }
    let rights = happened.map { entry -> [String] in
      let moment =
        entry.done.map { account.timeline.moment($0, language) }
        ?? (account.isOver ? ReportLabel.notDone : .notYet).text(language)
      return "\(moment)  \(rubric.stages[entry.stage].title(language))"
        .lines(within: Self.width - Self.right - 20, size: 11)
    }
    let most = (lefts + rights).map(\.count).max() ?? 1
    let step = Double(most) * 11.0.leading + 14
    func y(_ place: Int) -> Double { 30 + (Double(place) + 0.5) * step }
    for (place, entry) in expected.enumerated() {
      let target = happened.firstIndex { $0.stage == entry.stage } ?? place
      let isBad = isOutOfOrder(place)
      drawing.line(
        Self.left + 12, y(place), Self.right - 12, y(target), width: isBad ? 2.6 : 2,
        colour: isBad ? Ink.alarm : Ink.dark, dash: entry.done == nil ? "2 5" : isBad ? "8 4" : nil)
    }
    for place in expected.indices {
      for (x, lines, anchor, isDone) in [
        (Self.left, lefts[place], Drawing.Anchor.end, true),
        (Self.right, rights[place], .start, happened[place].done != nil),
      ] {
        let dot = anchor == .end ? x + 8 : x - 8
        drawing.shape(
          "circle",
          [
            ("cx", dot.inSVG), ("cy", y(place).inSVG), ("r", "4.5"),
            ("fill", isDone ? Ink.black : Ink.white), ("stroke", Ink.black),
            ("stroke-width", "1.5"),
          ])
        drawing.label(
          lines, anchor == .end ? x - 4 : x + 4,
          y(place) + 4 - Double(lines.count - 1) * 11.0.leading / 2, size: 11, anchor: anchor)
      }
    }
    let bottom = 30 + Double(expected.count) * step + 14
    drawing.height = legend(&drawing, from: bottom) + 12
    return drawing
  }

  private func legend(_ drawing: inout Drawing, from top: Double) -> Double {
    var x = 8.0
    for (label, dash, colour) in [
      (ReportLabel.inPlace, nil as String?, Ink.dark), (.outOfPlace, "8 4", Ink.alarm),
      (.notDone, "2 5", Ink.alarm),
    ] {
      let text = label.text(language)
      drawing.line(x, top, x + 36, top, width: 2.4, colour: colour, dash: dash)
      drawing.label(text, x + 44, top + 3.5, size: 10)
      x += text.width(size: 10) + 70
    }
    return top
  }
}
