import Testing

@testable import Server

/// Against the worked example of ISO/IEC 18004 and by reading codes back.
@Suite struct QRCodeTests {
  /// The example of the standard: version 1-M, "01234567", whose ten correction words are printed there.
  @Test func `the error correction is that of the standard's example`() {
    let data: [UInt8] = [
      0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC,
      0x11,
    ]
    #expect(
      ReedSolomon.remainder(data, ReedSolomon.divisor(10))
        == [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55])
  }

  @Test(arguments: [(1, 14), (2, 26), (3, 42), (4, 62), (5, 84), (7, 122), (10, 213)])
  func `a version holds as many bytes as the standard's table says`(_ version: Int, _ bytes: Int) {
    #expect(QRCode.capacity(version) == bytes)
  }

  @Test func `an address fits, and a novel gets no code`() throws {
    let code = try #require(QRCode("http://192.168.178.21:8320/#ACDEFG"))
    #expect(code.size == 29)
    #expect(QRCode(String(repeating: "x", count: 214)) == nil)
    // The three finders, each a dark ring round a dark square.
    for (column, row) in [(0, 0), (22, 0), (0, 22)] {
      for (across, isDark) in [true, false, true, true, true, false, true].enumerated() {
        #expect(code[column + across, row + 3] == isDark)
      }
    }
    #expect(code.lines(inColour: false).allSatisfy { $0.count == 33 })
  }
}
