import Exercises
import Scenarios
import Times
import Wording

/// A quantity over the story: this team's line, and the example's beside it.
struct CourseChart {
  private static let (width, height) = (370.0, 190.0)
  private static let (left, right, top, bottom) = (8.0, 232.0, 30.0, 160.0)

  let account: Account
  let course: Course
  let language: Language
  private let axis: StoryAxis
  private let range: ClosedRange<Int64>

  init?(_ account: Account, _ course: Course, _ language: Language) {
    guard let axis = StoryAxis(account, left: Self.left, right: Self.right) else { return nil }
    self.account = account
    self.course = course
    self.language = language
    self.axis = axis
    let values = (course.ours + course.example).map(\.value)
    let (least, most) = (min(0, values.min() ?? 0), values.max() ?? 0)
    range = least...max(most, least + 1)
  }

  private var quantity: Quantity { account.scenario.quantities[course.quantity] }

  private func y(_ value: Int64) -> Double {
    let part = Double(value - range.lowerBound) / Double(range.upperBound - range.lowerBound)
    return Self.bottom - part * (Self.bottom - Self.top)
  }

  var drawing: Drawing {
    var drawing = Drawing(width: Self.width, height: Self.height)
    for value in [range.lowerBound, range.upperBound] {
      drawing.line(Self.left, y(value), Self.right, y(value), colour: Ink.pale)
    }
    drawing.label(
      quantity.text(of: range.upperBound, language), Self.left, y(range.upperBound) - 6, size: 10)
    drawing.label(
      quantity.text(of: range.lowerBound, language), Self.left, y(range.lowerBound) + 13, size: 10)
    let clock = account.timeline.moment(account.exercise.now, language)
    drawing.label(clock, Self.right, y(range.lowerBound) + 13, size: 10, anchor: .end)
    for stretch in axis.stretches.dropFirst() {
      drawing.line(stretch.left, Self.top, stretch.left, Self.bottom, colour: Ink.pale, dash: "2 3")
    }
    trace(course.example, in: &drawing, width: 1.8, colour: Ink.grey, dash: "6 4")
    trace(course.ours, in: &drawing, width: 2.6, colour: Ink.dark, dash: nil)
    ends(&drawing)
    return drawing
  }

  private func trace(
    _ corners: [Course.Corner], in drawing: inout Drawing, width: Double, colour: String,
    dash: String?
  ) {
    guard corners.count > 1 else { return }
    var points: [(Double, Double)] = []
    for (corner, next) in zip(corners, corners.dropFirst()) {
      points.append((axis.x(corner.at), y(corner.value)))
      // A straight line in the story bends where the picture goes from one phase to the next.
      for stretch in axis.stretches where corner.at < stretch.from && stretch.from < next.at {
        let part =
          Double((stretch.from - corner.at).milliseconds)
          / Double((next.at - corner.at).milliseconds)
        let value = Double(corner.value) + part * (Double(next.value) - Double(corner.value))
        points.append((stretch.left, y(Int64(value))))
      }
    }
    if let last = corners.last { points.append((axis.x(last.at), y(last.value))) }
    drawing.polyline(points, width: width, colour: colour, dash: dash)
  }

  /// What it came to, beside the ends of the lines and never on top of one another.
  private func ends(_ drawing: inout Drawing) {
    let wide = Self.width - Self.right - 14
    var ends: [(y: Double, lines: [String], isOurs: Bool)] = []
    func end(_ label: ReportLabel, _ value: Int64?, isOurs: Bool) {
      guard let value else { return }
      let text = "\(label.text(language)): \(quantity.text(of: value, language))"
      ends.append((y(value), text.lines(within: wide, size: 10, isBold: isOurs), isOurs))
    }
    end(.ours, course.result, isOurs: true)
    end(.theirs, course.exampleResult, isOurs: false)
    ends = ends.sortedStably { $0.y < $1.y }
    var edge = 12.0
    let need = ends.reduce(0) { $0 + Double($1.lines.count) * 10.0.leading + 6 }
    var latest = Self.height - 6 - need
    for end in ends {
      let top = max(edge, min(end.y - 5, max(edge, latest)))
      drawing.label(
        end.lines, Self.right + 8, top + 8, size: 10, isBold: end.isOurs,
        colour: end.isOurs ? Ink.black : "#4d4d4d")
      let height = Double(end.lines.count) * 10.0.leading + 6
      edge = top + height
      latest += height
    }
  }
}
