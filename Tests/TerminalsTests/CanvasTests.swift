import Testing

@testable import Terminals

/// A window of 24 rows, with a board of eight, in which 60 lines are said at once.
@Suite struct CanvasTests {
  private let terminal: PseudoTerminal
  private let screen: Screen
  private let canvas: Canvas

  init() throws {
    terminal = try #require(PseudoTerminal())
    screen = Screen(output: terminal.terminal.number, noColour: true)
    var canvas = Canvas()
    canvas.board = (1...8).map { Paragraph("bord \($0)") }
    canvas.more = "er is meer"
    canvas.say(CanvasTests.answer, isNews: false, on: screen)
    self.canvas = canvas
  }

  private static let answer = (1...60).map { Paragraph("regel \($0)") }

  private func rows(_ canvas: Canvas) -> [String] {
    canvas.text(on: screen).replacing("\u{1B}[H", with: "").replacing("\u{1B}[K", with: "")
      .split(separator: "\r\n").map(String.init)
  }

  private func said(_ canvas: Canvas) -> [String] {
    rows(canvas).filter { $0.hasPrefix("regel") }
  }

  @Test func `an answer that is too long begins at its top, and no line of it is passed over`() {
    var canvas = canvas
    #expect(rows(canvas).prefix(3).map { $0.prefix(13) } == ["bord 1", "── er is meer", "regel 1"])
    var read: [String] = []
    while !rows(canvas).contains("bord 2") {
      read += said(canvas)
      canvas.leafOn(on: screen)
    }
    var seen: Set<String> = []
    #expect(read.filter { seen.insert($0).inserted } == CanvasTests.answer.map(\.text))
    #expect(said(canvas).last == "regel 60")
    canvas.leafOn(on: screen)
    #expect(rows(canvas).contains("bord 2"), "there is nothing beyond the end")
  }

  @Test func `news does not move what somebody reads, and nothing takes the board away by itself`()
  {
    var canvas = canvas
    let before = rows(canvas)
    canvas.say([Paragraph("nieuws")], isNews: true, on: screen)
    #expect(rows(canvas) == before)
    canvas.stopLeafing()
    #expect(rows(canvas).contains("bord 8") && rows(canvas).contains("nieuws"))
    canvas.say(CanvasTests.answer, isNews: true, on: screen)
    #expect(rows(canvas).contains("bord 8"))
  }

  @Test func `one can leaf back to what was said first`() {
    var canvas = canvas
    canvas.stopLeafing()
    for _ in 0..<9 { canvas.leafBack(on: screen) }
    #expect(said(canvas).first == "regel 1")
    #expect(said(canvas).count == 21)
  }
}
