import Testing

@testable import Clients

@Suite struct EventReaderTests {
  private static let text =
    ": \n\nretry: 1000\n\nid: 7\nevent: change\ndata: {\"a\":1}\n\nevent: reset\ndata: {}\n\n"

  @Test(arguments: 1...12)
  func `events are the same, in whatever pieces they come`(_ size: Int) throws {
    var reader = EventReader()
    var events: [EventReader.Event] = []
    let bytes = Array(Self.text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      let read = reader.events(from: bytes[start..<min(start + size, bytes.count)])
      events += try #require(read)
    }
    #expect(events.map(\.name) == ["change", "reset"])
    #expect(events.map(\.data) == ["{\"a\":1}", "{}"])
    #expect(events.map(\.id) == ["7", "7"])
  }

  @Test func `lines may end in both ways, and data may have several`() throws {
    var reader = EventReader()
    let events = reader.events(from: Array("data: a\r\ndata:b\r\n\r\ndata: c\r\r".utf8))
    #expect(events?.map(\.data) == ["a\nb", "c"])
  }
}
