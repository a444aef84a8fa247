import Testing
import YAML

@Suite struct SourceTests {
  @Test(arguments: zip(0...6, ["", "één", "", "drie\t", "vier", "", ""]))
  func `lines end as editors end them`(number: Int, line: String) {
    let source = Source(name: "x", text: "\u{FEFF}één\r\n\ndrie\t\rvier\n")
    #expect(source.line(number) == line)
  }

  @Test func `a line that is not UTF-8 is repaired`() {
    let source = Source(name: "x", bytes: Array("a\nb".utf8) + [0xFF] + Array("c\nd".utf8))
    #expect(source.line(2) == "b\u{FFFD}c")
    #expect(source.line(3) == "d")
  }
}
