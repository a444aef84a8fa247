/// A picture in SVG: shapes and labels, and where each label stands, so that a test can see that none overlap.
package struct Drawing: Sendable {
  /// The room that a label takes.
  package struct Box: Hashable, Sendable {
    package let text: String
    package let left: Double
    package let top: Double
    package let width: Double
    package let height: Double

    package func overlaps(_ other: Box) -> Bool {
      left < other.left + other.width && other.left < left + width && top < other.top + other.height
        && other.top < top + height
    }
  }

  enum Anchor: String { case start, middle, end }

  package let width: Double
  package internal(set) var height: Double
  package private(set) var labels: [Box] = []
  private var shapes: [Markup] = []
  /// Drawn first, behind everything.
  private var backdrop: [Markup] = []

  init(width: Double, height: Double = 0) {
    self.width = width
    self.height = height
  }

  mutating func shape(_ name: String, _ attributes: [(String, String)], isBehind: Bool = false) {
    if isBehind {
      backdrop.append(.element(name, attributes))
    } else {
      shapes.append(.element(name, attributes))
    }
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, width: Double = 1,
    colour: String = Ink.black,
    dash: String? = nil, isBehind: Bool = false
  ) {
    shape(
      "line",
      [
        ("x1", x1.inSVG), ("y1", y1.inSVG), ("x2", x2.inSVG), ("y2", y2.inSVG), ("stroke", colour),
        ("stroke-width", width.inSVG),
      ] + (dash.map { [("stroke-dasharray", $0)] } ?? []), isBehind: isBehind)
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String,
    stroke: String? = Ink.black
  ) {
    shape(
      "rect",
      [
        ("x", x.inSVG), ("y", y.inSVG), ("width", width.inSVG), ("height", height.inSVG),
        ("fill", fill),
      ] + (stroke.map { [("stroke", $0), ("stroke-width", "1")] } ?? []))
  }

  mutating func polyline(
    _ points: [(Double, Double)], width: Double, colour: String = Ink.black, dash: String? = nil
  ) {
    let path = points.map { "\($0.0.inSVG),\($0.1.inSVG)" }.joined(separator: " ")
    shape(
      "polyline",
      [("points", path), ("fill", "none"), ("stroke", colour), ("stroke-width", width.inSVG)]
        + (dash.map { [("stroke-dasharray", $0)] } ?? []))
  }

  /// One line of text; `y` is its baseline.
  mutating func label(
    _ text: String, _ x: Double, _ y: Double, size: Double = 11, anchor: Anchor = .start,
    isBold: Bool = false,
    colour: String = Ink.black, isOnWhite: Bool = false
  ) {
    guard !text.isEmpty else { return }
    let wide = text.width(size: size, isBold: isBold)
    let left =
      switch anchor {
      case .start: x
      case .middle: x - wide / 2
      case .end: x - wide
      }
    if isOnWhite {
      rectangle(left - 2, y - size * 0.85, wide + 4, size * 1.1, fill: Ink.white, stroke: nil)
    }
    labels.append(Box(text: text, left: left, top: y - size * 0.8, width: wide, height: size))
    shapes.append(
      .element(
        "text",
        [
          ("x", x.inSVG), ("y", y.inSVG), ("font-size", size.inSVG),
          ("text-anchor", anchor.rawValue),
          ("fill", colour),
        ] + (isBold ? [("font-weight", "bold")] : []), text: text))
  }

  /// Lines of text under one another; `y` is the baseline of the first.
  mutating func label(
    _ lines: [String], _ x: Double, _ y: Double, size: Double = 11, anchor: Anchor = .start,
    isBold: Bool = false, colour: String = Ink.black
  ) {
    for (number, line) in lines.enumerated() {
      label(
        line, x, y + Double(number) * size.leading, size: size, anchor: anchor, isBold: isBold,
        colour: colour)
    }
  }

  func markup(titled title: String, described description: String, id: String) -> Markup {
    .element(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(width.inSVG) \(height.inSVG)"),
        ("role", "img"), ("aria-labelledby", "\(id)-title \(id)-desc"),
        ("font-family", "'DejaVu Sans', Verdana, Arial, sans-serif"),
      ],
      [
        .element("title", [("id", id + "-title")], text: title),
        .element("desc", [("id", id + "-desc")], text: description),
      ] + backdrop + shapes)
  }
}

/// Colours that stay apart in black and white.
enum Ink {
  static let black = "#1a1a1a"
  static let grey = "#767676"
  static let pale = "#d9d9d9"
  static let faint = "#f2f2f2"
  static let white = "#ffffff"
  static let dark = "#1f4e79"
  static let middle = "#7fa8cc"
  static let alarm = "#a61c00"
}

extension Double {
  /// To a tenth; whole numbers without a point.
  var inSVG: String {
    let tenths = Int((self * 10).rounded())
    let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + (part == 0 ? "\(whole)" : "\(whole).\(part)")
  }

  /// From one baseline to the next, for a size of type.
  var leading: Double { self * 1.25 }
}
