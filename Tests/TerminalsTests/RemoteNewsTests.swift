import Clients
import Foundation
import Scenarios
import Testing
import Wording

@testable import Terminals

/// What a console makes of what a server sends, whoever that server is.
@Suite struct RemoteNewsTests {
  private struct Console: RemoteConversation {
    /// Nothing is asked: a real one would take the signals of the whole process.
    var prompt: Prompt {
      get { preconditionFailure("nothing is asked") }
      set { _ = newValue }
    }
    var attendance = Attendance()
    let line: Line
    let language = Language.dutch
    let titles = [(name: "legal", title: "Legal")]
    let leads = true
    let person = "p"
    let board: [Paragraph] = []
    func settling(_ proposal: Picture.Proposed) -> ClientPhrase.Settling? {
      .object(decider: proposal.title)
    }
  }

  private static let hostile = [
    "\u{1B}]0;titel\u{7}", "\u{1B}[2J", "\u{9B}31m", "\u{202E}txt", "a\u{0}b", "\r\nOEFENING \u{8}",
  ]

  private func picture(_ text: String, isFull: Bool) throws -> Picture {
    let quoted = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    let decision = """
      {"number":1,"role":"legal","title":\(quoted),"words":\(quoted),"reason":\(quoted),
       "status":"completed","taken":0,"wall":"","completed":0,"result":\(quoted),"record":2,"afterHint":false}
      """
    let proposal = """
      {"number":1,"role":"legal","by":"x","title":\(quoted),"words":"","reason":\(quoted),
       "dissents":[{"by":"y","text":\(quoted)}],"status":"open"}
      """
    let json = """
      {"head":{"scenario":"s","title":\(quoted),"notice":\(quoted),"language":"nl","drill":\(quoted),
        "stage":"phase","phase":\(isFull ? "{\"id\":\(quoted),\"title\":\(quoted),\"pace\":\"running\"}" : "null"),
        "situation":\(quoted),"paused":null,"discussion":\(isFull ? "{\"id\":\"q\",\"text\":\(quoted)}" : "null")},
       "time":{"story":0,"wall":\(quoted),"rate":0,"exercise":0},
       "inbox":[\(isFull ? "{\"id\":\"i\",\"title\":\(quoted),\"from\":\(quoted),\"channel\":\(quoted),\"text\":\(quoted),\"to\":[\(quoted)],\"at\":0}" : "")],
       "decisions":[\(isFull ? decision : "")],"proposals":[\(isFull ? proposal : "")],
       "clocks":[\(isFull ? "{\"id\":\"c\",\"title\":\(quoted),\"limitAt\":9,\"expired\":false,\"note\":\(quoted)}" : "")],
       "quantities":[\(isFull ? "{\"id\":\"q\",\"title\":\(quoted),\"unit\":\(quoted),\"value\":1,\"rate\":0,\"at\":0,\"minimum\":0,\"maximum\":9}" : "")]}
      """
    return try JSONDecoder().decode(Picture.self, from: Data(json.utf8))
  }

  @Test(arguments: hostile)
  func `no text of anybody's moves the cursor or turns the writing round`(_ text: String) throws {
    let address = try #require(Address("http://127.0.0.1:1"))
    var console = Console(line: Line(address, language: "nl"))
    let before = try picture("rustig", isFull: false)
    _ = console.attendance.take(.whole(try picture(text, isFull: true), sequence: 1))
    let paragraphs =
      console.news(since: before) + console.opening + console.status + console.log
      + console.decisionsList
    #expect(paragraphs.count > 15)
    for line in paragraphs.flatMap({ $0.lines(width: 80) }) + [console.promptLabel] {
      let bad = line.unicodeScalars.filter {
        $0.properties.generalCategory == .control || $0.value == 0x202E
      }
      #expect(bad.isEmpty, "\(line.debugDescription)")
    }
  }

  @Test func `the same picture is no news`() throws {
    let address = try #require(Address("http://127.0.0.1:1"))
    var console = Console(line: Line(address, language: "nl"))
    let picture = try picture("rustig", isFull: true)
    _ = console.attendance.take(.whole(picture, sequence: 1))
    #expect(console.news(since: picture).isEmpty)
  }
}
