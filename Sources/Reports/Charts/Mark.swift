import Scenarios

/// How a stage of the AP looks in the timeline: a shape and a colour, each enough by itself.
struct Mark {
  enum Outline: CaseIterable { case circle, square, diamond, triangle, hexagon, star }

  static let size = 19.0

  let outline: Outline
  let fill: String
  /// Of what is written in it.
  let ink: String

  /// The look of the stage at a position among its rubric's.
  init(stage: Int) {
    let fills = ["#ffffff", "#cfe0ef", "#f4c27a", "#c3e6cd", "#e0cdec", "#e8e8a0"]
    outline = Outline.allCases[stage % Outline.allCases.count]
    fill = fills[stage % fills.count]
    ink = Ink.black
  }

  private init(_ outline: Outline, fill: String, ink: String) {
    self.outline = outline
    self.fill = fill
    self.ink = ink
  }

  static let harmful = Mark(.square, fill: "#1a1a1a", ink: "#ffffff")
  static let other = Mark(.circle, fill: "#d9d9d9", ink: "#1a1a1a")

  /// Around a middle, with what is written in it.
  func draw(in drawing: inout Drawing, _ x: Double, _ y: Double, text: String) {
    let r = Mark.size / 2 - 0.7
    let stroke = [("fill", fill), ("stroke", Ink.black), ("stroke-width", "1.1")]
    func polygon(_ points: [(Double, Double)]) -> [(String, String)] {
      [
        (
          "points",
          points.map { "\((x + $0.0 * r).inSVG),\((y + $0.1 * r).inSVG)" }.joined(separator: " ")
        )
      ]
    }
    switch outline {
    case .circle:
      drawing.shape("circle", [("cx", x.inSVG), ("cy", y.inSVG), ("r", r.inSVG)] + stroke)
    case .square:
      drawing.shape(
        "polygon", polygon([(-0.95, -0.85), (0.95, -0.85), (0.95, 0.85), (-0.95, 0.85)]) + stroke)
    case .diamond:
      drawing.shape("polygon", polygon([(0, -1.05), (1.05, 0), (0, 1.05), (-1.05, 0)]) + stroke)
    case .triangle: drawing.shape("polygon", polygon([(-1, 0.85), (0, -1.05), (1, 0.85)]) + stroke)
    case .hexagon:
      drawing.shape(
        "polygon",
        polygon([(-0.55, -0.95), (0.55, -0.95), (1.05, 0), (0.55, 0.95), (-0.55, 0.95), (-1.05, 0)])
          + stroke)
    case .star:
      drawing.shape(
        "polygon",
        polygon([
          (-1, -0.9), (0, -0.55), (1, -0.9), (0.7, 0), (1, 0.9), (0, 0.55), (-1, 0.9), (-0.7, 0),
        ]) + stroke)
    }
    // A triangle is only wide at its foot: three digits stand there, and smaller.
    let isTight = outline == .triangle && text.count > 2
    let size = isTight ? 5.8 : text.count > 2 ? 7.0 : 8.5
    let drop = isTight ? 3.6 : outline == .triangle ? 2.0 : 0
    drawing.label(text, x, y + size * 0.36 + drop, size: size, anchor: .middle, colour: ink)
  }
}
