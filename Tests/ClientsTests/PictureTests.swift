import Foundation
import Testing
import Times

@testable import Clients

@Suite struct PictureTests {
  private func picture(_ json: String) throws -> Picture {
    try JSONDecoder().decode(Picture.self, from: Data(json.utf8))
  }

  private func letter(_ id: String) -> String {
    #"{"id":"\#(id)","title":"T","from":"F","channel":"chat","text":"X","to":["a"],"at":0,"wall":"w"}"#
  }

  @Test func `a change replaces what it names and leaves the rest`() throws {
    var known = try picture(
      #"{"inbox":[\#(letter("a"))],"cards":[],"glossary":{"ap":"toezichthouder"}}"#)
    known.take(try picture(#"{"cards":null,"new-section":[1]}"#))
    #expect(known.cards == nil)
    #expect(known.inbox?.map(\.id) == ["a"])
    #expect(known.glossary == ["ap": "toezichthouder"])
  }

  @Test func `a message that comes twice is there once`() throws {
    var known = try picture(#"{"inbox":[\#(letter("a"))]}"#)
    for _ in 1...2 { known.take(try picture(#"{"inbox+":[\#(letter("a")),\#(letter("b"))]}"#)) }
    #expect(known.inbox?.map(\.id) == ["a", "b"])
  }

  @Test(arguments: [
    ("2026-11-24T13:31:07+01:00", 667_000, 12, 20), ("2026-11-24T00:05:00-05:00", 300_000, 5, 0),
  ])
  func `the story's times are tied to the wall`(
    _ wall: String, _ story: Int64, _ hour: Int, _ minute: Int
  ) throws {
    let known = try picture(
      #"{"time":{"story":\#(story),"wall":"\#(wall)","rate":2,"exercise":0,"end":700000}}"#)
    let time = try #require(known.time)
    let timeline = try #require(time.timeline)
    let utc = Zone.utc.civil(at: timeline.start)
    #expect((utc.hour, utc.minute) == (hour, minute))
    #expect(time.story(after: .seconds(1)).milliseconds == min(story + 2000, 700_000))
    #expect(time.story(after: .minutes(60)).milliseconds == 700_000)
  }
}
